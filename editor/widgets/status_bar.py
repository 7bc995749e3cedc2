"""The quiet facts at the foot of the window: saved or not, words, which file; or how far a long action is."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from editor.widgets.look import S4, S8, S12, icon, look_changed, looks


class StatusBar(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved, self.words, self.file = (QLabel(self) for _ in range(3))
        self._progress = QWidget(self)
        self._doing = QLabel(self._progress)
        self._bar = QProgressBar(self._progress)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(96, 8)
        self._stop = QToolButton(self._progress)
        self._stop.setToolTip("Stop")
        self._stop.setAccessibleName("Stop")
        self._stop_action: Callable[[], None] | None = None
        self._stop.clicked.connect(self._ask_to_stop)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S4)
        for part in (self._doing, self._bar, self._stop):
            row.addWidget(part)
        self._progress.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S8, 0, S12, 0)
        layout.setSpacing(S12)
        for widget in (self._progress, self.saved, self.words, self.file):
            layout.addWidget(widget)
        for label in (self.saved, self.words, self.file, self._doing):
            looks(label, "quiet")
        look_changed.connect(self._draw)
        self._draw()

    def show_saved(self, text: str, look: str = "quiet") -> None:
        self.saved.setText(text)
        looks(self.saved, look)

    def show_words(self, count: int) -> None:
        self.words.setText("1 word" if count == 1 else f"{count:,} words")

    def show_file(self, name: str, whole: str) -> None:
        self.file.setText(name)
        self.file.setToolTip(whole)

    def begin(self, what: str, stop: Callable[[], None]) -> None:
        """Shows that something is at work, and a way to stop it."""
        self._stop_action = stop
        self._doing.setText(f"{what} …")
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._progress.show()

    def advance(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def end(self) -> None:
        self._stop_action = None
        self._progress.hide()

    def _ask_to_stop(self) -> None:
        if self._stop_action:
            self._stop_action()
            self._stop.setEnabled(False)
            self._doing.setText("Stopping …")

    def _draw(self) -> None:
        self._stop.setIcon(icon("stop"))
