"""Approvals agree with somebody who keeps every approved text and reads it again: over edits, undos and restarts."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.desk.approve import Answer, record_answer
from editor.desk.house_style import style_of
from editor.desk.people import asked_of
from editor.desk.standing import stands
from editor.domain.costs import costs
from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.places import Part, Place
from editor.domain.printed import printed
from editor.domain.sign_off import WHOLE, Standing
from editor.domain.standing import State
from editor.domain.text import BlockKind, binding, clean
from editor.store.drafts import add_draft, autosave, load_draft
from editor.store.sign_offs import decisions
from editor.store.store import Store, open_store
from tests.strategies import drafts_with_edits


def _texts(store: Store, place: Place, draft: Draft) -> str:
    """What is written at the place, word for word."""
    if place == WHOLE:
        lines = [str(draft.embargo)]
        for block in printed(draft, style_of(store, draft)):
            lines += [block.text, *(span.link for span in block.spans if span.link)]
    elif place.part is Part.QUOTES:
        lines = []
        for quote in (each for each in draft.quotes if each.id == place.item):
            lines = [quote.speaker.name, quote.speaker.role, quote.speaker.organisation]
            lines += [block.text for block in quote.paragraphs]
            lines += [span.link for block in quote.paragraphs for span in block.spans if span.link]
    else:
        lines = []
        for passage in (each for each in draft.body if each.id == place.item):
            if passage.kind is BlockKind.QUOTE:
                return _texts(store, Place(Part.QUOTES, passage.quote), draft)
            lines = [passage.text, *(span.link for span in passage.spans if span.link)]
    return "\n".join(binding(clean(line)) for line in lines)


@dataclass
class Memory:
    """What one partner approved last, place by place, in full."""

    texts: dict[Place, str] = field(default_factory=dict)
    asked: bool = False
    refused: bool = False

    def holding(self, store: Store, draft: Draft, places: tuple[Place, ...]) -> Iterator[Place]:
        """The places for which an approval speaks and that read as they did then."""
        for place in places or tuple(self.texts):
            for kept in (WHOLE, place):
                if kept in self.texts and self.texts[kept] == _texts(store, kept, draft):
                    yield place
                    break


@dataclass
class Office:
    store: Store
    draft_id: int
    undo: list[Draft]
    memories: dict[str, Memory] = field(default_factory=dict)

    @property
    def draft(self) -> Draft:
        return load_draft(self.store, self.draft_id).draft

    def held(self, draft: Draft) -> dict[str, set[Place]]:
        return {
            partner.id: set(self.memory(partner.id).holding(self.store, draft, asked_of(partner)))
            for partner in draft.partners
        }

    def memory(self, partner: str) -> Memory:
        return self.memories.setdefault(partner, Memory())

    def check(self) -> None:
        """Each partner stands where a careful reader says they do."""
        draft = self.draft
        held = self.held(draft)
        rows = {row.who: row for row in stands(self.store, self.draft_id)}
        for partner in draft.partners:
            memory, row = self.memory(partner.id), rows[partner.id]
            places = set(asked_of(partner) or memory.texts)
            assert (row.state is State.HOLDS) is (bool(places) and held[partner.id] == places)
            if row.state is not State.HOLDS:
                assert (row.state is State.WAITING) is memory.asked
                assert (row.state is State.REFUSED) is (memory.refused and not memory.asked)

    def decide(self, standing: Standing, index: int) -> None:
        draft = self.draft
        if not draft.partners:
            return
        partner = draft.partners[index % len(draft.partners)]
        places = asked_of(partner)
        if standing is Standing.APPROVED and not places:
            return
        record_answer(self.store, self.draft_id, partner.id, places, Answer(standing, "Jo", "phone"))
        memory = self.memory(partner.id)
        memory.asked = standing is Standing.ASKED
        if standing is Standing.APPROVED:
            memory.refused = False
            memory.texts |= {place: _texts(self.store, place, draft) for place in places}
        elif standing is Standing.NOT_APPROVED:
            memory.refused = True
            memory.texts.clear()

    def change(self, after: Draft) -> None:
        """What it costs is what a careful reader loses by it."""
        before = self.draft
        autosave(self.store, self.draft_id, after)
        after = self.draft
        styles = style_of(self.store, before), style_of(self.store, after)
        told = {cost.who for cost in costs(before, after, decisions(self.store, self.draft_id), *styles)}
        lost = {
            partner.id
            for partner in before.partners
            if self._lost(before, after, asked_of(partner) or tuple(self.memory(partner.id).texts), partner.id)
        }
        assert told == lost

    def _lost(self, before: Draft, after: Draft, places: tuple[Place, ...], partner: str) -> bool:
        memory = self.memory(partner)
        held = set(memory.holding(self.store, before, places))
        return bool(held - set(memory.holding(self.store, after, places)))


ANSWERS = {"approve": Standing.APPROVED, "refuse": Standing.NOT_APPROVED, "ask": Standing.ASKED}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "edit", "edit", "undo", "approve", "approve", "approve", "refuse", "ask", "restart"]),
        st.integers(0, 2),
    ),
    min_size=4,
    max_size=16,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts_with_edits(), STEPS)
def test_approvals_agree_with_a_careful_reader(made: tuple[Draft, list[Edit]], steps: list[tuple[str, int]]) -> None:
    draft, edits = made
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drafts.db"
        store = open_store(path)
        office = Office(store, add_draft(store, draft), [])
        left = list(edits)
        for step, index in steps:
            if step == "edit" and left:
                office.undo.append(office.draft)
                office.change(left.pop(0).apply(office.undo[-1]))
            elif step == "undo" and office.undo:
                left = []  # the edits to come were made on what is undone
                office.change(office.undo.pop())
            elif step == "restart":
                office.store.close()
                office.store = open_store(path)
            elif step in ANSWERS:
                office.decide(ANSWERS[step], index)
            office.check()
        office.store.close()
