"""The window: three columns, menus above, one line at the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoGroup
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.panels.drafts import DraftsPanel
from editor.session.document import Change
from editor.session.open_draft import OpenDraft
from editor.session.workspace import Workspace
from editor.widgets.columns import Columns
from editor.widgets.dropped_files import dropped_files
from editor.widgets.look import looks
from editor.window import place
from editor.window.foot import Foot
from editor.window.menu_bar import menus_of
from editor.window.page import StatementPage
from editor.window.side import Side
from editor.window.undo_keys import UndoKeys

if TYPE_CHECKING:
    from editor.session.elsewhere import Elsewhere
    from editor.window.checking import Checking
    from editor.window.offering import Offering
    from editor.window.reviews import Reviews

SETTLES = 150
"""Milliseconds in which a page that is complete is laid out and painted."""


class MainWindow(QMainWindow):
    """Shows the workspace. `completed` comes when all panels of a draft are built."""

    completed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.page: StatementPage | None = None
        self.checking: Checking | None = None
        self.reviews: Reviews | None = None
        self.elsewhere: Elsewhere | None = None
        self.offering: Offering | None = None
        self.keeps_place = True
        self.setAcceptDrops(True)
        self.undo_group = QUndoGroup(self)
        self.drafts = DraftsPanel(workspace.drafts)
        self._middle = QWidget()
        looks(self._middle, "page")
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        self._nothing = QLabel("No draft is open. Choose one from the list, or begin a new one with Ctrl+N.")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        looks(self._nothing, "quiet")
        middle.addWidget(self._nothing)
        self.side = Side(workspace)
        self.columns = Columns(self.drafts, self._middle, self.side)
        self.foot = Foot(workspace)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.foot)
        self.setCentralWidget(whole)
        self.menus = menus_of(self)
        self.undo_keys = UndoKeys(self, self.menus.undo, self.menus.redo)
        self.drafts.open_requested.connect(workspace.open)
        self.drafts.write_requested.connect(self.write_in)
        self.drafts.new_requested.connect(self.new_draft)
        self.drafts.duplicate_requested.connect(workspace.duplicate)
        self.drafts.delete_requested.connect(workspace.delete)
        self.drafts.fold_requested.connect(lambda: self.columns.set_folded("left", True))
        workspace.opened.connect(self._show_draft)
        workspace.stage.changed.connect(self._show_stage)
        self.side.command_requested.connect(self.menus.run)
        place.put_back(workspace, self, self.columns, self.side)
        self.setWindowTitle("Standfirst")

    # --- the open draft -----------------------------------------------------------------------------------------------

    def _show_draft(self, open_draft: OpenDraft | None) -> None:
        if self.page:
            self.page.leave()
            self.page.deleteLater()
            self.page = self.offering = None
        self._nothing.setVisible(open_draft is None)
        self.foot.show_draft(open_draft)
        self.drafts.show_open(self.workspace.draft_id)
        if open_draft:
            self.undo_group.addStack(open_draft.document.undo_stack)
            open_draft.document.undo_stack.setActive(True)
            open_draft.document.changed.connect(self._note_change)
            self.page = StatementPage(open_draft, self.workspace.stage.stage.value)
            self.page.completed.connect(self.completed)
            self.page.command_requested.connect(self.menus.run)
            self.page.completed.connect(self._begin_checking)
            self.page.completed.connect(self._begin_watching)
            self.page.completed.connect(self._note_place)
            self.page.completed.connect(self._begin_spelling)
            self.page.completed.connect(self._begin_noticing)
            layout = self._middle.layout()
            if layout:
                layout.addWidget(self.page)
            self.page.show()  # at once, so that the caret can be put in it
            self.setWindowTitle(_title(open_draft))
        else:
            self.setWindowTitle("Standfirst")
            QTimer.singleShot(0, self, self._begin_noticing)
        self.side.show_draft(open_draft)

    def _note_place(self) -> None:
        """Also where the program comes to an end by force, it begins with this draft."""
        if self.keeps_place:
            place.keep_draft(self.workspace)

    def _show_stage(self) -> None:
        if self.page:
            self.page.show_stage(self.workspace.stage.stage)

    def _begin_checking(self) -> None:
        from editor.window.checking import Checking

        self.checking = self.checking or Checking(self.workspace, self.side)
        if self.page and self.workspace.open_draft:
            self.checking.show_page(self.page, self.workspace.open_draft)

    def _begin_watching(self) -> None:
        from editor.window.cost_watch import CostWatch
        from editor.window.offering import Offering
        from editor.window.reviews import Reviews

        if self.page and self.workspace.open_draft:
            CostWatch(self.page, self.workspace.open_draft)
            self.reviews = self.reviews or Reviews(self.workspace, self.side)
            self.reviews.look()
            self.offering = Offering(self.page, self.workspace.open_draft, self.workspace.libraries)
            self.workspace.libraries.load()
            if self.workspace.saver:
                self.workspace.saver.saved.connect(self.workspace.libraries.note_save)

    def _begin_spelling(self) -> None:
        """Not until what was built is painted: the dictionary would only hold that up."""
        QTimer.singleShot(SETTLES, self, self.workspace.words.load)

    def _begin_noticing(self) -> None:
        from editor.session.elsewhere import Elsewhere

        if self.elsewhere is None:
            self.elsewhere = Elsewhere(self.workspace, self)
            self.elsewhere.noticed.connect(self._show_news)

    def _show_news(self) -> None:
        self.side.note_news()
        if self.reviews:
            self.reviews.look_again()
        if "findings" in self.workspace.__dict__:  # sources and waivers are facts of theirs
            self.workspace.findings.refresh()

    def _note_change(self, change: Change) -> None:
        if Part.HEADLINE in change.parts and self.workspace.open_draft:
            self.setWindowTitle(_title(self.workspace.open_draft))

    def when_complete(self, do: Callable[[], object]) -> None:
        """Calls `do` once all panels of the open draft are built."""
        if self.page is None or self.page.is_complete:
            QTimer.singleShot(0, self, do)
        else:
            self.completed.connect(do)

    def go_to(self, part: Part) -> None:
        if self.page:
            self.page.go_to(part)

    def write_in(self, draft_id: int) -> None:
        """Opens the draft and puts the caret in it."""
        self.workspace.open(draft_id)
        self.go_to(Part.HEADLINE)

    def new_draft(self) -> None:
        self.go_to_new(self.workspace.new)

    def go_to_new(self, begin: Callable[[], object]) -> None:
        """Begins a draft and puts the caret in its headline."""
        before = self.workspace.draft_id
        begin()
        if self.workspace.draft_id != before:
            self.go_to(Part.HEADLINE)

    def bring_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- files dropped anywhere ---------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from editor.window.sign_off_commands import take_files

        event.acceptProposedAction()
        take_files(self, dropped_files(event.mimeData()))

    # --- the end ------------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        try:
            self.workspace.flush()
        except EditorError as error:
            from editor.window.closing import ask_to_close
            from editor.window.export_dialog import save_copy

            answer = ask_to_close(self, error)
            if answer == "copy":
                save_copy(self, self.workspace)
            if answer != "lose":
                event.ignore()
                return
        if self.keeps_place:
            place.keep(self.workspace, self, self.columns, self.side)
        if self.page:
            self.page.leave()
        self.foot.leave()
        if self.elsewhere:
            self.elsewhere.stop()
        self.workspace.leave()
        event.accept()

    def end(self) -> None:
        """Closes without remembering the place: the window was opened to be looked at by a program."""
        self.keeps_place = False
        self.close()


def _title(open_draft: OpenDraft) -> str:
    return f"{open_draft.document.draft.headline or 'No headline yet'} – Standfirst"
