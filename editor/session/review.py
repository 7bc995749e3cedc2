"""What came back for the open draft, to be decided: every decision is a step of the document, and undone with it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk import decide_proposals as desk
from editor.desk.decided_words import decided_words
from editor.desk.review import Choice, Group, Returned, Review, SentCopy, Suggested, returned, review
from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.errors import EditorError
from editor.session.accepted import AcceptedEdit, Decided, Decision, Way
from editor.session.open_draft import OpenDraft
from editor.session.turns import Turns

if TYPE_CHECKING:
    from editor.desk.save import Saved
    from editor.session.workspace import Workspace

__all__ = ["Choice", "Group", "Returned", "Review", "Reviewing", "SentCopy", "Suggested", "decided_words"]

Undo = tuple[Callable[[], None], Callable[[], bool]]
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
        self._turns = Turns(workspace, open_draft, self._note_written)
        self._standing: frozenset[Decided] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        open_draft.document.changed.connect(self._note_change)
        open_draft.sign_off.changed.connect(self._note_change)
        open_draft.document.undo_stack.indexChanged.connect(lambda _: self._note_undo())

    @property
    def count(self) -> int:
        """How many proposals and comments nobody has decided."""
        return len(self.review.suggested) if self.review else 0

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for has been written."""
        return self._turns.is_idle

    def refresh(self) -> None:
        """Carries what is undecided over to the draft as it is now, beside the window."""
        self._pause.stop()
        store, draft_id, draft = (
            self._workspace.store,
            self._open_draft.document.draft_id,
            self._open_draft.document.draft,
        )

        def show(found: tuple[Review, tuple[Returned, ...]]) -> None:
            if self._turns.is_idle and self._open_draft.document.draft is draft:  # else another look follows
                self.review, self.returned = found
                self.changed.emit()

        self._workspace.look_up(lambda: (review(store, draft_id, draft), returned(store, draft_id)), show)

    def _note_change(self) -> None:
        if self.returned or self.count:
            self._pause.start()

    # --- deciding -----------------------------------------------------------------------------------------------------

    def accept(self, ids: Iterable[int], own: Edit | None = None, rivals: Iterable[int] = (), reason: str = "") -> None:
        """Makes the proposals, or the writer's `own` edit in their place; the rivals are declined with the reason. One
        after the other: each in terms of the draft that the one before left."""
        chosen, against = tuple(ids), tuple(rivals)

        def begin() -> None:
            self._workspace.flush()  # what was typed just now is no other program's
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

            self._turns.write(write, done)

        self._turns.queue(begin)

    def _make(self, edit: Edit | None, chosen: tuple[int, ...], against: tuple[int, ...], reason: str) -> None:
        document, whole = self._open_draft.document, AcceptedEdit(edit, chosen, against, reason)
        before = document.draft
        self._standing |= {whole}
        try:
            document.record(whole)
        except EditorError as error:
            self._standing -= {whole}
            self._unmake(whole.decides)
            self._open_draft.notices.say_error(error)
            return
        self._standing &= frozenset(self._on_stack())
        if edit is not None:
            self._workspace.flush()
        self._offer_undo(self._accepted(whole, before), document.taking_back())

    def _accepted(self, whole: AcceptedEdit, before: Draft) -> str:
        from editor.domain.costs import cost_line

        if whole.edit is None:
            return "The text says so already."
        count = len(whole.accepted)
        line = cost_line(self._open_draft.costs_since(before), before)
        said = "Accepted." if count == 1 else f"{count} changes accepted."
        return f"{said} {line[:1].upper()}{line[1:]}".strip()

    def decline(self, ids: Iterable[int], reason: str) -> None:
        """With the reason that the partner is told."""
        self._set_aside(Decision(Way.DECLINED, tuple(ids), reason))

    def answer(self, comment: int, answer: str) -> None:
        """A comment is dealt with; the answer goes into the letter."""
        self._set_aside(Decision(Way.ANSWERED, (comment,), answer))

    def made_by_hand(self, ids: Iterable[int]) -> None:
        self._set_aside(Decision(Way.BY_HAND, tuple(ids)))

    def put_back(self, decided: Suggested) -> None:
        """To be decided again; what was accepted with an edit is undone as a step, not here. Nothing happens where it
        is not decided any more as it was shown."""
        if self.review is None or decided not in self.review.decided or decided.is_in_the_text or not self.is_idle:
            return
        self._set_aside(Decision(Way.PUT_BACK, (decided.id,), before=(decided,)))

    def _set_aside(self, decision: Decision) -> None:
        """A step of the document that changes no words, so that Ctrl+Z takes back what was done last. Written at once,
        also where another draft was opened before its turn came."""
        by = self._workspace.writer()

        def begin() -> None:
            undo = self._step(decision) if self._turns.is_open else None
            if undo is None and self._turns.is_open:
                self._turns.end()
                return

            def said(_: object) -> None:
                if undo and decision in self._standing:
                    self._offer_undo(decision.said, undo)

            self._turns.write(lambda: self._write_aside(decision, by), said, lambda: self._withdraw(decision))

        self._turns.queue(begin)

    def _step(self, decision: Decision) -> Undo | None:
        """What takes it back; None where the document takes no step just now, which is said."""
        document = self._open_draft.document
        self._standing |= {decision}
        try:
            document.record(decision)
        except EditorError as error:
            self._standing -= {decision}
            self._open_draft.notices.say_error(error)
            return None
        return document.taking_back()

    def _withdraw(self, decision: Decision) -> None:
        """It could not be written."""
        self._standing -= {decision}
        self._open_draft.document.withdraw(decision)

    def _write_aside(self, decision: Decision, by: str) -> None:
        store = self._workspace.store
        with store.write():
            if decision.way is Way.DECLINED:
                desk.decline(store, self._draft_id, decision.decides, decision.reason, by)
            elif decision.way is Way.ANSWERED:
                desk.answer_comment(store, self._draft_id, decision.decides[0], by, decision.reason)
            elif decision.way is Way.PUT_BACK:
                desk.put_back(store, self._draft_id, decision.decides, by)
            else:
                for each in decision.decides:
                    desk.made_by_hand(store, self._draft_id, each, by)

    def _offer_undo(self, words: str, undo: Undo) -> None:
        if undo[1]():
            self._open_draft.notices.say(words, "Undo", *undo)
        else:
            self._open_draft.notices.say(words)

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

    def _on_stack(self) -> Iterator[Decided]:
        return (edit for edit in self._open_draft.document.done if isinstance(edit, Decided))

    def _follow(self, edit: Decided, write: "Callable[[Decided, Draft, str], Saved | None]") -> None:
        """With the draft as it is when its turn comes, unless it was undone or redone once more by then: that follows
        too."""
        by, stood = self._workspace.writer(), edit in self._standing

        def begin() -> None:
            draft, still = self._open_draft.document.draft, (edit in self._standing) is stood
            self._turns.write(lambda: write(edit, draft, by) if still else None, self._tell)

        self._turns.queue(begin)

    def _again(self, edit: Decided, draft: Draft, by: str) -> "Saved | None":
        store = self._workspace.store
        if isinstance(edit, Decision):
            self._write_aside(edit, by)
            return None
        with store.write():
            saved = desk.accept_again(store, self._draft_id, edit.accepted, draft, by)
            if edit.declined:
                desk.decline(store, self._draft_id, edit.declined, edit.reason, by)
        return saved

    def _undone(self, edit: Decided, draft: Draft, by: str) -> "Saved | None":
        store = self._workspace.store
        if isinstance(edit, Decision):
            if edit.before:
                desk.decide_as_before(store, self._draft_id, edit.before, by)
            else:
                desk.put_back(store, self._draft_id, edit.decides, by)
            return None
        return desk.take_back(store, self._draft_id, edit.decides, draft, by)

    def _tell(self, saved: "Saved | None") -> None:
        """The writer is told where another program's words were kept under a number, as in any other save."""
        if saved and self._workspace.saver:
            self._workspace.saver.tell_elsewhere(saved)

    def _unmake(self, ids: tuple[int, ...]) -> None:
        """The document did not take the edit that is on the disk already: what is there becomes the window's again."""
        by, store = self._workspace.writer(), self._workspace.store

        def begin() -> None:
            draft = self._open_draft.document.draft
            self._turns.write(lambda: desk.take_back(store, self._draft_id, ids, draft, by), self._tell)

        self._turns.queue(begin)

    @property
    def _draft_id(self) -> int:
        return self._open_draft.document.draft_id

    def _note_written(self) -> None:
        self._workspace.note_facts()
        self.refresh()
