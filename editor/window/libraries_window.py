"""The window of the libraries, beside that of the statement."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.panels.libraries import LibrariesPanel
from editor.session.notices import Notice
from editor.session.workspace import Workspace
from editor.widgets.look import S8, S12, S16
from editor.widgets.message_bar import MessageBar

SIZE = QSize(900, 600)


class LibrariesWindow(QDialog):
    """What happens is said in both windows: Undo is where the eyes are."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle("Libraries")
        self.panel = LibrariesPanel(workspace)
        self.messages = MessageBar()
        close = QPushButton("Close")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(S8, 0, S16, S12)
        foot.addWidget(self.messages, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panel, 1)
        column.addLayout(foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        workspace.notices.said.connect(self._say)
        workspace.notices.lapsed.connect(self.messages.clear)
        self.resize(SIZE.boundedTo(window.size()))

    def _say(self, notice: Notice) -> None:
        if self.isVisible():
            self.messages.say(notice.text, notice.action_label, notice.action, notice.is_error)

    def done(self, result: int) -> None:
        self.panel.form.settle()
        super().done(result)
