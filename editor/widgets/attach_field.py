"""A file to attach: chosen, or dropped on it; its name is shown, and it can be taken off again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.widgets.buttons import IconButton
from editor.widgets.file_dialog import file_dialog
from editor.widgets.look import S4, looks


class AttachField(QWidget):
    """`path` is the file, None while there is none."""

    def __init__(self, name: str, kinds: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._name = name
        self.setAcceptDrops(True)
        self.button = QPushButton("Attach a file")
        self.button.setAccessibleName(f"{name}: attach a file")
        self.button.setToolTip(kinds)
        looks(self.button, "link")
        self._file = QLabel()
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self.remove = IconButton("close", f"{name}: take the file off")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(self.button)
        layout.addWidget(self._file)
        layout.addWidget(self.remove)
        layout.addStretch(1)
        self.button.clicked.connect(self.choose)
        self.remove.clicked.connect(lambda: self.show_file(None))
        self.show_file(None)

    def show_file(self, path: Path | None) -> None:
        self.path = path
        self._file.setText(path.name if path else "")
        self._file.setVisible(path is not None)
        self.remove.setVisible(path is not None)
        self.button.setVisible(path is None)

    def choose(self) -> None:
        dialog = file_dialog(self.window(), f"{self._name}: choose a file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.show_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.show_file(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()
