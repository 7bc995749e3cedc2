"""The drafts that a text from outside is likely to be."""

from editor.domain.draft import Draft
from editor.domain.text import plain
from editor.store.draft_list import likely_drafts
from editor.store.drafts import add_draft, delete_draft
from editor.store.store import Store

WORDS = "boats leave every hour from the old pier and go to the new quay until the last one stays for the night".split()


def _text(turn: int) -> str:
    """The same words in another order."""
    return " ".join(WORDS[at * 5 % len(WORDS) - turn] for at in range(len(WORDS)))


def test_of_drafts_with_the_same_words_the_one_with_the_same_phrases_comes_first(store: Store) -> None:
    ids = [add_draft(store, Draft(body=(plain(_text(turn)),))) for turn in range(8)]
    for turn, draft_id in enumerate(ids):
        assert likely_drafts(store, _text(turn))[0] == draft_id
        words = _text(turn).split()
        assert likely_drafts(store, " ".join((*words[:6], "zebra", *words[7:])))[0] == draft_id


def test_deleted_ones_are_found_and_texts_without_words_find_none(store: Store) -> None:
    draft_id = add_draft(store, Draft(headline="Night ferry returns"))
    delete_draft(store, draft_id)
    assert likely_drafts(store, "night FERRY returns soon") == [draft_id]
    assert likely_drafts(store, "ferry") == [draft_id]
    assert likely_drafts(store, "") == []
    assert likely_drafts(store, "\" ' ( ) * - OR AND NOT") == []


def test_no_more_than_asked_for_come_back(store: Store) -> None:
    for turn in range(5):
        add_draft(store, Draft(body=(plain(_text(turn)),)))
    assert len(likely_drafts(store, _text(0), 3)) == 3
