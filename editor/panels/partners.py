"""The checklist: partner organisations, what each signs off, and where each stands."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft, Partner
from editor.domain.edits import Item
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision
from editor.domain.standing import Stand
from editor.panels.items_panel import ItemsPanel
from editor.panels.partner_row import PartnerRow
from editor.panels.standing_words import Words, recorded_line
from editor.session.document import Change
from editor.widgets.into_view import bring_into_view
from editor.widgets.look import S8
from editor.widgets.tab_order import put_in_order

if TYPE_CHECKING:
    from editor.session.answers import Answer

PAUSE = 400
"""Milliseconds after the last edit until approvals are held against the wording again."""


class PartnersPanel(ItemsPanel):
    part = Part.PARTNERS
    title = "Partners"
    empty = "No partners yet: nobody to sign it off."
    spacing = S8

    def build(self) -> None:
        super().build()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.show_standings)
        self.open_draft.document.changed.connect(self._draft_changed)
        self.open_draft.sign_off.changed.connect(self.show_standings)

    def new_item(self) -> Item:
        return Partner()

    def make(self, item: Item) -> QWidget:
        assert isinstance(item, Partner)
        row = PartnerRow(item, self.draft, self.open_draft.sign_off.writer)
        row.changed.connect(self.set_item)
        row.typing_ended.connect(self.open_draft.document.end_typing)
        row.refused.connect(self.open_draft.notices.say_error)
        row.record_requested.connect(self.record)
        row.reshaped.connect(lambda: put_in_order(self))
        return row

    def show_item(self, row: QWidget, item: Item) -> None:
        if isinstance(row, PartnerRow) and isinstance(item, Partner):
            row.show_partner(item, self.draft)

    def name_of(self, item: Item) -> str:
        return item.organisation if isinstance(item, Partner) else ""

    def show_draft(self, draft: Draft) -> None:
        new = {partner.id for partner in draft.partners} - set(self.list.ids)
        super().show_draft(draft)
        if new:
            self.show_standings()

    def _draft_changed(self, change: Change) -> None:
        """The wording has changed: what partners can sign off, and whether approvals hold, is shown when typing
        pauses."""
        self._pause.start()

    # --- where each stands --------------------------------------------------------------------------------------------

    def show_standings(self) -> None:
        """At once where each stands; which words an edit changed, once they are found."""
        self._pause.stop()
        stands = {stand.who: stand for stand in self.open_draft.stands}
        self._show(stands, {})
        reopened = [approved for stand in stands.values() for approved in stand.reopened]
        if reopened:
            draft = self.draft
            self.open_draft.sign_off.office.words_since(
                reopened, draft, lambda words: self._show(stands, words) if self.draft is draft else None
            )

    def _show(self, stands: Mapping[str, Stand], words: Words) -> None:
        blanks = self.open_draft.blanks(stands.values())
        for partner in self.draft.partners:
            row = self.list.content(partner.id)
            if isinstance(row, PartnerRow):
                row.show_partner(partner, self.draft)
                row.show_standing(stands.get(partner.id), words, blanks.get(partner.id))

    def record(self, partner_id: str, answer: "Answer") -> None:
        """Writes the decision: a fact of the store, which undo does not touch."""
        partner = self.draft.partner(partner_id)
        name = partner.organisation.strip() if partner else ""

        def recorded(_: Decision) -> None:
            row = self.list.content(partner_id)
            if isinstance(row, PartnerRow):
                row.close_form()
            self.open_draft.notices.say(recorded_line(name or "Partner", answer.standing))

        try:
            self.open_draft.sign_off.record(partner_id, answer, recorded)
        except EditorError as error:
            self.open_draft.notices.say_error(error)

    def reveal_in(self, row: QWidget, place: Place) -> None:
        if not isinstance(row, PartnerRow):
            return
        if place.paragraph == "standing":
            bring_into_view(row)
            row.chip.setFocus()
            return
        if place.paragraph in ("contact", "email", "scope"):
            row.fold.set_open(True)
        if place.paragraph == "scope" and row.details is not None:
            bring_into_view(row.details.scope)
            row.details.scope.kind.setFocus()
            return
        lines = row.details.lines if row.details is not None else {}
        line = lines.get(place.paragraph, row.organisation)
        bring_into_view(line)
        line.select(place.start, place.end)
