"""What came back for the open draft, to be decided: accepting is an edit of the document, and undone with it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk import decide_proposals as desk
from editor.desk.review import Choice, Group, Returned, Review, SentCopy, Suggested, returned, review
from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.errors import EditorError
from editor.session.accepted import AcceptedEdit
from editor.session.open_draft import OpenDraft

if TYPE_CHECKING:
    from editor.desk.save import Saved
    from editor.session.workspace import Workspace

__all__ = ["Choice", "Group", "Returned", "Review", "Reviewing", "SentCopy", "Suggested"]

PAUSE = 150
"""Milliseconds after an edit until proposals are carried over to the text again."""


class Reviewing(QObject):
    """Lives as long as the open draft; `changed` comes when there is something else to decide."""

    changed = Signal()

    def __init__(self, workspace: "Workspace", open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._open_draft = workspace, open_draft
        self.review: Review | None = None
        self.returned: tuple[Returned, ...] = ()
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_deciding = False
        self._standing: frozenset[AcceptedEdit] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        self._set_aside: tuple[int, ...] = ()  # decided last and without an edit, so that no undo step holds it
        self._told: tuple[int, ...] = ()  # those that the message bar offers to put back
        open_draft.document.changed.connect(self._note_change)
        open_draft.document.undo_stack.indexChanged.connect(lambda _: self._note_undo())

    @property
    def count(self) -> int:
        """How many proposals and comments nobody has decided."""
        return len(self.review.suggested) if self.review else 0

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for has been written."""
        return not self._is_deciding and not self._waiting

    def refresh(self) -> None:
        """Carries what is undecided over to the draft as it is now, beside the window."""
        self._pause.stop()
        store, draft_id, draft = (
            self._workspace.store,
            self._open_draft.document.draft_id,
            self._open_draft.document.draft,
        )

        def show(found: tuple[Review, tuple[Returned, ...]]) -> None:
            if self._open_draft.document.draft is draft:
                self.review, self.returned = found
                self.changed.emit()

        self._workspace.look_up(lambda: (review(store, draft_id, draft), returned(store, draft_id)), show)

    def _note_change(self) -> None:
        self._set_aside = ()
        if self.returned or self.count:
            self._pause.start()

    # --- deciding -----------------------------------------------------------------------------------------------------

    def accept(self, ids: Iterable[int], own: Edit | None = None, rivals: Iterable[int] = (), reason: str = "") -> None:
        """Makes the proposals, or the writer's `own` edit in their place; the rivals are declined with the reason. One
        after the other: each in terms of the draft that the one before left."""
        chosen, against = tuple(ids), tuple(rivals)

        def begin() -> None:
            store, draft, by = self._workspace.store, self._open_draft.document.draft, self._workspace.writer()

            def write() -> desk.Accepted:
                with store.write():
                    accepted = desk.accept(store, self._draft_id, chosen, draft, by, own)
                    if against:
                        desk.decline(store, self._draft_id, against, reason, by)
                return accepted

            def done(accepted: desk.Accepted) -> None:
                self._make(accepted.edit, chosen, against, reason)
                self._tell(accepted.saved)

            self._write(write, done)

        self._queue(begin)

    def _make(self, edit: Edit | None, chosen: tuple[int, ...], against: tuple[int, ...], reason: str) -> None:
        if edit is None:
            self._open_draft.notices.say("The text says so already.")
            return
        document, whole = self._open_draft.document, AcceptedEdit(edit, chosen, against, reason)
        before = document.draft
        self._standing |= {whole}
        try:
            document.apply(whole)
        except EditorError as error:
            self._standing -= {whole}
            self._put_back(whole.decides)
            self._open_draft.notices.say_error(error)
            return
        self._standing &= frozenset(self._on_stack())
        self._workspace.flush()
        self._say_accepted(len(chosen), before)

    def _say_accepted(self, count: int, before: Draft) -> None:
        from editor.domain.costs import cost_line

        line = cost_line(self._open_draft.costs_since(before), before)
        said = "Accepted." if count == 1 else f"{count} changes accepted."
        undo = self._open_draft.document.taking_back()
        self._open_draft.notices.say(f"{said} {line[:1].upper()}{line[1:]}".strip(), "Undo", *undo)

    def decline(self, ids: Iterable[int], reason: str) -> None:
        """With the reason that the partner is told. Put back from the message bar."""
        chosen = tuple(ids)

        def said(_: None) -> None:
            self._say_set_aside("Declined." if len(chosen) == 1 else f"{len(chosen)} declined.", chosen)

        self._decide(lambda by: desk.decline(self._workspace.store, self._draft_id, chosen, reason, by), said)

    def answer(self, comment: int, answer: str) -> None:
        """A comment is dealt with; the answer goes into the letter."""

        def said(_: None) -> None:
            self._say_set_aside("Comment dealt with.", (comment,))

        self._decide(lambda by: desk.answer_comment(self._workspace.store, self._draft_id, comment, by, answer), said)

    def made_by_hand(self, proposal: int) -> None:
        def said(_: None) -> None:
            self._say_set_aside("Marked as made.", (proposal,))

        self._decide(lambda by: desk.made_by_hand(self._workspace.store, self._draft_id, proposal, by), said)

    def put_back(self, ids: Iterable[int]) -> None:
        """Undecided again."""
        self._set_aside = self._told = ()
        self._open_draft.notices.look()
        self._put_back(tuple(ids))

    @property
    def can_take_back(self) -> bool:
        """Whether the last thing done was to decide something without an edit: Ctrl+Z in the review means that."""
        return bool(self._set_aside)

    def take_back(self) -> None:
        self.put_back(self._set_aside)

    def _say_set_aside(self, words: str, ids: tuple[int, ...]) -> None:
        self._set_aside = self._told = ids
        self._open_draft.notices.say(words, "Undo", lambda: self.put_back(ids), lambda: self._told == ids)

    def letter(self, partner: str, done: Callable[[str], object]) -> None:
        """What became of a partner's suggestions, as text to paste."""
        store, draft_id = self._workspace.store, self._draft_id
        self._workspace.look_up(lambda: desk.decline_letter(store, draft_id, partner), done)

    # --- undo and redo ------------------------------------------------------------------------------------------------

    def _note_undo(self) -> None:
        """What stands on the stack is accepted; what was undone is to be decided again."""
        document = self._open_draft.document
        if not document.undo_stack.count():
            return  # the draft is being closed: what it decided stands
        now = frozenset(self._on_stack())
        gone, back = self._standing - now, now - self._standing
        self._standing = now
        for edit in gone:
            self._follow(edit, self._undone)
        for edit in back:
            self._follow(edit, self._again)

    def _on_stack(self) -> Iterator[AcceptedEdit]:
        return (edit for edit in self._open_draft.document.done if isinstance(edit, AcceptedEdit))

    def _follow(self, edit: AcceptedEdit, write: "Callable[[AcceptedEdit, Draft, str], Saved]") -> None:
        """With the draft as it is when its turn comes, unless it was undone or redone once more by then: that follows
        too."""
        by, stood = self._workspace.writer(), edit in self._standing

        def begin() -> None:
            draft, still = self._open_draft.document.draft, (edit in self._standing) is stood
            self._write(lambda: write(edit, draft, by) if still else None, self._tell)

        self._queue(begin)

    def _again(self, edit: AcceptedEdit, draft: Draft, by: str) -> "Saved":
        store = self._workspace.store
        with store.write():
            saved = desk.accept_again(store, self._draft_id, edit.accepted, draft, by)
            if edit.declined:
                desk.decline(store, self._draft_id, edit.declined, edit.reason, by)
        return saved

    def _undone(self, edit: AcceptedEdit, draft: Draft, by: str) -> "Saved":
        return desk.take_back(self._workspace.store, self._draft_id, edit.decides, draft, by)

    def _tell(self, saved: "Saved | None") -> None:
        """The writer is told where another program's words were kept under a number, as in any other save."""
        if saved and self._workspace.saver:
            self._workspace.saver.tell_elsewhere(saved)

    def _put_back(self, ids: tuple[int, ...]) -> None:
        self._decide(lambda by: desk.put_back(self._workspace.store, self._draft_id, ids, by))

    # --- one after the other ------------------------------------------------------------------------------------------

    @property
    def _draft_id(self) -> int:
        return self._open_draft.document.draft_id

    def _decide(self, write: Callable[[str], None], done: Callable[[None], object] = lambda _: None) -> None:
        by = self._workspace.writer()
        self._queue(lambda: self._write(lambda: write(by), done))

    def _queue(self, begin: Callable[[], None]) -> None:
        self._waiting.append(begin)
        self._next()

    def _next(self) -> None:
        if not self._is_deciding and self._waiting:
            self._is_deciding = True
            self._waiting.popleft()()

    def _write(self, write: Callable[[], object], done: Callable[..., object]) -> None:
        def finish() -> None:
            self._is_deciding = False
            if self._waiting:
                self._next()
            else:
                self._workspace.note_facts()
                self.refresh()

        def written(result: object) -> None:
            if self._workspace.open_draft is self._open_draft:
                done(result)
            finish()

        def failed(error: EditorError) -> None:
            self._open_draft.notices.say_error(error)
            finish()

        self._workspace.write(write, written, failed)
