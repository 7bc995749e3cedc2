"""A release although something stands in the way: by whose word, and why; the certificate says both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.session.releasing import Override
from editor.widgets.field_grid import FieldGrid
from editor.widgets.inline_message import InlineMessage
from editor.widgets.line_field import LineField
from editor.widgets.look import S8, looks
from editor.widgets.name_field import NameField


class OverrideForm(QFrame):
    override_requested = Signal(object)  # Override

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        self.by = NameField("By whose word", "Name", own_undo=True)
        self.reason = LineField("Reason", "Why it goes out all the same", curly=True, own_undo=True)
        self.message = InlineMessage()
        self.button = QPushButton("Release by their word")
        grid = FieldGrid()
        grid.add("By", self.by)
        grid.add("Reason", self.reason, wide=True)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addStretch(0)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S8, S8, S8)
        column.setSpacing(S8)
        column.addWidget(grid)
        column.addLayout(foot)
        self.by.moved_on.connect(self.reason.setFocus)
        self.reason.moved_on.connect(self.button.setFocus)
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        by, reason = self.by.text().strip(), self.reason.text().strip()
        self.message.say("" if by and reason else "Give the name and the reason: they are kept with the release.")
        if by and reason:
            self.override_requested.emit(Override(by, reason))
