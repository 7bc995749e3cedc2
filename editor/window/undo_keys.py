"""One undo wherever the caret is: text fields claim Ctrl+Z for themselves, and here it is taken from them.

A field that is no part of the statement (a filter, the jump box) keeps its own undo by the property "own_undo".
Words in a field that were not taken for a value are no step: they go first, also where Tab has just left them.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from editor.widgets.line_field import LineField
from editor.widgets.rich_text import RichText, asked_at
from editor.widgets.value_field import ValueField
from editor.widgets.viewports import viewport_of

UNDO = ("Ctrl+Z",)
REDO = ("Ctrl+Y", "Ctrl+Shift+Z")
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class UndoKeys(QObject):
    """An event filter that goes with the caret: on the application it would look at every event there is."""

    def __init__(self, window: QMainWindow, undo: QAction, redo: QAction) -> None:
        super().__init__(window)
        self._window, self._undo, self._redo = window, undo, redo
        self._left: ValueField | None = None  # since when nothing was done elsewhere
        undo.changed.connect(self._forget)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            for watched in _parts(before):
                watched.removeEventFilter(self)
        if isinstance(before, RichText):
            before.take_key = None
        if isinstance(before, ValueField) and self._is_ours(before):
            self._left = before
        if isinstance(now, RichText) and self._left is None and self._is_ours(now):
            now.take_key = self._take_key  # and no filter, which would see each event of each key typed
        elif now is not None and (isinstance(now, _FIELDS) or self._left) and self._is_ours(now):
            for watched in _parts(now):
                watched.installEventFilter(self)

    def _forget(self) -> None:
        self._left = None

    def _put_back(self, watched: QObject) -> bool:
        """Whether the field, or the one just left, held words that were not taken."""
        fields, self._left = (watched, self._left), None
        return any(
            isinstance(field, ValueField) and isValid(field) and field.isVisible() and field.put_back()
            for field in fields
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress or kind == QEvent.Type.ShortcutOverride:
            if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self._take_key(watched, event)
            if isinstance(event, QKeyEvent) and event.text().isprintable() and event.text():
                self._forget()
        elif kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            return self._take_menu(watched, event)
        return False

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Z, Qt.Key.Key_Y):
            return False
        pressed = _keys(event)
        action = self._undo if pressed in UNDO else self._redo if pressed in REDO else None
        if action is None or not self._is_ours(watched):
            return False
        if event.type() == QEvent.Type.KeyPress and (action is self._redo or not self._put_back(watched)):
            action.trigger()
        event.accept()  # of an override: the key press is to come here, and not to a shortcut as well
        return True

    def _is_ours(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self._window and not watched.property("own_undo")

    def _take_menu(self, watched: QObject, event: QContextMenuEvent) -> bool:
        """Shows a field's own menu with our undo and redo in the place of the field's."""
        field = watched.parent() if isinstance(watched, QWidget) and not isinstance(watched, _FIELDS) else watched
        if not isinstance(field, _FIELDS) or not self._is_ours(field) or _has_own_menu(field):
            return False
        menu = field.createStandardContextMenu()
        self.adapt(menu)
        if isinstance(field, LineField):
            field.menu_asked.emit(menu, asked_at(field, event))
        menu.exec(event.globalPos())
        menu.deleteLater()
        return True

    def adapt(self, menu: QMenu) -> None:
        """Puts our undo and redo in the place of those that Qt's text fields offer."""
        first = menu.actions()[0] if menu.actions() else None
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                if action is first:
                    menu.insertAction(action, self._undo)
                    menu.insertAction(action, self._redo)
                menu.removeAction(action)


def _keys(event: QKeyEvent) -> str:
    """What was pressed, as UNDO and REDO have it."""
    from PySide6.QtGui import QKeySequence

    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)


def _parts(field: QWidget) -> list[QWidget]:
    """The field, and the inner part of a scrolling one: keys go to the first, menus to the other."""
    return [field, viewport_of(field)] if isinstance(field, (QTextEdit, QPlainTextEdit)) else [field]


def _has_own_menu(field: QWidget) -> bool:
    return not any(type(field).contextMenuEvent is base.contextMenuEvent for base in _FIELDS)
