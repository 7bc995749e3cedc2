"""At which stage the open draft really is: looked up beside the window when facts or wording may have changed it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.draft import Stage

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

PAUSE = 700
"""Milliseconds after the last news until the gate is looked at."""
SEALED = tuple(stage for stage in Stage if stage.is_sealed)


class StageWatch(QObject):
    """`stage` is what is known now; `changed` comes when it is another."""

    changed = Signal()

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.stage = Stage.DRAFTING
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)

    def show_stored(self, stage: Stage) -> None:
        """What the store says of a draft that was just opened."""
        self.take(stage)
        if stage not in SEALED and stage is not Stage.DRAFTING:
            self._pause.start()

    def note_change(self) -> None:
        """The draft was saved; only one in sign-off can become cleared, or be it no longer."""
        if self.stage in (Stage.IN_SIGN_OFF, Stage.CLEARED):
            self._pause.start()

    def look(self) -> None:
        from editor.desk.gate import stage_now
        from editor.desk.open_draft import open_draft

        self._pause.stop()
        store, draft_id = self._workspace.store, self._workspace.draft_id
        if draft_id:
            self._workspace.look_up(lambda: stage_now(store, open_draft(store, draft_id)), self._take_looked)

    def stop(self) -> None:
        self._pause.stop()

    def _take_looked(self, stage: Stage) -> None:
        """What went out while it was looked at is not taken back by what the look saw before."""
        is_late = self.stage is Stage.WITHDRAWN or (self.stage is Stage.RELEASED and not stage.is_sealed)
        if not is_late:
            self.take(stage)

    def take(self, stage: Stage) -> None:
        """The stage is this now."""
        document = self._workspace.open_draft.document if self._workspace.open_draft else None
        if document is not None:
            document.read_only = stage in SEALED
            self._workspace.drafts.show_stage(document.draft_id, stage)
        if stage is not self.stage:
            self.stage = stage
            self.changed.emit()
