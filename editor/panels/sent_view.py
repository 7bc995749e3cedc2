"""What was written when a draft was sent for sign-off: the folder, each file, and the text to paste into a mail."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.panels.side_page import text_label
from editor.session.sending import Sent, SentFile, copy_text, open_folder
from editor.widgets.buttons import IconButton
from editor.widgets.look import S4, S8, looks


class SentView(QFrame):
    closed = Signal()
    copied = Signal(str)  # whose request is on the clipboard now

    def __init__(self, sent: Sent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        folder = sent.files[0].path.parent
        count = len(sent.files)
        copies = "One copy" if count == 1 else f"{count} copies"
        self.about = text_label(f"{copies} of revision {sent.revision} written to {folder}.")
        self.open = QPushButton("Open the folder")
        self.open.clicked.connect(lambda: open_folder(folder))
        close = IconButton("close", "Close")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(S8)
        head.addWidget(self.about, 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S8, S4, S8)
        column.setSpacing(S8)
        column.addLayout(head)
        if any(file.mail for file in sent.files):
            column.addWidget(text_label("The e-mail drafts open in Outlook with the copy attached.", "meta"))
        self.copies: dict[str, QPushButton] = {}
        for file in sent.files:
            column.addLayout(self._line(file))

    def _line(self, file: SentFile) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text_label(file.organisation))
        words.addWidget(text_label(file.path.name + (f", {file.mail.suffix}" if file.mail else ""), "meta"))
        copy = self.copies[file.partner] = QPushButton("Copy text")
        copy.setToolTip("Copy the request, to paste into a mail")
        copy.setAccessibleName(f"Copy the request to {file.organisation}")
        looks(copy, "link")

        def copied() -> None:
            copy_text(file.request)
            self.copied.emit(file.organisation)

        copy.clicked.connect(copied)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return line
