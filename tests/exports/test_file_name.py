"""The name an exported file is offered under."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from editor.domain.draft import Draft, Kind
from editor.exports.file_name import LONGEST, file_name, slug
from tests.strategies import drafts

VISIT = Draft(date=date(2025, 11, 5), headline="Children’s services monitoring visit")


def test_it_is_the_date_the_headline_and_the_kind() -> None:
    assert file_name(VISIT, "docx") == "2025-11-05-childrens-services-monitoring-visit-news-release.docx"
    assert file_name(replace(VISIT, kind=Kind.TRIBUTE), ".txt").endswith("-visit-tribute.txt")


def test_what_is_missing_is_left_out() -> None:
    assert file_name(replace(VISIT, date=None), "docx") == "childrens-services-monitoring-visit-news-release.docx"
    assert file_name(Draft(), "docx") == "news-release.docx"
    assert file_name(Draft(headline="العبّارة 🙂"), "docx") == "news-release.docx"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Café’s ‘naïve’ façade", "cafes-naive-facade"),
        ("A/B: c\\d? <e> | f*", "a-b-c-d-e-f"),
        ("  two -- dashes – and — more ", "two-dashes-and-more"),
        ("10 m² of ½", "10-m2-of-12"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_words_are_joined_by_hyphens(text: str, name: str) -> None:
    assert slug(text) == name


def test_a_long_headline_is_cut_after_a_word() -> None:
    name = file_name(replace(VISIT, headline="one and " * 40), "docx")
    assert name == f"2025-11-05-{'one-and-' * 9}one-news-release.docx"
    assert len(name) <= LONGEST + len(".docx") < len(name) + len("-and")
    endless = file_name(replace(VISIT, headline="x" * 400), "docx")
    assert len(endless) == LONGEST + len(".docx")


@given(drafts())
def test_any_draft_has_a_name_that_windows_takes(draft: Draft) -> None:
    name = file_name(draft, "docx")
    stem = name.removesuffix(".docx")
    assert stem and set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(stem) <= LONGEST and not stem.startswith("-") and not stem.endswith("-")
