"""Which copy a file is, from what is left of its marks."""

from editor.domain.sent import SentText
from editor.reading.values import Part, Properties, ReadCopy, ReadParagraph
from editor.returns.matching import How, by_wording, references
from tests.exports.samples import AWKWARD, FERRY
from tests.returns.reviewer import Reviewer, blocks_of

NOTHING = Part("body", (), (), ())


def header(text: str) -> Part:
    return Part("header", (ReadParagraph(text),), (ReadParagraph(text),), ())


def test_a_reference_is_read_from_the_property_then_the_identifier_then_the_header() -> None:
    read = ReadCopy(
        NOTHING,
        (header("Revision 3, copy SF-12-3-K7QM, saved 1 March"),),
        properties=Properties(identifier="SF-12-3-OTHER", custom=(("Standfirst copy", "SF-12-3-K7QM"),)),
    )
    assert references(read) == ((How.PROPERTY, "SF-12-3-K7QM"), (How.IDENTIFIER, "SF-12-3-OTHER"))
    assert references(ReadCopy(NOTHING, (header("copy SF-12-3-K7QM,"),))) == ((How.HEADER, "SF-12-3-K7QM"),)
    assert references(ReadCopy(NOTHING, (header("Page 1"),))) == ()


def test_without_a_reference_the_wording_tells() -> None:
    reviewer = Reviewer(FERRY, ("For sign-off by the coastguard",))
    reviewer.replace("Friday 7", "Monday 10")
    candidates = [("ferry", reviewer.sent), ("awkward", SentText(blocks_of(AWKWARD), reviewer.front))]
    found = by_wording(reviewer.read(has_marks=False), candidates)
    assert (found.key, found.is_certain) == ("ferry", True) and found.score > 90


def test_copies_of_one_revision_are_told_apart_by_their_front() -> None:
    reviewer = Reviewer(FERRY, ("For sign-off by the coastguard",))
    parish = SentText(reviewer.release, ("For sign-off by the parish council",))
    assert by_wording(reviewer.read(), [("parish", parish), ("coastguard", reviewer.sent)]).key == "coastguard"


def test_two_that_fit_as_well_are_asked_about() -> None:
    reviewer = Reviewer(FERRY)
    found = by_wording(reviewer.read(), [(1, reviewer.sent), (2, reviewer.sent)])
    assert not found.is_certain and found.others == (2,)


def test_a_text_that_nobody_sent_is_not_guessed() -> None:
    reviewer = Reviewer(FERRY)
    found = by_wording(reviewer.read(), [("awkward", SentText(blocks_of(AWKWARD)))])
    assert not found.is_certain
    assert by_wording(reviewer.read(), []).key is None
