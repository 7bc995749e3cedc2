"""Opens the window on a database and runs it to its end."""

import gc
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.session.collecting import Collecting
from editor.session.office import default_path, open_office
from editor.session.workspace import Workspace
from editor.widgets.look import STYLE, apply_colours, apply_sheet, icon
from editor.window.first_paint import FirstPaint
from editor.window.main_window import MainWindow
from editor.window.place import open_last
from editor.window.trouble import Trouble


def run(database: Path | None, smoke: bool = False, picture: Path | None = None) -> int:
    """The exit code of the program."""
    app = QApplication([sys.argv[0], *STYLE])
    app.setApplicationName("Standfirst")
    app.setDesktopFileName("standfirst")
    apply_colours(app, has_style=True)
    try:
        return _run(app, database or default_path(), smoke, picture)
    except EditorError as error:
        apply_sheet(app)
        return _refuse(error, quietly=smoke)


def _run(app: QApplication, database: Path, smoke: bool, picture: Path | None) -> int:
    single = None
    if not smoke:
        from editor.window.single import Single

        single = Single(database)
        if not single.is_first and single.call_first():
            return 0
    with open_office(database) as store:
        workspace = Workspace(store)
        window = MainWindow(workspace)
        trouble = Trouble(workspace.notices, workspace.flush, window)
        trouble.take_over()
        FirstPaint(window, lambda: _after_first_paint(app, window, single))
        if smoke:
            from editor.window.smoke import smoke as look_once

            look_once(window, picture)
            workspace.open_newest()
        else:
            open_last(workspace)
        window.go_to(Part.HEADLINE)
        apply_sheet(app)
        window.show()
        code = app.exec()
        workspace.close()
        if single:
            single.release()
    return code


def _after_first_paint(app: QApplication, window: MainWindow, single: object) -> None:
    from editor.session.daily_copy import DailyCopy
    from editor.window.single import Single

    app.setWindowIcon(icon("app"))
    gc.freeze()
    Collecting(window).workspace = window.workspace
    copying = DailyCopy(window.workspace.store, window.workspace.notices, parent=window)
    app.aboutToQuit.connect(copying.stop)
    if isinstance(single, Single):
        single.listen(window.bring_to_front)
    if window.workspace.store.read_only:
        window.workspace.notices.say_error(
            EditorError(
                f"{window.workspace.store.path.name} can't be written, so changes are not kept.",
                "Copy it to a folder of your own and open the copy with --db.",
            )
        )


def _refuse(error: EditorError, quietly: bool) -> int:
    """The database can't be opened, so there is no window whose message bar could say so."""
    print(error, file=sys.stderr)
    if not quietly:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "Standfirst", error.message)
        box.setInformativeText(error.hint)
        box.exec()
    return 1
