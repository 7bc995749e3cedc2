"""The settings (Ctrl+,): one plain dialog, with a file for a colleague out and in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout

from editor.domain.errors import EditorError
from editor.session import settings
from editor.session.letterhead import name_in_use
from editor.session.settings import OfficeSettings
from editor.widgets.file_dialog import file_dialog
from editor.widgets.inline_message import InlineMessage
from editor.widgets.look import S8, S12, S16, looks
from editor.window.settings_pages import ChecksPage, StylePage, WordsPage, YouPage

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow

SIZE = QSize(600, 560)
FILES = "Settings (*.json)"


def open_settings(window: "MainWindow") -> "SettingsDialog":
    dialog = SettingsDialog(window)
    dialog.open()
    return dialog


class SettingsDialog(QDialog):
    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._workspace = window.workspace
        self.setWindowTitle("Settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = settings.now(self._workspace)
        self.you = YouPage(self._workspace.writer() if not now.writer else "")
        self.you.in_use.setText(name_in_use(self._workspace))
        self.style_page, self.words = StylePage(), WordsPage()
        self.checks = ChecksPage(settings.rules())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        looks(self.tabs, "dialog")
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName("Pages of the settings")
        pages = {"You": self.you, "House style": self.style_page, "Your words": self.words, "Checks": self.checks}
        for title, page in pages.items():
            self.tabs.addTab(page, title)
        self.message = InlineMessage()
        self.take_in, self.give_out = QPushButton("Import…"), QPushButton("Export…")
        self.cancel, self.save = QPushButton("Cancel"), QPushButton("Save")
        looks(self.save, "primary")
        self.save.setDefault(True)
        self._lay_out()
        self.take_in.clicked.connect(lambda _: self._choose_file(out=False))
        self.give_out.clicked.connect(lambda _: self._choose_file(out=True))
        self.cancel.clicked.connect(lambda _: self.reject())
        self.save.clicked.connect(lambda _: self.keep())
        self.you.letterhead.clicked.connect(lambda _: self._open_letterhead())
        self.show_settings(now)
        self.resize(SIZE.boundedTo(window.size()))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(S16, S8, S16, S12)
        foot.setSpacing(S8)
        for button in (self.take_in, self.give_out):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.take_in.setToolTip("A colleague’s settings and libraries, from a file")
        self.give_out.setToolTip("Settings and libraries as a file for a colleague, without your name")
        foot.addStretch(1)
        for button in (self.cancel, self.save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.message)
        column.addLayout(foot)

    def show_settings(self, now: OfficeSettings) -> None:
        self.you.writer.setText(now.writer)
        self.you.organisation.setText(now.organisation)
        self.style_page.show_style(settings.shipped_style().with_settings(dict(now.house_style)))
        self.words.show_words(now.words)
        self.checks.show_off(now.off)

    def settings_now(self) -> OfficeSettings:
        """Raises EditorError for what no house style can have."""
        style = self.style_page.style_now(settings.shipped_style())
        return OfficeSettings(
            *(self.you.writer.text().strip(), self.you.organisation.text().strip(), settings.differing(style)),
            *(self.words.words_now(), self.checks.off_now()),
        )

    def keep(self) -> bool:
        """Whether all could be kept; then the dialog is closed."""
        try:
            wanted = self.settings_now()
        except EditorError as error:
            self.tabs.setCurrentWidget(self.style_page)
            self.message.say(str(error))
            return False
        settings.keep(self._workspace, wanted, self._workspace.notices.say_error)
        self.accept()
        return True

    def _choose_file(self, out: bool) -> None:
        dialog = file_dialog(self, "Export the settings" if out else "Import settings")
        dialog.setNameFilter(FILES)
        dialog.setDefaultSuffix(".json")
        workspace = self._workspace
        if out:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile("standfirst-settings.json")

        def chosen(name: str) -> None:
            if out:
                settings.export_settings(workspace, Path(name))
            else:
                settings.import_settings(workspace, Path(name))
                self.reject()

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_letterhead(self) -> None:
        """Over this dialog, in which all stays as it was typed."""
        from editor.window.letterhead_dialog import open_letterhead

        open_letterhead(self, self._workspace, self.you.in_use.setText)
