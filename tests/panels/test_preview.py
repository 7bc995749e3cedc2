"""The preview follows the draft block by block, and knows where each paragraph comes from."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.edits import Restore, SetField
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.printed import PrintedBlock, PrintedSpan, Role
from editor.domain.text import Block, BlockKind, Span, plain
from editor.panels.preview import DELAY, PreviewPanel, place_at
from editor.panels.preview_format import marker
from editor.session.document import DraftDocument
from editor.session.notices import Notices
from editor.session.open_draft import OpenDraft
from editor.session.sign_off import SignOff
from editor.session.spotlight import Spotlight
from tests.panels.opened import AtOnce
from tests.session.spelled import spelling_of

DRAFT = Draft(
    headline="Ponds are open",
    organisation="Northmoor Borough Council",
    body=(plain("First."), plain("Second 🦆 duck."), plain("A point", BlockKind.BULLET)),
    quotes=(Quote(Speaker("Ada Okafor"), (plain("It is."),)),),
    notes=(Block((Span("See "), Span("the letter", link="https://northmoor.example/letter"))),),
)


def _open(draft: Draft) -> OpenDraft:
    document = DraftDocument(1, draft)
    notices = Notices()
    spelling = spelling_of(document, notices)
    sign_off = SignOff(tuple, AtOnce(document, lambda decision: decision), str)
    return OpenDraft(document, sign_off, notices, Spotlight(), spelling, HouseStyle())


def _lines(panel: PreviewPanel) -> list[str]:
    return panel.sheet.toPlainText().split("\n")


def _expected(open_draft: OpenDraft) -> list[str]:
    return [marker(block) + block.text for block in open_draft.printed()]


def test_it_shows_the_release_as_printed(qtbot: QtBot) -> None:
    panel = PreviewPanel(_open(DRAFT))
    qtbot.addWidget(panel)
    panel.show()
    lines = _lines(panel)
    assert lines == _expected(panel.open_draft)
    assert "•\tA point" in lines
    assert "ENDS" in lines


def test_it_follows_soon_after_a_key_and_leaves_other_paragraphs_alone(qtbot: QtBot) -> None:
    panel = PreviewPanel(_open(DRAFT))
    qtbot.addWidget(panel)
    panel.show()
    changes: list[tuple[int, int, int]] = []
    panel.sheet.document().contentsChange.connect(lambda *change: changes.append(change))
    panel.open_draft.document.apply(SetField("headline", "Ponds are closed", typing=True))
    QTest.qWait(DELAY * 3)
    assert _lines(panel) == _expected(panel.open_draft)
    assert changes
    assert sum(removed for _, removed, _ in changes) <= len(DRAFT.headline) * 2


def test_hidden_it_does_nothing_and_shown_it_catches_up(qtbot: QtBot) -> None:
    panel = PreviewPanel(_open(DRAFT))
    qtbot.addWidget(panel)
    panel.show()
    panel.hide()
    panel.open_draft.document.apply(SetField("headline", "Later"))
    QTest.qWait(DELAY * 2)
    assert "Later" not in _lines(panel)
    panel.show()
    assert "Later" in _lines(panel)


_TEXTS = st.lists(st.text("ab 🦆é", max_size=6), max_size=5)


@settings(max_examples=60, deadline=None)
@given(drafts=st.lists(st.tuples(st.text("xy ", max_size=4), _TEXTS, _TEXTS), min_size=1, max_size=6))
def test_whatever_changes_it_shows_what_is_printed(
    qapp: QApplication, drafts: list[tuple[str, list[str], list[str]]]
) -> None:
    panel = PreviewPanel(_open(DRAFT))
    panel.show()
    known: dict[str, Block] = {}
    for headline, body, notes in drafts:
        blocks = tuple(known.setdefault(text, plain(text)) for text in body)
        after = replace(DRAFT, headline=headline, body=blocks, notes=tuple(plain(text) for text in notes))
        panel.open_draft.document.apply(Restore(after))
        panel.update_now()
        assert _lines(panel) == _expected(panel.open_draft)
    for number, block in enumerate(panel.open_draft.printed()):
        shown = panel.sheet.document().findBlockByNumber(number)
        assert shown.blockFormat().leftMargin() == (22 if marker(block) else 16 if block.role is Role.QUOTE else 0)
    panel.close()


def test_a_click_goes_to_the_very_character(qtbot: QtBot) -> None:
    panel = PreviewPanel(_open(DRAFT))
    qtbot.addWidget(panel)
    panel.show()
    asked: list[Place] = []
    panel.open_draft.spotlight.show_requested.connect(asked.append)
    number = _lines(panel).index("Second 🦆 duck.")
    cursor = QTextCursor(panel.sheet.document().findBlockByNumber(number))
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=len("Second 🦆 "))
    panel.go_to(cursor)
    at = len("Second 🦆 ")
    assert asked == [Place(Part.BODY, DRAFT.body[1].id, start=at, end=at)]


def test_generated_words_lead_to_the_whole_block() -> None:
    block = PrintedBlock(
        Role.QUOTE, (PrintedSpan("“"), PrintedSpan("It is.", origin=0), PrintedSpan("”")), Place(Part.QUOTES, "q", "p")
    )
    assert place_at(block, 3) == Place(Part.QUOTES, "q", "p", 2, 2)
    generated = PrintedBlock(Role.ATTRIBUTION, (PrintedSpan("Ada said:"),), Place(Part.QUOTES, "q"))
    assert place_at(generated, 3) == Place(Part.QUOTES, "q")
