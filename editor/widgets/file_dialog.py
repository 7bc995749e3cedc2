"""A file dialog that looks at no file's content.

Qt's own dialog opens files to guess what they are. On systems with POSIX locks, closing any handle on a file drops all
the locks that the program holds on it: a look at the folder of drafts.db would leave the open database unguarded.
So it is given icons by what is a folder and what is not, and nothing more.
"""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QStyle, QWidget

from editor.shipped import resource

IconType = QAbstractFileIconProvider.IconType


class _PlainIcons(QFileIconProvider):
    """Asked from Qt's own thread too, so the icons are made beforehand."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, of: IconType | QFileInfo) -> QIcon:
        if isinstance(of, QFileInfo):
            return self._folder if of.isDir() else self._file
        return self._file if of is IconType.File else self._folder

    def type(self, info: QFileInfo) -> str:
        return "Folder" if info.isDir() else f"{info.suffix().upper()} file".strip()


_icons: list[_PlainIcons] = []
"""One for all dialogs, which do not keep theirs alive themselves."""


def file_dialog(parent: QWidget, title: str, folder: str = "", kinds: str = "", name: str = "") -> QFileDialog:
    """A QFileDialog and no class of its own, or Windows would not show its native one. Without a folder, or with
    one that is gone, it opens on the user's documents; `name` is the file name that it offers."""
    if not _icons:
        _icons.append(_PlainIcons())
    harmless = resource("icons").as_posix()  # it lists a folder before anybody can give it other icons
    dialog = QFileDialog(parent, title, harmless)
    dialog.setIconProvider(_icons[0])
    dialog.setDirectory(_first_there(folder))
    if kinds:
        dialog.setNameFilter(kinds)
    if name:
        dialog.selectFile(name)
    return dialog


def _first_there(folder: str) -> str:
    """Qt would show the folder before, where the one that it is given is not there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((each for each in (folder, documents) if each and Path(each).is_dir()), str(Path.home()))
