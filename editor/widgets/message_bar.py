"""One line at the foot of the window: what happened or what to do, with the one action that helps."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from editor.widgets.look import S4, S12, icon, look_changed, looks

SECONDS = 12.0
"""How long a message stays; an error stays until it is closed or followed."""


class MessageBar(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: Callable[[], object] | None = None
        self._is_error = False
        self._said = ""
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._text.setMinimumWidth(1)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        looks(self._button, "link")
        self._close = QToolButton(self)
        self._close.setAccessibleName("Close message")
        self._close.setToolTip("Close message")
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S12, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(self._sign)
        layout.addWidget(self._text)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        layout.addStretch(1)
        look_changed.connect(self._draw)
        self.clear()

    @property
    def text(self) -> str:
        return self._said

    @property
    def action_label(self) -> str:
        return self._button.text() if self._action else ""

    def say(
        self, text: str, action_label: str = "", action: Callable[[], object] | None = None, is_error: bool = False
    ) -> None:
        self._action, self._is_error = action, is_error
        self._said = text
        self._text.setToolTip(text)
        self._button.setText(action_label)
        self._draw()
        for widget in (self._text, self._close):
            widget.show()
        self._sign.setVisible(is_error)
        self._button.setVisible(action is not None)
        self._fit()
        self.setAccessibleName(text)
        from editor.widgets.announce import announce

        announce(self, f"{text} {action_label}".strip())
        if is_error:
            self._timer.stop()
        else:
            self._timer.start(int(SECONDS * 1000))

    def clear(self) -> None:
        self._timer.stop()
        self._action = None
        self._said = ""
        self._text.setText("")
        for widget in (self._sign, self._button, self._close):
            widget.hide()

    def do_action(self) -> None:
        """Does what the button does."""
        self._act()

    def _fit(self) -> None:
        """What is too long for the line is cut in its middle: the end says what happened."""
        beside = [each for each in (self._sign, self._button, self._close) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + S4 for each in beside)
        room = self.width() - S12 - S4 - taken
        self._text.setText(self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideMiddle, max(room, 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._said:
            self._fit()

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action:
            action()

    def _draw(self) -> None:
        if not self._said:
            return
        self._close.setIcon(icon("close"))
        self._sign.setPixmap(icon("warning", "blocks").pixmap(16, 16))
        looks(self._text, "blocks" if self._is_error else "")
