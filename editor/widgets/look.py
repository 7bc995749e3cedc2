"""How everything looks: colours by role, one type scale, one spacing scale, one set of icons, one style sheet.

Widgets ask for a look by a property that resources/style.qss knows, set with `looks(widget, "quiet")`.
QLabel: quiet, meta, part (a part's small label), attention, blocks, holds; QPushButton: primary, link; text fields,
combo boxes and date fields: plain (no frame until hovered or focused); QFrame: card. QToolButtons are quiet.
What paints itself takes `colour(role)` and paints again on `look_changed`.
"""

import sys
from functools import cache
from typing import Literal

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from editor.shipped import resource
from editor.widgets.colours import Role, Theme, colours_of, palette_of, system_theme

S4, S8, S12, S16, S24 = SPACE = (4, 8, 12, 16, 24)
"""The spacing scale, in pixels."""
RADIUS = 4

Size = Literal["meta", "control", "text", "part", "headline"]
_POINTS: dict[Size, float] = {"meta": 9, "control": 10, "text": 11.5, "part": 14, "headline": 20}
_WINDOWS = sys.platform == "win32"
_CONTROL_FAMILIES = ["Segoe UI", "Arial", "Liberation Sans"] if _WINDOWS else ["Liberation Sans"]
_TEXT_FAMILIES = ["Aptos", "Calibri", *_CONTROL_FAMILIES] if _WINDOWS else ["Liberation Sans"]


class _Look(QObject):
    look_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = Theme.LIGHT
        self.system = QPalette()
        self.forced: Theme | None = None
        self.colours: dict[Role, QColor] = {}
        self.has_sheet = False
        self.zoom = 100

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ThemeChange:
            refresh_look()
        return False


_look = _Look()
look_changed = _look.look_changed


STYLE = ("-style", "Fusion")
"""Words for QApplication, which then takes the style by itself; to set it later makes PySide load all of QStyle, four
milliseconds of the start."""


def apply_look(app: QApplication, theme: Theme | None = None) -> None:
    """Dresses the application, and again whenever the system's colours change; `theme` holds one whatever the system
    says."""
    apply_colours(app, theme)
    apply_sheet(app)


def apply_colours(app: QApplication, theme: Theme | None = None, has_style: bool = False) -> None:
    """The look without its style sheet, for a window that is still to be built; `has_style` says that the application
    was started with STYLE."""
    if not _look.colours:
        _look.system = app.palette()
        if not has_style:
            app.setStyle("Fusion")
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(lambda _: refresh_look())
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 on
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(lambda _: refresh_look())
    _look.forced = theme
    refresh_look()


def apply_sheet(app: QApplication) -> None:
    """Once the window is built: a widget meets the style sheet anew each time it is put into another, which would be
    a tenth of the start."""
    _look.has_sheet = True
    app.setStyleSheet(_style_sheet())


def refresh_look() -> None:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    _look.theme = _look.forced or system_theme()
    _look.colours = colours_of(_look.theme, _look.system)
    icon.cache_clear()
    app.setPalette(palette_of(_look.colours))
    app.setFont(font("control"))
    if _look.has_sheet:
        app.setStyleSheet(_style_sheet())
    look_changed.emit()


def theme() -> Theme:
    return _look.theme


def colour(role: Role) -> QColor:
    if not _look.colours:
        _look.colours = colours_of(_look.theme, _look.system)
    return QColor(_look.colours[role])


def ink(role: Role, selected: bool) -> Role:
    """The role in which words and icons of this role are painted: in high contrast a selection has a colour for all."""
    return "on-selection" if selected and _look.theme is Theme.HIGH_CONTRAST else role


def font(size: Size, bold: bool = False) -> QFont:
    """Controls in the system's font, the statement ("text", "headline") in a readable text font."""
    result = QFont(_TEXT_FAMILIES if size in ("text", "headline") else _CONTROL_FAMILIES)
    zoom = _look.zoom / 100 if size in ("text", "headline") else 1.0
    result.setPointSizeF(_POINTS[size] * _system_scale() * zoom)
    if bold or size == "headline":
        result.setWeight(QFont.Weight.DemiBold)
    return result


def text_zoom() -> int:
    """How large the statement's text is shown, in per cent."""
    return _look.zoom


def set_text_zoom(percent: int) -> None:
    if percent != _look.zoom:
        _look.zoom = percent
        look_changed.emit()


@cache
def _system_scale() -> float:
    """How much larger the writer wants text: Windows keeps that in the size of its own font, 9 points at 100 %."""
    if not _WINDOWS:
        return 1.0
    from PySide6.QtGui import QFontDatabase

    return max(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF() / 9, 1.0)


def looks(widget: QWidget, name: str) -> None:
    """Gives the widget a look of resources/style.qss, also when it is on the screen already."""
    if widget.property("look") == name:
        return
    widget.setProperty("look", name)
    if widget.isVisible():
        widget.style().unpolish(widget)
        widget.style().polish(widget)


@cache
def icon(name: str, role: Role = "text") -> QIcon:
    """The icon resources/icons/NAME.svg in the colour of a role. Ask again on `look_changed`."""
    from PySide6.QtSvg import QSvgRenderer

    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour(role).name()).encode()))
    ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.primaryScreen() else 1.0
    result = QIcon()
    for edge in (16, 20):
        pixmap = QPixmap(QSize(edge, edge) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        result.addPixmap(pixmap)
        if role == "disabled":
            result.addPixmap(pixmap, QIcon.Mode.Disabled)  # else Qt makes one of its own, too bright in the dark
    return result


def _style_sheet() -> str:
    sheet = resource("style.qss").read_text(encoding="utf-8").replace("@icons", resource("icons").as_posix())
    for role, value in sorted(_look.colours.items(), reverse=True):
        sheet = sheet.replace(f"@{role}", value.name())
    for size, points in _POINTS.items():
        sheet = sheet.replace(f"@{size}-pt", f"{points * _system_scale():g}pt")
    return sheet
