"""Findings come by stage, in the order of the statement, and can be switched off or waived."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from editor.checks.all_checks import all_checks
from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.edits import SetField
from editor.domain.findings import CheckStage, Finding, FragmentStatus, Known, Source, SourcePage, Waiver
from editor.domain.json_reading import from_json
from editor.domain.rule_book import RuleBook
from editor.domain.text import plain
from editor.domain.text_edits import stored_text
from editor.shipped import resource
from tests.checks.seeds import seed_drafts

LETTER = Source(
    "letter.pdf",
    (SourcePage(1, "There are signs of an acceleration of pace, although it is too soon to judge the results."),),
)


def rules(found: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in found]


def test_each_later_stage_runs_the_earlier_too(book: RuleBook) -> None:
    draft = Draft(headline="Two  spaces", body=(plain("It is TBC."),))
    known = Known(rules=book)
    drafting, sign_off, release = (set(rules(all_checks(draft, known, stage))) for stage in CheckStage)
    assert drafting < sign_off < release
    assert "spaces" in drafting
    assert "contact-missing" in sign_off - drafting
    assert "about-missing" in release - sign_off


def test_a_rule_blocks_from_its_own_stage_on(book: RuleBook) -> None:
    draft = Draft(headline="It is TBC")
    known = Known(rules=book)
    for stage, blocks in zip(CheckStage, (False, False, True), strict=True):
        (finding,) = (each for each in all_checks(draft, known, stage) if each.rule == "placeholder")
        assert finding.blocks is blocks


@pytest.mark.parametrize("stage", CheckStage)
def test_an_altered_fragment_blocks_at_every_stage(stage: CheckStage, book: RuleBook) -> None:
    draft = Draft(headline="‘An accelerated pace’")
    (finding,) = (each for each in all_checks(draft, Known(rules=book, sources=(LETTER,)), stage) if each.status)
    assert finding.blocks
    assert finding.status is FragmentStatus.ALTERED


def test_a_fragment_that_stands_in_its_source_is_listed_and_closed(book: RuleBook) -> None:
    source = Source("letter.pdf", (SourcePage(1, "The pace is good."),))
    draft = Draft(headline="‘The pace is good’")
    found = all_checks(draft, Known(rules=book, sources=(source,)), CheckStage.DRAFTING)
    (finding,) = (each for each in found if each.status)
    assert (finding.status, finding.blocks, finding.is_open) == (FragmentStatus.EXACT, False, False)


def test_without_a_source_drafting_has_one_finding_and_sign_off_each_fragment(book: RuleBook) -> None:
    draft = Draft(headline="‘An accelerated pace’", standfirst="It is ‘safe’.")
    known = Known(rules=book)
    drafting = all_checks(draft, known, CheckStage.DRAFTING)
    assert [rule for rule in rules(drafting) if rule in ("fragment", "no-source")] == ["no-source"]
    sign_off = [each for each in all_checks(draft, known, CheckStage.SIGN_OFF) if each.rule == "fragment"]
    assert [each.status for each in sign_off] == [FragmentStatus.CANNOT_CHECK] * 2
    assert not any(each.blocks for each in sign_off)


def test_a_rule_that_is_off_finds_nothing(book: RuleBook) -> None:
    draft = Draft(headline="Two  spaces")
    assert "spaces" in rules(all_checks(draft, Known(rules=book), CheckStage.DRAFTING))
    assert "spaces" not in rules(all_checks(draft, Known(rules=book, off=frozenset({"spaces"})), CheckStage.DRAFTING))


def test_a_waived_fragment_is_listed_with_its_waiver_and_does_not_block(book: RuleBook) -> None:
    waiver = Waiver("fragment", "An accelerated pace", "Dev", "as agreed with the inspectorate")
    known = Known(rules=book, sources=(LETTER,), waivers=(waiver,))
    found = all_checks(Draft(headline="‘An accelerated pace’"), known, CheckStage.RELEASE)
    (finding,) = (each for each in found if each.status)
    assert (finding.status, finding.blocks, finding.is_open) == (FragmentStatus.WAIVED, False, False)
    assert finding.waived == waiver
    other = all_checks(Draft(headline="‘An accelerating pace’"), known, CheckStage.RELEASE)
    assert any(each.blocks for each in other if each.rule == "fragment")


def test_another_waived_finding_no_longer_blocks(book: RuleBook) -> None:
    waiver = Waiver("date-missing", "", "Dev", "dated by the newsroom")
    known = Known(rules=book, waivers=(waiver,))
    found = all_checks(Draft(headline="Headline"), known, CheckStage.RELEASE)
    (finding,) = (each for each in found if each.rule == "date-missing")
    assert (finding.blocks, finding.is_open, finding.waived) == (False, False, waiver)


def test_findings_follow_the_statement_and_name_their_words(book: RuleBook) -> None:
    quote = Quote(Speaker("Ada Okafor", "leader"), (plain("We utilise  it."),))
    draft = Draft(
        headline="Head  line.", standfirst="Going forward.", body=(plain("Some text."), plain("We utilise it."))
    )
    draft = replace(draft, quotes=(quote,))
    found = all_checks(draft, Known(rules=book), CheckStage.DRAFTING)
    placed = [finding for finding in found if finding.text]
    assert [finding.rule for finding in placed] == ["spaces", "headline-stop", "jargon", "jargon", "jargon", "spaces"]
    for finding in placed:
        place = finding.place
        assert stored_text(draft, place)[place.start : place.end] == finding.text
        assert finding.reason


def test_the_same_draft_gives_the_same_findings(book: RuleBook) -> None:
    draft = Draft(headline="Head  line.", body=(plain("We utilise ‘it’."),))
    known = Known(rules=book, sources=(LETTER,))
    first = all_checks(draft, known, CheckStage.RELEASE)
    assert all_checks(draft, known, CheckStage.RELEASE) == first
    changed = SetField("headline", "Headline").apply(draft)
    assert all_checks(changed, known, CheckStage.RELEASE) != first


@pytest.mark.parametrize(
    "text", ["", " ", "‘", "’", "“”", "‘’", "[", "…", "‘…’", "‘[x]’", "\u200b", "”“’‘'\"", "a" * 5000]
)
def test_nothing_typed_breaks_a_check(text: str, book: RuleBook) -> None:
    quote = Quote(Speaker(text, text, text), (plain(text),))
    draft = Draft(headline=text, standfirst=text, organisation=text, body=(plain(text), plain(text)), quotes=(quote,))
    known = Known(rules=book, sources=(LETTER, Source("empty")), today=date(2026, 3, 1), versions=(("other", draft),))
    for stage in CheckStage:
        all_checks(draft, known, stage)


ODD = ("a", "Aa ", "‘a’ ", "‘a ", "“", "1", "1 ", ". ", "a@", " ", "[", "a-", "www.", "a,b", "A&", "s’ ", "“a”\u00a0")


@pytest.mark.parametrize("piece", ODD)
def test_a_long_odd_paragraph_is_no_standstill(piece: str, book: RuleBook) -> None:
    draft = Draft(body=(plain(piece * (40_000 // len(piece))),))
    start = process_time()
    all_checks(draft, Known(rules=book, sources=(LETTER,)), CheckStage.DRAFTING)
    assert process_time() - start < 10


# --- real releases and the examples: what is found was read one by one ------------------------------------------------

STATEMENT_FINDS = {"body-singular": 2, "sentence-length": 6, "spaces": 3, "link-words": 1, "acronym": 1, "jargon": 2}
RELEASE_FINDS = {
    "headline-length": 1,
    "standfirst-length": 1,
    "sentence-length": 11,
    "spaces": 2,
    "link-words": 1,
    "jargon": 2,
    "body-singular": 1,
    "fragment-twice": 1,
}
COMPLETENESS = {
    *("organisation-missing", "contact-missing", "about-missing", "quote-unapproved", "no-source", "fragment"),
}


def test_finds_in_the_seeds_what_a_reader_would(shared: Path, book: RuleBook) -> None:
    known = Known(rules=book, today=date(2019, 3, 14))
    for draft, expected in zip(seed_drafts(shared), (STATEMENT_FINDS, RELEASE_FINDS), strict=True):
        found = all_checks(draft, known, CheckStage.RELEASE)
        assert Counter(rule for rule in rules(found) if rule not in COMPLETENESS) == expected


def test_an_accelerated_pace_in_the_seed_is_not_in_the_letter(shared: Path, book: RuleBook) -> None:
    statement, _ = seed_drafts(shared)
    found = all_checks(statement, Known(rules=book, sources=(LETTER,)), CheckStage.DRAFTING)
    (finding,) = (each for each in found if each.text == "an accelerated pace")
    assert finding.status is FragmentStatus.ALTERED


@pytest.mark.parametrize("name", ["1-partnership-statement", "2-news-release"])
def test_finds_little_in_the_examples(name: str, book: RuleBook) -> None:
    draft = from_json(json.loads(resource(f"examples/{name}.json").read_text(encoding="utf-8")))
    found = all_checks(draft, Known(rules=book, today=date(2026, 3, 12)), CheckStage.RELEASE)
    assert {rule for rule in rules(found) if rule not in COMPLETENESS} <= {"sentence-length"}
    assert not any(finding.blocks for finding in found)
