"""Which words of a text count as misspelt: real dictionary, real releases."""

from pathlib import Path

import pytest

from editor.checks.passages import passages
from editor.checks.spelling import misspelt, words_of
from editor.desk.dictionary import load
from editor.desk.start import EXAMPLES, example

DICTIONARY = load()
UNKNOWN_NAMES = {"Fenshire", "Ranasinghe", "Flemming"}
"""Names of people and places that no dictionary has."""


def wrong(text: str) -> list[str]:
    return [text[start:end] for start, end in misspelt(text, DICTIONARY.has)]


def test_a_wrong_word_is_found_where_it_stands() -> None:
    assert list(misspelt("The goverment said so.", DICTIONARY.has)) == [(4, 13)]


def test_british_words_are_right_and_american_ones_wrong() -> None:
    assert wrong("We organise, and organize, a programme at the centre, whose colour we cannot honour.") == []
    assert wrong("The color of the center") == ["color", "center"]


def test_either_apostrophe_is_right_and_a_missing_one_wrong() -> None:
    assert wrong("It isn’t, and isn't, the children’s and the inspectors’ view.") == []
    assert wrong("It didnt help.") == ["didnt"]


@pytest.mark.parametrize(
    "text",
    [
        "Write to press.ofice@northmoor.gov.uk or see https://www.example.org/abcdefg and northmoor.gov.uk/librarys.",
        "Follow @northmoorcouncl and #Fostring.",
        "On the 21st at 5pm, room A12b, £3m for COVID-19 in the 1990s.",
        "The DfE, MHCLG, LADOs, EHCPs and the NHS’s TikTok account; McDonald and iPlayer.",
        "Cllr Okafor of Ofsted’s multi-agency safeguarding hub welcomes workstreams’ end.",
        "e.g. J K Smith",
    ],
)
def test_addresses_acronyms_numbers_and_words_of_the_trade_are_passed_over(text: str) -> None:
    assert wrong(text) == []


def test_words_in_capitals_are_checked_unless_they_are_short_enough_for_an_acronym() -> None:
    assert wrong("EMBARGOED until noon, XQZT says. GOVERMENT") == ["GOVERMENT"]
    assert wrong("COUNCIL HEDLNE WINS") == ["HEDLNE"], "in a line of capitals there is no telling them from acronyms"


def test_only_the_wrong_part_of_a_compound_is_given() -> None:
    assert wrong("A well-meaning co-opration") == ["opration"]


def test_invisible_characters_within_a_word_do_not_make_it_wrong() -> None:
    assert wrong("safe\u00adguard\u200bing and no\u2011one") == []


def test_a_word_that_is_hardly_ever_meant_is_wrong() -> None:
    assert wrong("A pubic consultation") == ["pubic"]


def test_a_name_gives_each_of_its_words() -> None:
    assert list(words_of("Dr Zeb Quill-Ardnamurch")) == ["Dr", "Zeb", "Quill-Ardnamurch", "Quill", "Ardnamurch"]


def test_nothing_is_flagged_in_real_releases_but_names(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        assert set(wrong(path.read_text(encoding="utf-8"))) <= UNKNOWN_NAMES


def test_nothing_is_flagged_in_the_examples_but_names() -> None:
    for name in EXAMPLES:
        for passage in passages(example(name)):
            assert set(wrong(passage.text)) <= UNKNOWN_NAMES
