"""The least that a Qt window takes: QMainWindow and QTextEdit; it says so at its first paint."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


class _FirstPaint(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _painted)
        return False


def _painted() -> None:
    print("painted", flush=True)
    QTimer.singleShot(250, QApplication.quit)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTextEdit())
    first_paint = _FirstPaint()
    window.installEventFilter(first_paint)
    window.resize(1360, 860)
    window.show()
    app.exec()
