"""Lines under the words that findings are about, in whichever field shows them; they move with the words."""

from collections import defaultdict

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTextEdit

from editor.domain.findings import Finding
from editor.domain.places import Part, Place
from editor.panels.body import BodyPanel
from editor.panels.line_panel import LinePanel
from editor.panels.quote_card import QuoteCard
from editor.panels.quotes import QuotesPanel
from editor.panels.text_panel import TextPanel
from editor.session.findings import LiveFindings, placed
from editor.widgets.block_text import BlockText
from editor.widgets.characters import to_units
from editor.widgets.line_field import LineField
from editor.widgets.look import look_changed
from editor.widgets.underlines import Marked, Underlines
from editor.window.page import StatementPage

LONGEST = 60
"""Characters of words that get a line: under a whole sentence or headline it would only be in the way."""


class Underlining(QObject):
    """Draws anew when the findings are others, never with a key."""

    def __init__(self, page: StatementPage, findings: LiveFindings) -> None:
        super().__init__(page)
        self._page, self._findings = page, findings
        self._marked: set[QTextEdit] = set()
        findings.changed.connect(self.draw)
        look_changed.connect(self.draw)  # texts write themselves anew then, and their marks are gone
        self.draw()

    def draw(self) -> None:
        ranges: dict[QTextEdit, list[Marked]] = defaultdict(list)
        for finding in self._findings.open:
            if 0 < len(finding.text) <= LONGEST and (found := self._found(finding)):
                ranges[found[0]].append(found[1])
        for field in self._marked - ranges.keys():
            Underlines.of(field).show("findings", ())
        for field, marked in ranges.items():
            Underlines.of(field).show("findings", sorted(set(marked)))
        self._marked = set(ranges)

    def _found(self, finding: Finding) -> tuple[QTextEdit, Marked] | None:
        place = placed(finding, self._page.draft)
        field = self._field(place) if place.end > place.start else None
        if isinstance(field, BlockText):
            item = place.paragraph if place.part is Part.QUOTES else place.item
            number = next((at for at, block in enumerate(field.blocks) if block.id == item), None)
            if number is None:
                return None
            return field, (field.position_of((number, place.start)), field.position_of((number, place.end)))
        if isinstance(field, LineField):
            text = field.text()
            return field, (to_units(text, place.start), to_units(text, place.end))
        return None

    def _field(self, place: Place) -> QTextEdit | None:
        panel = self._page.built(place.part)
        if isinstance(panel, (BodyPanel, TextPanel)):
            return panel.text
        if isinstance(panel, LinePanel):
            return panel.field
        card = panel.list.content(place.item) if isinstance(panel, QuotesPanel) else None
        if isinstance(card, QuoteCard):
            return card.lines.get(place.paragraph, card.text)
        return None
