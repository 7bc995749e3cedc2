"""What can be done with a statement that went out: correct it by a new draft, or withdraw it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.draft import Stage
from editor.panels.side_page import text_label
from editor.session.sending import copy_text
from editor.widgets.field_grid import FieldGrid
from editor.widgets.file_dialog import file_dialog
from editor.widgets.inline_message import InlineMessage
from editor.widgets.line_field import LineField
from editor.widgets.look import S8, S12, looks
from editor.widgets.name_field import NameField


class Afterwards(QWidget):
    correction_requested = Signal(str)  # what it changes
    withdrawal_requested = Signal(str, str, object)  # by whom, why, Path of the notice or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = LineField("What it corrects", "What was wrong, in a sentence", curly=True, own_undo=True)
        self.correct = QPushButton("Make a correction")
        looks(self.correct, "primary")
        self.by = NameField("Withdrawn by, printed in the notice", "The name that newsrooms read", own_undo=True)
        self.reason = LineField(
            "Reason, printed in the notice", "Why, as newsrooms are to read it", curly=True, own_undo=True
        )
        self.withdraw = QPushButton("Withdraw")
        self.message, self.notice = InlineMessage(), text_label()
        self.copy = QPushButton("Copy the notice")
        self.copy.clicked.connect(lambda: copy_text(self.notice.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S12)
        column.addWidget(self._correction())
        self._withdrawal = self._make_withdrawal()
        column.addWidget(self._withdrawal)
        column.addWidget(self.notice)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.notice.hide()
        self.copy.hide()
        self.correct.clicked.connect(self._correct)
        self.withdraw.clicked.connect(self._withdraw)

    def _correction(self) -> QWidget:
        grid = FieldGrid()
        grid.add("What changes", self.what, wide=True)
        self._correction_message = InlineMessage()
        about = text_label(
            "A correction is a new draft with a sign-off of its own. This line is printed in it.", "meta"
        )
        return _card(about, grid, self._correction_message, self.correct)

    def _make_withdrawal(self) -> QWidget:
        grid = FieldGrid()
        grid.add("By (printed)", self.by)
        grid.add("Reason (printed)", self.reason, wide=True)
        about = text_label(
            "A withdrawal can’t be undone. It writes a notice for the newsrooms, in which name and reason are "
            "printed as they stand here.",
            "meta",
        )
        return _card(about, grid, self.message, self.withdraw)

    def show_stage(self, stage: Stage) -> None:
        self._withdrawal.setVisible(stage is Stage.RELEASED)

    def show_notice(self, text: str, path: Path | None) -> None:
        self.notice.setText(text.replace("\r\n", "\n").strip())
        self.notice.setToolTip(str(path) if path else "")
        self.notice.show()
        self.copy.show()

    def _correct(self) -> None:
        what = self.what.text().strip()
        self._correction_message.say("" if what else "Say in a sentence what changes.")
        if what:
            self.correction_requested.emit(what)

    def _withdraw(self) -> None:
        by, reason = self.by.text().strip(), self.reason.text().strip()
        self.message.say("" if by and reason else "Give the name and the reason.")
        if not (by and reason):
            return
        dialog = file_dialog(self.window(), "Save the withdrawal notice", name="withdrawal-notice.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Plain text (*.txt)")
        dialog.setDefaultSuffix(".txt")
        dialog.fileSelected.connect(lambda name: self.withdrawal_requested.emit(by, reason, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _card(about: QWidget, grid: QWidget, message: QWidget, button: QPushButton) -> QFrame:
    card = QFrame()
    looks(card, "card")
    foot = QHBoxLayout()
    foot.addWidget(message, 1)
    foot.addStretch(0)
    foot.addWidget(button)
    column = QVBoxLayout(card)
    column.setContentsMargins(S8, S8, S8, S8)
    column.setSpacing(S8)
    column.addWidget(about)
    column.addWidget(grid)
    column.addLayout(foot)
    return card
