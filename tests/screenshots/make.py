"""Paints every panel, tab and dialog in every look into a folder: python -m tests.screenshots.make FOLDER [SCENE ...].

The looks are light, dark, high contrast, light at 150 % and light at 1366 x 768; the pictures are to be looked at,
nothing compares them. `python -m tests.screenshots.make --readme` paints the one in README.md.
"""

import os
import subprocess
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
from editor.window.main_window import MainWindow
from tests.screenshots.scenes import SCENES, Scene, fill, put_back, shoot

LOOKS: dict[str, tuple[Theme, int, int, str]] = {
    "light": (Theme.LIGHT, 1500, 900, "1"),
    "dark": (Theme.DARK, 1500, 900, "1"),
    "contrast": (Theme.HIGH_CONTRAST, 1500, 900, "1"),
    "large": (Theme.LIGHT, 1280, 680, "1.5"),
    "small": (Theme.LIGHT, 1366, 768, "1"),
}
"""Theme, width and height in logical pixels, how many real ones each is."""
README = Path(__file__).with_name("window.png")


def make(folder: Path, look: str, wanted: list[str]) -> None:
    """All pictures of one look; the scale must stand in the environment already."""
    app = QApplication.instance() or QApplication(["standfirst"])
    assert isinstance(app, QApplication)
    theme, width, height, _ = LOOKS[look]
    with tempfile.TemporaryDirectory() as home, open_office(Path(home) / "drafts.db") as store:
        apply_look(app, theme)
        workspace = Workspace(store)
        window = MainWindow(workspace)
        workspace.open_newest()
        window.resize(width, height)
        window.go_to(Part.HEADLINE)
        window.show()
        QTest.qWait(800)
        fill(workspace)
        for scene in SCENES:
            if not wanted or scene.name in wanted:
                _paint(window, scene, folder / f"{scene.name}-{look}.png")
        window.end()
        workspace.flush()
        workspace.close()


def _paint(window: MainWindow, scene: Scene, path: Path) -> None:
    shown = shoot(window, scene)
    shown.grab().save(str(path))
    put_back(window, shown)


def all_looks(folder: Path, wanted: list[str]) -> None:
    """Each in a process of its own: Qt reads the scale once."""
    for look, (*_, scale) in LOOKS.items():
        run = [sys.executable, "-m", "tests.screenshots.make", "--look", look, str(folder), *wanted]
        subprocess.run(run, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=True)


if __name__ == "__main__":
    words = sys.argv[1:]
    if words[0] == "--readme":
        with tempfile.TemporaryDirectory() as place:
            make(Path(place), "light", ["tab-preview"])
            README.write_bytes((Path(place) / "tab-preview-light.png").read_bytes())
    elif words[0] == "--look":
        make(Path(words[2]), words[1], words[3:])
    else:
        Path(words[0]).mkdir(parents=True, exist_ok=True)
        all_looks(Path(words[0]), words[1:])
