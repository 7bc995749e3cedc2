"""Every rule finds the words marked in its bad cases, nothing in its good ones, and its fixes put them right."""

from pathlib import Path

import pytest

from editor.checks.all_checks import all_checks
from editor.domain.findings import CheckStage, Finding
from editor.domain.rule_book import RuleBook
from tests.checks.case_files import Case, read_case

CASES = Path(__file__).parent / "cases"
WHOLE_VERSIONS = {"versions-differ"}
"""Rules that need a second version; their cases are in test_versions.py."""


def names(kind: str) -> list[str]:
    return sorted(str(path.relative_to(CASES)) for path in CASES.glob(f"*/{kind}/*.txt"))


def of_rule(name: str, case: Case) -> list[Finding]:
    found = all_checks(case.draft, case.known, CheckStage.RELEASE)
    return [finding for finding in found if finding.rule == Path(name).parts[0] and finding.is_open]


@pytest.mark.parametrize("name", names("bad"))
def test_finds_the_marked_words(name: str, book: RuleBook) -> None:
    case = read_case(CASES / name, book)
    found = of_rule(name, case)
    assert found
    if case.marked:
        assert sorted(finding.text for finding in found) == sorted(case.marked)


@pytest.mark.parametrize("name", names("good"))
def test_leaves_good_words_alone(name: str, book: RuleBook) -> None:
    case = read_case(CASES / name, book)
    assert of_rule(name, case) == []


@pytest.mark.parametrize("name", names("bad"))
def test_a_fix_is_an_edit_that_ends_the_finding(name: str, book: RuleBook) -> None:
    case = read_case(CASES / name, book)
    for finding in of_rule(name, case):
        if finding.fix is not None:
            mended = Case(finding.fix.apply(case.draft), case.known, ())
            assert len(of_rule(name, mended)) < len(of_rule(name, case)), finding


def test_each_rule_has_good_and_bad_cases(book: RuleBook) -> None:
    for rule in book.rules.keys() - WHOLE_VERSIONS:
        assert list((CASES / rule / "good").glob("*.txt")), rule
        assert list((CASES / rule / "bad").glob("*.txt")), rule


def test_each_rule_has_a_title_and_a_reason(book: RuleBook) -> None:
    for rule in book.rules.values():
        assert rule.title
        assert rule.reason.endswith("."), rule.id
        assert not rule.words or "{better}" in rule.message, rule.id


def test_each_case_folder_is_a_rule(book: RuleBook) -> None:
    assert {path.name for path in CASES.iterdir()} <= set(book.rules)
