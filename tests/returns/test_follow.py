"""A proposal carried over to a draft that has moved on."""

from dataclasses import replace
from datetime import date

from editor.domain.draft import Draft
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal, ProposalKind
from editor.domain.text import plain
from editor.domain.text_edits import ReplaceBlocks, ReplaceText
from editor.returns.follow import Fit, Followed, followed
from tests.exports.samples import FERRY
from tests.returns.reviewer import Reviewer
from tests.returns.test_intake import SENTENCE, only


def words(old: str, new: str) -> Proposal:
    reviewer = Reviewer(FERRY)
    reviewer.replace(old, new, "Ann")
    return only(reviewer)


def typed(draft: Draft, old: str, new: str) -> Draft:
    """The draft with words of its first body paragraph changed."""
    block = draft.body[0]
    start = block.text.index(old)
    return ReplaceText(Place(Part.BODY, block.id, "", start, start + len(old)), old, new).apply(draft)


def test_it_follows_words_that_came_in_front_of_its_own() -> None:
    now = typed(FERRY, "The ferry", "From this week the good old ferry")
    carried = followed(words("Friday 7", "Monday 7"), now)
    assert carried.fit is Fit.FITS and carried.proposal.edit is not None
    assert "ferry between Saltmarsh and Wrack Island will sail again on Monday 7" in (
        carried.proposal.edit.apply(now).body[0].text
    )


def test_it_is_stale_where_its_words_were_rewritten() -> None:
    assert followed(words("Friday 7", "Monday 7"), typed(FERRY, "on Friday 7", "before Sunday 9")).fit is Fit.STALE


def test_it_is_stale_where_its_paragraph_is_gone() -> None:
    now = ReplaceBlocks(Place(Part.BODY), FERRY.body[:1], ()).apply(FERRY)
    assert followed(words("Friday 7", "Monday 7"), now).fit is Fit.STALE


def test_what_the_draft_says_already_is_said_to_be_so() -> None:
    now = typed(typed(FERRY, "Friday 7", "Monday 7"), "The ferry", "This ferry")
    assert followed(words("Friday 7", "Monday 7"), now).fit is Fit.ALREADY


def test_an_insertion_is_stale_where_something_else_was_put_in_at_the_same_point() -> None:
    proposal = words("The ferry between", "The new ferry between")
    assert followed(proposal, typed(FERRY, "The ferry", "The old ferry")).fit is Fit.STALE
    assert followed(proposal, typed(FERRY, "The ferry", "The new ferry")).fit is Fit.ALREADY
    assert followed(proposal, typed(FERRY, "Friday", "Monday")).fit is Fit.FITS


def test_a_new_paragraph_keeps_to_the_neighbour_that_is_left() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.add_paragraph(SENTENCE, "Fares stay as they were.", "Ann")
    now = ReplaceBlocks(Place(Part.BODY), FERRY.body[:1], ()).apply(FERRY)
    carried = followed(only(reviewer), now)
    assert carried.fit is Fit.FITS and carried.proposal.edit is not None
    assert carried.proposal.edit.apply(now).body[0].text == "Fares stay as they were."
    assert followed(only(reviewer), replace(FERRY, body=(plain("Another text."),))).fit is Fit.STALE


def test_a_deletion_is_stale_once_the_paragraph_says_something_else() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.take_out(SENTENCE, "Ann")
    assert followed(only(reviewer), typed(FERRY, "Friday", "Monday")).fit is Fit.STALE
    assert followed(only(reviewer), SetField("headline", "Ferry back").apply(FERRY)).fit is Fit.FITS


def test_a_split_follows_the_text_too() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.split("The storm of 9 October", "Ann")
    note = FERRY.notes[0]
    now = ReplaceText(Place(Part.NOTES, note.id, "", 0, 3), "The", "It was said that the").apply(FERRY)
    carried = followed(only(reviewer), now)
    assert carried.fit is Fit.FITS and carried.proposal.edit is not None
    assert [block.text for block in carried.proposal.edit.apply(now).notes][:2] == [
        "It was said that the storm of 9 October",
        "broke two of the ferry’s three moorings.",
    ]


def test_what_has_no_edit_ready_fits_as_long_as_its_place_is_there() -> None:
    proposal = words(" said:", " says:")
    assert followed(proposal, FERRY).fit is Fit.FITS
    assert followed(proposal, replace(FERRY, quotes=())).fit is Fit.STALE


def test_an_edit_whose_text_is_not_known_fits_where_it_stands() -> None:
    block = FERRY.body[0]
    edit = ReplaceText(Place(Part.BODY, block.id, "", 4, 9), "ferry", "boat")
    proposal = Proposal(ProposalKind.WORDS, edit.place, "ferry", "boat", edit)
    assert followed(proposal, FERRY) == Followed(Fit.FITS, proposal)
    assert followed(proposal, typed(FERRY, "The", "This")).fit is Fit.STALE


def test_a_date_is_stale_once_the_writer_has_set_another() -> None:
    place = Place(Part.RELEASE, "date")
    made = Proposal(
        ProposalKind.WORDS, place, "", "", SetField("date", date(2026, 5, 1)), base=((place, str(FERRY.date)),)
    )
    assert followed(made, FERRY).fit is Fit.FITS
    assert followed(made, replace(FERRY, date=date(2026, 5, 1))).fit is Fit.ALREADY
    assert followed(made, replace(FERRY, date=date(2026, 6, 1))).fit is Fit.STALE
    assert followed(made, replace(FERRY, date=None)).fit is Fit.STALE


def test_a_whole_quote_that_was_written_anew_is_what_was_asked_for_only_in_its_words() -> None:
    quote = FERRY.quotes[0]
    edit = ReplaceBlocks(Place(Part.QUOTES, quote.id), quote.paragraphs, (plain("One."), plain("Two.")))
    made = Proposal(ProposalKind.WORDS, Place(Part.QUOTES, quote.id), quote.text, "One.\nTwo.", edit)
    for texts, fit in (
        (("One.", "Two."), Fit.ALREADY),
        (("Another thing.",), Fit.STALE),
        (("Two.", "One."), Fit.STALE),
    ):
        written = replace(quote, paragraphs=tuple(map(plain, texts)))
        assert followed(made, replace(FERRY, quotes=(written, *FERRY.quotes[1:]))).fit is fit
