"""Drafts in the store: nothing that was saved is lost, and the list finds it."""

from dataclasses import replace

import pytest

from editor.domain.draft import Draft, Kind, Partner, Quote, Speaker, Stage
from editor.domain.errors import EditorError
from editor.domain.text import plain
from editor.store.drafts import (
    add_draft,
    autosave,
    bring_back,
    count_drafts,
    delete_draft,
    list_drafts,
    list_versions,
    load_draft,
    save_revision,
    set_stage,
)
from editor.store.history import list_revisions, load_revision
from editor.store.store import Store, open_store

LETTER = Draft(
    headline="Letter from inspectors welcomed",
    kind=Kind.PARTNER_STATEMENT,
    organisation="Ambley Safeguarding Partnership",
    body=(plain("Inspectors came for a fourth visit in Februâry."),),
    quotes=(Quote(Speaker("Ada Okafor", "Leader"), (plain("We are pleased."),)),),
    partners=(Partner("Ambley Police"),),
)


def test_a_new_draft_stands_in_its_first_revision(store: Store) -> None:
    draft_id = add_draft(store, LETTER, by="Bea")
    stored = load_draft(store, draft_id)
    assert (stored.id, stored.draft, stored.stage, stored.revision) == (draft_id, LETTER, Stage.DRAFTING, 1)
    (only,) = list_revisions(store, draft_id)
    assert (only.number, only.by, only.why, only.saved) == (1, "Bea", "created", stored.saved)


