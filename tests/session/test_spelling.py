"""Spelling in the open draft: names, the writer's own words, what is passed over."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.desk.own_words import ignored_words, own_words
from editor.domain.draft import Draft, Partner, Quote, Speaker
from editor.domain.edits import AddItem, SetItem
from editor.session.document import DraftDocument
from editor.session.notices import Notices
from editor.session.spelling import Spelling
from tests.session.offices import Office, office, until
from tests.session.spelled import spelling_of


def wrong(spelling: Spelling, text: str) -> list[str]:
    return [text[start:end] for start, end in spelling.ranges(text)]


def spelled(opened: Office) -> Spelling:
    assert opened.workspace.open_draft is not None
    opened.workspace.words.load()
    until(lambda: opened.workspace.words.is_loaded, seconds=30)
    return opened.workspace.open_draft.spelling


def test_nothing_is_wrong_before_the_dictionary_is_there(qtbot: QtBot) -> None:
    spelling = spelling_of(DraftDocument(1, Draft()), Notices())
    assert wrong(spelling, "Teh goverment") == [] and spelling.suggestions("goverment") == []


def test_names_of_speakers_partners_and_the_organisation_are_right(qtbot: QtBot) -> None:
    draft = Draft(
        organisation="Quibblesham Council",
        quotes=(Quote(Speaker("Zeb Ardnamurchie", "Chair", "Fobbington Trust")),),
        partners=(Partner("Wexcombe Police", "Ottoline Grubb"),),
    )
    spelling = spelling_of(DraftDocument(1, draft), Notices(), loaded=True)
    text = "Quibblesham’s Ardnamurchie, of Fobbington, and Wexcombe’s Ottoline Grubb met Snorkby."
    assert wrong(spelling, text) == ["Snorkby"]


def test_a_name_that_is_written_later_is_known_once_it_is_written(qtbot: QtBot) -> None:
    document = DraftDocument(1, Draft())
    spelling = spelling_of(document, Notices(), loaded=True)
    assert wrong(spelling, "Ardnamurchie said") == ["Ardnamurchie"]
    quote = Quote(Speaker("Zeb"))
    document.apply(AddItem(quote))
    with qtbot.waitSignal(spelling.changed):
        document.apply(SetItem(replace(quote, speaker=Speaker("Zeb Ardnamurchie")), "name"))
    assert wrong(spelling, "Ardnamurchie said") == []
    with qtbot.waitSignal(spelling.changed):
        document.undo_stack.undo()
    assert wrong(spelling, "Ardnamurchie said") == ["Ardnamurchie"]


def test_added_words_are_kept_for_all_drafts_and_taken_back_by_undo(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        spelling = spelled(opened)
        assert wrong(spelling, "Fobbington") == ["Fobbington"]
        spelling.add("Fobbington’s")
        assert wrong(spelling, "Fobbington and Fobbington’s; fobbington") == ["fobbington"]
        assert opened.said[-1].text == "“Fobbington” is in your dictionary now."
    with office(tmp_path) as opened:
        spelling = spelled(opened)
        assert wrong(spelling, "Fobbington") == []
        opened.workspace.words.remove("Fobbington")
        assert wrong(spelling, "Fobbington") == ["Fobbington"]
        assert own_words(opened.store) == frozenset()


def test_a_word_passed_over_is_so_in_this_draft_alone(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        spelling = spelled(opened)
        spelling.ignore("Snorkby")
        assert wrong(spelling, "Snorkby") == []
        this = opened.workspace.draft_id
        assert ignored_words(opened.store, this) == {"Snorkby"}
        other = next(row.id for row in opened.workspace.find_drafts("", 9) if row.id != this)
        opened.workspace.open(other)
        assert wrong(spelled(opened), "Snorkby") == ["Snorkby"]
        opened.workspace.open(this)
        assert wrong(spelled(opened), "Snorkby") == []
        undo = next(notice.action for notice in opened.said if "passed over" in notice.text)
        assert undo is not None


def test_undo_in_the_message_heeds_the_word_again(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        spelling = spelled(opened)
        spelling.ignore("Snorkby")
        undo = opened.said[-1].action
        assert undo is not None
        undo()
        assert wrong(spelling, "Snorkby") == ["Snorkby"]


def test_the_dictionary_is_asked_for_once(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        spelled(opened)
        came: list[bool] = []
        opened.workspace.words.changed.connect(lambda: came.append(True))
        opened.workspace.words.load()
        qtbot.wait(50)
        assert came == []


def test_names_that_are_kept_for_all_drafts_are_right(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        spelling = spelled(opened)
        assert wrong(spelling, "Ottoline Grubb-Wexcombe") == ["Ottoline", "Grubb", "Wexcombe"]
        opened.workspace.words.know_names(["Ottoline Grubb-Wexcombe"])
        assert wrong(spelling, "Ottoline Grubb-Wexcombe") == []
