"""One quote: who speaks, where that is said, the bare words, and how it will be printed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.domain.draft import Attribution, Quote, Speaker
from editor.domain.house_style import HouseStyle
from editor.domain.library import KnownSpeaker
from editor.panels.quote_print import QuotePrint
from editor.panels.quote_text import QuoteText
from editor.widgets.buttons import IconButton
from editor.widgets.into_view import bring_caret_into_view, bring_into_view, keyboard_stays
from editor.widgets.line_field import LineField
from editor.widgets.look import S4, S8, looks
from editor.widgets.segments import Segments

_FIELDS = {"name": ("Speaker", 3), "role": ("Role", 4), "organisation": ("Organisation", 4)}
_CHOICES = (
    (None, "House style", "Where the house style names the speaker"),
    (Attribution.BEFORE, "Before", "The speaker is named before the words"),
    (Attribution.AFTER, "After", "The speaker is named after the words"),
    (Attribution.INSIDE, "Inside", "The speaker is named after the first sentence"),
)


class QuoteCard(QFrame):
    changed = Signal(object, str)  # Quote; the field that was typed in, or ""
    typing_ended = Signal()
    refused = Signal(object)  # EditorError
    duplicate_requested = Signal(str)

    def __init__(self, quote: Quote, style: HouseStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks(self, "card")
        self._quote = quote
        self.lines = {field: LineField(name, name, curly=True) for field, (name, _) in _FIELDS.items()}
        self.text = QuoteText(self._take_whole)
        self.attribution = Segments("Speaker is named", _CHOICES)
        self.duplicate = IconButton("duplicate", "Duplicate this quote")
        self.printed = QuotePrint()
        self._lay_out()
        for field, line in self.lines.items():
            line.edited.connect(lambda text, field=field: self._edited(field, text))
            line.typing_ended.connect(self.typing_ended)
            line.refused.connect(self.refused)
            line.moved_on.connect(self.focusNextChild)
        self.text.typing_ended.connect(self.typing_ended)
        self.text.trouble.connect(self.refused)
        self.attribution.chosen.connect(self._choose)
        self.duplicate.clicked.connect(lambda: self.duplicate_requested.emit(self._quote.id))
        self.text.show_blocks(quote.paragraphs)
        self.show_quote(quote, style)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S4, S8, S8)
        column.setSpacing(S4)
        speaker = QHBoxLayout()
        speaker.setSpacing(S4)
        for field, line in self.lines.items():
            speaker.addWidget(line, _FIELDS[field][1], Qt.AlignmentFlag.AlignTop)
        column.addLayout(speaker)
        column.addWidget(self.text)
        choice = QHBoxLayout()
        choice.setSpacing(S4)
        label = QLabel("Named")
        looks(label, "meta")
        label.setContentsMargins(S4 + 1, 0, S4, 0)
        choice.addWidget(label)
        choice.addWidget(self.attribution)
        choice.addStretch(1)
        column.addLayout(choice)
        print_row = QHBoxLayout()
        print_row.setContentsMargins(S4 + 1, 0, 0, 0)
        print_row.addWidget(self.printed, 1)
        print_row.addWidget(self.duplicate, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addLayout(print_row)

    def show_quote(self, quote: Quote, style: HouseStyle, by_undo: bool = False) -> None:
        was, self._quote = self._quote, quote
        for field, line in self.lines.items():
            line.show_text(getattr(quote.speaker, field))
        is_undone = by_undo and self.text.blocks != quote.paragraphs
        stays = is_undone and keyboard_stays()
        if is_undone and not stays:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)  # what was undone is to be seen
        self.text.show_blocks(quote.paragraphs, by_undo)
        if stays:
            bring_caret_into_view(self.text)
        elif by_undo and quote != was and keyboard_stays():
            bring_into_view(self)
        self.attribution.show_value(quote.attribution)
        self.attribution.button(None).setToolTip(f"As the house style says: {style.attribution}")
        self.printed.show_quote(quote, style)
        self.duplicate.setVisible(any(block.spans for block in quote.paragraphs))

    def _edited(self, field: str, text: str) -> None:
        changes = {field: text}
        self.changed.emit(replace(self._quote, speaker=replace(self._quote.speaker, **changes)), field)

    def _choose(self, attribution: Attribution | None) -> None:
        self.changed.emit(replace(self._quote, attribution=attribution), "")

    @property
    def quote_id(self) -> str:
        return self._quote.id

    def take_known(self, known: KnownSpeaker) -> None:
        """The speaker as the library has them, as an edit of its own."""
        self.typing_ended.emit()
        self.changed.emit(replace(self._quote, speaker=known.speaker), "")

    def _take_whole(self, pasted: Quote) -> bool:
        """A pasted quote with its speaker fills an empty card."""
        if self._quote.speaker != Speaker():
            return False
        self.changed.emit(replace(self._quote, speaker=pasted.speaker, paragraphs=pasted.paragraphs), "")
        return True
