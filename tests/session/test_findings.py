"""Findings follow the typing, the draft that is open, and what the writer says of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.attach import attach
from editor.desk.known import OFF
from editor.desk.settings import set_setting
from editor.desk.waive import waive as waive_at_desk
from editor.domain.edits import SetField
from editor.domain.findings import CheckStage, Finding, FragmentStatus, SaidToBe
from editor.domain.places import Part, Place
from editor.session.finding_actions import end_waiver, fix, say_it_is, waive
from editor.session.findings import DELAY, LiveFindings, placed
from tests.session.offices import Office, office, until

LETTER = b"There are signs of an acceleration of pace."


def _rules(findings: LiveFindings) -> set[str]:
    return {finding.rule for finding in findings.open}


def _ready(opened: Office) -> LiveFindings:
    findings = opened.workspace.findings
    until(lambda: findings.is_ready)
    return findings


def _fragment(findings: LiveFindings) -> Finding:
    (found,) = (each for each in findings.found if each.place.part is Part.HEADLINE and each.rule == "fragment")
    return found


@pytest.fixture
def altered(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """An office whose open draft quotes in its headline what the source does not say."""
    with office(tmp_path) as opened:
        opened.type_headline("They have ‘an accelerated pace’")
        attach(opened.store, opened.workspace.draft_id, "letter.txt", LETTER, "Bea")
        yield opened


def test_they_follow_the_typing(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        assert "spaces" not in _rules(findings)
        opened.type_headline("Two  spaces")
        until(lambda: "spaces" in _rules(findings))
        assert findings.draft.headline == "Two  spaces"
        opened.document.undo_stack.undo()
        until(lambda: "spaces" not in _rules(findings))


def test_they_come_while_typing_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        opened.type_headline("Two  spaces")
        for number in range(10):
            qtbot.wait(DELAY // 4)
            opened.type_headline(f"Two  spaces {number}")
            if "spaces" in _rules(findings):
                return
        raise AssertionError("the keys put the checks off")


def test_another_draft_has_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        opened.type_headline("Two  spaces")
        until(lambda: "spaces" in _rules(findings))
        first = opened.workspace.draft_id
        opened.workspace.new()
        until(lambda: opened.workspace.draft_id != first)
        assert not findings.found
        until(lambda: findings.is_ready)
        assert "spaces" not in _rules(findings)


def test_a_later_stage_finds_more(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        first = opened.workspace.draft_id
        opened.workspace.new()
        until(lambda: opened.workspace.draft_id != first)
        findings = _ready(opened)
        assert findings.stage is CheckStage.DRAFTING
        assert "contact-missing" not in _rules(findings)
        findings.set_stage(CheckStage.SIGN_OFF)
        until(lambda: "contact-missing" in _rules(findings))


def test_a_fix_is_an_edit_with_undo(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        opened.type_headline("Two  spaces")
        until(lambda: "spaces" in _rules(findings))
        (finding,) = (each for each in findings.open if each.rule == "spaces")
        steps = opened.document.undo_stack.index()
        fix(opened.workspace, finding)
        assert opened.draft.headline == "Two spaces"
        assert opened.document.undo_stack.index() == steps + 1
        undo = opened.said[-1].action
        assert undo
        undo()
        assert opened.draft.headline == "Two  spaces"


def test_a_fix_that_no_longer_fits_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        opened.type_headline("Two  spaces")
        until(lambda: "spaces" in _rules(findings))
        (finding,) = (each for each in findings.open if each.rule == "spaces")
        opened.type_headline("Other words")
        fix(opened.workspace, finding)
        assert opened.draft.headline == "Other words"
        assert opened.said[-1].is_error


def test_what_is_waived_stands_until_that_is_undone(altered: Office) -> None:
    findings = _ready(altered)
    finding = _fragment(findings)
    assert (finding.status, finding.blocks) == (FragmentStatus.ALTERED, True)
    waive(altered.workspace, finding, "as agreed")
    until(lambda: _fragment(findings).status is FragmentStatus.WAIVED)
    assert _fragment(findings).waived is not None
    undo = altered.said[-1].action
    assert undo
    undo()
    until(lambda: _fragment(findings).status is FragmentStatus.ALTERED)


def test_nothing_is_waived_without_a_reason(altered: Office) -> None:
    findings = _ready(altered)
    waive(altered.workspace, _fragment(findings), " ")
    until(lambda: bool(altered.said))
    assert altered.said[-1].is_error
    assert _fragment(findings).blocks


def test_a_waiver_given_before_can_be_ended(altered: Office) -> None:
    finding = _fragment(_ready(altered))
    waiver = waive_at_desk(altered.store, altered.workspace.draft_id, finding, "as agreed", "Bea")
    findings = altered.workspace.findings
    findings.refresh()
    until(lambda: _fragment(findings).waived == waiver)
    end_waiver(altered.workspace, waiver)
    until(lambda: _fragment(findings).waived is None)


def test_the_writer_says_what_a_passage_is_and_takes_it_back(altered: Office) -> None:
    findings = _ready(altered)
    say_it_is(altered.workspace, "an accelerated pace", SaidToBe.TERM)
    until(lambda: findings.said_to_be("an accelerated pace") == "term" and not _fragments(findings))
    undo = altered.said[-1].action
    assert undo
    undo()
    until(lambda: bool(_fragments(findings)))


def _fragments(findings: LiveFindings) -> list[Finding]:
    return [each for each in findings.found if each.rule == "fragment" and each.place.part is Part.HEADLINE]


def test_stepping_goes_round_and_shows_each_place(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        opened.type_headline("Two  spaces  twice.")
        until(lambda: {"spaces", "headline-stop"} <= _rules(findings))
        shown: list[Place] = []
        assert opened.workspace.open_draft
        opened.workspace.open_draft.spotlight.show_requested.connect(shown.append)
        for _ in range(len(findings.open) + 1):
            findings.step(1)
        assert shown[0] == shown[-1]
        assert len(set(shown)) == len(findings.open)
        assert opened.said[-1].text.startswith(f"1 of {len(findings.open)}: ")
        findings.step(-1)
        assert findings.current == findings.open[-1]


def test_words_that_moved_since_are_still_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        draft = SetField("headline", "They say Two  spaces").apply(opened.draft)
    finding = Finding("spaces", Place(Part.HEADLINE, start=3, end=5), "", text="  ")
    assert placed(finding, draft) == Place(Part.HEADLINE, start=12, end=14)
    gone = Finding("spaces", Place(Part.HEADLINE, start=3, end=5), "", text="xx")
    assert placed(gone, draft) == Place(Part.HEADLINE)
    assert placed(Finding("spaces", Place(Part.BODY, "nothing", start=3, end=5), "", text="x"), draft).item == "nothing"


def test_a_look_that_comes_to_grief_is_reported_and_the_next_edit_is_checked(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        set_setting(opened.store, OFF, "[")
        with qtbot.capture_exceptions() as reported:
            findings.refresh()
            until(lambda: bool(reported))
        assert isinstance(reported[0][1], ValueError)
        set_setting(opened.store, OFF, "[]")
        opened.type_headline("Two  spaces")
        until(lambda: "spaces" in _rules(findings))


def test_another_style_ends_a_look_that_goes_by_the_old_one(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as opened:
        findings = _ready(opened)
        findings._beside = 0  # the window's own thread looks, in slices
        findings._check()
        assert findings._look is not None
        opened.document.apply(SetField("house_style", (("date_form", "weekday"),)))
        until(lambda: findings._known is not None and findings.draft is opened.draft)
        assert findings._known is not None
        assert findings._known.style.date_form == "weekday"
