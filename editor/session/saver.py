"""Edits save themselves, within two seconds of the first unsaved key, however long the typing goes on."""

import json
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.start import Store
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.json_form import to_json
from editor.domain.own_files import check_target
from editor.session.document import DraftDocument
from editor.session.notices import Notices
from editor.session.worker import Worker

if TYPE_CHECKING:
    from editor.desk.save import LastKnown, Saved

DELAY = 0.8
"""Seconds from the first unsaved key to the save; further keys don't put it off."""
LONGEST_RETRY = 15.0
"""Seconds between tries while saving fails, at most."""
ELSEWHERE = (
    "This draft was changed in another window or by somebody else. Their wording is under History (changed elsewhere)."
)


class SaveState(StrEnum):
    SAVED = "saved"
    WAITING = "not saved yet"
    SAVING = "saving"
    FAILED = "not saved"


class Saver(QObject):
    """Saves one open draft on a thread beside the window; a failure is said once and tried again until it works."""

    state_changed = Signal()
    saved = Signal()
    copy_wanted = Signal()  # the writer wants a copy elsewhere, as saving fails

    def __init__(
        self,
        store: Store,
        document: DraftDocument,
        saved_at: datetime,
        worker: Worker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._document, self._worker, self._notices = store, document, worker, notices
        self.state = SaveState.SAVED
        self.saved_at = saved_at
        self._kept: Draft = document.draft
        self._asked = 0  # saves asked for so far, and the newest whose outcome is known: flush may overtake a message
        self._known = 0
        self._failures = 0
        self._told_elsewhere = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        document.changed.connect(self._note_change)

    @property
    def has_unsaved(self) -> bool:
        return self._document.draft is not self._kept

    @property
    def _last(self) -> "LastKnown":
        from editor.desk.save import LastKnown

        return LastKnown(self.saved_at, self._kept)

    def flush(self) -> None:
        """Saves now, if there is anything to save, and returns when it is on the disk. Raises EditorError if it could
        not be saved; the draft stays in memory and the saver keeps trying."""
        if not self.has_unsaved and self.state is SaveState.SAVED:
            return
        from editor.desk.save import save_over

        draft, last = self._document.draft, self._last
        self._asked += 1
        number = self._asked
        try:
            saved = self._worker.run_and_wait(lambda: save_over(self._store, self._document.draft_id, draft, last))
        except EditorError as error:
            self._note_failure(number, error, say=False)
            raise
        self._note_saved(number, draft, saved)

    def number_revision(self, by: str) -> None:
        """Saves as a numbered revision, beside the window, and says its number."""
        from editor.desk.save import save_revision_over

        draft, last = self._document.draft, self._last
        self._asked += 1
        number = self._asked

        def done(saved: "Saved") -> None:
            told = self._told_elsewhere
            self._note_saved(number, draft, saved)
            if saved.revision and told is self._told_elsewhere:
                self._notices.say(f"Saved as revision {saved.revision.number}.")

        self._set_state(SaveState.SAVING)
        self._worker.run(
            lambda: save_revision_over(self._store, self._document.draft_id, draft, by, last),
            done,
            lambda error: self._note_failure(number, error),
        )

    def save_copy(self, path: Path) -> None:
        """Writes the draft as it is in memory to a file that import-json reads. Raises EditorError."""
        text = json.dumps(to_json(self._document.draft), ensure_ascii=False, indent=1)
        check_target(path)
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise EditorError(f"{path} could not be written: {error.strerror}.", "Choose another place.") from error
        self._notices.say(f"A copy is in {path}. Bring it back with “import-json”.")

    def close(self) -> None:
        """Stops listening; call flush first."""
        self._timer.stop()
        self._known = self._asked + 1
        self._document.changed.disconnect(self._note_change)

    def _note_change(self) -> None:
        if self.state is SaveState.SAVED:
            self._set_state(SaveState.WAITING)
        if not self._timer.isActive() and self.state is not SaveState.SAVING:
            self._timer.start(int(DELAY * 1000))

    def _save(self) -> None:
        from editor.desk.save import save_over

        draft, last = self._document.draft, self._last
        self._asked += 1
        number = self._asked
        self._set_state(SaveState.SAVING)
        self._worker.run(
            lambda: save_over(self._store, self._document.draft_id, draft, last),
            lambda saved: self._note_saved(number, draft, saved),
            lambda error: self._note_failure(number, error),
        )

    def _note_saved(self, number: int, draft: Draft, saved: "Saved") -> None:
        tell = self.tell_elsewhere(saved)
        if number < self._known:
            return
        self._known, self._kept, self.saved_at = number, draft, saved.moment
        if self._failures and not tell:
            self._notices.say("Saved again.")
        self._failures = 0
        self._timer.stop()
        self._set_state(SaveState.WAITING if self.has_unsaved else SaveState.SAVED)
        if self.has_unsaved:
            self._timer.start(int(DELAY * 1000))
        self.saved.emit()

    def tell_elsewhere(self, saved: "Saved") -> bool:
        """Says, once for the draft, that another's words were kept, whoever saved over them here; whether it did."""
        tell = saved.changed_elsewhere and not self._told_elsewhere
        self._told_elsewhere |= tell
        if tell:
            self._notices.say(ELSEWHERE)
        return tell

    def _note_failure(self, number: int, error: BaseException, say: bool = True) -> None:
        if number < self._known:
            return
        self._known = number
        self._failures += 1
        self._set_state(SaveState.FAILED)
        self._timer.start(int(min(2.0 * self._failures, LONGEST_RETRY) * 1000))
        if not isinstance(error, EditorError):
            raise error
        if say and self._failures == 1:
            said = EditorError(f"The draft is not saved. {error.message}", error.hint)
            self._notices.say_error(said, "Save a copy elsewhere", self.copy_wanted.emit)

    def _set_state(self, state: SaveState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit()


def saved_words(moment: datetime) -> str:
    """Saved 09:14, in UK time."""
    from editor.domain.uk_time import london

    return f"Saved {london(moment):%H:%M}"
