"""Comments in a returned copy hang on the places of the draft."""

from dataclasses import replace

from editor.domain.places import Part, Place
from editor.domain.proposals import Remark
from editor.reading.values import Comment
from editor.returns.intake import intake
from tests.exports.samples import FERRY
from tests.returns.reviewer import Reviewer

FRONT = ("For sign-off by the coastguard",)


def remark(comment: Comment, reviewer: Reviewer | None = None) -> Remark:
    reviewer = reviewer or Reviewer(FERRY, FRONT)
    read = reviewer.read()
    at = next((i for i, paragraph in enumerate(read.before) if comment.anchor in paragraph.text), -1)
    (found,) = intake(replace(read, comments=(replace(comment, paragraph=at),)), reviewer.sent, FERRY).remarks
    return found


def test_a_comment_hangs_on_its_words() -> None:
    found = remark(Comment("Ann", "2025-11-03", "Is this sure?", "Friday 7 November"))
    assert found.place == Place(Part.BODY, FERRY.body[0].id, "", 64, 81)
    assert FERRY.body[0].text[64:81] == found.anchor == "Friday 7 November"
    assert (found.author, found.text, found.resolved) == ("Ann", "Is this sure?", False)


def test_a_comment_in_a_quote_counts_without_the_marks_that_are_printed() -> None:
    found = remark(Comment("Ann", "", "Whose words?", "“We know"))
    assert found.place == Place(Part.QUOTES, "master", FERRY.quotes[0].paragraphs[0].id)
    found = remark(Comment("Ann", "", "Whose words?", "We know"))
    assert found.place == Place(Part.QUOTES, "master", FERRY.quotes[0].paragraphs[0].id, 0, 7)


def test_replies_and_what_is_resolved_are_kept() -> None:
    reply = Comment("Bob", "2025-11-04", "Yes.")
    found = remark(Comment("Ann", "", "Sure?", "Friday 7", True, (reply,)))
    assert found.resolved
    assert [(each.author, each.text) for each in found.replies] == [("Bob", "Yes.")]


def test_a_comment_outside_the_release_has_no_place() -> None:
    assert remark(Comment("Ann", "", "We are not the coastguard.", "coastguard")).place is None
    assert remark(Comment("Ann", "", "In a margin.", "nowhere in the body")).place is None


def test_words_that_changed_since_leave_the_comment_on_its_paragraph() -> None:
    reviewer = Reviewer(FERRY, FRONT)
    reviewer.replace("Friday 7", "Monday 10")
    found = remark(Comment("Ann", "", "Right now.", "Monday 10"), reviewer)
    assert found.place == Place(Part.BODY, FERRY.body[0].id)
