"""What another program does in the same file: noticed when the window comes to the front, and every few seconds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from editor.desk.news import News, look_for_news, no_news
from editor.domain.errors import EditorError

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

INTERVAL = 4_000
"""Milliseconds between looks."""


class Elsewhere(QObject):
    """Looks beside the window; brings the facts of the open draft and the list of drafts up to date."""

    noticed = Signal()  # something was recorded: a return, a decision, a release

    def __init__(self, workspace: "Workspace", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known = no_news(workspace.store)
        self._is_looking = False
        self._failed: tuple[type, str] | None = None  # how the last looks failed, until one goes well
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._note_state)
        workspace.opened.connect(self._begin_again)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """One at a time: what is read beside the window may take long."""
        if self._is_looking:
            return
        self._is_looking = True
        store, known = self._workspace.store, self._known

        def job() -> News | None:
            try:
                return look_for_news(store, known)
            except EditorError:
                return None  # whoever reads or saves next says what is wrong with the file

        self._workspace.look_up(job, self._take, self._note_failure)

    def stop(self) -> None:
        self._timer.stop()

    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            self.look()

    def _begin_again(self) -> None:
        """Of a look that was asked for with another draft open nothing is heard any more."""
        self._is_looking = False

    def _note_failure(self, error: object) -> bool:
        """The next look may go well. Whether this error was reported already: one that lasts comes with every look."""
        self._is_looking = False
        before, self._failed = self._failed, (type(error), str(error))
        return self._failed == before

    def _take(self, found: News | None) -> None:
        self._is_looking = False
        if found is not None:
            self._failed = None
        if found is None or found == self._known:
            return
        self._known = found
        if found.is_logged:
            self._workspace.note_facts()
            self.noticed.emit()
        elif found.is_saved:
            self._workspace.drafts.refresh()
