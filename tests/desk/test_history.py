"""What a draft was, held against what it is; the log in words."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.approve import Answer, approve
from editor.desk.history import list_revisions, log_of, look_at
from editor.domain.draft import Draft, Partner, Quote, Speaker
from editor.domain.places import Part
from editor.domain.sign_off import Standing
from editor.domain.text import plain
from editor.store.drafts import add_draft, save_revision
from editor.store.log import write
from editor.store.store import Store, open_store

DRAFT = Draft(
    headline="New library opens",
    body=(plain("Work began in May."),),
    quotes=(Quote(Speaker("Ada Okafor"), (plain("This is good."),), id="q1"),),
    partners=(Partner("Fenshire Police", id="police"),),
)


def _made(folder: Path) -> tuple[Store, int]:
    store = open_store(folder / "drafts.db")
    return store, add_draft(store, DRAFT)


def test_a_revision_says_by_part_which_words_are_others_now(tmp_path: Path) -> None:
    store, draft_id = _made(tmp_path)
    with store:
        quote = replace(DRAFT.quotes[0], speaker=Speaker("Ada Okafor", "Mayor"))
        now = replace(DRAFT, headline="New library opens today", quotes=(quote,))
        save_revision(store, draft_id, now, "Dev Ranasinghe")
        newest, first = list_revisions(store, draft_id)
        looked = look_at(store, first.id, now)
        assert [(part, [str(each) for each in found]) for part, found in looked.changes] == [
            (Part.HEADLINE, ["“today” came"]),
            (Part.QUOTES, ["“, Mayor” came"]),
        ]
        assert look_at(store, newest.id, now).changes == ()


def test_every_field_of_a_draft_shows_up_in_some_part(tmp_path: Path) -> None:
    store, draft_id = _made(tmp_path)
    with store:
        first = list_revisions(store, draft_id)[0]
        for other in (
            replace(DRAFT, audience="Schools"),
            replace(DRAFT, reference="NBC 1"),
            replace(DRAFT, house_style=(("quote marks", "double"),)),
            replace(DRAFT, partners=(replace(DRAFT.partners[0], needed=False),)),
            replace(DRAFT, boilerplate=(plain("About us."),)),
        ):
            assert len(look_at(store, first.id, other).changes) == 1


def test_the_log_is_told_in_words_newest_first(tmp_path: Path) -> None:
    store, draft_id = _made(tmp_path)
    with store:
        answer = Answer(Standing.NOT_APPROVED, "Carol Whitmore", "phone", "The date is wrong")
        approve(store, draft_id, "Fenshire Police", answer, writer="Dev Ranasinghe")
        approve(store, draft_id, "Ada Okafor", Answer(Standing.APPROVED, "Ada Okafor", "meeting"))
        assert [(line.by, line.words) for line in log_of(store, draft_id)] == [
            ("Ada Okafor", "Ada Okafor: approved, revision 1"),
            ("Dev Ranasinghe", "Fenshire Police: not approved, revision 1, The date is wrong"),
        ]


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ({"fate": "accepted"}, "Accepted: Police, “has” put in"),
        ({"fate": "accepted", "reason": "made by hand"}, "Marked as made by hand: Police, “has” put in"),
        ({"fate": "declined", "reason": "Too late"}, "Declined: Police, “has” put in. Reason: Too late"),
        ({"fate": "pending"}, "Taken back, to be decided again: Police, “has” put in"),
        (
            {"fate": "accepted", "reason": "Yes, they wrote it.", "is_comment": True},
            "Comment dealt with: Police, “has” put in. Answer: Yes, they wrote it.",
        ),
    ],
)
def test_what_was_decided_reads_as_a_sentence(tmp_path: Path, detail: dict[str, object], said: str) -> None:
    store, draft_id = _made(tmp_path)
    with store:
        whole = {"proposal": 1, "reason": "", "what": f"Police, “has” put in: {detail['fate']}"} | detail
        write(store, draft_id, "decided", "Bea", json.dumps(whole))
        assert log_of(store, draft_id)[0].words == said
