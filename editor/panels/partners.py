"""The checklist: partner organisations, what each signs off, and where each stands."""

from collections.abc import Mapping
from datetime import date, time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft, Partner
from editor.domain.edits import Item
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision, Standing, covered, hashes
from editor.domain.uk_time import from_london, now
from editor.panels.items_panel import ItemsPanel
from editor.panels.partner_row import PartnerRow
from editor.session.document import Change
from editor.widgets.date_field import today
from editor.widgets.into_view import bring_into_view
from editor.widgets.look import S8
from editor.widgets.tab_order import put_in_order

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
        row = PartnerRow(item, self.draft, self.open_draft.sign_off.writer())
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
        self._pause.stop()
        standing = self.open_draft.sign_off.standing
        open_again = self._reopened(standing)
        for partner in self.draft.partners:
            row = self.list.content(partner.id)
            if isinstance(row, PartnerRow):
                row.show_partner(partner, self.draft)
                row.show_standing(standing.get(partner.id), partner.id in open_again)

    def _reopened(self, standing: Mapping[str, Decision]) -> set[str]:
        """The partners whose approval no longer covers all that they sign off, as it is worded now. Each place is
        hashed once, however many partners sign it off."""
        approvals = {
            partner: decision
            for partner in self.draft.partners
            if (decision := standing.get(partner.id)) and decision.standing is Standing.APPROVED and decision.covers
        }
        places = {place for partner in approvals for place in covered(partner)}
        now_worded = dict(hashes(places, self.draft, self.open_draft.style)) if places else {}
        return {
            partner.id
            for partner, decision in approvals.items()
            if any(dict(decision.covers).get(place) != now_worded[place] for place in covered(partner))
        }

    def record(self, partner_id: str, standing: Standing, day: date, by: str, note: str) -> None:
        """Writes the decision: a fact of the store, which undo does not touch."""
        try:
            decision = self._decision(partner_id, standing, day, by, note)
            self.open_draft.sign_off.record(decision)
        except EditorError as error:
            self.open_draft.notices.say_error(error)
            return
        row = self.list.content(partner_id)
        if isinstance(row, PartnerRow):
            row.close_form()
        partner = self.draft.partner(partner_id)
        name = partner.organisation.strip() if partner else ""
        self.open_draft.notices.say(f"{name or 'Partner'}: {standing}. Recorded.")

    def _decision(self, partner_id: str, standing: Standing, day: date, by: str, note: str) -> Decision:
        partner = self.draft.partner(partner_id)
        if partner is None:
            raise EditorError("This partner is no longer in the draft.")
        covers: tuple[tuple[Place, str], ...] = ()
        if standing is Standing.APPROVED:
            covers = hashes(covered(partner), self.draft, self.open_draft.style)
            if not covers:
                raise EditorError("It is not said yet what they sign off.", "Tick it in the partner's details.")
        moment = now() if day == today() else from_london(day, time(12))
        return Decision(partner_id, standing, moment, by, "window", note, covers)

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
