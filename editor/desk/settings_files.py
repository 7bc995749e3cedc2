"""The settings and libraries of an office as a file for a colleague, and taken in from one; never the writer's name.

{"format": "standfirst settings", "version": 1, "organisation": "", "house_style": {...}, "words": [...],
 "rules_off": [...], "libraries": {"speakers": [...], ...}}; the entries are described in domain/library_json.py.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.desk.house_style import shipped_style
from editor.desk.office_settings import OfficeSettings, keep_settings, office_settings
from editor.desk.rule_book import rule_book
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.library import Entry, Library
from editor.domain.library_json import known_from_json, known_to_json
from editor.domain.own_files import read_chosen
from editor.domain.text import clean
from editor.domain.values import frozen
from editor.exports.atomic import write_file
from editor.store.library import entries, find_entry, keep
from editor.store.store import Store

FORMAT, VERSION = "standfirst settings", 1
LARGEST = 5_000_000
"""Bytes of a file that is taken for settings."""
MOST_WORDS, LONGEST_WORD, MOST_ENTRIES, LONGEST_LINE = 50_000, 60, 10_000, 500
_KEYS = frozenset(("format", "version", "organisation", "house_style", "words", "rules_off", "libraries"))


@frozen
class SettingsFile:
    """What stood in a file; nothing of it is kept yet."""

    settings: OfficeSettings
    entries: tuple[Entry, ...]


def write_settings(store: Store, path: Path) -> None:
    """Raises EditorError where the file can't be written."""
    settings = office_settings(store)
    libraries: dict[str, list[Any]] = {library.value: [] for library in Library}
    for entry in entries(store):
        libraries[entry.library.value].append(known_to_json(entry.value))
    form = {
        "format": FORMAT,
        "version": VERSION,
        "organisation": settings.organisation,
        "house_style": dict(settings.house_style),
        "words": sorted(settings.words),
        "rules_off": sorted(settings.off),
        "libraries": libraries,
    }
    write_file(path, json.dumps(form, ensure_ascii=False, indent=1).encode() + b"\n")


def read_settings(path: Path) -> SettingsFile:
    """Raises UnreadableFile, with what is wrong, for anything but settings that this program understands."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"{path.name} is too large for settings.", "Choose a file that was exported here.")
        form = json.loads(read_chosen(path).decode("utf-8-sig"))
    except OSError as error:
        raise UnreadableFile(f"{path.name} can't be read: {error.strerror}.", "Choose another file.") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"{path.name} holds no settings.", "Choose a file that was exported here.") from error
    try:
        return _read(form)
    except EditorError as error:
        raise UnreadableFile(f"{path.name} is not taken: {error.message}", error.hint) from error


def take_in_settings(store: Store, found: SettingsFile) -> int:
    """Keeps the settings in the place of one's own, adds to one's own words and libraries; how many entries are new."""
    own = office_settings(store)
    settings = replace(found.settings, writer=own.writer, words=own.words | found.settings.words)
    new = 0
    with store.write():
        keep_settings(store, settings)
        for entry in found.entries:
            if find_entry(store, entry.library, entry.value) is None:
                keep(store, entry)
                new += 1
    return new


def _read(form: Any) -> SettingsFile:
    if not isinstance(form, dict) or form.get("format") != FORMAT:
        raise EditorError("It holds no settings.", "Choose a file that was exported here.")
    unknown = sorted(str(key)[:60] for key in form.keys() - _KEYS)
    if unknown:
        raise EditorError(f"It has “{unknown[0]}”, which means nothing here.", "Choose another file.")
    if form.get("version") != VERSION:
        raise EditorError("It was written by another Standfirst.", "Update this one, or export it again there.")
    style = form.get("house_style", {})
    if not isinstance(style, dict) or not all(isinstance(value, str) for value in style.values()):
        raise EditorError("Its house style is none.", "Choose another file.")
    for value in (*style, *style.values()):
        _line(value, "the house style")
    shipped_style().with_settings(style, "It")
    words = frozenset(_word(word) for word in _list(form, "words", MOST_WORDS))
    off = frozenset(rule for rule in _list(form, "rules_off", MOST_ENTRIES) if rule in rule_book().rules)
    organisation = _line(form.get("organisation", ""), "the organisation")
    settings = OfficeSettings("", organisation, tuple(sorted(style.items())), words, off)
    return SettingsFile(settings, _entries(form.get("libraries", {})))


def _entries(form: Any) -> tuple[Entry, ...]:
    if not isinstance(form, dict):
        raise EditorError("Its libraries are none.", "Choose another file.")
    found = []
    for name in form:
        if name not in tuple(Library):
            raise EditorError(f"It has a library “{str(name)[:60]}”, which there is not.", "Choose another file.")
        library = Library(name)
        values = (known_from_json(library, item) for item in _list(form, name, MOST_ENTRIES))
        found += [Entry(library, value, by_hand=True) for value in values if value.name.strip()]
    return tuple(found)


def _list(form: dict[str, Any], key: str, most: int) -> list[Any]:
    value = form.get(key, [])
    if not isinstance(value, list) or len(value) > most:
        raise EditorError(f"Its “{key}” are no list of a likely length.", "Choose another file.")
    if key in ("words", "rules_off") and not all(isinstance(item, str) for item in value):
        raise EditorError(f"Its “{key}” are not all words.", "Choose another file.")
    return value


def _line(value: Any, what: str) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_LINE or len(value.splitlines()) > 1:
        raise EditorError(f"In it, {what} is no line of text.", "Choose another file.")
    return clean(value)


def _word(word: str) -> str:
    if not word.strip() or len(word) > LONGEST_WORD or len(word.split()) != 1:
        raise EditorError(f"It has “{' '.join(word.split())[:60]}” for a word.", "Choose another file.")
    return clean(word.strip())
