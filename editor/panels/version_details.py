"""One fact in full: what each version says, and what can be done where they differ."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.panels.version_table import SIGNS
from editor.session.versions import Comparison, Row, State
from editor.widgets.look import S4, S8, S12, icon, looks

HIGHEST = 260
"""Pixels that a long quote may take; then it scrolls."""


class VersionDetails(QScrollArea):
    carry_requested = Signal(object)  # the indexes of the versions it is to be proposed in
    meaning_changed = Signal(int, bool)  # the index of a version, and whether it is meant to have the fact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMaximumHeight(HIGHEST)
        looks(self, "page")

    def show_row(self, row: Row | None, comparison: Comparison) -> None:
        content = QWidget()
        looks(content, "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(content)
        column.setContentsMargins(S12, S8, S12, S12)
        column.setSpacing(S8)
        if row is not None:
            kind = QLabel(row.kind.capitalize())
            looks(kind, "part")
            column.addWidget(kind)
            grid = QGridLayout()
            grid.setHorizontalSpacing(S8)
            grid.setVerticalSpacing(S4)
            grid.setColumnStretch(1, 1)
            for index, version in enumerate(comparison.versions):
                self._add(grid, row, index, version.name)
            column.addLayout(grid)
            self._add_carrying(column, row, comparison)
        column.addStretch(1)
        self.setWidget(content)
        self.setVisible(row is not None)

    def _add(self, grid: QGridLayout, row: Row, index: int, name: str) -> None:
        cell = row.cells[index]
        sign, role, word = SIGNS[cell.state]
        mark, who = QLabel(), QLabel(name if cell.text else f"{name}: {word}")
        mark.setPixmap(icon(sign, role).pixmap(16, 16))
        mark.setToolTip(word.capitalize())
        looks(who, "meta")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(mark, 2 * index, 0, top)
        grid.addWidget(who, 2 * index, 1, top)
        if cell.text:
            said = QLabel(cell.text)
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(said, 2 * index + 1, 1, 1, 2, top)
        if cell.state in (State.MISSING, State.NOT_MEANT):
            is_meant = cell.state is State.MISSING
            button = _link("It is not meant here" if is_meant else "It is meant here")
            button.setAccessibleName(f"{button.text()}: {name}")
            button.clicked.connect(lambda: self.meaning_changed.emit(index, not is_meant))
            grid.addWidget(button, 2 * index, 2, top)

    def _add_carrying(self, column: QVBoxLayout, row: Row, comparison: Comparison) -> None:
        """Buttons for the versions that say something else than the open one does."""
        ours = row.cells[0]
        others = [
            (index, version)
            for index, version in enumerate(comparison.versions)
            if index and ours.facts and (cell := row.cells[index]).facts and cell.facts[0].value != ours.facts[0].value
        ]
        for index, version in others:
            button = _link(f"Carry over to {version.name}")
            button.setEnabled(not version.is_sealed)
            button.setToolTip(
                "It went out and can’t be changed" if version.is_sealed else "As a proposal, which is decided there"
            )
            button.clicked.connect(lambda _, index=index: self.carry_requested.emit((index,)))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    looks(button, "flush")
    return button
