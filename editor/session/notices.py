"""What the message bar says: one line, with the one action that helps."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import EditorError
from editor.domain.values import frozen


@frozen
class Notice:
    """`action` is run when the writer chooses `action_label`, for as long as `stands` says so; `is_error` is shown in
    the colour of what blocks."""

    text: str
    action_label: str = ""
    action: Callable[[], object] | None = None
    is_error: bool = False
    stands: Callable[[], bool] | None = None


class Notices(QObject):
    """`lapsed` comes when what the last message offers was done another way, or can't be done any more."""

    said = Signal(object)  # Notice
    lapsed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: Notice | None = None

    def say(
        self,
        text: str,
        action_label: str = "",
        action: Callable[[], object] | None = None,
        stands: Callable[[], bool] | None = None,
    ) -> None:
        self._say(Notice(text, action_label, action, stands=stands))

    def say_error(self, error: EditorError, action_label: str = "", action: Callable[[], object] | None = None) -> None:
        self._say(Notice(str(error), action_label, action, is_error=True))

    def look_at_other(self, _: object = None) -> None:
        """Another draft is opened: what was wrong with the one before is not wrong with it."""
        if self._last and self._last.is_error:
            self._lapse()
        self.look()

    def look(self, _: object = None) -> None:
        """Something was done, undone or opened: the last message may offer what can't be had any more."""
        if self._last and self._last.stands and not self._last.stands():
            self._lapse()

    def _lapse(self) -> None:
        self._last = None
        self.lapsed.emit()

    def _say(self, notice: Notice) -> None:
        self._last = notice
        self.said.emit(notice)
