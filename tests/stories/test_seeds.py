"""Both real releases made in the real window by typing and pasting, found again after a restart, and exported."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.domain.draft import Attribution, Kind
from editor.domain.places import Part
from tests.exports.read_back import read_text_back
from tests.exports.word_file import WordFile
from tests.stories.parts import (
    add_partner_called,
    begin_quote,
    fill_in_details,
    name_speaker,
    place_quote,
    set_style,
    type_line,
)
from tests.stories.seed_files import Seed, seeds
from tests.stories.writer import Writer, at_the_window, straight

ADDRESS = "https://www.inspectors.example/letter"
_PLAIN_TEXT = str.maketrans("‘’“”\u00a0\u202f", "''\"\"  ", "\u00ad\u200b")
"""What OUTPUTS.md says of marks, no-break spaces and invisible characters."""


def test_both_releases_are_written_saved_found_again_and_exported(tmp_path: Path, shared: Path, qtbot: QtBot) -> None:
    statement, release = seeds(shared)
    with at_the_window(tmp_path) as writer:
        when_the_partnerships_statement_is_written(writer, statement)
        when_it_is_saved(writer, revision=2)
        when_the_councils_release_is_written(writer, release)
        when_it_is_saved(writer, revision=2)
    with at_the_window(tmp_path) as writer:
        for seed, kind in ((statement, Kind.PARTNER_STATEMENT), (release, Kind.NEWS_RELEASE)):
            when_it_is_opened_from_the_list(writer, seed)
            word = WordFile(writer.export(tmp_path / f"{kind}.docx"))
            text = read_text_back(writer.export(tmp_path / f"{kind}.txt").decode("utf-8"))
            then_all_words_stand_there_in_their_order(seed, word.texts(), kind)
            then_all_words_stand_there_in_their_order(plain_text(seed), text, kind)
            then_the_quote_is_the_same_character_for_character(seed, word)
            then_the_quote_differs_in_text_only_as_text_does(seed, text)
            then_the_word_before_the_full_stop_is_a_link(word)


# --- the partnership's statement --------------------------------------------------------------------------------------


def when_the_partnerships_statement_is_written(writer: Writer, seed: Seed) -> None:
    writer.begin()
    type_line(writer, Part.HEADLINE, seed.headline)
    fill_in_details(writer, Kind.PARTNER_STATEMENT, "A partnership", "14/3/2019")
    set_style(writer, "Opening mark", "On the first only")
    when_the_body_is_pasted_as_words_and_its_last_word_linked(writer, seed)
    when_the_quote_is_pasted_whole(writer, seed)
    when_the_quote_is_placed_under_the_body(writer)
    for partner in seed.partners:
        add_partner_called(writer, partner)


def when_the_body_is_pasted_as_words_and_its_last_word_linked(writer: Writer, seed: Seed) -> None:
    writer.go_to(Part.BODY)
    writer.paste("\n\n".join(seed.body))
    last = seed.body[-1].rstrip()
    writer.to_the_end()
    writer.press(Qt.Key.Key_Left, times=len(writer.office.draft.body[-1].text) - len(last))
    writer.link(len(last.split()[-1]), ADDRESS.removeprefix("https://"))


def when_the_quote_is_pasted_whole(writer: Writer, seed: Seed) -> None:
    """The speaker's line with it: the program finds who speaks."""
    writer.go_to(Part.QUOTES)
    writer.paste("\n\n".join((seed.attribution, *seed.quote)))
    name = seed.attribution.partition(" (")[0]
    assert writer.office.said[-1].text == f"Speaker found: {name}."
    name_speaker(writer, Attribution.BEFORE)


def when_the_quote_is_placed_under_the_body(writer: Writer) -> None:
    writer.go_to(Part.BODY)
    writer.to_the_end()
    place_quote(writer)
    assert writer.office.draft.unplaced == ()


# --- the council's news release ---------------------------------------------------------------------------------------


