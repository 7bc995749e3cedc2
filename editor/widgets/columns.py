"""Three columns: the outer two can be folded to a strip and keep their width, the middle one keeps room to read."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QToolButton, QVBoxLayout, QWidget

from editor.widgets.look import S4, icon, look_changed, looks

Side = Literal["left", "right"]
MIDDLE_LEAST = 520
MIDDLE_WANTED = 700
"""The width under which the left column gives way while the right one is open."""
LEAST = 200
RIGHT_LEAST = 340
"""The width that the forms of the right column need: where it can't have that beside the list, it gives way."""
STRIP = 36


class _Column(QFrame):
    """A column that shows its content, or a strip with a button that brings it back."""

    def __init__(self, name: str, sign: str, content: QWidget, width: int) -> None:
        super().__init__()
        looks(self, "column")
        self.width_open = width
        self.folded = False
        self.content = content
        self.strip = QToolButton(self)
        self.strip.setToolTip(f"Show {name}")
        self.strip.setAccessibleName(f"Show {name}")
        self.strip.hide()
        self._sign = sign
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(content, 1)
        look_changed.connect(self._draw)
        self._draw()

    def fold(self, folded: bool) -> None:
        self.folded = folded
        self.content.setVisible(not folded)
        self.strip.setVisible(folded)
        layout = self.layout()
        if layout:
            layout.setContentsMargins(0, S4 if folded else 0, 0, 0)
        self.setMinimumWidth(STRIP if folded else LEAST)
        self.setMaximumWidth(STRIP if folded else 16_777_215)

    def _draw(self) -> None:
        self.strip.setIcon(icon(self._sign))


class Columns(QSplitter):
    """What the writer folded stays folded; a narrow window folds the left column on its own while the right one is
    open, and the right one while the writer has the left one shown all the same. No column ever leaves the window."""

    folds_changed = Signal()

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._columns: dict[Side, _Column] = {
            "left": _Column("drafts", "fold-left", left, 264),
            "right": _Column("preview and tools", "fold-right", right, 440),
        }
        self._by_hand: dict[Side, bool] = {"left": False, "right": False}
        self._peek = False  # the writer opened the left column although the window is narrow
        self._focus = False
        self._wide = False
        middle.setMinimumWidth(MIDDLE_LEAST)
        self.addWidget(self._columns["left"])
        self.addWidget(middle)
        self.addWidget(self._columns["right"])
        for index, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(index, stretch)
        self._columns["left"].strip.clicked.connect(lambda: self.set_folded("left", False))
        self._columns["right"].strip.clicked.connect(lambda: self.set_folded("right", False))
        self.splitterMoved.connect(self._note_widths)

    def is_folded(self, side: Side) -> bool:
        return self._columns[side].folded

    def set_folded(self, side: Side, folded: bool) -> None:
        """Folds or opens a column, as the writer wished."""
        if side == "left":
            self._peek = not folded
        elif not folded and self.is_folded("right") and not self._by_hand["right"]:
            self._peek = False  # it had given way
        self._by_hand[side] = folded
        self._lay_out()
        if side == "right" and not folded and self.is_folded("right"):
            self._peek = False  # the left one gives way to what was asked for last
            self._lay_out()

    def toggle(self, side: Side) -> None:
        self.set_folded(side, not self.is_folded(side))

    @property
    def focus_mode(self) -> bool:
        return self._focus

    def set_focus_mode(self, on: bool) -> None:
        """Shows the middle alone."""
        self._focus = on
        for column in self._columns.values():
            column.setVisible(not on)
        self._lay_out()

    @property
    def is_wide(self) -> bool:
        return self._wide

    def set_wide(self, on: bool) -> None:
        """Gives the right column all the room that the middle can spare; its own width comes back afterwards."""
        self._wide = on
        self._lay_out()

    def state(self) -> dict[str, int]:
        """The widths and folds, for the next start."""
        return {
            "left": self._columns["left"].width_open,
            "right": self._columns["right"].width_open,
            "left_folded": int(self._by_hand["left"]),
            "right_folded": int(self._by_hand["right"]),
        }

    def set_state(self, state: dict[str, int]) -> None:
        for side in self._columns:
            width = state.get(side, 0)
            if 200 <= width <= 2000:
                self._columns[side].width_open = width
            self._by_hand[side] = bool(state.get(f"{side}_folded", 0))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        left, right = self._columns["left"], self._columns["right"]
        wide = self.width() >= left.width_open + MIDDLE_WANTED + right.width_open
        is_right_wanted = not self._by_hand["right"]
        crowded = not wide and is_right_wanted and not self._peek
        is_wide = self._wide and is_right_wanted
        left.fold(self._by_hand["left"] or crowded or is_wide)
        room = self.width() - MIDDLE_LEAST - 2 * self.handleWidth()
        right.fold(not is_right_wanted or (not left.folded and room < LEAST + RIGHT_LEAST))
        widths = [STRIP if column.folded else column.width_open for column in (left, right)]
        if not (left.folded or right.folded) and sum(widths) > room:
            widths[1] = max(room - widths[0], RIGHT_LEAST)
            widths[0] = room - widths[1]
        if is_wide:
            widths[1] = max(self.width() - widths[0] - MIDDLE_LEAST, widths[1])
        if self._focus:
            widths = [0, 0]
        middle = max(self.width() - sum(widths), MIDDLE_LEAST)
        self.setSizes([widths[0], middle, widths[1]])
        self.folds_changed.emit()

    def _note_widths(self) -> None:
        sizes = self.sizes()
        for side, size in (("left", sizes[0]), ("right", sizes[2])):
            column = self._columns["left" if side == "left" else "right"]
            if not column.folded and size and not (self._wide and side == "right"):
                column.width_open = size
