"""What unfolds under the finding that the writer is at: why the rule is there, both wordings, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from editor.domain.findings import Finding, FragmentStatus
from editor.panels.finding_words import is_fragment, is_in_source
from editor.session.quoted_words import KINDS
from editor.widgets.look import S4, S8, looks
from editor.widgets.side_by_side import SideBySide

ALWAYS_ON = ("fragment",)
"""Rules that are not offered to be switched off beside a finding."""


class FindingDetails(QWidget):
    waived = Signal(str)  # the reason
    waiver_ended = Signal()
    said_to_be = Signal(object)  # SaidToBe, or None: as the checks judge it
    source_requested = Signal()
    switched_off = Signal()

    def __init__(self, finding: Finding, said: str, parent: QWidget | None = None) -> None:
        """`said` is what the passage was said to be before, or ""."""
        super().__init__(parent)
        self.form: ReasonForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S4)
        if finding.reason:
            reason = QLabel(finding.reason)
            reason.setWordWrap(True)
            looks(reason, "meta")
            self._column.addWidget(reason)
        if finding.status is FragmentStatus.ALTERED and finding.source_words:
            self.both = SideBySide("Here", "Source")
            self.both.show_texts(finding.text, finding.source_words)
            self._column.addWidget(self.both)
        self._buttons: list[QPushButton] = []
        if finding.waived:
            self._add("Count it again", "Ends what lets it stand").clicked.connect(self.waiver_ended)
        elif finding.is_open:
            self._waive = self._add("Let it stand …", "With a reason, which is kept")
            self._waive.clicked.connect(self.ask_reason)
        if is_in_source(finding):
            self._add("Show in the source", "Opens the source at these words").clicked.connect(self.source_requested)
        elif finding.status is FragmentStatus.CANNOT_CHECK or finding.rule == "no-source":
            self._add("Attach the source", "Opens the list of sources").clicked.connect(self.source_requested)
        if is_fragment(finding) and not finding.waived:
            kind = self._add("Say what it is", "For a passage that was taken for something else")
            kind.setMenu(self._kinds(said))
        if finding.is_open and finding.rule not in ALWAYS_ON:
            self._add("Switch this rule off", "For all drafts").clicked.connect(self.switched_off)
        self._lay_out()

    def _add(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        looks(button, "flush")
        self._buttons.append(button)
        return button

    def _lay_out(self) -> None:
        """Two beside each other: the column can be narrow."""
        for at in range(0, len(self._buttons), 2):
            row = QHBoxLayout()
            row.setSpacing(S8)
            for button in self._buttons[at : at + 2]:
                row.addWidget(button)
            row.addStretch(1)
            self._column.addLayout(row)

    def _kinds(self, said: str) -> QMenu:
        menu = QMenu(self)
        for kind, words in KINDS:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(said == kind)
            action.triggered.connect(lambda _, kind=kind: self.said_to_be.emit(kind))
        if said:
            menu.addSeparator()
            menu.addAction("As the sentence round it says").triggered.connect(lambda _: self.said_to_be.emit(None))
        return menu

    def ask_reason(self) -> None:
        """Unfolds the line for the reason, the keyboard in it."""
        if self.form is None:
            self.form = ReasonForm()
            self.form.given.connect(self.waived)
            self.form.left.connect(self._close_form)
            self._column.addWidget(self.form)
        self.form.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._waive.setFocus(Qt.FocusReason.OtherFocusReason)


class ReasonForm(QWidget):
    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Why it may stand")
        self.field.setAccessibleName("Why it may stand")
        self.field.setProperty("own_undo", True)
        self.button = QPushButton("Let it stand")
        self.button.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S4)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.field.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)

    def _give(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
