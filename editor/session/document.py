"""The open draft: one door to write (`apply`), one piece of news (`changed`), one undo stack."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from editor.domain.compare import changed_parts
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.domain.values import frozen

if TYPE_CHECKING:
    from editor.domain.edits import Edit

TYPING_PAUSE = 0.5
"""Seconds without a key after which the next key starts another undo step."""


@frozen
class Change:
    """What happened to the draft: as it was, as it is, the parts that differ, and whether undo or redo did it (then the
    caret goes where the change is)."""

    before: Draft
    after: Draft
    parts: frozenset[Part]
    by_undo: bool = False


def is_sealed() -> EditorError:
    return EditorError("This draft has been released and can't be changed.", "Make a correction instead.")


class _Step(QUndoCommand):
    """One undo step: the draft before and after."""

    def __init__(self, show: Callable[[Draft, bool], None], before: Draft, after: Draft, edit: "Edit") -> None:
        super().__init__(edit.name)
        self._show = show
        self.before, self.after = before, after
        self.edit, self.merge_key = edit, edit.merge_key
        self.made = monotonic()
        self._done = False

    def id(self) -> int:
        return 1 if self.merge_key is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.merge_key != self.merge_key:
            return False
        if other.made - self.made > TYPING_PAUSE:
            return False
        self.after, self.made = other.after, other.made
        return True

    def undo(self) -> None:
        self._show(self.before, True)

    def redo(self) -> None:
        again, self._done = self._done, True
        self._show(self.after, again)


class DraftDocument(QObject):
    """The draft that is open. Panels get it in the constructor, apply edits, and redraw on `changed`."""

    changed = Signal(object)  # Change
    sealed = Signal()  # it went out while it is open

    def __init__(self, draft_id: int, draft: Draft, read_only: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft_id = draft_id
        self._read_only = read_only
        self.is_held = False
        """Whether it takes no edits just now: its release is being written."""
        self.changed_at = float("-inf")
        """When it was changed last, by the clock that only goes on (seconds)."""
        self.undo_stack = QUndoStack(self)
        self._draft = draft

    def __del__(self) -> None:
        """The steps refer back to the document. Python would let go of them before Qt does, which then deletes what is
        gone already and falls over; so the stack is emptied while all of it is whole."""
        if isValid(self.undo_stack):
            self.undo_stack.clear()

    @property
    def draft(self) -> Draft:
        return self._draft

    @property
    def read_only(self) -> bool:
        """A released draft: it can be read and exported, and corrected only by a new draft."""
        return self._read_only

    @read_only.setter
    def read_only(self, read_only: bool) -> None:
        was, self._read_only = self._read_only, read_only
        if read_only and not was:
            self.undo_stack.clear()  # what went out is not undone either
            self.sealed.emit()

    def hold(self) -> None:
        """Takes neither edit nor undo until it is let go of; the steps stay."""
        self.is_held = True
        self.undo_stack.setActive(False)

    def let_go(self) -> None:
        self.is_held = False
        self.undo_stack.setActive(True)

    def apply(self, edit: "Edit") -> None:
        """Makes the edit, as one undo step; nothing happens if it changes nothing.

        Raises StaleEdit if it no longer fits, EditorError if the draft is released or held.
        """
        after = edit.apply(self._draft)
        if after != self._draft:
            self._push(edit, after)

    def record(self, edit: "Edit") -> None:
        """Makes an undo step of it also where it changes no words: something was decided with it. Raises as `apply`."""
        after = edit.apply(self._draft)
        self._push(edit, after if after != self._draft else self._draft)

    def _push(self, edit: "Edit", after: Draft) -> None:
        if self.read_only:
            raise is_sealed()
        self._check_not_held()
        self.undo_stack.push(_Step(self._show, self._draft, after, edit))

    def withdraw(self, edit: "Edit") -> None:
        """Takes a recorded step that changed no words off the stack again, where it is found on it."""
        for index in range(self.undo_stack.index()):
            step = self.undo_stack.command(index)
            if isinstance(step, _Step) and step.edit is edit:
                step.setObsolete(True)  # gone as soon as it is undone
        if self._last is edit:
            self.undo_stack.undo()

    @property
    def done(self) -> "tuple[Edit, ...]":
        """The edits that stand, oldest first; typing that was merged is its first edit."""
        steps = (self.undo_stack.command(index) for index in range(self.undo_stack.index()))
        return tuple(step.edit for step in steps if isinstance(step, _Step) and not step.isObsolete())

    def taking_back(self) -> tuple[Callable[[], None], Callable[[], bool]]:
        """What takes back the step that was just made, and no other, and whether it is still the last one; taking back
        raises EditorError once another followed."""
        made, edit = self._draft, self._last

        def is_last() -> bool:
            return self._draft is made and edit is not None and self._last is edit

        def take_back() -> None:
            self._check_not_held()
            if not is_last():
                raise EditorError(
                    "Something else was changed since then.", "Press Ctrl+Z until it is undone, or look under History."
                )
            self.undo_stack.undo()

        return take_back, is_last

    @property
    def _last(self) -> "Edit | None":
        """The edit of the step that Ctrl+Z takes back next."""
        index = self.undo_stack.index()
        step = self.undo_stack.command(index - 1) if index else None
        return step.edit if isinstance(step, _Step) else None

    def _check_not_held(self) -> None:
        if self.is_held:
            raise EditorError("The release is being written.", "What you change meanwhile would not be in it.")

    def end_typing(self) -> None:
        """The next key starts another undo step: the caret went elsewhere, or a mark was made curly."""
        index = self.undo_stack.index()
        step = self.undo_stack.command(index - 1) if index else None
        if isinstance(step, _Step):
            step.made = float("-inf")

    def _show(self, draft: Draft, by_undo: bool) -> None:
        before, self._draft = self._draft, draft
        parts = changed_parts(before, draft)
        if parts:
            self.changed_at = monotonic()
            self.changed.emit(Change(before, draft, parts, by_undo))
