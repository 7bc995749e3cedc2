"""The quiet buttons above the body: bold, italic, link, lists, subheading, quote."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.domain.draft import Quote
from editor.domain.text import BlockKind
from editor.widgets import look
from editor.widgets.buttons import IconButton
from editor.widgets.rich_text import KEYS, RichText

QUOTE_KEYS = "Ctrl+Shift+I"


class BodyTools(QWidget):
    """They show what holds at the caret, and leave the keyboard in the text. One stop for Tab; the arrows go on."""

    quote_chosen = Signal(str)
    new_quote_chosen = Signal()

    def __init__(
        self, text: RichText, unplaced: Callable[[], tuple[Quote, ...]], parent: QWidget | None = None
    ) -> None:
        """`unplaced` are the quotes that can be stood in the text."""
        super().__init__(parent)
        self._text, self._unplaced = text, unplaced
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.bold = self._add("bold", "Bold", KEYS["bold"], text.toggle_bold)
        self.italic = self._add("italic", "Italic", KEYS["italic"], text.toggle_italic)
        self.link = self._add("link", "Link", KEYS["link"], text.edit_link)
        self._row.addSpacing(look.S8)
        self.kinds = {
            BlockKind.BULLET: self._kind("bullets", "Bulleted list", BlockKind.BULLET),
            BlockKind.NUMBER: self._kind("numbers", "Numbered list", BlockKind.NUMBER),
            BlockKind.SUBHEADING: self._kind("subheading", "Subheading", BlockKind.SUBHEADING),
        }
        self._row.addSpacing(look.S8)
        self.quote = self._add("quote", "Place a quote", QUOTE_KEYS, self.show_quotes)
        self.quote.setCheckable(False)
        self.quote.setText("Quote")
        self.quote.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        shortcut = QShortcut(QKeySequence(QUOTE_KEYS), text, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.show_quotes)
        self.buttons = self.findChildren(QToolButton)
        self.buttons[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in self.buttons:
            button.installEventFilter(self)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self.show_state)
        text.cursorPositionChanged.connect(self._soon.start)
        text.currentCharFormatChanged.connect(self._soon.start)
        text.textChanged.connect(self._soon.start)

    def _add(self, icon: str, name: str, keys: str, run: Callable[[], object]) -> QToolButton:
        button = IconButton(icon, name, keys)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._run(run))
        self._row.addWidget(button)
        return button

    def _kind(self, icon: str, name: str, kind: BlockKind) -> QToolButton:
        return self._add(icon, name, KEYS[icon], lambda: self._text.set_kind(kind))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in by:
            return False
        at = next((at for at, button in enumerate(self.buttons) if button is watched), 0) + by[Qt.Key(event.key())]
        if 0 <= at < len(self.buttons):
            self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _run(self, run: Callable[[], object]) -> None:
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        run()
        self.show_state()

    def show_state(self) -> None:
        """Presses the buttons whose formatting holds at the caret."""
        self.bold.setChecked(self._text.has_mark("bold"))
        self.italic.setChecked(self._text.has_mark("italic"))
        self.link.setChecked(bool(self._text.link_here()))
        kind = self._text.kind_here()
        for of_button, button in self.kinds.items():
            button.setChecked(of_button is kind)

    # --- quotes -------------------------------------------------------------------------------------------------------

    def show_quotes(self) -> None:
        """The quotes that are not in the body yet, to be stood at the caret."""
        menu = self.quote_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._text.hasFocus():
            menu.popup(self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()))
        else:
            menu.popup(self.quote.mapToGlobal(QPoint(0, self.quote.height())))

    def quote_menu(self) -> QMenu:
        menu = QMenu(self)
        for quote in self._unplaced():
            action = menu.addAction(look.icon("quote"), _words(quote))
            action.triggered.connect(lambda _=False, quote=quote: self.quote_chosen.emit(quote.id))
        if menu.isEmpty():
            menu.addAction("All quotes stand in the body").setEnabled(False)
        menu.addSeparator()
        menu.addAction(look.icon("add"), "New quote here").triggered.connect(lambda: self.new_quote_chosen.emit())
        return menu


def _words(quote: Quote) -> str:
    name = quote.speaker.name.strip() or quote.speaker.title or "Nobody named yet"
    words = " ".join(quote.text.split())
    short = words if len(words) <= 48 else words[:47].rsplit(" ", 1)[0] + " …"
    return f"{name}: {short}".replace("&", "&&") if short else name.replace("&", "&&")
