"""Where the open draft's partners stand: facts of the store, outside undo, held against the wording as it is now."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.places import Place

if TYPE_CHECKING:
    from editor.desk.approve import Answer
    from editor.domain.costs import Cost
    from editor.domain.differences import Difference
    from editor.domain.sign_off import Decision
    from editor.domain.standing import Approved, Blank, Stand

Words = dict[Place, "tuple[Difference, ...]"]
"""By the place of an approval, the words that are others now."""


class Office(Protocol):
    """What the sign-off of one draft asks of the desk. Answers come in the UI thread; trouble goes to the message bar
    and `done` is not called."""

    def blanks(self) -> "dict[str, Blank]":
        """By partner, the copies that came back without an answer, as the store has them now."""

    def record(self, who: str, answer: "Answer", done: "Callable[[Decision], object]") -> None:
        """Writes the decision of a partner, or of the speaker of a quote, durably."""

    def words_since(self, approved: Sequence["Approved"], draft: Draft, done: Callable[[Words], object]) -> None: ...

    def evidence_name(self, evidence: int, done: Callable[[str], object]) -> None: ...

    def save_evidence(self, evidence: int, path: Path) -> None: ...


class SignOff(QObject):
    """`changed` says that decisions were added, or that a copy came back without an answer."""

    changed = Signal()

    def __init__(
        self,
        read: "Callable[[], tuple[Decision, ...]]",
        office: Office,
        writer: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.office = office
        self.writer = writer
        """The name that the person at the keyboard has set by now, for "by whom"; "" for none."""
        self._known: tuple[Draft, HouseStyle, int, tuple[Stand, ...]] | None = None

    @cached_property
    def _decisions(self) -> "tuple[Decision, ...]":
        return self._read()

    @property
    def decisions(self) -> "tuple[Decision, ...]":
        """The whole log, in the order in which it was written; read when somebody first asks."""
        return self._decisions

    @cached_property
    def blanks(self) -> "dict[str, Blank]":
        """By partner, the copies that came back without an answer; read when somebody first asks."""
        return self.office.blanks()

    def stands(self, draft: Draft, style: HouseStyle) -> "tuple[Stand, ...]":
        """Where each partner stands with this wording: a millisecond, none where nothing changed since the last look.
        Never to be asked in a keystroke."""
        from editor.domain.standing import standings

        known = self._known
        if known is None or known[0] is not draft or known[1] != style or known[2] != len(self._decisions):
            known = (draft, style, len(self._decisions), standings(draft, self._decisions, style))
            self._known = known
        return known[3]

    def costs(self, before: Draft, after: Draft, style: HouseStyle, style_after: HouseStyle) -> "tuple[Cost, ...]":
        """The approvals that hold with the one wording and not with the other."""
        from editor.domain.costs import costs

        return costs(before, after, self._decisions, style, style_after) if self._decisions else ()

    def record(self, who: str, answer: "Answer", done: "Callable[[Decision], object]") -> None:
        """Has the decision written; once it is, `changed` comes and `done` is called."""

        def kept(decision: "Decision") -> None:
            if decision not in self._decisions:
                self._decisions = (*self._decisions, decision)
            self.changed.emit()
            done(decision)

        self.decisions  # noqa: B018  # read before the log has the new one
        self.office.record(who, answer, kept)

    def show(self, decisions: "tuple[Decision, ...]") -> None:
        """The log as it is now: a returned copy or a round added to it, be it a copy without an answer."""
        known = self.__dict__.pop("blanks", None)
        if "_decisions" not in self.__dict__ or decisions != self._decisions:
            self._decisions, self._known = decisions, None  # one may be void now and another added: as many as before
            self.changed.emit()
        elif known is not None and known != self.blanks:
            self.changed.emit()
