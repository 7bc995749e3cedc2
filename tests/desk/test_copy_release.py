"""The release on the clipboard: clean HTML that pasted back is the same blocks, and plain text."""

import json
import re
from itertools import groupby

import pytest
from hypothesis import given

from editor.desk.copy_release import release_copy
from editor.desk.paste import pasted_blocks
from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.json_reading import from_json
from editor.domain.printed import PrintedBlock, Role, printed
from editor.domain.text import Block, BlockKind, Spans, clean
from editor.exports.html import html
from editor.exports.links import safe_link
from editor.shipped import resource
from editor.store.drafts import add_draft
from editor.store.store import Store
from tests.exports.samples import AWKWARD, FERRY
from tests.strategies import drafts

KINDS = {
    Role.HEADLINE: BlockKind.SUBHEADING,
    Role.HEADING: BlockKind.SUBHEADING,
    Role.SUBHEADING: BlockKind.SUBHEADING,
    Role.BULLET: BlockKind.BULLET,
    Role.NUMBER: BlockKind.NUMBER,
    Role.NOTE: BlockKind.NUMBER,
}
EXAMPLES = ["1-partnership-statement", "2-news-release"]
Line = tuple[BlockKind, tuple[tuple[str, str], ...]]


def example(name: str) -> Draft:
    return from_json(json.loads(resource(f"examples/{name}.json").read_text("utf-8")))


def looks(marked: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Words by how they look; runs of spaces are one and none stand at the ends, as in any HTML."""
    characters = [(character, look) for text, look in marked for character in re.sub(r"[ \t\r\n\f]", " ", text)]
    kept = [pair for at, pair in enumerate(characters) if not (pair[0] == " " and at and characters[at - 1][0] == " ")]
    while kept and kept[0][0].isspace():
        kept.pop(0)
    while kept and kept[-1][0].isspace():
        kept.pop()
    groups = groupby(kept, key=lambda pair: pair[1])
    return tuple(("".join(character for character, _ in group), look) for look, group in groups)


def look(bold: bool, italic: bool, link: str, is_heading: bool) -> str:
    return f"{'b' if bold and not is_heading else ''}{'i' if italic else ''} {link}"


def read(blocks: tuple[Block, ...]) -> list[Line]:
    def marked(spans: Spans) -> list[tuple[str, str]]:
        return [(span.text, look(span.bold, span.italic, span.link, False)) for span in spans]

    return [(block.kind, looks(marked(block.spans))) for block in blocks]


def as_printed(block: PrintedBlock) -> list[Line]:
    """What a reader of HTML should see of a block; a broken line is two paragraphs, but one heading or list item."""
    kind = KINDS.get(block.role, BlockKind.PARAGRAPH)
    is_heading = kind is BlockKind.SUBHEADING
    marked = [
        (clean(span.text), look(span.bold, span.italic, safe_link(span.link) if span.link else "", is_heading))
        for span in block.spans
    ]
    if kind is not BlockKind.PARAGRAPH:
        return [(kind, looks([(text.replace("\u2028", " "), shown) for text, shown in marked]))]
    lines: list[list[tuple[str, str]]] = [[]]
    for text, shown in marked:
        first, *others = text.split("\u2028")
        lines[-1].append((first, shown))
        lines += [[(other, shown)] for other in others]
    return [(kind, looks(line)) for line in lines if looks(line)]


@pytest.mark.parametrize("draft", [FERRY, AWKWARD, *map(example, EXAMPLES)], ids=["ferry", "awkward", *EXAMPLES])
def test_copied_and_pasted_back_it_is_the_same_blocks(store: Store, draft: Draft) -> None:
    copied = release_copy(store, add_draft(store, draft, "Bea"))
    style = HouseStyle().with_settings(dict(draft.house_style))
    assert read(pasted_blocks(copied.html, "")) == [
        line for block in printed(draft, style) for line in as_printed(block)
    ]


@given(drafts())
def test_any_draft_pasted_back_is_the_same_blocks(draft: Draft) -> None:
    blocks = printed(draft, HouseStyle().with_settings(dict(draft.house_style)))
    expected = [line for block in blocks for line in as_printed(block)]
    assert read(pasted_blocks(html(blocks, with_classes=False), "")) == expected


def test_the_markup_is_clean(store: Store) -> None:
    copied = release_copy(store, add_draft(store, FERRY, "Bea"))
    tags = set(re.findall(r"<(\w+)", copied.html))
    assert tags == {"h1", "h2", "p", "a", "ul", "ol", "li", "blockquote"}
    assert not re.search(r"<\w+ (?!href=)", copied.html)
    assert "“We know what the ferry means to the island.</p>" in copied.html


def test_the_text_is_that_of_the_text_file_and_says_the_embargo_first(store: Store) -> None:
    copied = release_copy(store, add_draft(store, AWKWARD, "Bea"))
    assert copied.text.startswith("EMBARGOED until 09:30 on Sunday 30 March 2025\n\n")
    assert "\r" not in copied.text and copied.text.endswith("\n")
