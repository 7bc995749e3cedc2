"""Proposals of several copies: agreements, conflicts, and those that stand alone."""

from collections.abc import Callable
from dataclasses import replace

from editor.domain.draft import Draft
from editor.returns.intake import intake
from editor.returns.merge import Group, Merged, Offer, merged, together
from tests.exports import samples
from tests.returns.reviewer import Reviewer
from tests.returns.test_intake import SENTENCE

FERRY = replace(samples.FERRY, headline="", standfirst="", date=None)
Edit = Callable[[Reviewer], None]


def review(*edits: Edit, draft: Draft = FERRY) -> Merged:
    """One copy for each, all of them come back."""
    offers: list[Offer] = []
    for source, edit in enumerate(edits):
        reviewer = Reviewer(draft)
        edit(reviewer)
        found = intake(reviewer.read(), reviewer.sent, draft).proposals
        offers += [Offer(len(offers) + i, source, f"Partner {source}", each) for i, each in enumerate(found)]
    return merged(offers, draft)


def replacing(old: str, new: str, by: str = "Ann") -> Edit:
    return lambda reviewer: reviewer.replace(old, new, by)


def only(result: Merged) -> Group:
    (group,) = result.groups
    return group


def test_the_same_edit_of_several_partners_is_one_choice_however_it_was_recorded() -> None:
    group = only(
        review(
            replacing("November", "December"),
            replacing("Nov", "Dec"),
            replacing("on Friday 7 November", "on Friday 7 December", ""),
        )
    )
    assert group.is_agreement and not group.is_conflict
    assert group.choices[0].partners == ("Partner 0", "Partner 1", "Partner 2")
    assert (group.choices[0].proposal.old, group.choices[0].proposal.new) == ("November", "December")


def test_different_words_for_the_same_are_a_conflict() -> None:
    group = only(review(replacing("Friday 7", "Monday 10"), replacing("7 November", "8 November")))
    assert group.is_conflict and group.rivals == {(0, 1)}


def test_edits_beside_each_other_are_no_conflict_and_both_are_made() -> None:
    result = review(replacing("sail again", "run again"), replacing("again on", "once more on"))
    assert not any(group.is_conflict for group in result.groups)
    made = together([group.choices[0].proposal for group in result.groups], FERRY)
    assert made.apply(FERRY).body[0].text == SENTENCE.replace("sail again", "run once more")


def test_words_put_into_what_another_took_out_are_a_conflict() -> None:
    group = only(
        review(
            replacing(" between Saltmarsh and Wrack Island", ""),
            lambda reviewer: reviewer.insert("between Saltmarsh", " harbour", "Bob"),
        )
    )
    assert group.is_conflict


def test_different_words_put_in_at_one_point_are_a_conflict() -> None:
    def at_the_ferry(words: str) -> Edit:
        return lambda reviewer: reviewer.insert("The ferry", words, "Bob")

    assert only(review(at_the_ferry(" of the trust"), at_the_ferry(" for cars"))).is_conflict
    assert only(review(at_the_ferry(" for cars"), at_the_ferry(" for cars"))).is_agreement


def test_a_paragraph_taken_out_by_one_and_edited_by_another_is_a_conflict() -> None:
    for edit in (replacing("sail", "run"), lambda reviewer: reviewer.split("The ferry between", "Bob")):
        assert only(review(lambda reviewer: reviewer.take_out(SENTENCE, "Ann"), edit)).is_conflict


def test_conflicts_that_share_an_edit_are_one_group() -> None:
    result = review(
        replacing("Saltmarsh and Wrack", "Wrack and Saltmarsh"),
        replacing("between Saltmarsh", "from Oldport"),
        replacing("Wrack Island", "Rock Island"),
    )
    assert len(only(result).choices) == 3 and len(only(result).rivals) == 2


def test_the_same_new_paragraph_of_two_is_an_agreement_and_another_a_conflict() -> None:
    def adding(text: str, by: str) -> Edit:
        return lambda reviewer: reviewer.add_paragraph(SENTENCE, text, by)

    assert only(review(adding("Fares stay.", "Ann"), adding("Fares stay.", ""))).is_agreement
    assert only(review(adding("Fares stay.", "Ann"), adding("Fares rise.", "Bob"))).is_conflict


def test_a_moved_paragraph_and_words_changed_in_it_go_together() -> None:
    result = review(lambda r: r.move(SENTENCE, "a barge for supplies", "Ann"), replacing("Friday 7", "Monday 7"))
    assert not any(group.is_conflict for group in result.groups)
    after = together([group.choices[0].proposal for group in result.groups], FERRY).apply(FERRY)
    assert after.body[-1].text == SENTENCE.replace("Friday 7", "Monday 7")


def test_a_paragraph_moved_to_two_places_is_a_conflict() -> None:
    group = only(
        review(
            lambda r: r.move(SENTENCE, "a barge for supplies", "Ann"),
            lambda r: r.move(SENTENCE, "Until Friday the trust", ""),
        )
    )
    assert group.is_conflict


def test_what_no_longer_fits_is_listed_and_not_dropped() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("Friday 7", "Monday 7", "Ann")
    reviewer.take_out("The storm of 9 October", "Ann")
    offers = [
        Offer(index, 1, "Police", each)
        for index, each in enumerate(intake(reviewer.read(), reviewer.sent, FERRY).proposals)
    ]
    now = Draft(announcement=FERRY.announcement, notes=FERRY.notes[1:])
    result = merged(offers, now)
    assert [offer.proposal.new for offer in result.stale] == ["Monday"]
    assert [offer.proposal.old for offer in result.already] == [FERRY.notes[0].text]


def test_a_paragraph_put_behind_one_that_another_moves_away_stays_where_it_was_put() -> None:
    result = review(
        lambda r: r.move("Passengers can", "a barge for supplies", "Ann"),
        lambda r: r.add_paragraph("Passengers can", "Fares stay.", "Bob"),
        lambda r: r.join("a launch for pupils", "Cy"),
    )
    assert not any(group.is_conflict for group in result.groups)
    after = together([group.choices[0].proposal for group in result.groups], FERRY).apply(FERRY)
    assert [block.text for block in after.body if block.text] == [
        SENTENCE,
        "Fares stay.",
        "Until Friday the trust will run:",
        "a launch for pupils at 8am a barge for supplies on Wednesday",
        "Passengers can see the winter timetable.",
    ]


def test_two_ways_of_changing_what_nobody_stored_are_a_conflict_too() -> None:
    assert only(review(replacing(" said:", " says:"), replacing(" said:", " explained:"))).is_conflict
