"""How many characters a line has of those it may have: "58 of 65"."""

from PySide6.QtWidgets import QLabel, QWidget

from editor.widgets.look import looks


class CountLabel(QLabel):
    """Beyond the limit it says so in words too."""

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.show_count(0)

    def show_count(self, count: int) -> None:
        over = count - self._limit
        self.setText(f"{count} of {self._limit}" + (f", {over} too many" if over > 0 else ""))
        looks(self, "attention" if over > 0 else "quiet")
