"""A time of day, typed as people in Britain type it."""

from datetime import time

from PySide6.QtWidgets import QWidget

from editor.widgets.value_field import ValueField


def _read(text: str) -> object:
    from editor.domain.british_dates import read_time  # not before somebody types

    return read_time(text)


def _say(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else ""


class TimeField(ValueField):
    """Never left without a time once it had one."""

    def __init__(self, name: str, own_undo: bool = False, parent: QWidget | None = None) -> None:
        complete = r"^\d\d?[:.]\d\d$|m$|^\d{4}$"
        super().__init__(name, _read, _say, complete, "00:01", False, own_undo, parent)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("00:00 am") + 16)

    @property
    def time(self) -> time | None:
        value = self.value
        return value if isinstance(value, time) else None
