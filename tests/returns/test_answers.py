"""The answer, name and comment of a returned copy."""

import pytest

from editor.domain.sign_off import Standing
from editor.reading.values import Control, Part, ReadCopy, ReadParagraph
from editor.returns.answers import answer, standing
from editor.returns.intake import intake
from tests.exports.samples import FERRY
from tests.returns.reviewer import Reviewer

ITEMS = ("Approved", "Approved with changes", "Not approved")
NOTHING = Part("body", (), (), ())


def with_controls(*controls: Control) -> ReadCopy:
    return ReadCopy(NOTHING, controls=controls)


def control(tag: str, text: str, items: tuple[str, ...] = ()) -> Control:
    return Control("text", tag, "", text, text, items)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Approved", Standing.APPROVED),
        ("Approved with changes", Standing.APPROVED_WITH_CHANGES),
        ("approved, with  changes", Standing.APPROVED_WITH_CHANGES),
        ("Not approved", Standing.NOT_APPROVED),
        ("NOT APPROVED with changes", Standing.NOT_APPROVED),
        (" APPROVED. ", Standing.APPROVED),
        ("Approved, but not paragraph 2", None),
        ("Approved? No.", None),
        ("Approved subject to legal", None),
        ("Approved by nobody yet", None),
        ("I have not approved this", Standing.NOT_APPROVED),
        ("Choose an answer", None),
        ("", None),
    ],
)
def test_not_approved_is_read_before_approved_with_changes_before_approved(words: str, meant: Standing | None) -> None:
    assert standing(words) is meant


def test_the_answer_is_read_from_its_controls() -> None:
    found = answer(
        with_controls(control("answer", "Approved"), control("name", " Ada Okafor "), control("comment", "Thanks")), []
    )
    assert (found.standing, found.name, found.comment) == (Standing.APPROVED, "Ada Okafor", "Thanks")


def test_fields_that_nobody_filled_say_nothing() -> None:
    found = answer(
        with_controls(
            control("answer", "Choose an answer"),
            control("name", "Click here and write your name"),
            control("comment", "Click here and write a comment, if you have one"),
        ),
        [],
    )
    assert (found.standing, found.name, found.comment) == (None, "", "")


def test_a_drop_down_that_lost_its_tag_is_known_by_its_items() -> None:
    assert answer(with_controls(control("", "Not approved", ITEMS)), []).standing is Standing.NOT_APPROVED


def test_where_the_controls_became_plain_text_the_lines_are_read() -> None:
    lines = [ReadParagraph(text) for text in ("Answer:\tApproved with changes", "Name:\tAda", "Comment:\t")]
    found = answer(ReadCopy(NOTHING), lines)
    assert (found.standing, found.name, found.comment) == (Standing.APPROVED_WITH_CHANGES, "Ada", "")


def test_approved_of_a_text_that_was_changed_is_a_contradiction() -> None:
    reviewer = Reviewer(FERRY, ("For sign-off", "Answer:\tApproved"))
    assert not intake(reviewer.read(), reviewer.sent, FERRY).is_contradiction
    reviewer.replace("Friday 7", "Monday 7", "Ann")
    assert intake(reviewer.read(), reviewer.sent, FERRY).is_contradiction
