"""The JSON form of an edit that waits to be accepted: words replaced, a field given another value, a quote replaced.

{"edit": "words", "place": [part, item, paragraph, start, end], "old": "", "new": "" | [span]}
{"edit": "field", "field": "date", "value": "2019-03-14"}        (embargo: a moment; all other fields: text)
{"edit": "quote", "quote": {...}}                                  (the quote with the same id, as in json_form.py)
"""

import json
from dataclasses import replace
from typing import Any

from editor.domain.draft import Draft, Quote
from editor.domain.edits import Edit, SetField, SetItem
from editor.domain.json_form import to_json
from editor.domain.json_reading import from_json
from editor.domain.places import Part, Place
from editor.domain.text import Block, Spans
from editor.domain.text_edits import ReplaceText

_MOMENTS = ("date", "embargo")


def edit_to_json(edit: Edit) -> str:
    """The edit as text. Raises TypeError for an edit that has no such form."""
    return json.dumps(_form(edit), ensure_ascii=False)


def edit_from_json(text: str) -> Edit:
    """The edit that was made text, equal to it. Raises EditorError or ValueError for a text that is none."""
    form = json.loads(text)
    match form["edit"]:
        case "words":
            part, *rest = form["place"]
            new = form["new"] if isinstance(form["new"], str) else _spans(form["new"])
            return ReplaceText(Place(Part(part), *rest), form["old"], new)
        case "field":
            value = form["value"]
            if form["field"] in _MOMENTS:
                value = getattr(from_json({form["field"]: value}), form["field"])
            return SetField(form["field"], value)
        case "quote":
            return SetItem(from_json({"quotes": [form["quote"]]}).quotes[0])
    raise ValueError(f"no edit: {text[:80]}")


def _form(edit: Edit) -> dict[str, Any]:
    match edit:
        case ReplaceText(place, old, new):
            where = [place.part.value, place.item, place.paragraph, place.start, place.end]
            return {"edit": "words", "place": where, "old": old, "new": new if isinstance(new, str) else _list(new)}
        case SetField(field, value):
            if field in _MOMENTS:
                value = to_json(replace(Draft(), **{field: value}))[field]
            return {"edit": "field", "field": field, "value": value}
        case SetItem(Quote() as quote):
            return {"edit": "quote", "quote": to_json(Draft(quotes=(quote,)))["quotes"][0]}
    raise TypeError(f"{type(edit).__name__} has no form as JSON")


def _list(spans: Spans) -> Any:
    return to_json(Draft(body=(Block(spans),)))["body"][0]["spans"]


def _spans(form: Any) -> Spans:
    return from_json({"body": [{"spans": form}]}).body[0].spans
