"""The drafts of one database and the one that is open: opens, makes, saves, exports, all through the desk."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.desk import settings
from editor.desk.house_style import base_in_force
from editor.desk.list_drafts import DraftRow, list_drafts
from editor.desk.open_draft import StoredDraft, open_draft
from editor.desk.own_words import ignored_words, own_words, set_ignored_words, set_own_words
from editor.desk.start import Store
from editor.domain.draft import Draft, Kind
from editor.domain.errors import EditorError
from editor.session.actions import Actions
from editor.session.answering import Answering
from editor.session.dictionary import WordList, Words
from editor.session.document import DraftDocument
from editor.session.draft_list import DraftList
from editor.session.notices import Notices
from editor.session.open_draft import OpenDraft
from editor.session.own_name import own_name
from editor.session.saver import Saver
from editor.session.sign_off import SignOff
from editor.session.spelling import Spelling
from editor.session.spotlight import Spotlight
from editor.session.stage import SEALED, StageWatch
from editor.session.worker import Worker

if TYPE_CHECKING:
    from editor.session.exporting import ExportForm
    from editor.session.findings import LiveFindings
    from editor.session.library import Libraries
    from editor.session.review import Reviewing

T = TypeVar("T")


class Workspace(QObject):
    """`opened` comes with every draft that is opened, and with None when none is left open; `named` when the writer's
    name was set."""

    opened = Signal(object)  # OpenDraft | None
    named = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.notices = Notices(self)
        self.opened.connect(self.notices.look_at_other)
        self.drafts = DraftList(store, self)
        self.actions = Actions(self.notices, self)
        self.open_draft: OpenDraft | None = None
        self.stored: StoredDraft | None = None
        self.saver: Saver | None = None
        self._writing = Worker("writing", self)
        self._reading = Worker("reading", self)
        self._is_left = False
        self._spotlight = Spotlight(self)
        self.stage = StageWatch(self)
        self.words = WordList(own_words(store), lambda words: set_own_words(store, words), self.notices, self)
        """The dictionary; not read until `words.load()`."""

    @cached_property
    def findings(self) -> "LiveFindings":
        """What the checks find in the open draft, from when somebody first asks."""
        from editor.session.findings import LiveFindings

        return LiveFindings(self)

    @cached_property
    def libraries(self) -> "Libraries":
        """What is kept for all drafts, from when somebody first asks."""
        from editor.session.library import Libraries

        return Libraries(self)

    def reviewing(self) -> "Reviewing":
        """What came back for the open draft, from when somebody first asks."""
        from editor.session.review import Reviewing

        assert self.open_draft is not None
        document = self.open_draft.document
        found = document.findChild(Reviewing)
        return found if isinstance(found, Reviewing) else Reviewing(self, self.open_draft, document)

    # --- which draft is open ------------------------------------------------------------------------------------------

    @property
    def draft_id(self) -> int:
        """The open draft's id, 0 for none."""
        return self.open_draft.document.draft_id if self.open_draft else 0

    def open(self, draft_id: int, anew: bool = False) -> None:
        """Opens a draft, once the one that was open is on the disk; `anew` the open one too. Raises EditorError and
        leaves that one open."""
        if draft_id == self.draft_id and not anew:
            return
        self.flush()
        stored = open_draft(self.store, draft_id)
        self._close_draft()
        document = DraftDocument(draft_id, stored.draft, stored.stage in SEALED)
        document.undo_stack.indexChanged.connect(self.notices.look)
        self.saver = Saver(self.store, document, stored.saved, self._writing, self.notices)
        self.saver.saved.connect(lambda: self.drafts.note_saved(draft_id))
        self.saver.saved.connect(self.stage.note_change)
        self.stored = stored
        answering = Answering(self, draft_id)
        self.open_draft = OpenDraft(
            document=document,
            sign_off=SignOff(answering.decisions, answering, lambda: own_name(self)),
            notices=self.notices,
            spotlight=self._spotlight,
            spelling=self._spelling(draft_id, document),
            base_style=base_in_force(self.store, stored),
        )
        self.open_draft.sign_off.changed.connect(self._note_decision)
        self.stage.show_stored(stored.stage)
        self.opened.emit(self.open_draft)

    def open_newest(self) -> None:
        """Opens the draft that was saved last, if there is one."""
        newest = list_drafts(self.store, "", 0, 1)
        if newest:
            self.open(newest[0].id)
        else:
            self._close_draft()
            self.opened.emit(None)

    def _note_decision(self) -> None:
        self.stage.look()
        self.drafts.refresh()

    def note_facts(self) -> None:
        """Something about the open draft was recorded: where partners stand, its stage, its line in the list."""
        from editor.desk.record_decision import decisions

        if self.open_draft:
            self.open_draft.sign_off.show(decisions(self.store, self.draft_id))
        self._note_decision()

    def _spelling(self, draft_id: int, document: DraftDocument) -> Spelling:
        def keep(words: Words) -> None:
            set_ignored_words(self.store, draft_id, words)

        return Spelling(document, self.words, ignored_words(self.store, draft_id), keep, self.notices, document)

    def _close_draft(self) -> None:
        if self.open_draft and self.saver:
            self.saver.close()
            self.open_draft.document.undo_stack.clear()  # its steps refer back to the document
        self.open_draft = self.stored = self.saver = None

    def writer(self) -> str:
        """The name of the person at the keyboard."""
        return settings.writer_name(self.store)

    # --- saving -------------------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Returns when all is on the disk. Raises EditorError where it can't be."""
        if self.saver:
            self.saver.flush()

    def number_revision(self) -> None:
        if self.saver:
            self.saver.number_revision(self.writer())

    def leave(self) -> None:
        """The window is closed: nobody waits any more for what is being looked up."""
        self._is_left = True

    def close(self) -> None:
        """Ends the threads; call flush first."""
        self.stage.stop()
        if "libraries" in self.__dict__:
            self.libraries.stop()
        self._close_draft()
        self.actions.close()
        self.words.close()
        self._reading.stop()
        self._writing.stop()

    # --- the list of drafts -------------------------------------------------------------------------------------------

    def new(self, kind: Kind = Kind.NEWS_RELEASE) -> None:
        from editor.desk.new_draft import new_draft

        self.begin(lambda: new_draft(self.store, self.writer(), kind))

    def duplicate(self, draft_id: int, audience: str = "") -> None:
        """Another audience version of the same announcement; it is opened."""
        from editor.desk.duplicate import duplicate

        if draft_id == self.draft_id:
            self.flush()

        def done(new_id: int) -> None:
            self.listed(new_id)
            self.notices.say("Duplicated as another version of the same announcement.")

        self.write(lambda: duplicate(self.store, draft_id, self.writer(), audience), done)

    def delete(self, draft_id: int) -> None:
        """Puts the draft away; it comes back with Undo in the message bar, or later from the menu."""
        from editor.session.deleting import delete

        delete(self, draft_id)

    def find_drafts(self, text: str, limit: int) -> list[DraftRow]:
        return list_drafts(self.store, text, 0, limit)

    def begin(self, make: Callable[[], int]) -> None:
        """Makes a draft and opens it. The window waits for it: what is typed next is meant for the new one."""
        try:
            self.listed(self._writing.run_and_wait(make))
        except EditorError as error:
            self.notices.say_error(error)

    def listed(self, draft_id: int) -> None:
        """A draft came to the list: it is shown there and opened."""
        self.drafts.refresh()
        self.open(draft_id)

    def look_up(
        self, job: Callable[[], T], done: Callable[[T], object], failed: Callable[[object], object] | None = None
    ) -> None:
        """Reads facts beside the window; `done` is not called where another draft was opened meanwhile, nor `failed`,
        which comes before the error is said or reported: it is neither where `failed` returns True."""
        tell = self.if_still_open(failed) if failed else None

        def fail(error: BaseException) -> None:
            if tell is None or tell(error) is not True:
                self._say_failure(error)

        self._reading.run(job, self.if_still_open(done), fail)

    def if_still_open(self, done: Callable[[T], object]) -> Callable[[T], object]:
        """The same, but not called where another draft was opened meanwhile: its panels are others."""
        asked = self.open_draft

        def finish(result: T) -> object:
            return done(result) if self.open_draft is asked and not self._is_left else None

        return finish

    def write(
        self,
        job: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[EditorError], object] | None = None,
        lost: Callable[[], object] = lambda: None,
    ) -> None:
        """A short write, after the saves that were asked for before it; an EditorError goes to `failed` or the message
        bar; `lost` is called before any other error is reported."""

        def fail(error: BaseException) -> None:
            if isinstance(error, EditorError) and failed:
                failed(error)
            else:
                lost()
                self._say_failure(error)

        self._writing.run(job, done, fail)

    def _say_failure(self, error: BaseException) -> None:
        if not isinstance(error, EditorError):
            raise error
        self.notices.say_error(error)

    # --- out ----------------------------------------------------------------------------------------------------------

    def export(self, form: "ExportForm", path: Path, failed: Callable[[EditorError], object] | None = None) -> None:
        """Saves, then writes the open draft's release to a file, beside the window."""
        from editor.session.exporting import export

        export(self, form, path, failed)

    def export_name(self, form: "ExportForm") -> str:
        """The file name that an export of the open draft is offered under."""
        from editor.desk.export import suggested_name
        from editor.session.exporting import ENDINGS

        draft = self.open_draft.document.draft if self.open_draft else Draft()
        return suggested_name(draft, ENDINGS[form])

    # --- small facts --------------------------------------------------------------------------------------------------

    def remembered(self, name: str, default: str = "") -> str:
        return settings.get_setting(self.store, name, default)

    def remember(self, name: str, value: str) -> None:
        """Keeps a small fact for the next start; nothing is kept in a database that can't be written."""
        if not self.store.read_only and self.remembered(name) != value:
            settings.set_setting(self.store, name, value)
