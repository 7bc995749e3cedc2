"""A release says no more than its source: from the letter that is attached to the words that are taken from it."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.edits import SetField
from editor.domain.findings import Finding, FragmentStatus
from editor.domain.places import Part
from editor.panels.finding_words import BLOCKS, group_of
from editor.panels.findings import FindingsPanel
from editor.panels.sources import SourcesPanel
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import field_of, window

LETTER = "There are signs of an acceleration of pace, and leaders know what is left to do."


def test_altered_words_are_found_and_replaced_by_the_letters_own(tmp_path: Path, qtbot: QtBot) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    with window(tmp_path) as (shown, office):
        given_a_headline_that_quotes(office, "Leaders show ‘an accelerated pace’")
        when_the_letter_is_attached(shown, letter)
        panel = then_the_checks_say_that_the_words_are_altered(shown)
        when_the_writer_looks_at_the_source(shown, panel)
        when_the_letters_own_words_are_put_in(shown, "an acceleration of pace")
        then_they_stand_in_the_letter(office, "Leaders show ‘an acceleration of pace’")
        when_that_is_undone(shown)
        then_it_blocks_again(office)


def given_a_headline_that_quotes(office: Office, headline: str) -> None:
    office.document.apply(SetField("headline", headline))
    office.document.apply(SetField("standfirst", ""))


def when_the_letter_is_attached(shown: MainWindow, path: Path) -> None:
    sources = shown.side.show_tab("Sources")
    assert isinstance(sources, SourcesPanel)
    sources.shelf.attach([path])
    until(lambda: [row.source.name for row in sources.rows] == ["letter.txt"])
    assert sources.text.toPlainText() == LETTER


def then_the_checks_say_that_the_words_are_altered(shown: MainWindow) -> FindingsPanel:
    panel = shown.side.show_tab("Checks")
    assert isinstance(panel, FindingsPanel)
    until(lambda: any(row.finding.text == "an accelerated pace" for row in panel.rows))
    row = next(row for row in panel.rows if row.finding.text == "an accelerated pace")
    assert group_of(row.finding) is BLOCKS
    assert row.finding.status is FragmentStatus.ALTERED
    return panel


def when_the_writer_looks_at_the_source(shown: MainWindow, panel: FindingsPanel) -> None:
    shown.activateWindow()
    row = next(row for row in panel.rows if row.finding.text == "an accelerated pace")
    row.chosen.emit(row.finding)
    headline = field_of(shown, Part.HEADLINE)
    until(lambda: headline.textCursor().selectedText() == "an accelerated pace")
    next(button for button in row.findChildren(QPushButton) if button.text() == "Show in the source").click()


def when_the_letters_own_words_are_put_in(shown: MainWindow, words: str) -> None:
    sources = shown.side.show_tab("Sources")
    assert isinstance(sources, SourcesPanel)
    start = sources.text.toPlainText().index(words)
    cursor = sources.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    sources.text.setTextCursor(cursor)
    QTest.qWait(10)
    sources.insert_button.click()


def then_they_stand_in_the_letter(office: Office, headline: str) -> None:
    assert office.draft.headline == headline
    until(lambda: [each.status for each in _in_headline(office)] == [FragmentStatus.EXACT])


def when_that_is_undone(shown: MainWindow) -> None:
    shown.menus.undo.trigger()


def then_it_blocks_again(office: Office) -> None:
    until(lambda: [each.status for each in _in_headline(office)] == [FragmentStatus.ALTERED])
    assert _in_headline(office)[0].blocks


def _in_headline(office: Office) -> list[Finding]:
    found = office.workspace.findings.found
    return [each for each in found if each.place.part is Part.HEADLINE and each.rule == "fragment"]
