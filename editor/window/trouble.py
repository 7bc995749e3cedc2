"""Trouble: what a writer can act on goes to the message bar, a bug to one dialog with a report to copy."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.errors import EditorError
from editor.session.notices import Notices


class Trouble(QObject):
    """Takes every error that nobody caught, from any thread. `save` is called before a bug is shown."""

    _came = Signal(object)

    def __init__(self, notices: Notices, save: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._notices, self._save, self._window = notices, save, parent
        self._showing: QWidget | None = None
        self.reports: list[str] = []
        self._came.connect(self._show)

    def take_over(self) -> None:
        """Takes the place of Python's own hooks."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if not isinstance(error, EditorError):
            from editor.window.report import report

            text = report(kind, error, trace)
            self.reports.append(text)
            if sys.stderr is not None:
                print(text, file=sys.stderr)
        self._came.emit(error)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, EditorError):
            self._notices.say_error(error)
            return
        if self._showing:
            return
        from PySide6.QtWidgets import QMessageBox

        try:
            self._save()
            safe = "Your draft is saved."
        except EditorError as failure:
            safe = f"Your draft could not be saved: {failure}"
        box = QMessageBox(
            QMessageBox.Icon.Warning, "Standfirst", "Something in the program went wrong.", parent=self._window
        )
        box.setInformativeText(f"{safe} You can go on; a report helps to put it right. It holds no text of yours.")
        copy = box.addButton("Copy report", QMessageBox.ButtonRole.ActionRole)
        box.addButton("Go on", QMessageBox.ButtonRole.AcceptRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText("\n\n".join(self.reports)))
        box.finished.connect(self._forget)
        self._showing = box
        box.open()

    def _forget(self) -> None:
        if self._showing:
            self._showing.deleteLater()
        self._showing = None
