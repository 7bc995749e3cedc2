"""A choice among a few words that shows no frame until it is hovered or focused."""

from collections.abc import Hashable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from editor.widgets.look import looks

NARROWEST = 140


class ChoiceField(QComboBox):
    """Never changes because the page is scrolled over it."""

    chosen = Signal(object)  # the value, when the writer chose another

    def __init__(self, name: str, choices: Iterable[tuple[Hashable, str]], parent: QWidget | None = None) -> None:
        """`choices`: each value with the words that are shown for it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[Hashable] = []
        for value, words in choices:
            self._values.append(value)
            self.addItem(words)
        self._shown: Hashable = self._values[0] if self._values else None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        looks(self, "plain")
        self.activated.connect(self._activated)

    @property
    def value(self) -> Hashable:
        return self._shown

    def show_value(self, value: Hashable) -> None:
        self._shown = value
        self.setCurrentIndex(self._values.index(value))

    def minimumSizeHint(self) -> QSize:
        """In a narrow window long words are cut short; the list shows them whole."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), NARROWEST), hint.height())

    def _activated(self, index: int) -> None:
        if self._values[index] != self._shown:
            self._shown = self._values[index]
            self.chosen.emit(self._shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
