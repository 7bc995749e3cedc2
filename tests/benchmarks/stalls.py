"""Opens the window as the program does and says how long it stood still while the dictionary was read, in milliseconds.

python -m tests.benchmarks.stalls DATABASE
"""

import builtins
import sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)  # as main.py does


def main(database: Path) -> None:
    from editor.desk.start import open_office
    from editor.session.workspace import Workspace
    from editor.widgets.look import apply_look
    from editor.window.main_window import MainWindow

    app = QApplication(["standfirst"])
    apply_look(app)
    ticks: list[float] = []
    with open_office(database) as store:
        workspace = Workspace(store)
        window = MainWindow(workspace)
        timer = QTimer(window)
        timer.timeout.connect(lambda: ticks.append(perf_counter()))
        load = workspace.words.load

        def load_and_watch() -> None:
            timer.start(1)
            ticks.append(perf_counter())
            load()

        workspace.words.load = load_and_watch  # type: ignore[method-assign]  # the same, watched

        def loaded() -> None:
            QTimer.singleShot(100, window, app.quit)  # all fields are looked at meanwhile

        workspace.words.changed.connect(loaded)
        workspace.open_newest()
        window.show()
        app.exec()
        window.end()
        workspace.close()
    print(max(after - before for before, after in pairwise(ticks)) * 1000)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
