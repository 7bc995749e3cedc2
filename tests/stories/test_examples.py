"""Both shipped examples made anew by hand in the real window, and found again as they are shipped."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.house_style import shipped_style
from editor.desk.start import EXAMPLES, example
from editor.domain.draft import Draft
from editor.domain.places import Part
from editor.domain.printed import Role, printed
from editor.domain.text import Block, BlockKind
from editor.domain.uk_time import long_date
from editor.exports.plain_text import replaced
from tests.exports.read_back import read_text_back, without_marker
from tests.exports.word_file import WordFile
from tests.stories.parts import (
    add_contact,
    add_partner,
    add_quote,
    fill_in_details,
    place_quote,
    type_blocks,
    type_line,
    type_text,
)
from tests.stories.writer import Writer, at_the_window


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_made_by_hand_is_the_one_that_is_shipped(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    wanted = replace(example(name), headline=f"{example(name).headline} again")  # the shipped one is in the list too
    with at_the_window(tmp_path) as writer:
        when_it_is_written_part_by_part(writer, wanted)
        when_it_is_saved(writer)
    with at_the_window(tmp_path) as writer:
        then_the_draft_that_was_open_is_open_again(writer, wanted)
        when_another_draft_is_opened_and_then_this_one(writer, wanted)
        then_it_is_what_was_wanted(writer.office.draft, wanted)
        then_the_word_file_holds_it(writer, wanted, tmp_path / "release.docx")
        then_the_text_file_holds_it(writer, wanted, tmp_path / "release.txt")


def when_it_is_written_part_by_part(writer: Writer, wanted: Draft) -> None:
    writer.begin()
    type_line(writer, Part.HEADLINE, wanted.headline)
    assert wanted.date is not None
    fill_in_details(writer, wanted.kind, wanted.organisation, long_date(wanted.date))
    writer.fill("Reference", Part.RELEASE, wanted.reference)
    writer.fill("Audience", Part.RELEASE, wanted.audience)
    type_line(writer, Part.STANDFIRST, wanted.standfirst)
    writer.go_to(Part.BODY)
    type_blocks(writer, tuple(block for block in wanted.body if block.kind is not BlockKind.QUOTE))
    for quote in wanted.quotes:
        add_quote(writer, quote)
    if wanted.placed:
        writer.go_to(Part.BODY)
        writer.to_the_end()
        place_quote(writer)
    for partner in wanted.partners:
        add_partner(writer, partner, wanted)
    type_text(writer, Part.NOTES, wanted.notes)
    for contact in wanted.contacts:
        add_contact(writer, contact)
    type_text(writer, Part.BOILERPLATE, wanted.boilerplate)


def when_it_is_saved(writer: Writer) -> None:
    writer.save()


def then_the_draft_that_was_open_is_open_again(writer: Writer, wanted: Draft) -> None:
    assert writer.window.windowTitle().startswith(wanted.headline)


def when_another_draft_is_opened_and_then_this_one(writer: Writer, wanted: Draft) -> None:
    other = next(name for name in EXAMPLES if example(name).kind is not wanted.kind)
    writer.open(example(other).headline)
    then_it_is_what_was_wanted(writer.office.draft, example(other))
    writer.open(wanted.headline)


def then_it_is_what_was_wanted(draft: Draft, wanted: Draft) -> None:
    assert without_ids(draft) == without_ids(wanted)


def then_the_word_file_holds_it(writer: Writer, wanted: Draft, path: Path) -> None:
    file = WordFile(writer.export(path))
    assert file.texts() == [block.text for block in printed(wanted, shipped_style())]
    assert {link.link for block in wanted.body for link in block.spans if link.link} <= {to for _, to in file.links()}
    assert file.header() == ["DRAFT - NOT FOR PUBLICATION"]


def then_the_text_file_holds_it(writer: Writer, wanted: Draft, path: Path) -> None:
    style = shipped_style()
    blocks = printed(wanted, style)
    text = writer.export(path).decode("utf-8")
    assert read_text_back(text) == [without_marker(replaced(block.text, style)) for block in blocks]
    bullets = [replaced(block.text, style) for block in blocks if block.role is Role.BULLET]
    assert [line for line in text.splitlines() if line.startswith("- ")] == [f"- {words}" for words in bullets]


def without_ids(draft: Draft) -> Draft:
    """The draft with its parts numbered: what was made twice has ids of its own."""
    numbers = {quote.id: f"quote {number}" for number, quote in enumerate(draft.quotes)}
    numbers |= {block.id: f"block {number}" for number, block in enumerate(draft.body)}

    def numbered(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(numbers[each] for each in ids)

    def bare(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(block, id="", quote=numbers.get(block.quote, "")) for block in blocks)

    return replace(
        draft,
        announcement="",
        body=bare(draft.body),
        quotes=tuple(replace(quote, id="", paragraphs=bare(quote.paragraphs)) for quote in draft.quotes),
        partners=tuple(
            replace(
                partner,
                id="",
                scope=replace(
                    partner.scope, quotes=numbered(partner.scope.quotes), passages=numbered(partner.scope.passages)
                ),
            )
            for partner in draft.partners
        ),
        notes=bare(draft.notes),
        contacts=tuple(replace(contact, id="") for contact in draft.contacts),
        boilerplate=bare(draft.boilerplate),
    )
