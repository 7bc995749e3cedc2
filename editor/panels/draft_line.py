"""How a draft is painted in the list: headline, what it is, where it stands, when it was last saved or went out."""

from datetime import datetime, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QCursor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from editor.domain.uk_time import MONTHS, WEEKDAYS, london, now
from editor.session.draft_list import RowRole
from editor.widgets.colours import Role
from editor.widgets.look import S4, S8, S12, colour, font, icon, ink
from editor.widgets.status_chip import sign_of


def when(moment: datetime, today: datetime | None = None) -> str:
    """09:14 today, Tue within a week, 3 Mar within the year, else 3 Mar 2019; UK time."""
    local, here = london(moment), london(today or now())
    if local.date() == here.date():
        return f"{local:%H:%M}"
    if timedelta(0) < here.date() - local.date() < timedelta(days=7):
        return WEEKDAYS[local.weekday()][:3]
    day = f"{local.day} {MONTHS[local.month - 1][:3]}"
    return day if local.year == here.year else f"{day} {local.year}"


class DraftLine(QStyledItemDelegate):
    """Four lines of one height, so that ten thousand drafts need no measuring.

    The view is asked what is selected and hovered: to read it from the option, Python would build all enums of QStyle,
    which takes as long as painting the list ten times.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        head, meta = QFontMetrics(font("control")).height(), QFontMetrics(font("meta")).height()
        return QSize(120, head * 2 + meta * 2 + S8 * 2 + S4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(RowRole)
        box: QRect = option.rect
        painter.save()
        selected = index == self._view.currentIndex()
        if selected:
            _fill(painter, box, "selection")
            _fill(painter, QRect(box.left(), box.top(), 3, box.height()), "accent")
        elif box.contains(self._view.viewport().mapFromGlobal(QCursor.pos())):
            _fill(painter, box, "hover")
        painter.setPen(colour("hairline"))
        painter.drawLine(box.left() + S12, box.bottom(), box.right() - S8, box.bottom())
        inner = box.adjusted(S12, S8, -S8, -S8)
        head = QFontMetrics(font("control"))
        painter.setFont(font("control", bold=bool(row.headline)))
        painter.setPen(colour(ink("text" if row.headline else "quiet", selected)))
        headline = QRect(inner.left(), inner.top(), inner.width(), head.height() * 2)
        _draw_two_lines(painter, headline, row.headline or "No headline yet")
        painter.setFont(font("meta"))
        meta = QFontMetrics(font("meta"))
        line = QRect(inner.left(), headline.bottom() + S4, inner.width(), meta.height())
        painter.setPen(colour(ink("quiet", selected)))
        about = " · ".join(part for part in (row.kind.capitalize(), row.audience or row.organisation) if part)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, meta.elidedText(about, _RIGHT, line.width()))
        line.translate(0, meta.height())
        name, role = sign_of(row.stage.value)
        role = ink(role, selected)
        icon(name, role).paint(painter, QRect(line.left(), line.top(), meta.height(), meta.height()))
        painter.setPen(colour(role))
        painter.drawText(
            line.adjusted(meta.height() + S4, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, row.stage.value.capitalize()
        )
        painter.setPen(colour(ink("quiet", selected)))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, when(row.on))
        if selected and self._view.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()


_RIGHT = Qt.TextElideMode.ElideRight


def _fill(painter: QPainter, box: QRect, role: Role) -> None:
    """As fillRect does, for which PySide would first build the 180 gradients that could be meant."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(role))
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_two_lines(painter: QPainter, box: QRect, text: str) -> None:
    """The text in two lines at most, the second cut short with an ellipsis."""
    metrics = painter.fontMetrics()
    first = text
    if metrics.horizontalAdvance(text) > box.width():
        words = text.split()
        while len(words) > 1 and metrics.horizontalAdvance(" ".join(words)) > box.width():
            words.pop()
        first = " ".join(words)
    rest = text[len(first) :].strip()
    one = QRect(box.left(), box.top(), box.width(), metrics.height())
    painter.drawText(one, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(first, _RIGHT, box.width()))
    if rest:
        one.translate(0, metrics.height())
        painter.drawText(one, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(rest, _RIGHT, box.width()))
