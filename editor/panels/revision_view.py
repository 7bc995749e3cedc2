"""A revision as it differs from the draft now, and the button that brings it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.panels.side_page import text_label
from editor.session.history import Looked
from editor.widgets.changed_words import ChangedWords
from editor.widgets.look import S8, S12, looks


class RevisionView(QScrollArea):
    restore_requested = Signal(object)  # Looked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        looks(self, "page")
        self.setAccessibleName("The revision, held against now")
        self.title = text_label()
        self.restore = QPushButton("Restore")
        self.restore.setToolTip("Makes the draft what it was then; Undo takes it back")
        self.restore.clicked.connect(lambda: self.restore_requested.emit(self._looked))
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(S8)
        head.addWidget(self.title, 1)
        head.addWidget(self.restore)
        self._changes = QWidget()
        content = QWidget()
        looks(content, "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(S12, S8, S12, S12)
        self._column.setSpacing(S8)
        self._column.addWidget(self._head)
        self._column.addWidget(self._changes)
        self._column.addStretch(1)
        self.setWidget(content)
        self._head.hide()

    def show_looked(self, looked: Looked) -> None:
        self._looked = looked
        number = looked.revision.number
        name = f"Revision {number}" if number else "This autosave"
        self._head.show()
        self.title.setText(
            f"From {name[:1].lower()}{name[1:]} to now" if looked.changes else f"{name} is what it is now."
        )
        self.restore.setVisible(bool(looked.changes))
        self._column.removeWidget(self._changes)
        self._changes.deleteLater()
        self._changes = QWidget()
        column = QVBoxLayout(self._changes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        for part, changes in looked.changes:
            column.addWidget(text_label(part.value.capitalize(), "part"))
            for each in changes:
                column.addWidget(ChangedWords(each.old, each.new, each.before, each.after))
        self._column.insertWidget(1, self._changes)
