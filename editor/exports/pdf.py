"""The release as a tagged PDF (PDF/UA-1) for readers who hear it, where the optional `typst` is installed."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import groupby, pairwise
from typing import Any

from editor.domain.errors import EditorError
from editor.domain.printed import Printed, PrintedBlock, PrintedSpan, Role
from editor.domain.text import clean
from editor.exports.about import About
from editor.exports.direction import is_right_to_left
from editor.exports.links import safe_link
from editor.shipped import resource

FONTS = ("Arial", "Liberation Sans", "Segoe UI", "Segoe UI Emoji", "Noto Color Emoji")
_NAMES = {
    Role.BULLET: "bullets",
    Role.NUMBER: "numbers",
    Role.NOTE: "numbers",
    Role.SUBHEADING: "heading",
}
_TOGETHER = ("bullets", "numbers", "quote")


def can_tag() -> bool:
    """Whether tagged PDFs can be made here: typst is installed, and this system has what it needs."""
    try:
        import_module("typst")
    except ImportError:
        return False
    return True


def write_pdf(blocks: Printed, about: About) -> bytes:
    """Title, author, language and structure are in it, the time of making is not. Raises EditorError for a character
    that no font here has. Call only where `can_tag`."""
    import typst

    form = json.dumps(_form(blocks, about), ensure_ascii=False)
    try:
        made = typst.compile(
            _template(), format="pdf", pdf_standards=["ua-1"], sys_inputs={"release": form}, font_paths=[]
        )
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        raise EditorError(
            f"A tagged PDF can't hold every character of the statement ({_shown(str(error))}).",
            "Replace that character, or export to Word and use its Save as PDF.",
        ) from error
    if not isinstance(made, bytes):
        raise TypeError("the PDF came in pieces")
    return made


@cache
def _template() -> bytes:
    return resource("release.typ").read_bytes()


def _shown(error: str) -> str:
    """Out of: the text `"x"` could not be displayed with font `"y"`."""
    return error.partition("`")[2].partition("`")[0]


def _form(blocks: Printed, about: About) -> dict[str, Any]:
    return {
        "title": _line(about.title) or "Statement",
        "author": _line(about.organisation),
        "short_title": _line(about.short_title),
        "header_lines": [_line(line) for line in about.header_lines],
        "fonts": FONTS,
        "groups": list(_groups(blocks)),
    }


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _groups(blocks: Printed) -> Iterator[dict[str, Any]]:
    """List items and the paragraphs of a quote stand together, all other blocks alone."""
    for (role, _), group in groupby(_keyed(blocks), key=lambda keyed: keyed[0]):
        members = [block for _, block in group]
        if role in _TOGETHER:
            yield _group(role, members)
        else:
            yield from (_group(role, [block]) for block in members)


def _keyed(blocks: Printed) -> Iterator[tuple[tuple[str, object], PrintedBlock]]:
    lists = 0
    for before, block in pairwise((None, *blocks)):
        if block is None:
            continue
        if block.number == 1:
            lists += 1
        same = block.place.item if block.role is Role.QUOTE else lists
        yield (_role(before, block), same), block


def _role(before: PrintedBlock | None, block: PrintedBlock) -> str:
    if block.role is Role.ATTRIBUTION and before and before.role is Role.QUOTE:
        return "attribution after" if before.place.item == block.place.item else "attribution"
    return _NAMES.get(block.role, block.role.value)


def _group(role: str, blocks: Iterable[PrintedBlock]) -> dict[str, Any]:
    members = list(blocks)
    paragraphs = [{"rtl": is_right_to_left(block.text), "spans": list(map(_span, block.spans))} for block in members]
    return {"role": role, "start": max(members[0].number, 1), "paragraphs": paragraphs}


def _span(span: PrintedSpan) -> dict[str, Any]:
    text = clean(span.text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")
    link = safe_link(span.link) if span.link else ""
    return {"text": text, "bold": span.bold, "italic": span.italic, "link": link}
