"""The right column: a tab for each way of looking at the open draft; a tab's panel is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from editor.domain.values import frozen
from editor.session.open_draft import OpenDraft
from editor.session.workspace import Workspace
from editor.widgets.into_view import KEEPS_KEYBOARD
from editor.window.first_paint import FirstPaint


@frozen
class SideTab:
    """`make` is called with the workspace and the open draft when the tab is first shown; one that is `on_demand` is
    there only from when somebody asks for it, until another draft is opened."""

    title: str
    make: Callable[[Workspace, OpenDraft], QWidget]
    on_demand: bool = False


def _preview(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.preview import PreviewPanel

    return PreviewPanel(open_draft)


def _findings(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.findings import FindingsPanel

    return FindingsPanel(workspace, open_draft)


def _sources(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.sources import SourcesPanel

    return SourcesPanel(workspace, open_draft)


def _versions(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.versions import VersionsPanel

    return VersionsPanel(workspace, open_draft)


def _sign_off(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.sign_off import SignOffPanel

    return SignOffPanel(workspace, open_draft)


def _history(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.history import HistoryPanel

    return HistoryPanel(workspace, open_draft)


def _review(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.review import ReviewPanel

    return ReviewPanel(workspace, open_draft)


def _release(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.release_gate import ReleasePanel

    return ReleasePanel(workspace, open_draft)


def _verify(workspace: Workspace, open_draft: OpenDraft) -> QWidget:
    from editor.panels.verify import VerifyPanel

    return VerifyPanel(workspace, open_draft)


RELEASE, COMPARE = "Release", "Approved text?"
TABS: tuple[SideTab, ...] = (
    SideTab("Preview", _preview),
    SideTab("Checks", _findings),
    SideTab("Sign-off", _sign_off),
    SideTab("Review", _review, on_demand=True),
    SideTab("Sources", _sources),
    SideTab("Versions", _versions),
    SideTab("History", _history),
    SideTab(RELEASE, _release, on_demand=True),
    SideTab(COMPARE, _verify, on_demand=True),
)
"""In the order of the tabs; another is one more line here."""


class Side(QTabWidget):
    command_requested = Signal(str)  # a command of the menus, by its words

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._holders: list[QVBoxLayout] = []
        self._open_draft: OpenDraft | None = None
        self.setDocumentMode(True)
        self.setProperty(KEEPS_KEYBOARD, True)
        self.tabBar().setDrawBase(False)
        for tab in TABS:
            holder = QWidget()
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            self._holders.append(layout)
            self.setTabVisible(self.addTab(holder, tab.title), not tab.on_demand)
        self.currentChanged.connect(lambda _: self._build())
        self.tabBarClicked.connect(lambda index: QTimer.singleShot(0, self, lambda: self._give_keys(index)))

    def show_draft(self, open_draft: OpenDraft | None) -> None:
        """Drops the panels of the draft before and builds the one in front."""
        self._open_draft = open_draft
        for index, tab in enumerate(TABS):
            if tab.on_demand:
                self.setTabVisible(index, False)
        for layout in self._holders:
            item = layout.takeAt(0)
            panel = item.widget() if item else None
            if panel:
                panel.hide()
                panel.deleteLater()
        if self.isVisible():
            QTimer.singleShot(0, self, self._build)
        else:
            FirstPaint(self, self._build)

    @property
    def current_title(self) -> str:
        return TABS[self.currentIndex()].title

    def put_in_front(self, title: str) -> None:
        """The tab that was in front when the window was closed, where it is one that always stands there."""
        for index, tab in enumerate(TABS):
            if tab.title == title and not tab.on_demand:
                self.setCurrentIndex(index)

    def panel(self, index: int) -> QWidget | None:
        """The panel in a tab, None where it was not shown yet."""
        item = self._holders[index].itemAt(0)
        return item.widget() if item else None

    def _give_keys(self, index: int) -> None:
        """To a panel in which letters decide: they would be typed into the statement."""
        take = getattr(self.panel(index), "take_keys", None)
        if take is not None:
            take()

    def note_news(self) -> None:
        """Another program did something: what the panels show may be another now."""
        for index in range(len(TABS)):
            note = getattr(self.panel(index), "note_news", None)
            if note is not None:
                note()

    def name_tab(self, title: str, shown: str) -> None:
        """Gives the tab of that title other words, as with a count."""
        for index, tab in enumerate(TABS):
            if tab.title == title and self.tabText(index) != shown:
                self.setTabText(index, shown)

    def offer_tab(self, title: str, is_wanted: bool) -> None:
        """Shows the tab among the others, or takes it away; one that is in front stays."""
        for index, tab in enumerate(TABS):
            wanted = is_wanted or index == self.currentIndex()
            if tab.title == title and self.isTabVisible(index) is not wanted:
                self.setTabVisible(index, wanted)

    def show_tab(self, title: str) -> QWidget | None:
        """Brings the tab to the front; its panel, None where no draft is open."""
        for index, tab in enumerate(TABS):
            if tab.title == title:
                self.setTabVisible(index, True)
                self.setCurrentIndex(index)
                self._make_room(index)
                self._build()
                return self.panel(index)
        return None

    def _make_room(self, index: int) -> None:
        """Of those that are opened from the menu one stands there at a time."""
        for other, tab in enumerate(TABS):
            if other != index and {tab.title, TABS[index].title} == {RELEASE, COMPARE}:
                self.setTabVisible(other, False)

    def _build(self) -> None:
        index = self.currentIndex()
        if self._open_draft and self.panel(index) is None:
            panel = TABS[index].make(self._workspace, self._open_draft)
            self._holders[index].addWidget(panel)
            wish = getattr(panel, "command_requested", None)
            if wish is not None:
                wish.connect(self.command_requested)
