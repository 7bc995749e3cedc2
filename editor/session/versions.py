"""The open draft beside the other audience versions: compared again when typing pauses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.versions import Comparison as Comparison
from editor.desk.versions import Row as Row
from editor.desk.versions import State as State
from editor.session.open_draft import OpenDraft

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

PAUSE = 400
"""Milliseconds after the last edit until the versions are compared again."""


class VersionsBeside(QObject):
    """`changed` comes with every other comparison. It sleeps while `is_wanted` is off."""

    changed = Signal()

    def __init__(self, workspace: "Workspace", open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._open_draft = workspace, open_draft
        self.comparison = Comparison()
        self.is_ready = False
        self._is_wanted, self._is_stale = False, True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        open_draft.document.changed.connect(self._note_change)

    def want(self, is_wanted: bool) -> None:
        """Whether anybody looks."""
        self._is_wanted = is_wanted
        if is_wanted and self._is_stale:
            self.refresh()

    def _note_change(self) -> None:
        self._is_stale = True
        if self._is_wanted:
            self._pause.start()

    def refresh(self) -> None:
        from editor.desk.versions import compare_versions

        self._pause.stop()
        self._is_stale = False
        store, draft_id = self._workspace.store, self._open_draft.document.draft_id
        draft = self._open_draft.document.draft
        self._workspace.look_up(lambda: compare_versions(store, draft_id, draft), self._show)

    def _show(self, comparison: Comparison) -> None:
        is_first, self.is_ready = not self.is_ready, True
        if comparison != self.comparison or is_first:
            self.comparison = comparison
            self.changed.emit()

    # --- what the writer does -----------------------------------------------------------------------------------------

    def carry_over(self, row: Row, targets: tuple[int, ...]) -> None:
        """Proposes what this version says in others, by their index."""
        from editor.desk.versions import carry_over

        store, by, comparison = self._workspace.store, self._workspace.writer(), self.comparison

        def done(names: list[str]) -> None:
            self._workspace.notices.say(f"Proposed in {' and '.join(names)}: it is decided there, under Review.")

        self._workspace.write(lambda: [carry_over(store, comparison, row, 0, target, by) for target in targets], done)

    def mean_it(self, row: Row, target: int, meant: bool) -> None:
        """Says whether the version is meant to have the fact."""
        from editor.desk.versions import mean_it_there

        store, by, version = self._workspace.store, self._workspace.writer(), self.comparison.versions[target]

        def done(_: None) -> None:
            self.refresh()
            said = "may be missing" if not meant else "is wanted"
            self._workspace.notices.say(
                f"It {said} in {version.name}.", "Undo", lambda: self.mean_it(row, target, not meant)
            )

        self._workspace.write(lambda: mean_it_there(store, version, row, meant, by), done)
