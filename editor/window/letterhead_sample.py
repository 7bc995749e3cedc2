"""A page of sample words, each place of a release in the style that is chosen for it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.session.letterhead import TemplateStyle
from editor.widgets.look import S24

_ALIGNED = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "end": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignJustify,
}
_SIGNS = {"bullet": "•\t", "number": "1.\t"}
LISTED = {"bullet": "bullet", "number": "number", "note": "number"}
"""Places that stand in a list whatever their style."""
INDENT = 20.0
MOST_SPACE = 48.0


class Sample(QTextEdit):
    """White paper in any theme, as Word shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName("How a release looks in these styles")
        self.document().setDocumentMargin(S24)
        paper = self.palette()
        paper.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.white)
        paper.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        self.setPalette(paper)
        self.setStyleSheet("QTextEdit { background: #ffffff; color: #000000; }")

    def show_lines(self, lines: Iterable[tuple[str, str, TemplateStyle]]) -> None:
        """Each line is a place, its words and how they look."""
        at = self.verticalScrollBar().value()
        self.clear()
        cursor = QTextCursor(self.document())
        for number, (place, words, style) in enumerate(lines):
            if number:
                cursor.insertBlock()
            sign = _SIGNS.get(LISTED.get(place, ""), "")
            cursor.setBlockFormat(_block(style, bool(sign)))
            cursor.insertText(f"{sign}{words}", _characters(style))
        self.verticalScrollBar().setValue(at)


def _block(style: TemplateStyle, is_listed: bool) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setTopMargin(min(_pixels(style.before), MOST_SPACE))
    result.setBottomMargin(min(_pixels(style.after), MOST_SPACE))
    result.setAlignment(_ALIGNED.get(style.align, Qt.AlignmentFlag.AlignLeft))
    result.setLeftMargin(min(_pixels(style.left), MOST_SPACE))
    if is_listed:
        result.setLeftMargin(INDENT)
        result.setTextIndent(-INDENT)
        result.setTabPositions([QTextOption.Tab(INDENT, QTextOption.TabType.LeftTab)])
    return result


def _characters(style: TemplateStyle) -> QTextCharFormat:
    face = QFont([style.font] if style.font else [])
    face.setPointSizeF(min(max(style.half_points / 2, 6), 40))
    face.setBold(style.bold)
    face.setItalic(style.italic)
    result = QTextCharFormat()
    result.setFont(face)
    result.setForeground(QColor(f"#{style.colour or '000000'}"))
    return result


def _pixels(distance: int) -> float:
    """Of twentieths of a point, at 96 dots an inch."""
    return distance / 15
