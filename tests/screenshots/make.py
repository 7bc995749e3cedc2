"""Paints the window in every theme into a folder: python -m tests.screenshots.make FOLDER [WIDTHxHEIGHT].

For 150 % set QT_SCALE_FACTOR=1.5. The pictures are to be looked at; nothing compares them.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desk.start import open_office
from editor.domain.places import Part
from editor.session.workspace import Workspace
from editor.widgets.colours import Theme
from editor.widgets.look import apply_look
from editor.window.find import Find, open_find
from editor.window.main_window import MainWindow


def make(folder: Path, width: int, height: int) -> None:
    app = QApplication.instance() or QApplication(["standfirst"])
    assert isinstance(app, QApplication)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    with tempfile.TemporaryDirectory() as home, open_office(Path(home) / "drafts.db") as store:
        for theme in Theme:
            apply_look(app, theme)
            workspace = Workspace(store)
            window = MainWindow(workspace)
            workspace.open_newest()
            window.resize(width, height)
            window.show()
            QTest.qWait(500)
            name = f"{theme.value.replace(' ', '-')}-{width}x{height}-{scale}"
            window.grab().save(str(folder / f"{name}.png"))
            open_find(window, replacing=True)
            find = window.page.findChild(Find) if window.page else None
            if isinstance(find, Find):
                find.bar.wanted.setText("children")
                QTest.qWait(200)
                window.grab().save(str(folder / f"{name}-find.png"))
                find.close()
            window.go_to(Part.QUOTES)
            workspace.notices.say("Quote removed.", "Undo", lambda: None)
            QTest.qWait(200)
            window.grab().save(str(folder / f"{name}-quotes.png"))
            window.go_to(Part.BOILERPLATE)
            QTest.qWait(200)
            window.grab().save(str(folder / f"{name}-foot.png"))
            window.end()
            workspace.close()
            window.deleteLater()
            app.processEvents()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    size = sys.argv[2] if len(sys.argv) > 2 else "1500x900"
    make(target, *(int(part) for part in size.split("x")))
