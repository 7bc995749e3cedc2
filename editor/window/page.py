"""The middle column: the parts of the statement one under the other, as they are printed, scrolling as one page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.domain.draft import Draft, Stage
from editor.domain.places import Part, Place
from editor.session.document import Change
from editor.session.open_draft import OpenDraft
from editor.widgets.look import S4, S16, S24, font, look_changed, looks
from editor.widgets.rich_text import FOLLOWS
from editor.widgets.status_chip import StatusChip
from editor.widgets.viewports import viewport_of
from editor.window.first_paint import FirstPaint
from editor.window.parts import make_panel

if TYPE_CHECKING:
    from editor.widgets.banner import Banner

READING_CHARACTERS = 78
FIRST = (Part.HEADLINE, Part.RELEASE, Part.STANDFIRST, Part.BODY)
"""What is seen when a draft is opened: built before the first paint, the rest right after it."""
SEALED = {
    Stage.RELEASED: ("This statement went out and can’t be changed.", ("Make a correction", "Withdraw")),
    Stage.WITHDRAWN: ("This statement was withdrawn and can’t be changed.", ("Make a correction",)),
}
LEVELS = 10
"""Of widgets in widgets, from a field up to the page, with some to spare."""
CARET_ROOM = 48
"""Pixels that stay visible above and below the caret."""


class StatementPage(QScrollArea):
    """`completed` comes when every part is built."""

    completed = Signal()
    command_requested = Signal(str)  # a command of the menus, by its words

    def __init__(self, open_draft: OpenDraft, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = viewport_of(self)  # which fields meet on their way up to the page
        self._open_draft = open_draft
        self._panels: dict[Part, QWidget] = {}
        self._errors: list[BaseException] = []
        self._trouble = QTimer(self, singleShot=True)
        self._trouble.timeout.connect(self._report)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty(FOLLOWS, True)
        looks(self, "page")
        content = QWidget()
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks(content, "page")
        FirstPaint(content, self._begin_rest)
        column = QWidget(content)
        self._paper = column
        self._take_look()
        look_changed.connect(self._take_look)
        outer = QHBoxLayout(content)
        outer.setContentsMargins(S16, 0, S16, 0)
        outer.addStretch(1)
        outer.addWidget(column, 1_000)
        outer.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(S16, S16, S16, S24 * 4)
        self._column.setSpacing(S16)
        self._about = QLabel(column)
        self._about.setWordWrap(True)
        looks(self._about, "quiet")
        self.chip = StatusChip(stage, column)
        head = QHBoxLayout()
        head.setContentsMargins(S4 + 1, 0, S4 + 1, 0)
        head.addWidget(self._about, 1)
        head.addWidget(self.chip)
        self._column.addLayout(head)
        self.banner: Banner | None = None
        self._end = QWidget(column)
        self._column.addWidget(self._end, 1)
        self.setWidget(content)
        open_draft.spotlight.show_requested.connect(self._show_place)
        open_draft.document.changed.connect(self._note_change)
        self._name_draft()
        for part in FIRST:
            self._build(part)
        self.show_stage(Stage(stage))
        self._rest = QTimer(self)
        self._rest.timeout.connect(self._build_next)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._show_caret)
        self._kept = QTimer(self, singleShot=True, interval=0)
        self._kept.timeout.connect(self.settle)
        self._keeps_caret = False
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._note_caret)

    def _take_look(self) -> None:
        self._keep_caret(self.viewport().height())
        self._paper.setMaximumWidth(QFontMetrics(font("text")).averageCharWidth() * READING_CHARACTERS + 2 * S24)

    def show_stage(self, stage: Stage) -> None:
        """On the chip; what went out says that it can’t be changed, and what can be done instead."""
        self.chip.show_word(stage.value)
        if stage in SEALED and not self.banner:
            self.verticalScrollBar().setValue(0)  # where it is said
        if self.banner:
            self._column.removeWidget(self.banner)
            self.banner.deleteLater()
            self.banner = None
        if stage in SEALED:
            from editor.widgets.banner import Banner

            self.banner = Banner(*SEALED[stage])
            self.banner.command_requested.connect(self.command_requested)
            self._column.insertWidget(1, self.banner)

    @property
    def is_complete(self) -> bool:
        return len(self._panels) == len(Part)

    def leave(self) -> None:
        """Another draft is opened, or the window closed: builds nothing more and hides."""
        self._rest.stop()
        self._follow.stop()
        self.hide()

    @property
    def draft(self) -> Draft:
        return self._open_draft.document.draft

    def built(self, part: Part) -> QWidget | None:
        """The panel of a part, None where it isn't built yet."""
        return self._panels.get(part)

    def panel(self, part: Part) -> QWidget:
        """The panel of a part, built now if it wasn't yet."""
        for each in Part:
            self._build(each)
            if each is part:
                break
        return self._panels[part]

    def part_of(self, widget: QWidget) -> Part | None:
        """The part whose panel holds the widget."""
        return next((part for part, panel in self._panels.items() if panel.isAncestorOf(widget)), None)

    def go_to(self, part: Part) -> None:
        """Shows the part and puts the caret in it."""
        panel = self.panel(part)
        target = _first_field(panel)
        if target:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, lambda: self._show_whole(self._panels[part]))

    def _build(self, part: Part) -> None:
        if part in self._panels:
            return
        try:
            panel = make_panel(part, self._open_draft)
        except BaseException as error:  # not judged here: raised again from the event loop, once the others are built
            panel = _unbuilt(part)
            self._errors.append(error)
            self._trouble.start(0)
        self._panels[part] = panel
        self._column.insertWidget(self._column.indexOf(self._end), panel)

    def _report(self) -> None:
        """Each goes to the report of bugs, once."""
        error = self._errors.pop(0)
        if self._errors:
            self._trouble.start(0)
        raise error

    def _begin_rest(self) -> None:
        if not self.is_complete:
            self._rest.start(0)

    def _build_next(self) -> None:
        missing = next((part for part in Part if part not in self._panels), None)
        if missing is None:
            self._rest.stop()
            self.completed.emit()
        else:
            self._build(missing)

    def _note_change(self, change: Change) -> None:
        if Part.RELEASE in change.parts:
            self._name_draft()

    def _name_draft(self) -> None:
        draft = self._open_draft.document.draft
        self._about.setText(" · ".join(part for part in (draft.kind.label, draft.organisation, draft.audience) if part))

    # --- what is in view ----------------------------------------------------------------------------------------------

    def _show_place(self, place: Place) -> None:
        if place.part not in self._panels:
            self.panel(place.part)  # it has not heard of the place yet: say it again
            QTimer.singleShot(0, self, lambda: self._open_draft.spotlight.show(place))
            return
        QTimer.singleShot(0, self, lambda: self._reveal(self._panels[place.part]))

    def _reveal(self, panel: QWidget) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and panel.isAncestorOf(focus):
            self._show_caret()
        else:
            self.ensureWidgetVisible(panel, 0, S24)

    def _show_whole(self, panel: QWidget) -> None:
        """Scrolls only where some of the panel is out of view: then its head comes to the top."""
        content = self.widget()
        bar = self.verticalScrollBar()
        top = panel.mapTo(content, QPoint(0, 0)).y() if content else 0
        if not bar.value() <= top <= top + panel.height() <= bar.value() + self.viewport().height():
            bar.setValue(top - S16)

    def _note_caret(self) -> None:
        if not self._follow.isActive():
            self._follow.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_caret(event.oldSize().height())
        super().resizeEvent(event)

    def _keep_caret(self, height: int) -> None:
        """The page is about to be another; the caret stays in view where it is in a view so high."""
        caret = self._caret()
        if caret is not None and 0 <= caret.y() - self.verticalScrollBar().value() <= height:
            self._keeps_caret = True
            self._kept.start()

    def settle(self) -> None:
        """Lays all out at once as it is to be: Qt would do it a level at a time, and paint in between."""
        for _ in range(LEVELS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if self._keeps_caret:
            self._keeps_caret = False
            self._show_caret()

    def _caret(self) -> QPoint | None:
        """The middle of the caret, or of what else has the keyboard, on the page."""
        focus = QApplication.focusWidget()
        content = self.widget()
        if focus is None or content is None or not content.isAncestorOf(focus):
            return None
        caret = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        if isinstance(caret, QRectF):
            caret = caret.toRect()
        box = caret if isinstance(caret, QRect) else QRect(QPoint(0, 0), focus.size())
        return focus.mapTo(content, box.center())

    def _show_caret(self) -> None:
        """Scrolls so that the caret stays in view: text fields here are as tall as their text."""
        caret = self._caret()
        if caret is not None:
            self.ensureVisible(self.viewport().width() // 2, caret.y(), 0, CARET_ROOM)


def _unbuilt(part: Part) -> QWidget:
    """Stands where a panel could not be built."""
    label = QLabel(
        f"The {part} can’t be shown now. Nothing is lost: what is written there is kept, and exported as ever."
    )
    label.setWordWrap(True)
    looks(label, "quiet")
    return label


def _first_field(panel: QWidget) -> QWidget | None:
    """Where Tab goes first in the panel, past the buttons of its header; into a field of text where there is one."""
    header = getattr(panel, "header", None)
    step = panel.nextInFocusChain()
    first = None
    for _ in range(500):
        if step is None or step is panel or not panel.isAncestorOf(step):
            return first
        in_header = isinstance(header, QWidget) and header.isAncestorOf(step)
        takes = step.focusPolicy() & Qt.FocusPolicy.TabFocus and step.isEnabled()
        if takes and step.isVisibleTo(panel) and not in_header:
            if isinstance(step, (QLineEdit, QTextEdit)):
                return step
            first = first or step
        step = step.nextInFocusChain()
    return first
