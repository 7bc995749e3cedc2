"""A choice among a few words that all show, side by side."""

from collections.abc import Hashable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from editor.widgets.look import S4


class Segments(QWidget):
    """One stop for Tab; the arrows choose within it."""

    chosen = Signal(object)  # the value, when the writer chose another

    def __init__(self, name: str, choices: Iterable[tuple[Hashable, str, str]], parent: QWidget | None = None) -> None:
        """`choices`: each value with the words that are shown for it and its tooltip."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._buttons: dict[Hashable, QToolButton] = {}
        self._shown: Hashable = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S4 // 2)
        for value, words, tip in choices:
            button = QToolButton()
            button.setText(words)
            button.setToolTip(tip)
            button.setAccessibleName(f"{name}: {words}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(lambda on, value=value: self._toggled(value, on))
            row.addWidget(button)
            self._buttons[value] = button

    @property
    def value(self) -> Hashable:
        return self._shown

    def button(self, value: Hashable) -> QToolButton:
        return self._buttons[value]

    def show_value(self, value: Hashable) -> None:
        self._shown = value
        self._buttons[value].setChecked(True)

    def _toggled(self, value: Hashable, on: bool) -> None:
        if on and value != self._shown:
            self._shown = value
            self.chosen.emit(value)
