"""The JSON form of the edits that a returned copy or another version proposes, kept in the store with each proposal."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from editor.domain.across import MoveBlocks, ReplaceAcross
from editor.domain.edits import Edit, RemoveItem, SetField
from editor.domain.places import Part, place_of, place_row
from editor.domain.text import Block, BlockKind, Blocks, Span, Spans
from editor.domain.text_edits import ReplaceBlocks, ReplaceText

Json = dict[str, Any]


def _spans(spans: Spans) -> list[Any]:
    return [[span.text, int(span.bold), int(span.italic), span.link] for span in spans]


def _spans_of(form: list[Any]) -> Spans:
    return tuple(Span(text, bool(bold), bool(italic), link) for text, bold, italic, link in form)


def _blocks(blocks: Blocks) -> list[Any]:
    return [[block.id, block.kind.value, block.quote, _spans(block.spans)] for block in blocks]


def _blocks_of(form: list[Any]) -> Blocks:
    return tuple(Block(_spans_of(spans), BlockKind(kind), quote, key) for key, kind, quote, spans in form)


def edit_json(edit: Edit) -> Json:
    """Raises TypeError for an edit that nobody proposes."""
    match edit:
        case ReplaceText(place, old, new, name):
            words = new if isinstance(new, str) else _spans(new)
            return {"edit": "words", "place": place_row(place), "old": old, "new": words, "name": name}
        case ReplaceBlocks(container, old_blocks, new_blocks, after, _, name):
            return {
                "edit": "blocks",
                "container": place_row(container),
                "old": _blocks(old_blocks),
                "new": _blocks(new_blocks),
                "after": after,
                "name": name,
            }
        case ReplaceAcross():
            return {
                "edit": "across",
                "container": place_row(edit.container),
                "range": [edit.first, edit.start, edit.last, edit.end],
                "old": list(edit.old),
                "new": _blocks(edit.new),
                "name": edit.name,
            }
        case MoveBlocks(container, blocks, after, name):
            return {
                "edit": "move",
                "container": place_row(container),
                "blocks": list(blocks),
                "after": after,
                "name": name,
            }
        case RemoveItem(part, item):
            return {"edit": "remove", "part": part.value, "item": item}
        case SetField("date" | "embargo" as field, value):
            return {"edit": "field", "field": field, "value": value.isoformat() if value else None}
    raise TypeError(f"{type(edit).__name__} has no form")


def edit_of(form: Json) -> Edit:
    """The edit of which `edit_json` made the form."""
    return _READERS[form["edit"]](form)


def _words_of(form: Json) -> Edit:
    new = form["new"] if isinstance(form["new"], str) else _spans_of(form["new"])
    return ReplaceText(place_of(form["place"]), form["old"], new, form["name"])


def _replaced_of(form: Json) -> Edit:
    container, old, new = place_of(form["container"]), _blocks_of(form["old"]), _blocks_of(form["new"])
    return ReplaceBlocks(container, old, new, form["after"], name=form["name"])


def _across_of(form: Json) -> Edit:
    container, new = place_of(form["container"]), _blocks_of(form["new"])
    first, start, last, end = form["range"]
    return ReplaceAcross(container, first, start, last, end, tuple(form["old"]), new, form["name"])


def _move_of(form: Json) -> Edit:
    return MoveBlocks(place_of(form["container"]), tuple(form["blocks"]), form["after"], form["name"])


def _remove_of(form: Json) -> Edit:
    return RemoveItem(Part(form["part"]), form["item"])


def _field_of(form: Json) -> Edit:
    read = date.fromisoformat if form["field"] == "date" else datetime.fromisoformat
    return SetField(form["field"], read(form["value"]) if form["value"] else None)


_READERS: dict[str, Callable[[Json], Edit]] = {
    "words": _words_of,
    "blocks": _replaced_of,
    "across": _across_of,
    "move": _move_of,
    "remove": _remove_of,
    "field": _field_of,
}
