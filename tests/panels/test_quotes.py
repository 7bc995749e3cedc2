"""Quotes: cards that are typed in, moved, removed with Undo, and shown as they will be printed."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.draft import Attribution, Draft, Quote, Speaker
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, Span, plain
from editor.panels.quote_card import QuoteCard
from editor.panels.quotes import QuotesPanel
from tests.panels.opened import Opened, opened

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ADA = Quote(Speaker("Ada Okafor", "Leader", "Northmoor Borough Council"), (plain("Good."), plain("More.")), id="ada")
DEV = Quote(Speaker("Dev Ranasinghe"), (plain("We agree."),), id="dev")
DRAFT = Draft(quotes=(ADA, DEV), body=(Block(kind=BlockKind.QUOTE, quote="ada", id="place"),))


def show(qtbot: QtBot, it: Opened) -> QuotesPanel:
    panel = QuotesPanel(it.open_draft)
    qtbot.addWidget(panel)
    panel.resize(640, 700)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def card_of(panel: QuotesPanel, quote: str) -> QuoteCard:
    card = panel.list.content(quote)
    assert isinstance(card, QuoteCard)
    return card


def only(it: Opened) -> Quote:
    (quote,) = it.draft.quotes
    return quote


def ids(it: Opened) -> list[str]:
    return [quote.id for quote in it.draft.quotes]


def copied(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)


def printed(card: QuoteCard) -> str:
    card.printed.catch_up()
    return card.printed.accessibleName()


# --- the list ---------------------------------------------------------------------------------------------------------


def test_the_first_quote_is_added_from_the_empty_state_and_has_the_keyboard(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    assert panel.nothing.isVisible()
    panel.nothing.button.click()
    assert panel.nothing.isHidden()
    assert card_of(panel, only(it).id).lines["name"].hasFocus()
    panel.add_quote()
    assert len(it.draft.quotes) == 2
    assert card_of(panel, it.draft.quotes[1].id).lines["name"].hasFocus()
    it.undo()
    it.undo()
    assert panel.nothing.isVisible()


def test_a_removed_quote_comes_back_with_its_place_in_the_body(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    panel.remove("ada")
    assert (ids(it), it.draft.body) == (["dev"], ())
    assert (it.said[-1].text, it.said[-1].action_label) == ("Quote removed.", "Undo")
    assert it.said[-1].action is not None
    it.said[-1].action()
    assert it.draft == DRAFT
    assert card_of(panel, "ada").text.blocks == ADA.paragraphs


def test_alt_up_and_down_move_a_quote_from_anywhere_in_its_card(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    card_of(panel, "dev").text.setFocus()
    QTest.keyClick(card_of(panel, "dev").text, Qt.Key.Key_Up, ALT)
    assert ids(it) == ["dev", "ada"]
    assert it.document.undo_stack.undoText() == "move quote"
    assert card_of(panel, "dev").text.hasFocus()
    QTest.keyClick(card_of(panel, "dev").text, Qt.Key.Key_Down, ALT)
    assert ids(it) == ["ada", "dev"]


def test_a_duplicate_stands_after_its_original_with_ids_of_its_own(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    card_of(panel, "ada").duplicate.click()
    assert [quote.speaker for quote in it.draft.quotes] == [ADA.speaker, ADA.speaker, DEV.speaker]
    copy = it.draft.quotes[1]
    assert copy.text == ADA.text
    assert {copy.id, *(block.id for block in copy.paragraphs)}.isdisjoint(("ada", *(b.id for b in ADA.paragraphs)))
    assert it.document.undo_stack.undoText() == "duplicate quote"


# --- a card -----------------------------------------------------------------------------------------------------------


def test_speaker_and_words_are_typed_and_undone(qtbot: QtBot) -> None:
    it = opened(Draft(quotes=(Quote(id="q"),)))
    panel = show(qtbot, it)
    card = card_of(panel, "q")
    for field, words in (("name", "Ada Okafor"), ("role", "Leader"), ("organisation", "Northmoor")):
        QTest.keyClicks(card.lines[field], words)
    QTest.keyClicks(card.text, "Good day")
    QTest.keyClick(card.text, Qt.Key.Key_Return)
    QTest.keyClicks(card.text, "More")
    quote = only(it)
    assert quote.speaker == Speaker("Ada Okafor", "Leader", "Northmoor")
    assert [block.text for block in quote.paragraphs] == ["Good day", "More"]
    assert it.steps == 5
    it.undo()
    it.undo()
    assert only(it).paragraphs == ()
    it.undo()
    assert (only(it).speaker.organisation, card.lines["organisation"].text()) == ("", "")
    assert card.text.blocks == ()


def test_words_take_bold_and_links_but_no_lists(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    card = card_of(show(qtbot, it), "dev")
    card.text.set_selection((0, 3), (0, 8))
    QTest.keyClick(card.text, Qt.Key.Key_B, CTRL)
    QTest.keyClick(card.text, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert it.draft.quotes[1].paragraphs[0].spans == (Span("We "), Span("agree", bold=True), Span("."))
    assert it.draft.quotes[1].paragraphs[0].kind is BlockKind.PARAGRAPH


def test_where_the_speaker_is_named_is_chosen(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    card = card_of(show(qtbot, it), "dev")
    assert card.attribution.button(None).isChecked()
    card.attribution.button(Attribution.AFTER).click()
    assert it.draft.quotes[1].attribution is Attribution.AFTER
    it.undo()
    assert card.attribution.button(None).isChecked()
    assert it.steps == 0


def test_it_is_shown_as_it_will_be_printed(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    card = card_of(show(qtbot, it), "ada")
    said = "Ada Okafor (Leader, Northmoor Borough Council) said:"
    assert printed(card) == f"As printed: {said} “Good. “More.”"
    card.text.set_selection((0, 5), (0, 5))
    QTest.keyClicks(card.text, " Day & night.")
    qtbot.waitUntil(lambda: "Day &amp; night." in card.printed.text())
    it.document.apply(SetField("house_style", (("attribution_before", "comma"),)))
    assert printed(card).startswith("As printed: Ada Okafor, Leader, Northmoor Borough Council, said:")


def test_a_place_in_a_quote_is_focused_and_selected(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    panel = show(qtbot, it)
    it.open_draft.spotlight.show(Place(Part.QUOTES, "ada", ADA.paragraphs[1].id, 0, 4))
    card = card_of(panel, "ada")
    assert card.text.hasFocus()
    assert card.text.textCursor().selectedText() == "More"
    it.open_draft.spotlight.show(Place(Part.QUOTES, "dev", "role"))
    assert card_of(panel, "dev").lines["role"].hasFocus()
    it.open_draft.spotlight.show(Place(Part.QUOTES, "dev"))
    assert card_of(panel, "dev").lines["name"].hasFocus()


def test_a_released_drafts_quotes_are_read_only(qtbot: QtBot) -> None:
    it = opened(DRAFT, read_only=True)
    panel = show(qtbot, it)
    card = card_of(panel, "dev")
    QTest.keyClicks(card.text, "x")
    QTest.keyClicks(card.lines["name"], "x")
    assert not card.attribution.isEnabled()
    panel.remove("dev")
    assert it.draft == DRAFT
    assert it.said[-1].is_error


# --- pasting ----------------------------------------------------------------------------------------------------------


def test_a_quote_pasted_where_none_is_finds_its_speaker(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    copied("“It’s good,” said Ada Okafor, Leader.")
    panel.nothing.button.setFocus()
    QTest.keyClick(panel.nothing.button, Qt.Key.Key_V, CTRL)
    quote = only(it)
    assert (quote.speaker, quote.text) == (Speaker("Ada Okafor", "Leader"), "It’s good.")
    assert it.said[-1].text == "Speaker found: Ada Okafor."
    assert (it.steps, it.document.undo_stack.undoText()) == (1, "paste quote")


def test_words_without_a_speaker_are_pasted_bare(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    copied("x", "<p>“One.</p><p>“Two <b>times</b>.”</p>")
    panel.paste_button.click()
    assert [block.text for block in only(it).paragraphs] == ["One.", "Two times."]
    assert only(it).speaker == Speaker()
    assert card_of(panel, only(it).id).lines["name"].hasFocus()


def test_an_empty_clipboard_is_said(qtbot: QtBot) -> None:
    it = opened(Draft())
    panel = show(qtbot, it)
    copied(" ")
    panel.paste_button.click()
    assert it.draft.quotes == ()
    assert it.said[-1].text == "There are no words on the clipboard."


def test_a_quote_pasted_into_an_empty_card_fills_it_in_one_step(qtbot: QtBot) -> None:
    it = opened(Draft(quotes=(Quote(id="q"),)))
    card = card_of(show(qtbot, it), "q")
    copied("Ada Okafor (Leader) said:\n“One.\n“Two.”")
    QTest.keyClick(card.text, Qt.Key.Key_V, CTRL)
    assert (only(it).speaker, only(it).text, it.steps) == (Speaker("Ada Okafor", "Leader"), "One.\nTwo.", 1)
    assert card.lines["name"].text() == "Ada Okafor"
    assert [block.text for block in card.text.blocks] == ["One.", "Two."]


def test_a_named_speaker_is_not_replaced_by_a_pasted_one(qtbot: QtBot) -> None:
    it = opened(Draft(quotes=(replace(DEV, paragraphs=()),)))
    card = card_of(show(qtbot, it), "dev")
    copied("“One,” said Ada Okafor, Leader.")
    QTest.keyClick(card.text, Qt.Key.Key_V, CTRL)
    assert only(it).speaker == DEV.speaker
    assert only(it).text == "“One,” said Ada Okafor, Leader."


def test_marks_round_a_fragment_pasted_within_a_paragraph_stay(qtbot: QtBot) -> None:
    it = opened(DRAFT)
    card = card_of(show(qtbot, it), "dev")
    card.text.set_selection((0, 3), (0, 3))
    copied("“fully” ")
    QTest.keyClick(card.text, Qt.Key.Key_V, CTRL)
    assert it.draft.quotes[1].text == "We “fully” agree."
    card.text.selectAll()
    copied("“We do.”")
    QTest.keyClick(card.text, Qt.Key.Key_V, CTRL)
    assert it.draft.quotes[1].text == "We do."
