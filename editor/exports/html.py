"""The release as clean semantic HTML, for the preview and for copying into a web page."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from editor.domain.printed import Printed, PrintedBlock, PrintedSpan, Role
from editor.domain.text import clean
from editor.exports.direction import is_right_to_left
from editor.exports.links import safe_link

_TAGS = {Role.HEADLINE: "h1", Role.SUBHEADING: "h2", Role.HEADING: "h2"}
_LISTS = {Role.BULLET: "ul", Role.NUMBER: "ol", Role.NOTE: "ol"}


def html(blocks: Printed, with_classes: bool = True) -> str:
    """Headings, paragraphs, lists and block quotations, one element a line; a paragraph's class is its role, unless no
    classes are wanted. Links other than http, https and mailto print as words."""
    groups = groupby(_grouped(blocks), key=_key)
    return "\n".join(line for (wrapper, _), group in groups for line in _lines(wrapper, group, with_classes))


_Grouped = tuple[str, object, PrintedBlock]


def _grouped(blocks: Printed) -> Iterable[_Grouped]:
    """Each block with the element it stands in and what tells one such element from the next."""
    for block in blocks:
        if block.role in _LISTS:
            yield _LISTS[block.role], block.role, block
        elif block.role is Role.QUOTE:
            yield "blockquote", block.place.item, block
        else:
            yield "", None, block


def _key(grouped: _Grouped) -> tuple[str, object]:
    return grouped[0], grouped[1]


def _lines(wrapper: str, group: Iterable[_Grouped], with_classes: bool) -> Iterable[str]:
    if wrapper:
        yield f"<{wrapper}>"
    for _, _, block in group:
        yield _element(block, with_classes)
    if wrapper:
        yield f"</{wrapper}>"


def _element(block: PrintedBlock, with_classes: bool) -> str:
    tag = "li" if block.role in _LISTS else _TAGS.get(block.role, "p")
    role = block.role.replace(" ", "-")
    has_class = with_classes and tag == "p" and block.role not in (Role.PARAGRAPH, Role.QUOTE)
    name = f' class="{role}"' if has_class else ""
    direction = ' dir="rtl"' if is_right_to_left(block.text) else ""
    return f"<{tag}{name}{direction}>{_inline(block.spans)}</{tag}>"


def _inline(spans: Iterable[PrintedSpan]) -> str:
    parts: list[str] = []
    for link, group in groupby(spans, key=_link):
        words = "".join(map(_formatted, group))
        parts.append(f'<a href="{escape(link)}">{words}</a>' if link else words)
    return "".join(parts)


def _link(span: PrintedSpan) -> str:
    return safe_link(span.link) if span.link else ""


def _formatted(span: PrintedSpan) -> str:
    words = escape(clean(span.text), quote=False).replace("\u2028", "\n").replace("\n", "<br>")
    if span.italic:
        words = f"<em>{words}</em>"
    return f"<strong>{words}</strong>" if span.bold else words
