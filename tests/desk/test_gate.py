"""The gate: each condition keeps it shut by itself, by every route; an override needs a name and a reason."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.cli import run
from editor.desk.approve import Answer, approve
from editor.desk.gate import at_gate, stage_now, why_shut
from editor.desk.house_style import style_of
from editor.desk.known import switch_rule
from editor.desk.release import GateShut, Override, Released, release
from editor.domain.draft import Draft, Partner, Scope, ScopeKind, Stage
from editor.domain.errors import EditorError
from editor.domain.gate import Condition
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision, Standing, hashes
from editor.domain.text import plain
from editor.store.drafts import autosave, load_draft
from editor.store.log import read
from editor.store.proposals import Fate, NewProposal, ProposalKind, add_proposals, set_fate
from editor.store.releases import pending_files, releases
from editor.store.sign_offs import add_decision
from editor.store.store import Store
from tests.desk.statements import COUNCIL, OKAFOR, POLICE

YES = Answer(Standing.APPROVED, "Jo Lund", "phone")
BODY = Place(Part.BODY)


@pytest.fixture
def cleared(store: Store, draft_id: int) -> int:
    """A draft that may go out."""
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    return draft_id


def _edit(store: Store, draft_id: int, **fields: object) -> None:
    autosave(store, draft_id, replace(load_draft(store, draft_id).draft, **fields))  # type: ignore[arg-type]  # any field of a draft


def test_what_only_wants_a_look_is_told_apart_from_what_shuts_it(store: Store, draft: Draft, draft_id: int) -> None:
    found = at_gate(store, draft_id, draft)
    assert found.shut == why_shut(store, draft_id, draft)
    assert [reason.rule for reason in found.worth_a_look] == ["date-past", "quote-unapproved"]
    assert not set(found.worth_a_look) & set(found.shut)
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    wordy = replace(draft, body=(*draft.body, *2 * (plain("Boats cross the estuary " * 10 + "again."),)))
    assert at_gate(store, draft_id, draft).shut == ()
    assert [reason.rule for reason in at_gate(store, draft_id, draft).worth_a_look] == ["date-past"]
    rules = [reason.rule for reason in at_gate(store, draft_id, wordy).worth_a_look]
    assert rules == ["date-past", "sentence-length"]  # said once, after what is due only now


def _approve_again(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES)


def _one_more_partner(store: Store, draft_id: int) -> None:
    partners = (*load_draft(store, draft_id).draft.partners, Partner("Coastguard", listed=False))
    _edit(store, draft_id, partners=partners)


def _reopened(store: Store, draft_id: int) -> None:
    _edit(store, draft_id, standfirst="Boats cross the estuary after dark again.")


def _refused(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Council", replace(YES, standing=Standing.NOT_APPROVED))


def _with_changes(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Council", replace(YES, standing=Standing.APPROVED_WITH_CHANGES))


def _speaker_refuses(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Ada Okafor", replace(YES, standing=Standing.NOT_APPROVED))


def _nothing_named(store: Store, draft_id: int) -> None:
    nothing = Partner("Coastguard", scope=Scope(ScopeKind.QUOTES), listed=False)
    _edit(store, draft_id, partners=(*load_draft(store, draft_id).draft.partners, nothing))


def _proposal(store: Store, draft_id: int) -> None:
    add_proposals(store, draft_id, [NewProposal(BODY, "April", "May", "Jo Lund")])


def _stale_proposal(store: Store, draft_id: int) -> None:
    (stored,) = add_proposals(store, draft_id, [NewProposal(BODY, "April", "May", "Jo Lund")])
    set_fate(store, stored.id, Fate.STALE, "Bea")


def _comment(store: Store, draft_id: int) -> None:
    add_proposals(store, draft_id, [NewProposal(BODY, "", "Is this so?", "Jo Lund", kind=ProposalKind.COMMENT)])


def _finding(store: Store, draft_id: int) -> None:
    _edit(store, draft_id, body=(plain("The ferry starts again on XX April."),))
    _approve_again(store, draft_id)


def _embargo(store: Store, draft_id: int) -> None:
    _edit(store, draft_id, embargo=datetime(2019, 3, 13, 0, 1, tzinfo=UTC))
    _approve_again(store, draft_id)


def _embargo_with_its_rule_off(store: Store, draft_id: int) -> None:
    switch_rule(store, "embargo-date", False)
    _embargo(store, draft_id)


Violate = Callable[[Store, int], None]
VIOLATIONS: list[tuple[Violate, Condition, str]] = [
    (_one_more_partner, Condition.APPROVAL, "Coastguard has not been asked."),
    (_reopened, Condition.APPROVAL, "Police approved another wording of the whole text."),
    (_refused, Condition.APPROVAL, "Council did not approve."),
    (
        _with_changes,
        Condition.APPROVAL,
        "Council approved with changes and has not agreed to the wording as it is now.",
    ),
    (_speaker_refuses, Condition.APPROVAL, "Ada Okafor did not approve."),
    (_nothing_named, Condition.APPROVAL, "What Coastguard signs off is not said: no quotes are named."),
    (_proposal, Condition.PROPOSAL, "A proposal by Jo Lund is open: “May”."),
    (
        _stale_proposal,
        Condition.PROPOSAL,
        "A proposal by Jo Lund no longer fits the text and has not been declined: “May”.",
    ),
    (_comment, Condition.COMMENT, "A comment by Jo Lund is open: “Is this so?”."),
    (_finding, Condition.FINDING, ""),
    (
        _embargo,
        Condition.EMBARGO,
        "“EMBARGOED until 00:01 on Wednesday 13 March 2019” is before the date of issue, 14 March 2019.",
    ),
    (_embargo_with_its_rule_off, Condition.EMBARGO, ""),
]
violations = pytest.mark.parametrize(
    ("violate", "condition", "message"), VIOLATIONS, ids=[each[0].__name__.strip("_") for each in VIOLATIONS]
)


def _release(store: Store, draft_id: int, folder: Path, override: Override | None = None) -> Released:
    return release(store, draft_id, "Bea", folder / "ferry.docx", folder / "ferry.txt", override)


def test_a_draft_that_everybody_approved_is_cleared(store: Store, cleared: int) -> None:
    assert why_shut(store, cleared) == ()
    assert stage_now(store, load_draft(store, cleared)) is Stage.CLEARED


def test_a_draft_that_nobody_was_asked_about_is_still_drafted(store: Store, draft_id: int, draft: Draft) -> None:
    assert stage_now(store, load_draft(store, draft_id)) is Stage.DRAFTING
    autosave(store, draft_id, replace(draft, partners=()))
    assert why_shut(store, draft_id) == ()
    assert stage_now(store, load_draft(store, draft_id)) is Stage.DRAFTING


@violations
def test_each_condition_alone_keeps_it_shut(
    store: Store, cleared: int, tmp_path: Path, violate: Violate, condition: Condition, message: str
) -> None:
    violate(store, cleared)
    (reason,) = why_shut(store, cleared)
    assert reason.condition is condition
    assert message in ("", reason.message)
    assert stage_now(store, load_draft(store, cleared)) is Stage.IN_SIGN_OFF
    with pytest.raises(GateShut) as caught:
        _release(store, cleared, tmp_path)
    assert caught.value.reasons == (reason,)
    assert load_draft(store, cleared).stage is Stage.IN_SIGN_OFF
    assert releases(store, cleared) == ()
    assert pending_files(store) == ()
    assert [path.name for path in tmp_path.iterdir() if "ferry" in path.name or path.name.endswith(".part")] == []


@violations
def test_it_stays_shut_from_the_command_line(
    store: Store,
    cleared: int,
    tmp_path: Path,
    violate: Violate,
    condition: Condition,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    violate(store, cleared)
    words = ["release", str(cleared), "--word", str(tmp_path / "a.docx"), "--text", str(tmp_path / "a.txt")]
    assert run(words, store.path) == 1
    said = capsys.readouterr()
    assert message in said.err
    assert said.out == ""
    assert not (tmp_path / "a.docx").exists()
    assert releases(store, cleared) == ()
    for half in (["--override-by", "Ann Reed"], ["--reason", "now"], ["--override-by", " ", "--reason", "now"]):
        assert run([*words, *half], store.path) != 0
        assert releases(store, cleared) == ()


@violations
def test_somebodys_word_opens_it_and_is_logged(
    store: Store, cleared: int, tmp_path: Path, violate: Violate, condition: Condition, message: str
) -> None:
    violate(store, cleared)
    for empty in (Override("", "the minister asked"), Override("Ann Reed", " ")):
        with pytest.raises(EditorError, match="name and a reason"):
            _release(store, cleared, tmp_path, empty)
    out = _release(store, cleared, tmp_path, Override("Ann Reed", "the boat leaves now"))
    assert [reason.condition for reason in out.overridden] == [condition]
    kept = json.loads(read(store, cleared)[-1].detail)["certificate"]
    assert (kept["override_by"], kept["override_reason"]) == ("Ann Reed", "the boat leaves now")
    page = out.certificate.read_text(encoding="utf-8-sig")
    assert f"- {out.overridden[0].message}\nBy the word of Ann Reed: the boat leaves now" in page


def test_a_partner_whose_sign_off_is_not_needed_keeps_nobody_waiting(store: Store, cleared: int) -> None:
    partners = (replace(COUNCIL, needed=False), POLICE)
    _edit(store, cleared, partners=partners)
    _approve_again(store, cleared)
    approve(store, cleared, "Council", replace(YES, standing=Standing.NOT_APPROVED))
    assert why_shut(store, cleared) == ()


def test_being_asked_again_about_the_same_words_takes_no_approval_away(store: Store, cleared: int) -> None:
    add_decision(store, cleared, Decision(POLICE.id, Standing.ASKED, datetime.now(UTC) + timedelta(hours=1)))
    assert why_shut(store, cleared) == ()
    _reopened(store, cleared)
    (reason,) = why_shut(store, cleared)
    assert reason.message.startswith("Police was asked on ")


def test_an_embargo_on_the_day_of_issue_or_later_opens_it(store: Store, cleared: int) -> None:
    for moment in (datetime(2019, 3, 14, 0, 1, tzinfo=UTC), datetime(2019, 3, 15, 9, tzinfo=UTC)):
        _edit(store, cleared, embargo=moment)
        _approve_again(store, cleared)
        assert why_shut(store, cleared) == ()


def test_the_day_of_the_embargo_is_that_of_london(store: Store, draft: Draft, cleared: int) -> None:
    summer = replace(draft, date=load_draft(store, cleared).draft.date)
    for day, embargo, shut in (
        ("2019-03-31", datetime(2019, 3, 30, 23, 59, tzinfo=UTC), True),
        ("2019-03-31", datetime(2019, 3, 31, 0, 0, tzinfo=UTC), False),
        ("2019-04-01", datetime(2019, 3, 31, 23, 1, tzinfo=UTC), False),  # 00:01 on 1 April, the clocks gone forward
        ("2019-10-27", datetime(2019, 10, 26, 23, 0, tzinfo=UTC), False),  # midnight, an hour before UTC's
        ("2019-10-28", datetime(2019, 10, 27, 23, 59, tzinfo=UTC), True),  # the clocks gone back
    ):
        edited = replace(summer, date=datetime.fromisoformat(day).date(), embargo=embargo)
        autosave(store, cleared, edited)
        covers = hashes((Place(Part.RELEASE, "whole text"),), edited, style_of(store, edited))
        add_decision(store, cleared, Decision(POLICE.id, Standing.APPROVED, datetime.now(UTC), covers=covers))
        assert bool(why_shut(store, cleared)) is shut, (day, embargo)


def test_a_quote_approved_in_person_is_enough_only_for_its_speaker(store: Store, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Ada Okafor", YES)
    (reason,) = why_shut(store, draft_id)
    assert (reason.who, reason.place) == (COUNCIL.id, Place(Part.PARTNERS, COUNCIL.id))
    assert OKAFOR.id in {stand.item for stand in (decision.covers[0][0] for decision in _made(store, draft_id))}


def _made(store: Store, draft_id: int) -> list[Decision]:
    from editor.store.sign_offs import decisions

    return [decision for decision in decisions(store, draft_id) if decision.covers]
