"""Versions of one announcement laid side by side: what differs is found, what agrees is left alone."""

import json
from dataclasses import replace
from functools import cache

import pytest

from editor.checks.all_checks import all_checks
from editor.checks.facts import FactKind
from editor.checks.versions import Row, State, carried, matrix
from editor.domain.draft import Draft, Quote
from editor.domain.findings import CheckStage, Known
from editor.domain.json_reading import from_json
from editor.domain.rule_book import RuleBook
from editor.shipped import resource

Pair = tuple[Draft, Draft]
PARTNERS, MEDIA = 0, 1


@cache
def texts() -> tuple[str, str]:
    """The two examples, the partnership chair's quote in both, as JSON."""
    statement, release = (
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(resource("examples").glob("*.json"))
    )
    release["quotes"] += statement["quotes"]
    return json.dumps(statement, ensure_ascii=False), json.dumps(release, ensure_ascii=False)


def pair(version: int = MEDIA, old: str = "", new: str = "") -> Pair:
    made = list(texts())
    assert old in made[version]
    made[version] = made[version].replace(old, new, 1) if old else made[version]
    return from_json(json.loads(made[0])), from_json(json.loads(made[1]))


def different(versions: Pair) -> list[Row]:
    return [row for row in matrix(versions) if row.differs]


SEEDED = [
    (MEDIA, "10 and 11 February 2026", "10 and 12 February 2026"),
    (MEDIA, "10 and 11 February 2026", "11 and 12 February 2026"),
    (MEDIA, "10 and 11 February 2026", "10 and 11 March 2026"),
    (PARTNERS, "10 and 11 February 2026", "10 and 11 February 2025"),
    (PARTNERS, '"date": "2026-03-12"', '"date": "2026-03-13"'),
    (MEDIA, "inspection in 2024. You", "inspection in 2023. You"),
    (PARTNERS, "inspection of 2024", "inspection of 2022"),
    (MEDIA, "was the fourth since", "was the third since"),
    (MEDIA, "was the fourth since", "was the fifth since"),
    (PARTNERS, "was the fourth since", "was the third since"),
    (MEDIA, "‘continue to strengthen’ and are", "‘continue to improve’ and are"),
    (MEDIA, "‘a realistic view of", "‘a clear view of"),
    (MEDIA, "what still needs to change’", "what still has to change’"),
    (MEDIA, "‘built around what children say they need’", "‘built around what children say they want’"),
    (MEDIA, "‘helped promptly and with care’", "‘helped quickly and with care’"),
    (PARTNERS, "‘helped promptly and with care’", "‘helped promptly and with kindness’"),
    (PARTNERS, "‘continue to strengthen’", "‘continued to strengthen’"),
    (PARTNERS, "‘built around what children", "‘built on what children"),
    (MEDIA, "https://www.northmoor.example/inspection-letter", "https://www.northmoor.example/inspection-letters"),
    (PARTNERS, "https://www.northmoor.example/inspection-letter", "https://www.northmoor.example/letter-2026"),
    (MEDIA, "https://www.northmoor.example/inspection-letter", "https://northmoor.example.org/inspection-letter"),
    (MEDIA, "Schools and Care Inspectorate", "Schools and Care Inspection"),
    (MEDIA, "Schools and Care Inspectorate", "Schools and Social Care Inspectorate"),
    (PARTNERS, '"organisation": "Northmoor Borough Council"', '"organisation": "Northmoor District Council"'),
    (MEDIA, '"role": "Independent Chair"', '"role": "Chair"'),
    (MEDIA, '"role": "Independent Chair"', '"role": "Independent Scrutineer"'),
    (MEDIA, "The letter is encouraging.", "The letter is very encouraging."),
    (MEDIA, "past two years", "past three years"),
    (PARTNERS, "nobody here is complacent", "everybody here is content"),
    (MEDIA, '"speaker": "Margaret Ainsley"', '"speaker": "Margaret Ainslie"'),
]


def test_finds_seeded_inconsistencies() -> None:
    assert len(SEEDED) == 30
    usual = {row.key for row in different(pair())}
    missed = [seed for seed in SEEDED if not {row.key for row in different(pair(*seed))} - usual]
    assert len(missed) <= 2, missed


def test_says_little_of_a_consistent_pair() -> None:
    rows = different(pair())
    assert len(rows) <= 3, [(row.kind, [cell.text for cell in row.cells]) for row in rows]


def test_three_versions_agree_by_majority() -> None:
    good, other = pair()
    late = replace(other, date=None, headline="Other", body=(), audience="Staff")
    changed = from_json(json.loads(texts()[0].replace("was the fourth", "was the third")))
    rows = matrix((good, other, replace(changed, audience="Councillors"), late))
    (row,) = (row for row in rows if row.value == "fourth")
    assert [cell.state for cell in row.cells] == [State.SAME, State.SAME, State.DIFFERENT, State.MISSING]


def test_what_is_not_meant_in_a_version_is_not_missed() -> None:
    versions = pair()
    missing = [row for row in matrix(versions) if row.cells[PARTNERS].state is State.MISSING]
    row = missing[0]
    (again,) = (each for each in matrix(versions, frozenset({(row.key, "Partners")})) if each.key == row.key)
    assert again.cells[PARTNERS].state is State.NOT_MEANT


def _kinds() -> list[tuple[FactKind, tuple[int, str, str]]]:
    return [
        (FactKind.DATE, SEEDED[0]),
        (FactKind.FIGURE, SEEDED[7]),
        (FactKind.FRAGMENT, SEEDED[14]),
        (FactKind.LINK, SEEDED[18]),
        (FactKind.NAME, SEEDED[21]),
        (FactKind.TITLE, SEEDED[25]),
        (FactKind.QUOTE, SEEDED[26]),
    ]


@pytest.mark.parametrize(("kind", "seed"), _kinds())
def test_a_change_is_carried_over_by_an_edit(kind: FactKind, seed: tuple[int, str, str]) -> None:
    versions = pair(*seed)
    row = next(row for row in different(versions) if row.kind is kind)
    edit = carried(row, PARTNERS, MEDIA, versions)
    assert edit is not None
    mended = edit.apply(versions[MEDIA])
    before = len([row for row in different(versions) if row.kind is kind])
    after = len([row for row in different((versions[PARTNERS], mended)) if row.kind is kind])
    assert after < before


def test_the_date_of_issue_is_carried_over() -> None:
    versions = pair(*SEEDED[4])
    row = next(row for row in different(versions) if row.kind is FactKind.DATE)
    edit = carried(row, PARTNERS, MEDIA, versions)
    assert edit is not None
    assert edit.apply(versions[MEDIA]).date == versions[PARTNERS].date


def test_differences_are_findings_at_sign_off(book: RuleBook) -> None:
    partners, media = pair(*SEEDED[7])
    known = Known(rules=book, versions=(("Partners", partners),))
    found = [each for each in all_checks(media, known, CheckStage.SIGN_OFF) if each.rule == "versions-differ"]
    assert [each.text for each in found] == ["third"]
    assert "fourth" in found[0].message
    assert not [each for each in all_checks(media, known, CheckStage.DRAFTING) if each.rule == "versions-differ"]


def test_quotes_of_one_speaker_are_told_apart() -> None:
    first, second = pair()
    another = Quote(first.quotes[0].speaker, first.quotes[0].paragraphs[3:])
    rows = matrix((replace(first, quotes=(*first.quotes, another)), second))
    (row,) = (row for row in rows if row.kind is FactKind.QUOTE and row.text.startswith("The letter"))
    assert [cell.state for cell in row.cells] == [State.SAME, State.SAME]
