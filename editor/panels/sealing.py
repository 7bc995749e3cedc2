"""A statement that went out: what stands in a panel can be read and selected, and no longer changed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QTextEdit, QWidget

from editor.panels.body_tools import BodyTools
from editor.panels.standing_choice import StandingChip, StandingForm
from editor.widgets.disclosure import Disclosure
from editor.widgets.look import looks
from editor.widgets.rich_text import is_words
from editor.widgets.segments import Segments
from editor.widgets.value_field import ValueField

_OFF = (QAbstractButton, QAbstractItemView, QComboBox, Segments, BodyTools)
_READ = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Sealing(QObject):
    """Texts become read-only, all else is off; `refuse` is called when somebody types all the same."""

    def __init__(self, panel: QWidget, refuse: Callable[[], object]) -> None:
        super().__init__(panel)
        self._panel, self._refuse = panel, refuse
        self._texts: set[QTextEdit] = set()
        self._seal()
        for fold in panel.findChildren(Disclosure):
            fold.toggled_open.connect(self._seal)  # what it unfolds may have been made just now

    def _seal(self) -> None:
        self._seal_in(self._panel)

    def _seal_in(self, widget: QWidget) -> None:
        for child in widget.children():
            if not isinstance(child, QWidget) or isinstance(child, Disclosure):
                continue  # to unfold a row changes nothing
            if isinstance(child, StandingChip):
                child.seal()
            elif isinstance(child, StandingForm):
                child.cancelled.emit()
            elif isinstance(child, QTextEdit):
                self._seal_text(child)
            elif isinstance(child, _OFF):
                child.setEnabled(False)
            else:
                self._seal_in(child)

    def _seal_text(self, text: QTextEdit) -> None:
        if text not in self._texts:
            self._texts.add(text)
            if isinstance(text, ValueField):
                text.put_back()  # words that were never taken for a date did not go out
            text.setTextInteractionFlags(_READ)
            text.setPlaceholderText("")  # it would ask for words
            text.installEventFilter(self)
            looks(text, "sealed")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and is_words(event):
            self._refuse()
        return False
