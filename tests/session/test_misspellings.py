"""What is misspelt in the whole statement is told in a sentence, with the place of the first word."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.edits import SetField
from editor.domain.gate import Reason
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, Span, plain
from editor.session.document import DraftDocument
from editor.session.misspellings import Misspellings, spelled
from editor.session.notices import Notices
from editor.session.open_draft import OpenDraft
from editor.session.sign_off import SignOff
from editor.session.spotlight import Spotlight
from tests.panels.opened import AtOnce
from tests.session.offices import until
from tests.session.spelled import spelling_of


def _opened(draft: Draft, loaded: bool = True) -> OpenDraft:
    notices, document = Notices(), DraftDocument(1, draft)
    sign_off = SignOff(lambda: (), AtOnce(document, lambda decision: decision), lambda: "Ada Okafor")
    spelling = spelling_of(document, notices, loaded)
    return OpenDraft(document, sign_off, notices, Spotlight(), spelling, HouseStyle())


def _found(open_draft: OpenDraft) -> Reason | None:
    looked: list[Reason | None] = []
    look = Misspellings(open_draft, open_draft.document)
    look.found.connect(looked.append)
    look.look()
    until(lambda: bool(looked), 20)
    return looked[0]


def test_each_word_is_named_once_wherever_it_stands(qtbot: QtBot) -> None:
    body = plain("They recieve what they recieve.")
    quote = Quote(Speaker("Zeb Ardnamurchie"), (plain("The Goverment knows, says Ardnamurchie."),))
    found = _found(_opened(Draft(headline="All is well", body=(body,), quotes=(quote,))))
    assert found is not None
    assert found.message == "2 words may be misspelt: recieve, Goverment."
    assert found.place == Place(Part.BODY, body.id, start=5, end=12)


def test_of_many_the_first_are_named_and_the_others_counted(qtbot: QtBot) -> None:
    found = _found(_opened(Draft(headline="Wun tuu thrie foar fiive sixxe sevven")))
    assert found is not None
    assert found.message == "7 words may be misspelt: Wun, tuu, thrie, foar, fiive and 2 more."


@pytest.mark.parametrize(("words", "loaded"), [("All is well", True), ("Teh goverment", False)])
def test_nothing_is_said_where_nothing_is_wrong_or_the_dictionary_is_not_there(
    qtbot: QtBot, words: str, loaded: bool
) -> None:
    assert _found(_opened(Draft(headline=words), loaded)) is None


def test_what_is_typed_meanwhile_ends_the_look(qtbot: QtBot) -> None:
    open_draft = _opened(Draft(headline="Teh goverment"))
    looked: list[object] = []
    look = Misspellings(open_draft, open_draft.document)
    look.found.connect(looked.append)
    look.look()
    open_draft.document.apply(SetField("headline", "The government"))
    qtbot.wait(50)
    assert not looked
    look.look()
    until(lambda: looked == [None])


def test_a_long_statement_is_read_in_many_turns(qtbot: QtBot) -> None:
    body = tuple(plain(f"Recieve wird{chr(97 + at % 26)} " * 20) for at in range(1500))
    open_draft = _opened(Draft(body=body))
    looked: list[object] = []
    look = Misspellings(open_draft, open_draft.document)
    look.found.connect(looked.append)
    look.look()
    turns: list[bool] = []
    beside = QTimer(interval=0)
    beside.timeout.connect(lambda: turns.append(True))
    beside.start()
    until(lambda: bool(looked), 60)
    beside.stop()
    assert len(turns) > 2


def test_a_quote_in_the_body_is_read_where_its_words_are() -> None:
    quote = Quote(Speaker("Ada"), (plain("Words."),))
    body = (Block((Span("Before"),)), Block(kind=BlockKind.QUOTE, quote=quote.id))
    draft = Draft(headline="Head", standfirst="Stand", body=body, quotes=(quote,), notes=(plain("Note"),))
    assert [text for _, text in spelled(draft)] == ["Head", "Stand", "Before", "Words.", "Note"]
