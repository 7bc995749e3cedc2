"""What may stand, with a reason that is logged, and what a passage in quotation marks is."""

import json
from dataclasses import replace

import pytest

from editor.desk.attach import attach
from editor.desk.check import check
from editor.desk.say_it_is import say_it_is
from editor.desk.waive import end_waiver, waive
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.findings import CheckStage, Finding, FragmentStatus, SaidToBe
from editor.domain.text import plain
from editor.store.drafts import add_draft
from editor.store.log import read
from editor.store.store import Store


@pytest.fixture
def altered(store: Store, draft: Draft) -> int:
    """A draft that quotes what its source does not say."""
    body = (plain("Inspectors saw ‘an accelerated pace’."),)
    draft_id = add_draft(store, replace(draft, body=body))
    attach(store, draft_id, "letter.txt", b"There are signs of an acceleration of pace.", "Bea")
    return draft_id


def _fragment(store: Store, draft_id: int) -> Finding:
    (finding,) = (each for each in check(store, draft_id, CheckStage.RELEASE) if each.rule == "fragment")
    return finding


def test_a_waived_finding_stands_with_its_reason_until_that_is_ended(store: Store, altered: int) -> None:
    finding = _fragment(store, altered)
    assert finding.blocks
    waiver = waive(store, altered, finding, " as agreed with the inspectorate ", "Bea")
    waived = _fragment(store, altered)
    assert (waived.blocks, waived.status, waived.waived) == (False, FragmentStatus.WAIVED, waiver)
    assert waiver.reason == "as agreed with the inspectorate"
    end_waiver(store, altered, waiver, "Cem")
    assert _fragment(store, altered) == finding
    lines = [(line.action, line.by) for line in read(store, altered)]
    assert lines[-2:] == [("finding waived", "Bea"), ("waiver ended", "Cem")]
    assert json.loads(read(store, altered)[-1].detail)["reason"] == "as agreed with the inspectorate"


@pytest.mark.parametrize("reason", ["", "  "])
def test_nothing_is_waived_without_a_reason(store: Store, altered: int, reason: str) -> None:
    with pytest.raises(EditorError, match="missing"):
        waive(store, altered, _fragment(store, altered), reason, "Bea")
    assert _fragment(store, altered).blocks


def test_the_writer_says_what_a_passage_is_and_takes_it_back(store: Store, altered: int) -> None:
    say_it_is(store, altered, "an accelerated pace", SaidToBe.TERM, "Bea")
    assert not [each for each in check(store, altered) if each.rule == "fragment"]
    say_it_is(store, altered, "an accelerated pace", None, "Bea")
    assert _fragment(store, altered).blocks
    assert [json.loads(line.detail)["what"] for line in read(store, altered)[-2:]] == ["term", ""]


def test_what_is_in_the_window_is_checked_before_it_is_saved(store: Store, draft: Draft, draft_id: int) -> None:
    typed = replace(draft, headline="Two  spaces")
    assert "spaces" in [each.rule for each in check(store, draft_id, draft=typed)]
    assert "spaces" not in [each.rule for each in check(store, draft_id)]
