"""A writer at the real window: presses keys, clicks, pastes, and looks where the program says something."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QWidget

from editor.domain.places import Part
from editor.session.draft_list import RowRole
from editor.session.saver import SaveState
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until
from tests.window.windows import window

W = TypeVar("W", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def straight(text: str) -> str:
    """The words as they are typed: the program makes the marks curly."""
    return text.translate(_STRAIGHT)


class Writer:
    def __init__(self, shown: MainWindow, office: Office) -> None:
        self.window, self.office = shown, office

    # --- keys ---------------------------------------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifiers)

    def shortcut(self, key: Qt.Key) -> None:
        """Ctrl and a key, for the window's menus."""
        self.window.activateWindow()
        until(self.window.isActiveWindow)
        QTest.keyClick(self.window, key, CTRL)

    def write(self, text: str) -> None:
        """What has no key comes as an input method gives it (and QTest's keys know ASCII alone)."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.focus, character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(self.focus, event)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CTRL)

    def to_the_end(self) -> None:
        self.press(Qt.Key.Key_End, CTRL)

    def paste(self, text: str = "", html: str = "") -> None:
        data = QMimeData()
        if html:
            data.setHtml(html)
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        self.press(Qt.Key.Key_V, CTRL)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisibleTo(self.window)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    # --- where things are ---------------------------------------------------------------------------------------------

    def go_to(self, part: Part) -> None:
        """By its key, Ctrl and its number."""
        number = list(Part).index(part) + 1
        self.shortcut(Qt.Key(Qt.Key.Key_0 + number))
        until(lambda: self.panel(part).isAncestorOf(self.focus))

    def panel(self, part: Part) -> QWidget:
        assert self.window.page is not None
        return self.window.page.panel(part)

    def named(self, kind: type[W], name: str, within: QWidget) -> W:
        """The last widget that a screen reader calls this, which is that of the item added last."""
        found = [w for w in within.findChildren(kind) if w.accessibleName() == name and w.isVisibleTo(self.window)]
        assert found, f"no {name} in {within.accessibleName()}"
        return found[-1]

    def fill(self, name: str, part: Part, text: str) -> None:
        """Types into a field, over what stands there."""
        field = self.named(QWidget, name, self.panel(part))
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.press(Qt.Key.Key_A, CTRL)
        self.write(straight(text))

    def choose(self, name: str, part: Part, words: str) -> None:
        """Goes through a choice with the arrows."""
        field = self.named(QComboBox, name, self.panel(part))
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Qt.Key.Key_Home)
        while field.currentText() != words:
            at = field.currentIndex()
            self.press(Qt.Key.Key_Down)
            assert field.currentIndex() > at, f"{words} is no choice of {name}"

    def pick(self, line: int) -> None:
        """Chooses from the menu that has come up."""
        until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert menu is not None
        for _ in range(line):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        until(lambda: QApplication.activePopupWidget() is None)

    # --- links --------------------------------------------------------------------------------------------------------

    def link(self, characters: int, address: str) -> None:
        """Makes a link of so many characters before the caret."""
        self.press(Qt.Key.Key_Left, SHIFT, characters)
        self.press(Qt.Key.Key_K, CTRL)
        until(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        field = popup.findChild(QLineEdit)
        assert field is not None
        QTest.keyClicks(field, address)
        QTest.keyClick(field, Qt.Key.Key_Return)
        until(lambda: QApplication.activePopupWidget() is None)
        self.press(Qt.Key.Key_Right)

    # --- drafts and files ---------------------------------------------------------------------------------------------

    def begin(self) -> None:
        before = self.office.workspace.draft_id
        self.shortcut(Qt.Key.Key_N)
        until(lambda: self.office.workspace.draft_id not in (before, 0))
        self._complete()

    def open(self, headline: str) -> None:
        """Finds a draft in the list by the words of its headline, and opens it."""
        self.shortcut(Qt.Key.Key_O)
        self.press(Qt.Key.Key_A, CTRL)
        self.write(headline)
        drafts, shown = self.office.workspace.drafts, self.window.drafts.list
        until(lambda: drafts.filter_text == headline)
        shown.setFocus()
        self.press(Qt.Key.Key_Home)
        while shown.currentIndex().data(RowRole).headline != headline:
            at = shown.currentIndex().row()
            self.press(Qt.Key.Key_Down)
            assert shown.currentIndex().row() > at, f"{headline} is not in the list"
        self.press(Qt.Key.Key_Return)
        self._complete()
        assert self.office.draft.headline == headline

    def _complete(self) -> None:
        until(lambda: self.window.page is not None and self.window.page.is_complete)

    def save(self) -> None:
        before = len(self.office.said)
        self.shortcut(Qt.Key.Key_S)
        until(lambda: any(notice.text.startswith("Saved as revision") for notice in self.office.said[before:]))
        until(lambda: self.office.workspace.saver is not None and self.office.workspace.saver.state is SaveState.SAVED)

    def export(self, path: Path) -> bytes:
        """By Ctrl+E and the dialog that comes; the form goes by the ending of the name."""
        self.name_export(path)
        until(lambda: any(notice.text == f"Exported to {path}." for notice in self.office.said))
        return path.read_bytes()

    def name_export(self, path: Path) -> None:
        self.shortcut(Qt.Key.Key_E)
        self.answer_export(path)

    def answer_export(self, path: Path) -> None:
        """Fills in the dialog that has come, or will."""
        until(lambda: any(box.isVisible() for box in self._dialogs()))
        dialog = next(box for box in self._dialogs() if box.isVisible())
        forms = dialog.findChild(QComboBox, "fileTypeCombo")
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert forms is not None and name is not None
        while path.suffix not in forms.currentText():
            QTest.keyClick(forms, Qt.Key.Key_Up if path.suffix == ".docx" else Qt.Key.Key_Down)
        name.setText(str(path))  # typed, it would bring up names to complete it with
        QTest.keyClick(name, Qt.Key.Key_Return)

    def _dialogs(self) -> Iterable[QFileDialog]:
        return self.window.findChildren(QFileDialog)


@contextmanager
def at_the_window(folder: Path) -> Iterator[Writer]:
    """The program from its start to its end, on the folder's database."""
    with window(folder) as (shown, office):
        yield Writer(shown, office)
