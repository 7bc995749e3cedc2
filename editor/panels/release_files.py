"""The files of a release: where they are to be written, and what was."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.panels.side_page import text_label
from editor.session.releasing import Released, ReleaseFiles, certificate_path
from editor.session.sending import open_folder
from editor.widgets.file_dialog import file_dialog
from editor.widgets.look import S4, S8, looks


class FilesChoice(QWidget):
    def __init__(self, files: ReleaseFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = files
        self._folder, self._names = text_label(), text_label("", "meta")
        self.change = QPushButton("Change")
        self.change.setAccessibleName("Change the folder of the release")
        looks(self.change, "link")
        self.change.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(S8)
        line.addWidget(self._folder, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addWidget(text_label("Files", "part"))
        column.addLayout(line)
        column.addWidget(self._names)
        self.show_files(files)

    def show_files(self, files: ReleaseFiles) -> None:
        self.files = files
        self._folder.setText(str(files.word.parent))
        names = (files.word.name, files.text.name, certificate_path(files.word).name)
        self._names.setText("\n".join(names))

    def _choose(self) -> None:
        dialog = file_dialog(self.window(), "Choose the folder for the release", str(self.files.word.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.show_files(self.files.in_folder(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class FilesView(QFrame):
    """What was written; files that could not take their names yet are said."""

    def __init__(self, released: Released, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        folder = released.word.parent
        self.open = QPushButton("Open the folder")
        self.open.clicked.connect(lambda: open_folder(folder))
        head = QHBoxLayout()
        head.setSpacing(S8)
        head.addWidget(text_label(f"Revision {released.revision} written to {folder}."), 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S8, S8, S8)
        column.setSpacing(S4)
        column.addLayout(head)
        for path in (released.word, released.text, released.certificate):
            column.addWidget(text_label(path.name, "meta"))
        if released.unplaced:
            names = ", ".join(path.name for path in released.unplaced)
            column.addWidget(
                text_label(f"Another program holds {names}; it gets its name at the next start.", "attention")
            )
