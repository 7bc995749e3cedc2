"""The JSON form of what the libraries keep, strict about what comes from elsewhere.

{"name": "", "role": "", "organisation": "", "pronoun": "", "as_of": "2025-03-14" | null}        (a speaker)
{"organisation": "", "contact": "", "email": "", "signs_off": "quotes", "needed": true, ...}     (a partner)
{"name": "", "phone": "", "out_of_hours": "", "email": ""}                                       (a media contact)
{"title": "", "blocks": [...]}                                    (a boilerplate or a note; blocks as in json_form.py)
"""

from dataclasses import fields
from datetime import date
from typing import Any

from editor.domain.draft import Draft, ScopeKind
from editor.domain.errors import EditorError
from editor.domain.json_form import Json, to_json
from editor.domain.json_reading import from_json
from editor.domain.library import KINDS, Known, Library
from editor.domain.text import clean

LONGEST = 2_000
"""Characters of one line; nobody's role is longer."""


def known_to_json(value: Known) -> Json:
    return {field.name: _form(getattr(value, field.name)) for field in fields(value)}


def known_from_json(library: Library, form: Any) -> Known:
    """The value that the form describes; what is left out is empty. Raises EditorError that names what is wrong."""
    kind = KINDS[library]
    if not isinstance(form, dict):
        raise EditorError(f"An entry of the {library} is no object.", "Choose a file that Standfirst wrote.")
    known: dict[str, Any] = {field.name: field.default for field in fields(kind)}
    for name, value in form.items():
        if name not in known:
            raise EditorError(f"An entry of the {library} has “{str(name)[:60]}”, which means nothing there.")
        known[name] = _read(library, name, value, known[name])
    return kind(**known)


def _form(value: Any) -> Any:
    if isinstance(value, tuple):
        return to_json(Draft(boilerplate=value))["boilerplate"]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, ScopeKind) else value


def _read(library: Library, name: str, value: Any, usual: Any) -> Any:
    if isinstance(usual, tuple):
        return from_json({"boilerplate": value}).boilerplate
    if usual is None:
        return from_json({"date": value}).date
    if isinstance(usual, bool):
        if isinstance(value, bool):
            return value
    elif isinstance(usual, ScopeKind):
        if isinstance(value, str) and value in tuple(ScopeKind):
            return ScopeKind(value)
    elif isinstance(value, str) and len(value) <= LONGEST:
        return " ".join(clean(value).split())
    raise EditorError(f"The “{name}” of an entry of the {library} is not what it should be.")
