"""How a writer fills each part of a statement, by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QListWidget, QWidget

from editor.domain.draft import Attribution, Contact, Draft, Kind, Partner, Quote, ScopeKind
from editor.domain.places import Part
from editor.domain.text import Block, BlockKind, Blocks
from editor.widgets.buttons import AddButton
from editor.widgets.disclosure import Disclosure
from editor.widgets.empty_state import EmptyState
from editor.widgets.line_field import LineField
from tests.session.offices import until
from tests.stories.writer import CTRL, SHIFT, Writer, straight

_KIND_KEYS = {
    BlockKind.SUBHEADING: Qt.Key.Key_H,
    BlockKind.BULLET: Qt.Key.Key_L,
    BlockKind.NUMBER: Qt.Key.Key_O,
}
_NAMED = {
    None: "House style",
    Attribution.BEFORE: "Before",
    Attribution.AFTER: "After",
    Attribution.INSIDE: "Inside",
}


def fill_in_details(writer: Writer, kind: Kind, organisation: str, day: str) -> None:
    writer.choose("Kind", Part.RELEASE, kind.label)
    writer.fill("Organisation", Part.RELEASE, organisation)
    writer.fill("Date of issue", Part.RELEASE, day)
    writer.press(Qt.Key.Key_Tab)


def set_style(writer: Writer, name: str, words: str) -> None:
    """One of the draft's own settings over the house style."""
    toggle = next(each for each in writer.panel(Part.RELEASE).findChildren(Disclosure) if "Style" in each.text())
    if not toggle.is_open:
        writer.click(toggle)
    writer.choose(name, Part.RELEASE, words)


def type_line(writer: Writer, part: Part, text: str) -> None:
    """The headline or the standfirst."""
    writer.go_to(part)
    writer.write(straight(text))


def type_blocks(writer: Writer, blocks: Blocks) -> None:
    """Types where the caret is: Enter between paragraphs, the keys of lists, subheadings and links."""
    kind = BlockKind.PARAGRAPH
    for number, block in enumerate(blocks):
        if number:
            writer.press(Qt.Key.Key_Return)
            if kind is BlockKind.SUBHEADING:
                kind = BlockKind.PARAGRAPH  # after a subheading a paragraph follows by itself
        if block.kind is not kind:
            writer.press(_KIND_KEYS[kind if block.kind is BlockKind.PARAGRAPH else block.kind], CTRL | SHIFT)
            kind = block.kind
        for span in block.spans:
            writer.write(straight(span.text))
            if span.link:
                writer.link(len(span.text), span.link)


def _add(writer: Writer, part: Part) -> None:
    """Presses the button that adds an item; its first field has the caret then."""
    panel = writer.panel(part)
    buttons: list[QAbstractButton] = [button for button in panel.findChildren(AddButton) if button.isVisibleTo(panel)]
    if not buttons:
        nothing = panel.findChild(EmptyState)
        assert nothing is not None
        buttons = [nothing.button]
    writer.click(buttons[0])
    assert isinstance(writer.focus, LineField)


def begin_quote(writer: Writer) -> None:
    """Ctrl+Shift+Q: a new card, the caret in its speaker."""
    writer.press(Qt.Key.Key_Q, CTRL | SHIFT)
    until(lambda: writer.panel(Part.QUOTES).isAncestorOf(writer.focus))


def add_quote(writer: Writer, quote: Quote) -> None:
    """The fields one after the other by Tab, the words, where the speaker is named."""
    begin_quote(writer)
    for text in (quote.speaker.name, quote.speaker.role, quote.speaker.organisation):
        writer.write(straight(text))
        writer.press(Qt.Key.Key_Tab)
    type_blocks(writer, quote.paragraphs)
    name_speaker(writer, quote.attribution)


def name_speaker(writer: Writer, attribution: Attribution | None) -> None:
    name = f"Speaker is named: {_NAMED[attribution]}"
    writer.click(writer.named(QAbstractButton, name, writer.panel(Part.QUOTES)))


def place_quote(writer: Writer, line: int = 1) -> None:
    """Stands a quote at the caret, from the menu of those that are not in the body yet."""
    writer.press(Qt.Key.Key_I, CTRL | SHIFT)
    writer.pick(line)


def add_partner_called(writer: Writer, organisation: str) -> None:
    _add(writer, Part.PARTNERS)
    writer.write(straight(organisation))


def add_partner(writer: Writer, partner: Partner, draft: Draft) -> None:
    """`draft` is what is being written: its quotes stand there in the same order."""
    panel = writer.panel(Part.PARTNERS)
    add_partner_called(writer, partner.organisation)
    writer.click(writer.named(Disclosure, "Details of this partner", panel))
    writer.fill("Contact", Part.PARTNERS, partner.contact)
    writer.fill("E-mail", Part.PARTNERS, partner.email)
    for name, wanted in (("Sign-off needed before release", partner.needed), ("Listed on the release", partner.listed)):
        box = [each for each in panel.findChildren(QCheckBox) if each.text() == name][-1]
        if box.isChecked() != wanted:
            box.setFocus()
            writer.press(Qt.Key.Key_Space)
    if partner.scope.kind is ScopeKind.QUOTES:
        _choose_quotes(writer, panel, [draft.quotes.index(q) for q in draft.quotes if q.id in partner.scope.quotes])


def _choose_quotes(writer: Writer, panel: QWidget, wanted: list[int]) -> None:
    writer.choose("Signs off", Part.PARTNERS, "Named quotes")
    ticks = [each for each in panel.findChildren(QListWidget) if each.isVisibleTo(writer.window)][-1]
    ticks.setFocus()
    for row in range(ticks.count()):
        ticks.setCurrentRow(row)
        if (ticks.item(row).checkState() is Qt.CheckState.Checked) != (row in wanted):
            writer.press(Qt.Key.Key_Space)


def add_contact(writer: Writer, contact: Contact) -> None:
    _add(writer, Part.CONTACTS)
    for text in (contact.name, contact.phone, contact.out_of_hours, contact.email):
        writer.write(straight(text))
        writer.press(Qt.Key.Key_Return)


def type_text(writer: Writer, part: Part, blocks: tuple[Block, ...]) -> None:
    """The notes to editors or the boilerplate."""
    writer.go_to(part)
    type_blocks(writer, blocks)
