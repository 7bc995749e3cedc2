"""What the message bar says: one line, with the one action that helps."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import EditorError
from editor.domain.values import frozen


@frozen
class Notice:
    """`action` is run when the writer chooses `action_label`; `is_error` is shown in the colour of what blocks."""

    text: str
    action_label: str = ""
    action: Callable[[], object] | None = None
    is_error: bool = False


class Notices(QObject):
    said = Signal(object)  # Notice

    def say(self, text: str, action_label: str = "", action: Callable[[], object] | None = None) -> None:
        self.said.emit(Notice(text, action_label, action))

    def say_error(self, error: EditorError, action_label: str = "", action: Callable[[], object] | None = None) -> None:
        self.said.emit(Notice(str(error), action_label, action, is_error=True))
