"""The colours can be read, in light and in dark."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from editor.shipped import resource
from editor.widgets.colours import Role, Theme, colours_of, palette_of
from editor.widgets.look import icon


def _light(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("ground", ["page", "surface"])
@pytest.mark.parametrize("role", ["text", "quiet", "accent", "attention", "blocks", "holds"])
def test_words_stand_out_enough(theme: Theme, ground: Role, role: Role) -> None:
    colours = colours_of(theme, QPalette())
    assert _contrast(colours[role], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_lines_and_selections_stand_out_enough(theme: Theme) -> None:
    colours = colours_of(theme, QPalette())
    for ground in (colours["page"], colours["surface"]):
        assert _contrast(colours["line"], ground) >= 3
    assert _contrast(colours["text"], colours["selection"]) >= 4.5
    for role in ("quiet", "accent", "attention", "blocks", "holds", "on-selection"):
        assert _contrast(colours[role], colours["selection"]) >= 4.5, role
    assert _contrast(colours["text"], colours["found"]) >= 4.5
    assert _contrast(colours["text"], colours["hover"]) >= 4.5
    assert _contrast(colours["on-accent"], colours["accent"]) >= 4.5


def test_high_contrast_takes_the_colours_of_the_system_for_what_is_selected_and_what_is_off() -> None:
    role, system = QPalette.ColorRole, QPalette(QColor("#202020"))
    system.setColor(role.Highlight, QColor("#8ee3f0"))
    system.setColor(role.HighlightedText, QColor("#263b50"))
    system.setColor(QPalette.ColorGroup.Disabled, role.WindowText, QColor("#a6a6a6"))
    colours = colours_of(Theme.HIGH_CONTRAST, system)
    assert (colours["selection"], colours["on-selection"]) == (QColor("#8ee3f0"), QColor("#263b50"))
    assert colours["disabled"] == QColor("#a6a6a6")
    assert palette_of(colours).color(role.HighlightedText) == QColor("#263b50")


def test_the_style_sheet_names_only_colours_there_are() -> None:
    sheet = resource("style.qss").read_text(encoding="utf-8")
    roles = set(colours_of(Theme.LIGHT, QPalette())) | {"role", "icons"}
    named = {name for name in re.findall(r"@([a-z-]+)", sheet) if not name.endswith("-pt")}
    assert named <= roles


def test_every_icon_is_drawn_in_the_colour_of_the_text(qtbot: QtBot) -> None:
    for path in sorted(resource("icons").glob("*.svg")):
        if path.stem not in ("tick", "choose", "clear"):  # the style sheet’s own, which Qt draws without recolouring
            assert "currentColor" in path.read_text(encoding="utf-8"), path.name
        image = icon(path.stem, "blocks").pixmap(16, 16).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), path.name
