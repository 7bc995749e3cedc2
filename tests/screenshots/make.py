"""Paints every panel, tab and dialog in every look into a folder: python -m tests.screenshots.make FOLDER [SCENE ...].

The looks are light, dark, high contrast, light at 150 %, light at 1366 x 768, and a few scenes with everything twice
as large and with large text; the pictures are to be looked at, nothing compares them. `python -m
tests.screenshots.make --readme` paints the one in README.md; `--look NAME FOLDER [SCENE ...]` one look alone.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desk.start import open_office
from editor.domain.places import Part
from editor.domain.values import frozen
from editor.session.workspace import Workspace
from editor.widgets.colours import Theme
from editor.widgets.look import apply_look, set_text_zoom
from editor.window.main_window import MainWindow
from tests.screenshots.scene import Scene, put_back, shoot
from tests.screenshots.scenes import SCENES, fill

PRINCIPAL = ("tab-preview", "part-quotes", "part-partners", "long-words", "many-partners", "find")


@frozen
class Look:
    """Width and height in logical pixels; how many real ones each is; which scenes, none for all."""

    theme: Theme = Theme.LIGHT
    width: int = 1500
    height: int = 900
    scale: str = "1"
    text: int = 100
    only: tuple[str, ...] = ()


LOOKS: dict[str, Look] = {
    "light": Look(),
    "dark": Look(Theme.DARK),
    "contrast": Look(Theme.HIGH_CONTRAST),
    "large": Look(width=1280, height=680, scale="1.5"),
    "small": Look(width=1366, height=768),
    "twice": Look(width=960, height=510, scale="2", only=PRINCIPAL),
    "large-text": Look(text=150, only=PRINCIPAL),
}
README = Path(__file__).with_name("window.png")


def make(folder: Path, name: str, wanted: list[str]) -> None:
    """All pictures of one look; the scale must stand in the environment already."""
    app = QApplication.instance() or QApplication(["standfirst"])
    assert isinstance(app, QApplication)
    look = LOOKS[name]
    if look.theme is Theme.HIGH_CONTRAST:
        app.setPalette(_high_contrast())
    with tempfile.TemporaryDirectory() as home, open_office(Path(home) / "drafts.db") as store:
        apply_look(app, look.theme)
        workspace = Workspace(store)
        window = MainWindow(workspace)
        workspace.open_newest()
        window.resize(look.width, look.height)
        window.go_to(Part.HEADLINE)
        window.show()
        QTest.qWait(800)
        fill(workspace)
        set_text_zoom(look.text)
        for scene in _scenes(wanted or list(look.only)):
            shown = shoot(window, scene)
            shown.grab().save(str(folder / f"{scene.name}-{name}.png"))
            put_back(window, scene, shown)
        window.end()
        workspace.flush()
        workspace.close()


def _scenes(wanted: list[str]) -> list[Scene]:
    needed = set(wanted)
    for scene in reversed(SCENES):
        if scene.name in needed:
            needed.update(scene.needs)
    return [scene for scene in SCENES if not wanted or scene.name in needed]


def _high_contrast() -> QPalette:
    """As Windows gives its theme "Aquatic", where what is selected is dark on light, all else light on dark."""
    role, palette = QPalette.ColorRole, QPalette(QColor("#202020"))
    colours = {
        "#202020": (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase),
        "#ffffff": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.PlaceholderText),
        "#8ee3f0": (role.Highlight,),
        "#263b50": (role.HighlightedText,),
        "#75e9fc": (role.Link, role.LinkVisited),
    }
    for colour, those in colours.items():
        for each in those:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor("#a6a6a6"))
    return palette


def _small(picture: QImage) -> QImage:
    """With the 256 colours that it has most of: a third of the bytes, and no eye sees it."""
    pixels = picture.convertToFormat(QImage.Format.Format_RGB32)
    most = [colour for colour, _ in Counter(memoryview(pixels.constBits()).cast("I")).most_common(256)]
    return pixels.convertToFormat(QImage.Format.Format_Indexed8, most, Qt.ImageConversionFlag.AvoidDither)


def all_looks(folder: Path, wanted: list[str]) -> None:
    """Each in a process of its own: Qt reads the scale once."""
    for name, look in LOOKS.items():
        run = [sys.executable, "-m", "tests.screenshots.make", "--look", name, str(folder), *wanted]
        subprocess.run(run, env={**os.environ, "QT_SCALE_FACTOR": look.scale}, check=True)


if __name__ == "__main__":
    words = sys.argv[1:]
    if words[0] == "--readme":
        with tempfile.TemporaryDirectory() as place:
            make(Path(place), "light", ["tab-preview"])
            _small(QImage(str(Path(place) / "tab-preview-light.png"))).save(str(README), quality=0)
    elif words[0] == "--look":
        make(Path(words[2]), words[1], words[3:])
    else:
        Path(words[0]).mkdir(parents=True, exist_ok=True)
        all_looks(Path(words[0]), words[1:])
