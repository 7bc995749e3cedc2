"""The checks in the window: the count on the tab, lines under words, F8, and fragments inserted where the caret was."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTextEdit
from pytestqt.qtbot import QtBot

from editor.desk.attach import attach
from editor.domain.draft import Quote, Speaker
from editor.domain.edits import Restore
from editor.domain.places import Part, Place
from editor.domain.text import plain
from editor.panels.findings import FindingsPanel
from editor.panels.sources import SourcesPanel
from editor.session.quoted_words import quoted_at
from editor.widgets.rich_text import RichText
from editor.widgets.underlines import Underlines
from editor.window.inserting import quoted
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import field_of, window


def _write(office: Office, *body: str, headline: str = "Headline", speech: str = "") -> None:
    quotes = (Quote(Speaker("Ada Okafor", "Leader"), (plain(speech),)),) if speech else ()
    new = replace(office.draft, headline=headline, standfirst="", body=tuple(map(plain, body)), quotes=quotes)
    office.document.apply(Restore(new))


def _go(shown: MainWindow, command: str) -> None:
    shown.activateWindow()
    shown.menus.actions[command].trigger()


def _tab(shown: MainWindow) -> str:
    return next(
        shown.side.tabText(at) for at in range(shown.side.count()) if shown.side.tabText(at).startswith("Checks")
    )


def _selected(field: QTextEdit) -> str:
    return field.textCursor().selectedText()


def _underlined(field: QTextEdit) -> list[str]:
    text = field.toPlainText()
    return [text[start:end] for start, end in Underlines.of(field).ranges("findings")]


def test_the_tab_counts_what_to_look_at(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "All is well.")
        until(lambda: _tab(shown) == "Checks")
        _write(office, "We utilise it.", headline="Two  spaces")
        until(lambda: _tab(shown) == "Checks 2")


def test_the_panel_is_built_when_it_is_first_shown(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, _):
        assert all(shown.side.panel(at) is None for at in range(1, shown.side.count()))
        assert isinstance(shown.side.show_tab("Checks"), FindingsPanel)
        assert isinstance(shown.side.show_tab("Sources"), SourcesPanel)


def test_words_that_findings_are_about_have_lines_which_move_with_them(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "Now we utilise it.", headline="Two  spaces", speech="We leverage it.")
        body, headline = field_of(shown, Part.BODY), field_of(shown, Part.HEADLINE)
        until(lambda: _underlined(body) == ["utilise"])
        assert _underlined(headline) == ["  "]
        assert "leverage" in [words for field in shown.findChildren(QTextEdit) for words in _underlined(field)]
        body.setFocus()
        QTest.keyClicks(body, "So ")
        assert body.toPlainText().startswith("So ")
        assert _underlined(body) == ["utilise"]
        _write(office, "All is well.")
        until(lambda: not _underlined(body) and not _underlined(headline))


def test_f8_goes_from_finding_to_finding_and_round(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "We utilise it.", headline="Two  spaces")
        until(lambda: {finding.rule for finding in office.workspace.findings.open} == {"spaces", "jargon"})
        headline, body = field_of(shown, Part.HEADLINE), field_of(shown, Part.BODY)
        _go(shown, "Next finding")
        until(lambda: _selected(headline) == "  " and headline.hasFocus())
        assert shown.foot.messages.text.startswith("1 of 2: ")
        _go(shown, "Next finding")
        until(lambda: _selected(body) == "utilise" and body.hasFocus())
        _go(shown, "Next finding")
        until(lambda: headline.hasFocus())
        _go(shown, "Previous finding")
        until(lambda: body.hasFocus())
        QTest.keyClick(body, Qt.Key.Key_F8)
        until(lambda: headline.hasFocus())
        QTest.keyClick(headline, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        until(lambda: body.hasFocus())
        assert shown.menus.actions["Next finding"].shortcut().toString() == "F8"
        assert shown.menus.actions["Previous finding"].shortcut().toString() == "Shift+F8"


def test_the_finding_at_hand_is_put_right_by_a_key(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "We utilise it.")
        until(lambda: _tab(shown) == "Checks 1")
        _go(shown, "Put this finding right")
        assert office.draft.body[0].text == "We utilise it."
        _go(shown, "Next finding")
        _go(shown, "Put this finding right")
        assert office.draft.body[0].text == "We use it."
        until(lambda: _tab(shown) == "Checks")
        shown.menus.undo.trigger()
        assert office.draft.body[0].text == "We utilise it."


def test_a_finding_in_a_quote_is_shown_there(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "All is well.", speech="We utilise it.")
        until(lambda: _tab(shown) == "Checks 1")
        _go(shown, "Next finding")
        until(lambda: "utilise" in [_selected(field) for field in shown.findChildren(QTextEdit)])


def test_asking_for_a_source_brings_its_tab_forward(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "They have ‘an accelerated pace’.")
        attach(office.store, office.workspace.draft_id, "letter.txt", b"Signs of an acceleration of pace.", "Bea")
        office.workspace.findings.refresh()
        until(lambda: any(finding.blocks for finding in office.workspace.findings.open))
        panel = shown.side.show_tab("Checks")
        assert isinstance(panel, FindingsPanel)
        until(lambda: bool(panel.rows))
        QTest.mouseClick(panel.rows[0], Qt.MouseButton.LeftButton)
        assert panel.rows[0].details is not None
        panel.rows[0].details.source_requested.emit()
        sources = shown.side.currentWidget().findChild(SourcesPanel)
        assert isinstance(sources, SourcesPanel)
        until(lambda: sources.text.selected_words() == "Signs of an acceleration of pace.")


# --- what quoted words are -------------------------------------------------------------------------------------------


def test_the_menu_of_a_text_says_what_quoted_words_are(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "They “step down” cases.")
        shown.activateWindow()
        body = field_of(shown, Part.BODY)
        assert isinstance(body, RichText)
        body.setFocus()
        menu = QMenu()
        body.menu_asked.emit(menu, 9)
        (choices,) = menu.findChildren(QMenu)
        assert choices.title() == "“step down” is"
        names = [action.text() for action in choices.actions()]
        choices.actions()[names.index("A term, quoted from nowhere")].trigger()
        until(lambda: office.workspace.findings.said_to_be("step down") == "term")
        other = QMenu()
        body.menu_asked.emit(other, 1)
        assert not other.actions()


@pytest.mark.parametrize(
    ("at", "expected"), [(0, ""), (6, "a ‘good’ day"), (9, "good"), (17, "a ‘good’ day"), (18, ""), (30, "")]
)
def test_the_innermost_words_in_marks_count(at: int, expected: str) -> None:
    assert quoted_at("Say “a ‘good’ day” now.", at) == expected


# --- fragments inserted -----------------------------------------------------------------------------------------------


def _insert(shown: MainWindow, words: str) -> None:
    open_draft = shown.workspace.open_draft
    assert open_draft is not None
    open_draft.spotlight.insert_requested.emit(words)


def test_a_fragment_stands_in_marks_where_the_caret_was(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "They saw here.")
        steps = office.document.undo_stack.index()
        shown.activateWindow()
        body = field_of(shown, Part.BODY)
        body.setFocus()
        cursor = body.textCursor()
        cursor.setPosition(len("They saw"))
        body.setTextCursor(cursor)
        panel = shown.side.show_tab("Sources")
        assert panel is not None
        panel.setFocus()
        _insert(shown, "steady  progress")
        assert office.draft.body[0].text == "They saw ‘steady progress’ here."
        assert body.hasFocus()
        assert office.document.undo_stack.index() == steps + 1
        shown.menus.undo.trigger()
        assert office.draft.body[0].text == "They saw here."


def test_in_the_headline_marks_are_single(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "They say “this” and “that”.", headline="Inspectors find")
        shown.activateWindow()
        headline = field_of(shown, Part.HEADLINE)
        headline.setFocus()
        QTest.keyClick(headline, Qt.Key.Key_End)
        _insert(shown, "steady progress")
        assert office.draft.headline == "Inspectors find ‘steady progress’"


def test_before_any_text_was_touched_it_goes_to_the_end_of_the_body(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "One.", "They say")
        assert shown.checking is not None
        assert shown.checking.inserting is not None
        shown.checking.inserting.forget()
        _insert(shown, "steady progress")
        assert [block.text for block in office.draft.body] == ["One.", "They say ‘steady progress’"]


def test_words_that_stand_in_marks_already_are_replaced_by_bare_ones(tmp_path: Path, qtbot: QtBot) -> None:
    with window(tmp_path) as (shown, office):
        _write(office, "They have ‘an accelerated pace’.")
        shown.activateWindow()
        open_draft = office.workspace.open_draft
        assert open_draft is not None
        open_draft.spotlight.show(Place(Part.BODY, office.draft.body[0].id, "", 11, 30))
        _insert(shown, "an acceleration of pace")
        assert office.draft.body[0].text == "They have ‘an acceleration of pace’."


@pytest.mark.parametrize(
    ("words", "before", "after", "doubles", "expected"),
    [
        ("so it is", "", "", False, "‘so it is’"),
        ("so it is", "They say", "", False, " ‘so it is’"),
        ("so it is", "They say ", "and go", False, "‘so it is’ "),
        ("so it is", "They say (", ")", True, "“so it is”"),
        ("a ‘good’ grasp", "", "", False, "‘a “good” grasp’"),
        ("families’ ‘own’ words", "", "", False, "‘families’ “own” words’"),
        ("a “good” grasp", "", "", True, "“a ‘good’ grasp”"),
        ("so it is", "She said: “It is ", "", True, "‘so it is’"),
        ("so it is", "It is ‘", "’.", True, "so it is"),
        ("so it is", "“", "”", False, "so it is"),
    ],
)
def test_the_marks_fit_what_stands_round_them(
    words: str, before: str, after: str, doubles: bool, expected: str
) -> None:
    assert quoted(words, before, after, doubles) == expected
