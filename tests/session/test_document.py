"""One door to write, one undo."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.draft import Draft, Quote
from editor.domain.edits import AddItem, RemoveItem, SetField
from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.session.document import DraftDocument


def test_an_edit_is_news_with_the_part_it_touched_and_can_be_undone(qtbot: QtBot) -> None:
    first = Draft(headline="Old")
    document = DraftDocument(1, first)
    with qtbot.waitSignal(document.changed) as news:
        document.apply(SetField("headline", "New"))
    assert news.args is not None
    assert news.args[0].parts == {Part.HEADLINE}
    assert document.undo_stack.undoText() == "change headline"
    document.undo_stack.undo()
    assert document.draft == first


def test_typing_merges_into_one_step_until_the_caret_goes_elsewhere() -> None:
    document = DraftDocument(1, Draft())
    for text in ("H", "He", "Hea"):
        document.apply(SetField("headline", text, typing=True))
    assert document.undo_stack.count() == 1
    document.end_typing()
    document.apply(SetField("headline", "Head", typing=True))
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.draft.headline == "Hea"


def test_an_edit_that_changes_nothing_leaves_no_step() -> None:
    document = DraftDocument(1, Draft(headline="Same"))
    document.apply(SetField("headline", "Same"))
    assert document.undo_stack.count() == 0


def test_a_removed_quote_comes_back_where_it_was() -> None:
    quotes = (Quote(), Quote(), Quote())
    document = DraftDocument(1, Draft(quotes=quotes))
    document.apply(RemoveItem(Part.QUOTES, quotes[1].id))
    assert document.undo_stack.undoText() == "remove quote"
    document.undo_stack.undo()
    assert document.draft.quotes == quotes


def test_a_released_draft_refuses_every_edit() -> None:
    document = DraftDocument(1, Draft(), read_only=True)
    with pytest.raises(EditorError, match="released"):
        document.apply(AddItem(Quote()))
    assert document.draft == replace(document.draft)


def test_taking_back_takes_back_the_step_it_was_offered_for_and_no_other() -> None:
    document = DraftDocument(1, Draft())
    document.apply(SetField("headline", "Put right"))
    take_back, is_last = document.taking_back()
    assert is_last()
    document.undo_stack.undo()
    assert not is_last()
    document.apply(SetField("headline", "Typed since"))
    assert not is_last()
    with pytest.raises(EditorError, match="Something else was changed"):
        take_back()
    assert document.draft.headline == "Typed since"
    document.undo_stack.undo()
    document.apply(SetField("headline", "Again"))
    document.taking_back()[0]()
    assert document.draft.headline == ""


def test_what_was_released_is_not_undone_either() -> None:
    document = DraftDocument(1, Draft())
    document.apply(SetField("headline", "As it went out"))
    document.read_only = True
    document.undo_stack.undo()
    assert document.draft.headline == "As it went out"
    assert not document.undo_stack.canUndo()


def test_what_changes_no_words_is_a_step_where_it_is_recorded_and_goes_when_it_is_withdrawn() -> None:
    document = DraftDocument(1, Draft(headline="One"))
    document.apply(SetField("headline", "Two"))
    take_back, is_last = document.taking_back()
    nothing = SetField("headline", "Two")
    document.record(nothing)
    assert (document.undo_stack.count(), is_last()) == (2, False)
    with pytest.raises(EditorError, match="Something else"):
        take_back()
    document.withdraw(nothing)
    assert (document.undo_stack.count(), is_last()) == (1, True)
    take_back()
    assert document.draft.headline == "One"