def when_the_councils_release_is_written(writer: Writer, seed: Seed) -> None:
    writer.begin()
    type_line(writer, Part.HEADLINE, seed.headline)
    fill_in_details(writer, Kind.NEWS_RELEASE, "A council", "14 March 2019")
    set_style(writer, "Opening mark", "On the first only")
    type_line(writer, Part.STANDFIRST, seed.standfirst)
    when_a_quote_is_written_field_by_field_and_its_words_pasted(writer, seed)
    when_the_body_is_typed_and_pasted_from_a_web_page(writer, seed)
    when_the_quote_is_placed_under_the_body(writer)


def when_a_quote_is_written_field_by_field_and_its_words_pasted(writer: Writer, seed: Seed) -> None:
    begin_quote(writer)
    name, _, role = seed.attribution.partition(", ")
    for text in (name, role, ""):
        writer.write(straight(text))
        writer.press(Qt.Key.Key_Tab)
    writer.paste("\n".join(seed.quote))
    name_speaker(writer, Attribution.AFTER)


def when_the_body_is_typed_and_pasted_from_a_web_page(writer: Writer, seed: Seed) -> None:
    """The first paragraph as a web page has it, the second by hand, the rest from the page again."""
    writer.go_to(Part.BODY)
    first, second, *rest = seed.body
    start, _, word = first.rstrip(".").rpartition(" ")
    link = f'<a class="more" href="{ADDRESS}">{word}</a>'
    writer.paste(first, html=f'<style>p {{ color: red }}</style><div><p style="margin: 0">{escape(start)} {link}.</p>')
    writer.press(Qt.Key.Key_Return)
    writer.write(straight(second))
    writer.press(Qt.Key.Key_Return)
    page = "".join(f"<p><span lang=en>{escape(paragraph)}</span></p>\n" for paragraph in rest)
    writer.paste("\n".join(rest), html=f"<html><body><!--StartFragment-->{page}<!--EndFragment--></body></html>")


# --- saved, found, exported -------------------------------------------------------------------------------------------


def when_it_is_saved(writer: Writer, revision: int) -> None:
    writer.save()
    assert writer.office.said[-1].text == f"Saved as revision {revision}."


def when_it_is_opened_from_the_list(writer: Writer, seed: Seed) -> None:
    writer.open(seed.headline)


def then_all_words_stand_there_in_their_order(seed: Seed, found: Iterable[str], kind: Kind) -> None:
    """Paragraph by paragraph, and beside them nothing but what every release has."""
    paragraphs = [_words(each) for each in found]
    rest = list(_without(paragraphs, [_words(line) for line in seed.lines]))
    organisation = "A partnership" if seed.partners else "A council"
    partners = ["Partner organisations"] if seed.partners else []
    assert rest == [organisation, "FOR IMMEDIATE RELEASE", kind.label, "14 March 2019", "ENDS", *partners]


def _without(paragraphs: list[str], wanted: list[str]) -> Iterator[str]:
    """The paragraphs that are not among the wanted, which must be there in this order."""
    missing = list(wanted)
    for paragraph in paragraphs:
        if missing and paragraph == missing[0]:
            missing.pop(0)
        else:
            yield paragraph
    assert missing == []


def _words(text: str) -> str:
    return " ".join(text.split())


def plain_text(seed: Seed) -> Seed:
    """The seed with its lines as a text export has them."""
    return Seed(**{**vars(seed), "lines": tuple(line.translate(_PLAIN_TEXT) for line in seed.lines)})


def then_the_quote_is_the_same_character_for_character(seed: Seed, word: WordFile) -> None:
    assert tuple(word.styled("Quote")) == seed.quote
    assert tuple(word.styled("Attribution")) == (seed.attribution,)
    texts = word.texts()
    at = texts.index(seed.quote[0])
    assert tuple(texts[at : at + len(seed.quote)]) == seed.quote
    named = at - 1 if seed.partners else at + len(seed.quote)
    assert texts[named] == seed.attribution


def then_the_quote_differs_in_text_only_as_text_does(seed: Seed, text: list[str]) -> None:
    wanted = [line.translate(_PLAIN_TEXT) for line in seed.quote]
    at = text.index(wanted[0])
    assert text[at : at + len(wanted)] == wanted


def then_the_word_before_the_full_stop_is_a_link(word: WordFile) -> None:
    assert word.links() == [("here", ADDRESS)]