def test_an_autosave_is_what_opens_next_time_and_has_no_number(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    saved = autosave(store, draft_id, LETTER)
    store.close()
    with open_store(store.path) as again:
        stored = load_draft(again, draft_id)
        assert (stored.draft, stored.saved, stored.revision) == (LETTER, saved, 1)
        assert [row.number for row in list_revisions(again, draft_id)] == [0, 1]


def test_the_same_content_again_writes_nothing(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    first = autosave(store, draft_id, LETTER)
    assert autosave(store, draft_id, LETTER) == first
    assert len(list_revisions(store, draft_id)) == 2


def test_saving_numbers_a_revision_that_loads_as_it_was(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    autosave(store, draft_id, Draft(headline="between"))
    revision = save_revision(store, draft_id, LETTER, by="Bea")
    assert (revision.number, revision.by, revision.why) == (2, "Bea", "saved")
    autosave(store, draft_id, Draft())
    assert load_revision(store, revision.id) == revision
    assert load_draft(store, draft_id).revision == 2


def test_saving_twice_in_a_row_numbers_one_revision_but_another_reason_numbers_another(store: Store) -> None:
    draft_id = add_draft(store, Draft())
    first = save_revision(store, draft_id, LETTER, by="Bea")
    assert save_revision(store, draft_id, LETTER, by="Bea") == first
    assert save_revision(store, draft_id, LETTER, by="Bea", why="sent for sign-off").number == first.number + 1


def test_fifty_autosaves_are_kept_small_and_every_numbered_revision(store: Store) -> None:
    draft_id = add_draft(store, Draft(announcement="a"))
    drafts = [Draft(announcement="a", headline=f"Version {n} {'of the same words ' * 100}") for n in range(200)]
    for n, draft in enumerate(drafts):
        autosave(store, draft_id, draft)
        if n % 40 == 0:
            save_revision(store, draft_id, draft, by="Bea")
    rows = list_revisions(store, draft_id)
    assert [row.number for row in rows if row.number] == [6, 5, 4, 3, 2, 1]
    assert 50 <= sum(row.number == 0 for row in rows) < 60
    for row in rows[:-1]:
        assert load_revision(store, row.id).draft == drafts[int(load_revision(store, row.id).draft.headline.split()[1])]
    newest_first = [int(load_revision(store, row.id).draft.headline.split()[1]) for row in rows[:50]]
    assert newest_first == sorted(newest_first, reverse=True)
    assert newest_first[0] == 199
    packed = store.rows("SELECT length(packed) FROM revisions WHERE packed IS NOT NULL")
    assert len(packed) >= 30
    assert sum(size for (size,) in packed) < 200 * len(packed)


def test_the_list_is_newest_first_with_what_a_line_shows(store: Store) -> None:
    first = add_draft(store, LETTER)
    second = add_draft(store, Draft(headline="Other"))
    autosave(store, first, replace(LETTER, audience="schools"))
    rows = list_drafts(store)
    assert [row.id for row in rows] == [first, second]
    top = rows[0]
    assert (top.headline, top.kind, top.organisation) == (LETTER.headline, "partner statement", LETTER.organisation)
    assert (top.audience, top.announcement, top.stage) == ("schools", LETTER.announcement, Stage.DRAFTING)
    assert top.words == 4 + 8 + 3
    assert [row.id for row in list_drafts(store, offset=1, limit=1)] == [second]


@pytest.mark.parametrize(
    "text",
    [
        "inspectors",
        "INSP fourth",
        "february",
        "februa\u0302ry",
        "ada",
        "police",
        "partner state",
        "fourth-vis",
        '"letter"',
        "  ",
        "—",
        "visit*",
    ],
)
def test_a_draft_is_found_by_the_beginnings_of_its_words(store: Store, text: str) -> None:
    found = add_draft(store, LETTER)
    assert [row.id for row in list_drafts(store, text)] == [found]
    assert count_drafts(store, text) == 1


def test_the_audience_versions_of_an_announcement_are_listed_together(store: Store) -> None:
    first, _, deleted, second = (
        add_draft(store, Draft(announcement=name, headline=name)) for name in ("a", "b", "a", "a")
    )
    delete_draft(store, deleted)
    autosave(store, first, Draft(announcement="a", audience="schools"))
    assert [(row.id, row.audience) for row in list_versions(store, "a")] == [(first, "schools"), (second, "")]
    assert list_versions(store, "c") == []


@pytest.mark.parametrize("text", ["zebra", "inspectors zebra", "spectors", "OR", "NEAR(", "a AND NOT b", "_", "x:y"])
def test_a_draft_without_the_words_is_not_found(store: Store, text: str) -> None:
    add_draft(store, LETTER)
    assert list_drafts(store, text) == []
    assert count_drafts(store, text) == 0


def test_words_typed_since_are_found_and_words_taken_out_are_not(store: Store) -> None:
    draft_id = add_draft(store, LETTER)
    autosave(store, draft_id, Draft(headline="Zebra"))
    assert [row.id for row in list_drafts(store, "zebra")] == [draft_id]
    assert list_drafts(store, "inspectors") == []


def test_a_deleted_draft_leaves_the_list_and_comes_back_whole(store: Store) -> None:
    draft_id = add_draft(store, LETTER)
    delete_draft(store, draft_id)
    assert (list_drafts(store), count_drafts(store), list_drafts(store, "letter")) == ([], 0, [])
    with pytest.raises(EditorError, match=f"There is no draft {draft_id}"):
        load_draft(store, draft_id)
    bring_back(store, draft_id)
    assert load_draft(store, draft_id).draft == LETTER
    assert count_drafts(store, "letter") == 1


def test_the_stage_is_a_fact_beside_the_content(store: Store) -> None:
    draft_id = add_draft(store, LETTER)
    set_stage(store, draft_id, Stage.CLEARED)
    autosave(store, draft_id, Draft())
    assert load_draft(store, draft_id).stage is Stage.CLEARED
    assert list_drafts(store)[0].stage is Stage.CLEARED


def test_what_is_not_there_is_said(store: Store) -> None:
    for action in (
        lambda: load_draft(store, 7),
        lambda: autosave(store, 7, LETTER),
        lambda: save_revision(store, 7, LETTER, ""),
        lambda: delete_draft(store, 7),
        lambda: bring_back(store, 7),
        lambda: set_stage(store, 7, Stage.CLEARED),
    ):
        with pytest.raises(EditorError, match="There is no draft 7"):
            action()
    with pytest.raises(EditorError, match="no longer kept"):
        load_revision(store, 7)


def test_numbered_revisions_can_be_neither_changed_nor_deleted(store: Store) -> None:
    add_draft(store, LETTER)
    for statement in ("DELETE FROM revisions", "UPDATE revisions SET content = '{}'"):
        with pytest.raises(Exception, match="revision stays"), store.write() as connection:
            connection.execute(statement)


def test_characters_that_no_file_can_hold_do_not_keep_a_draft_from_being_saved(store: Store) -> None:
    draft_id = add_draft(store, Draft(headline="a\ud800b\x00c"))
    assert load_draft(store, draft_id).draft.headline == "abc"
    assert count_drafts(store, "abc") == 1


def test_several_writes_stand_or_fall_together(store: Store) -> None:
    draft_id = add_draft(store, LETTER)
    with pytest.raises(ZeroDivisionError), store.write():
        set_stage(store, draft_id, Stage.CLEARED)
        delete_draft(store, draft_id)
        raise ZeroDivisionError
    assert load_draft(store, draft_id).stage is Stage.DRAFTING
    with store.write():
        set_stage(store, draft_id, Stage.CLEARED)
        set_stage(store, draft_id, Stage.RELEASED)
    assert load_draft(store, draft_id).stage is Stage.RELEASED
