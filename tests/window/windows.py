"""The real window on a real database, for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextEdit

from editor.domain.places import Part
from editor.widgets.look import apply_look
from editor.window.main_window import MainWindow
from editor.window.place import open_last
from tests.session.offices import Office, office, until
from tests.session.returned import open_ferry


@contextmanager
def window(folder: Path, size: tuple[int, int] = (1500, 900)) -> Iterator[tuple[MainWindow, Office]]:
    """The window as it opens on the folder's database, all panels built."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_look(app)
    with office(folder, opening=False) as opened:
        shown = MainWindow(opened.workspace)
        open_last(opened.workspace)
        shown.resize(*size)
        shown.show()
        until(lambda: shown.page is None or (shown.page.is_complete and shown.checking is not None))
        try:
            yield shown, opened
        finally:
            shown.close()
            shown.deleteLater()
            until(lambda: opened.workspace.actions.running == 0)


@contextmanager
def ferry_window(folder: Path) -> Iterator[tuple[MainWindow, Office]]:
    """The same with the ferry open, and the keyboard in it."""
    with window(folder) as (shown, opened):
        shown.activateWindow()
        until(shown.isActiveWindow)
        open_ferry(opened)
        until(lambda: shown.page is not None and shown.page.is_complete)
        yield shown, opened


def field_of(shown: MainWindow, part: Part) -> QTextEdit:
    """The first text field of a part."""
    assert shown.page is not None
    panel = shown.page.panel(part)
    return next(field for field in panel.findChildren(QTextEdit) if field.isVisibleTo(shown))
