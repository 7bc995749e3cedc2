"""Trouble: what a writer can act on goes to the message bar, a bug to one dialog with a report to copy."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from editor import __version__
from editor.domain.errors import EditorError
from editor.session.notices import Notices

_SAFE_TO_SHOW = (AttributeError, TypeError, NameError, ImportError, IndexError, RecursionError, NotImplementedError)
"""Errors whose text is about the program; others may quote the draft, which is not for sending around."""


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What the developers need, without any text of a draft and without the folders of this computer."""
    lines = [
        f"Standfirst {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
    ]
    for frame in traceback.extract_tb(trace):
        place = frame.filename.replace("\\", "/")
        place = place[place.rfind("/editor/") + 1 :] if "/editor/" in place else place.rsplit("/", 1)[-1]
        lines.append(f"{place}:{frame.lineno} in {frame.name}: {frame.line or ''}")
    text = f": {error}" if isinstance(error, _SAFE_TO_SHOW) else " (its text is left out, as it may quote the draft)"
    return "\n".join([*lines, f"{kind.__name__}{text}"])


class Trouble(QObject):
    """Takes every error that nobody caught, from any thread. `save` is called before a bug is shown."""

    _came = Signal(object)

    def __init__(self, notices: Notices, save: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._notices, self._save, self._window = notices, save, parent
        self._showing: QMessageBox | None = None
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
