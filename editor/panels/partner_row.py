"""One line of the checklist: the organisation, what it signs off, and where it stands; the rest unfolds."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.domain.draft import Draft, Partner, ScopeKind
from editor.domain.library import KnownPartner, as_partner
from editor.domain.sign_off import Standing
from editor.domain.standing import Blank, Stand
from editor.panels.partner_details import PartnerDetails
from editor.panels.standing_choice import StandingChip, StandingForm
from editor.panels.standing_words import Words, chip_word, stand_line
from editor.widgets.disclosure import Disclosure
from editor.widgets.line_field import LineField
from editor.widgets.look import S4, looks
from editor.widgets.tab_order import put_in_order


class PartnerRow(QWidget):
    changed = Signal(object, str)  # Partner, the field that was typed in, "" where it was chosen
    typing_ended = Signal()
    refused = Signal(object)  # EditorError
    record_requested = Signal(str, object)  # partner's id, Answer
    reshaped = Signal()  # something was unfolded or folded

    def __init__(
        self, partner: Partner, draft: Draft, writer: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._partner, self._draft, self._writer = partner, draft, writer
        self._stand: Stand | None = None
        self.details: PartnerDetails | None = None
        self.form: StandingForm | None = None
        self.fold = Disclosure()
        self.fold.setAccessibleName("Details of this partner")
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.fold.setToolTip("Contact, what they sign off")
        self.organisation = LineField("Organisation", "Partner organisation", curly=True)
        self.chip = StandingChip()
        self._summary, self._record = QLabel(), QLabel()
        self._lay_out()
        self.fold.toggled_open.connect(self._unfold)
        self.chip.clicked.connect(self.toggle_form)
        self._connect(self.organisation)
        self.organisation.edited.connect(lambda text: self._edited("organisation", text, True))
        self.show_partner(partner, draft)
        self.show_standing(None, {})

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        for widget in (self.fold, self.organisation, self.chip):
            top.addWidget(widget, 1 if widget is self.organisation else 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(top)
        for label in (self._summary, self._record):
            looks(label, "meta")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(self.fold.sizeHint().width() + S4 + 1, 0, 0, 2)
            self._column.addWidget(label)
        self._form_place = QVBoxLayout()
        self._form_place.setContentsMargins(self.fold.sizeHint().width(), 0, 0, 0)
        self._column.addLayout(self._form_place)

    def _connect(self, line: LineField) -> None:
        line.typing_ended.connect(self.typing_ended)
        line.refused.connect(self.refused)
        line.moved_on.connect(self.focusNextChild)

    def show_partner(self, partner: Partner, draft: Draft) -> None:
        self._partner, self._draft = partner, draft
        self.organisation.show_text(partner.organisation)
        self._summary.setText(summary(partner, draft))
        if self.details is not None:
            self.details.show_partner(partner, draft)

    def show_standing(self, stand: Stand | None, words: Words, blank: Blank | None = None) -> None:
        """`words` are those that have changed since an approval, as far as they are known yet."""
        self._stand = stand
        self.chip.show_word(chip_word(stand) if stand else Standing.NOT_ASKED.value)
        line = stand_line(stand, self._draft, words, blank) if stand else ""
        self._record.setText(line)
        self._record.setVisible(bool(line))

    def _edited(self, field: str, value: object, typed: bool) -> None:
        changes: dict[str, Any] = {field: value}
        self._partner = replace(self._partner, **changes)
        self.changed.emit(self._partner, field if typed else "")

    @property
    def partner_id(self) -> str:
        return self._partner.id

    def take_known(self, known: KnownPartner, draft: Draft) -> None:
        """The row as the library has it, as an edit of its own."""
        self.typing_ended.emit()
        self._partner = as_partner(known, self._partner, draft)
        self.changed.emit(self._partner, "")

    # --- what unfolds -------------------------------------------------------------------------------------------------

    def _unfold(self, unfolded: bool) -> None:
        if unfolded and self.details is None:
            self.details = PartnerDetails()
            self.details.edited.connect(self._edited)
            for line in self.details.lines.values():
                self._connect(line)
            self.details.setContentsMargins(self.fold.sizeHint().width(), 0, 0, S4)
            self._column.insertWidget(1, self.details)
            self.details.show_partner(self._partner, self._draft)
            put_in_order(self)
            self.reshaped.emit()
        if self.details is not None:
            self.details.setVisible(unfolded)
        self._summary.setVisible(not unfolded)

    def toggle_form(self) -> None:
        if self.form is not None:
            self.close_form()
            return
        last = self._stand.last if self._stand else None
        self.form = StandingForm(last.standing if last else Standing.NOT_ASKED, self._writer())
        self.form.cancelled.connect(self.close_form)
        self.form.record_requested.connect(lambda answer: self.record_requested.emit(self._partner.id, answer))
        self._form_place.addSpacing(S4)
        self._form_place.addWidget(self.form)
        self.form.show()
        put_in_order(self)
        self.reshaped.emit()
        self.form.standing.setFocus()

    def close_form(self) -> None:
        if self.form is not None:
            form, self.form = self.form, None
            self.chip.setFocus()
            self._form_place.removeWidget(form)
            self._form_place.takeAt(0)
            form.hide()
            form.deleteLater()


def summary(partner: Partner, draft: Draft) -> str:
    """Dev Ranasinghe · signs off 2 quotes · sign-off not needed · not listed on the release."""
    words = [partner.contact.strip(), f"signs off {scope_words(partner, draft)}"]
    words += [] if partner.needed else ["sign-off not needed"]
    words += [] if partner.listed else ["not listed on the release"]
    text = " · ".join(word for word in words if word)
    return text[:1].upper() + text[1:]


def scope_words(partner: Partner, draft: Draft) -> str:
    scope = partner.scope
    if scope.kind is ScopeKind.WHOLE:
        return "the whole text"
    if scope.kind is ScopeKind.QUOTES:
        names = [quote.speaker.name for quote in draft.quotes if quote.id in scope.quotes and quote.speaker.name]
        count, noun = len(scope.quotes), "quote"
        if count == 1 and names:
            return f"the quote of {names[0]}"
    else:
        count, noun = len(scope.passages), "passage"
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}{'' if count else ' yet'}"
