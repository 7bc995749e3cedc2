"""Where the open draft's partners stand: facts of the store, outside undo."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from editor.domain.sign_off import Decision, Standing, latest


class SignOff(QObject):
    """`record` writes a decision through the desk and keeps it; `changed` says that a standing is another now."""

    changed = Signal()

    def __init__(
        self,
        decisions: tuple[Decision, ...],
        write: Callable[[Decision], Decision],
        writer: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._decisions = decisions
        self._write = write
        self.writer = writer
        """The name of the person at the keyboard, for "by whom"."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The whole log, in the order in which it was written."""
        return self._decisions

    @property
    def standing(self) -> Mapping[str, Decision]:
        """The latest decision by partner id; a partner who is not in it was not asked."""
        return latest(self._decisions)

    def standing_of(self, partner: str) -> Standing:
        decision = self.standing.get(partner)
        return decision.standing if decision else Standing.NOT_ASKED

    def record(self, decision: Decision) -> None:
        """Writes the decision durably, then says so. Raises EditorError where it could not be written."""
        self._decisions = (*self._decisions, self._write(decision))
        self.changed.emit()
