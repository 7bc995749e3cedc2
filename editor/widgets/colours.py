"""Every colour of the program, by role, in light, dark and high contrast."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from PySide6.QtGui import QColor, QGuiApplication, QPalette

Role = Literal[
    "page", "surface", "hover", "hairline", "line", "text", "quiet", "disabled", "accent", "on-accent", "attention",
    "blocks", "holds", "selection", "on-selection", "found",
]  # fmt: skip


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


# Text and coloured words stand at least 4.5 : 1 on page and surface, `line` at least 3 : 1; `hairline` only separates
# what already differs in tone and carries no meaning of its own (tests/widgets/test_look.py measures them).
_LIGHT: Mapping[Role, str] = {
    "page": "#ffffff",
    "surface": "#f3f4f6",
    "hover": "#e7e9ed",
    "hairline": "#dfe2e6",
    "line": "#878d97",
    "text": "#1b1f24",
    "quiet": "#5a616b",
    "disabled": "#878d97",
    "accent": "#1f4b99",
    "on-accent": "#ffffff",
    "attention": "#855600",
    "blocks": "#b3261e",
    "holds": "#1b683a",
    "selection": "#cddcf6",
    "on-selection": "#1b1f24",
    "found": "#ffe59a",
}
_DARK: Mapping[Role, str] = {
    "page": "#1f2227",
    "surface": "#17191d",
    "hover": "#2b2f36",
    "hairline": "#30353c",
    "line": "#7a818c",
    "text": "#e6e8eb",
    "quiet": "#a4abb5",
    "disabled": "#7a818c",
    "accent": "#8fb5f7",
    "on-accent": "#0f2040",
    "attention": "#e6b450",
    "blocks": "#f4938b",
    "holds": "#7fcb97",
    "selection": "#263d64",
    "on-selection": "#e6e8eb",
    "found": "#4a3b0e",
}
_SYSTEM: Mapping[Role, QPalette.ColorRole] = {
    "page": QPalette.ColorRole.Base,
    "surface": QPalette.ColorRole.Window,
    "hover": QPalette.ColorRole.Window,
    "accent": QPalette.ColorRole.Highlight,
    "on-accent": QPalette.ColorRole.HighlightedText,
    "selection": QPalette.ColorRole.Highlight,
    "on-selection": QPalette.ColorRole.HighlightedText,
    "found": QPalette.ColorRole.Base,
}


def colours_of(theme: Theme, system: QPalette) -> dict[Role, QColor]:
    """All roles of a theme; high contrast takes the system's own colours, and words and icons carry the meaning."""
    if theme is Theme.HIGH_CONTRAST:
        taken = {role: system.color(_SYSTEM.get(role, QPalette.ColorRole.WindowText)) for role in _LIGHT}
        return taken | {"disabled": system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)}
    return {role: QColor(value) for role, value in (_DARK if theme is Theme.DARK else _LIGHT).items()}


def palette_of(colours: Mapping[Role, QColor]) -> QPalette:
    """What the Fusion style paints with."""
    role = QPalette.ColorRole
    palette = QPalette(colours["surface"])
    for target, source in _PALETTE.items():
        palette.setColor(target, colours[source])
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, colours["disabled"])
    return palette


_PALETTE: Mapping[QPalette.ColorRole, Role] = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "blocks",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on-selection",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}


def system_theme() -> Theme:
    """What the system asks for now."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 on
    if accessibility is not None and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Theme.HIGH_CONTRAST
    return Theme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Theme.LIGHT
