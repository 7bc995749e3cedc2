"""Says what an edit costs when the keyboard leaves the part that was changed: which approvals it reopens, with Undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.domain.values import frozen
from editor.session.open_draft import OpenDraft
from editor.window.page import StatementPage


@frozen
class _Entered:
    """The part that the keyboard went into, and the draft as it was then."""

    part: Part
    draft: Draft
    step: int


class CostWatch(QObject):
    """Nothing is computed while somebody types."""

    def __init__(self, page: StatementPage, open_draft: OpenDraft) -> None:
        super().__init__(page)
        self._page, self._open_draft = page, open_draft
        self._entered: _Entered | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, app.focusWidget())

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._page.window() or self._page.isHidden():
            return  # another window, or a list that popped up: the part is not left yet
        part = self._page.part_of(now)
        if self._entered and part is not self._entered.part:
            entered, self._entered = self._entered, None
            self._say_cost(entered)
        if part and self._entered is None:
            document = self._open_draft.document
            self._entered = _Entered(part, document.draft, document.undo_stack.index())

    def _say_cost(self, entered: _Entered) -> None:
        document = self._open_draft.document
        if document.draft is entered.draft or not self._open_draft.sign_off.decisions:
            return
        from editor.domain.costs import cost_line

        line = cost_line(self._open_draft.costs_since(entered.draft), entered.draft)
        if line:
            self._open_draft.notices.say(f"{line[:1].upper()}{line[1:]}", "Undo", *self._take_back(entered))

    def _take_back(self, entered: _Entered) -> tuple[Callable[[], None], Callable[[], bool]]:
        document = self._open_draft.document
        left, after = document.undo_stack.index(), document.draft

        def stands() -> bool:
            """Not once one of the part's steps was undone, or another draft opened."""
            return bool(document.undo_stack.count()) and document.undo_stack.index() >= left

        def take_back() -> None:
            """The undo steps of the part where they are the last ones; after further edits, an edit of its own."""
            from editor.domain.compare import changed_parts, with_parts_of
            from editor.domain.edits import Restore

            if not stands():
                return
            if document.undo_stack.index() == left and document.draft is after and not document.is_held:
                document.undo_stack.setIndex(min(entered.step, left))
                return
            parts = changed_parts(entered.draft, after)
            try:
                document.apply(Restore(with_parts_of(document.draft, entered.draft, parts), "take back"))
            except EditorError as error:
                self._open_draft.notices.say_error(error)

        return take_back, stands
