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
from editor.session.findings import LiveFindings, range_in
from editor.widgets.block_text import BlockText
from editor.widgets.characters import to_units
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
        texts: dict[QTextEdit, _Paragraphs] = {}
        for finding in self._findings.open:
            field = self._field(finding.place) if 0 < len(finding.text) <= LONGEST else None
            if field is None:
                continue
            if field not in texts:
                texts[field] = _Paragraphs(field)
            if found := texts[field].marked(finding):
                ranges[field].append(found)
        for field in self._marked - ranges.keys():
            Underlines.of(field).show("findings", ())
        for field, marked in ranges.items():
            Underlines.of(field).show("findings", sorted(set(marked)))
        self._marked = set(ranges)

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


class _Paragraphs:
    """A field's paragraphs, each read once."""

    def __init__(self, field: QTextEdit) -> None:
        self._document = field.document()
        self._numbers = {block.id: at for at, block in enumerate(field.blocks)} if isinstance(field, BlockText) else {}
        self._read: dict[int, tuple[str, int] | None] = {}

    def marked(self, finding: Finding) -> Marked | None:
        """Where the words of the finding stand in the field, in positions of its text."""
        place = finding.place
        wanted = place.paragraph if place.part is Part.QUOTES else place.item
        number = self._numbers.get(wanted, -1) if self._numbers else 0
        if number not in self._read:
            block = self._document.findBlockByNumber(number)
            self._read[number] = (block.text(), block.position()) if number >= 0 and block.isValid() else None
        paragraph = self._read[number]
        found = range_in(paragraph[0], finding) if paragraph else None
        if paragraph is None or found is None:
            return None
        text, position = paragraph
        return position + to_units(text, found[0]), position + to_units(text, found[1])
