"""Misspelt words in a real field: the line under them, the menu, undo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor.domain.text import plain
from editor.session.notices import Notices
from editor.widgets.line_field import LineField
from editor.widgets.rich_text import RichText
from editor.widgets.spell_check import SpellCheck
from editor.widgets.underlines import Underlines
from tests.session.offices import until
from tests.session.spelled import spelling_of
from tests.widgets.typed import Bound


class Spelled:
    """A body with its spelling checked, in a window of its own."""

    def __init__(self, qtbot: QtBot, *paragraphs: str) -> None:
        self.bound = Bound(tuple(plain(text) for text in paragraphs))
        self.text: RichText = self.bound.text
        self.speller = spelling_of(self.bound.document, Notices(), loaded=True)
        self.check = SpellCheck(self.text, self.speller)
        qtbot.addWidget(self.text)
        self.text.show()
        self.text.setFocus()
        self.text.activateWindow()
        until(self.text.hasFocus)

    @property
    def marked(self) -> list[str]:
        marks = Underlines.of(self.text).ranges("spelling")
        return [self.check.word(mark) for mark in marks]

    def wait_for(self, *words: str) -> None:
        until(lambda: self.marked == list(words))


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_misspelt_words_are_marked_and_no_part_of_the_text_changes(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "The goverment said so.", "Nothing here.", "Childrens servcies 🦆 recieve it.")
    spelled.wait_for("goverment", "Childrens", "servcies", "recieve")
    assert spelled.bound.steps == 0
    assert spelled.text.toHtml().count("underline") == 0


def test_marks_move_with_their_words_and_go_when_they_are_right(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "The goverment said so.", "It recieved it.")
    spelled.wait_for("goverment", "recieved")
    spelled.bound.put_caret(0, 0)
    QTest.keyClicks(spelled.text, "Again ")
    assert spelled.marked == ["goverment", "recieved"]
    spelled.bound.put_caret(0, len("Again The gover"))
    QTest.keyClicks(spelled.text, "n")
    spelled.wait_for("recieved")


def test_the_word_being_typed_is_marked_once_the_caret_leaves_it(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "")
    QTest.keyClicks(spelled.text, "It is improvd")
    QTest.qWait(120)
    assert spelled.marked == []
    QTest.keyClicks(spelled.text, " ")
    spelled.wait_for("improvd")


def test_a_caret_that_goes_elsewhere_leaves_the_word_too(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "First.", "")
    spelled.bound.put_caret(1, 0)
    QTest.keyClicks(spelled.text, "improvd")
    QTest.qWait(120)
    assert spelled.marked == []
    spelled.bound.put_caret(0, 2)
    spelled.wait_for("improvd")


def test_a_suggestion_replaces_the_word_as_one_undo_step(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "The goverment said so.")
    spelled.wait_for("goverment")
    menu = spelled.check.show_suggestions(Underlines.of(spelled.text).ranges("spelling")[0])
    offered = actions(menu)
    assert next(iter(offered)) == "government"
    offered["government"].trigger()
    menu.close()
    assert spelled.bound.words == ["The government said so."]
    assert spelled.bound.steps == 1 and spelled.bound.document.undo_stack.undoText() == "correct spelling"
    spelled.bound.undo()
    assert spelled.bound.words == ["The goverment said so."]
    spelled.wait_for("goverment")


def test_enter_takes_the_first_suggestion(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "The goverment said so.")
    spelled.wait_for("goverment")
    menu = spelled.check.show_suggestions(Underlines.of(spelled.text).ranges("spelling")[0])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert spelled.bound.words == ["The government said so."]


def test_the_fields_own_menu_begins_with_suggestions_where_it_was_asked_for(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "The goverment said so.")
    spelled.wait_for("goverment")
    menu = spelled.text.menu()
    spelled.text.menu_asked.emit(menu, 6)
    assert [*actions(menu)][:1] == ["government"] and "Cut\tCtrl+X" in actions(menu)
    elsewhere = spelled.text.menu()
    spelled.text.menu_asked.emit(elsewhere, 1)
    assert [*actions(elsewhere)][:1] == ["Cut\tCtrl+X"]


def test_a_word_is_added_or_passed_over_from_the_menu(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "Quibblesham and Fobbington. Fobbington’s pond.")
    spelled.wait_for("Quibblesham", "Fobbington", "Fobbington’s")
    mark = Underlines.of(spelled.text).ranges("spelling")
    menu = spelled.check.show_suggestions(mark[1])
    actions(menu)["Add to dictionary"].trigger()
    spelled.wait_for("Quibblesham")
    actions(spelled.check.show_suggestions(mark[0]))["Ignore in this draft"].trigger()
    spelled.wait_for()


def test_a_read_only_field_offers_no_corrections(qtbot: QtBot) -> None:
    spelled = Spelled(qtbot, "The goverment said so.")
    spelled.text.setReadOnly(True)
    spelled.wait_for("goverment")
    menu = spelled.check.show_suggestions(Underlines.of(spelled.text).ranges("spelling")[0])
    assert [*actions(menu)] == ["Add to dictionary", "Ignore in this draft"]


def test_a_line_is_checked_like_a_text(qtbot: QtBot) -> None:
    field = LineField("Headline")
    qtbot.addWidget(field)
    field.show_text("🦆 Servcies improve")
    check = SpellCheck(field, spelling_of(Bound().document, Notices(), loaded=True))
    (mark,) = check.misspelt()
    said: list[str] = []
    field.edited.connect(said.append)
    check.replace(mark, "Services")
    assert field.text() == "🦆 Services improve" and said == ["🦆 Services improve"]
    assert check.misspelt() == []
