"""What a partner changed in a copy, as proposals."""

from editor.domain.draft import Draft, Scope, ScopeKind
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal, ProposalKind, accepted
from editor.domain.text import Span
from editor.returns.intake import WHOLE, intake
from editor.returns.merge import together
from tests.exports.samples import AWKWARD, FERRY
from tests.returns.reviewer import Reviewer, Run, wording, wording_after

SENTENCE = "The ferry between Saltmarsh and Wrack Island will sail again on Friday 7 November."


def proposals(reviewer: Reviewer, scope: Scope = WHOLE) -> tuple[Proposal, ...]:
    return intake(reviewer.read(), reviewer.sent, reviewer.draft, scope).proposals


def only(reviewer: Reviewer) -> Proposal:
    (proposal,) = proposals(reviewer)
    return proposal


def all_accepted(reviewer: Reviewer) -> Draft:
    return together(proposals(reviewer), reviewer.draft).apply(reviewer.draft)


def is_as_the_reviewer_left_it(reviewer: Reviewer) -> bool:
    return wording(all_accepted(reviewer)) == wording_after(reviewer.read())


def test_a_copy_that_nobody_edited_proposes_nothing() -> None:
    for draft in (FERRY, AWKWARD):
        assert proposals(Reviewer(draft)) == ()


def test_a_tracked_word_is_a_proposal_with_author_and_date() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("Friday 7 November", "Monday 10 November", "Ann")
    proposal = only(reviewer)
    assert (proposal.old, proposal.new) == ("Friday 7", "Monday 10")
    assert (proposal.author, proposal.date, proposal.tracked) == ("Ann", "2025-11-03T10:00:00Z", True)
    assert accepted(FERRY, proposal).body[0].text == SENTENCE.replace("Friday 7", "Monday 10")


def test_a_word_changed_without_tracking_is_found_and_marked_so() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("four weeks", "five weeks")
    proposal = only(reviewer)
    assert (proposal.old, proposal.new, proposal.tracked) == ("four", "five", False)
    assert accepted(FERRY, proposal).standfirst.endswith("five weeks after the storm.")


def test_letters_changed_within_a_word_are_grown_to_the_word() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("Nov", "Dec", "Ann")
    assert (only(reviewer).old, only(reviewer).new) == ("November", "December")


def test_a_word_changed_silently_and_then_again_with_tracking_is_one_silent_proposal() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("Friday 7", "Monday 7")
    reviewer.replace("Monday 7", "Tuesday 7", "Ann")
    proposal = only(reviewer)
    assert (proposal.old, proposal.new, proposal.tracked, proposal.author) == ("Friday", "Tuesday", False, "Ann")


def test_neighbouring_words_of_two_authors_stay_two_proposals() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("sail", "run", "Ann")
    reviewer.replace("again", "anew", "Bob")
    assert [(each.old, each.new, each.author) for each in proposals(reviewer)] == [
        ("sail", "run", "Ann"),
        ("again", "anew", "Bob"),
    ]


def test_words_that_came_or_went_leave_the_spaces_right() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.insert("The ferry between", " the port of", "Ann")
    reviewer.replace(" 7 November", "", "Ann")
    assert [(each.old, each.new) for each in proposals(reviewer)] == [("", "the port of"), ("7 November", "")]
    assert all_accepted(reviewer).body[0].text == (
        "The ferry between the port of Saltmarsh and Wrack Island will sail again on Friday."
    )


def test_words_in_a_quote_keep_the_marks_out() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("“We know", "“We all know", "Ann")
    reviewer.replace("patient’.”", "patient’, all of them.”", "Ann")
    after = all_accepted(reviewer).quotes[0]
    assert [block.text for block in after.paragraphs] == [
        "We all know what the ferry means to the island.",
        "People there have been ‘very patient’, all of them.",
    ]


def test_the_speaker_in_the_attribution_is_the_speakers_own_field() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("Caldbeck", "Caldwell", "Ann")
    reviewer.replace("Harbour Master", "Deputy Harbour Master", "Ann")
    speaker = all_accepted(reviewer).quotes[0].speaker
    assert (speaker.name, speaker.role) == ("Ines Caldwell", "Deputy Harbour Master")


def test_a_changed_word_of_the_house_style_is_shown_without_a_ready_edit() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace(" said:", " says:", "Ann")
    proposal = only(reviewer)
    assert (proposal.old, proposal.new, proposal.is_ready) == ("said", "says", False)
    assert proposal.place == Place(Part.QUOTES, "master")


def test_a_quotation_mark_taken_away_is_shown_and_the_words_beside_it_still_change() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("“We know", "I know", "Ann")
    found = proposals(reviewer)
    assert [(each.old, each.new, each.is_ready) for each in found] == [("“", "", False), ("We", "I", True)]


def test_marks_and_spaces_of_another_program_are_no_edit() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("‘very patient’", "'very\u00a0patient'")
    reviewer.replace("“We", '"We')
    assert proposals(reviewer) == ()


def test_a_real_change_of_dash_is_listed_as_typographic() -> None:
    draft = FERRY.body[0].with_spans((Span("In 2023–24 the ferry sailed daily."),))
    reviewer = Reviewer(Draft(headline="A", body=(draft,)))
    reviewer.replace("2023–24", "2023-24", "Ann")
    proposal = only(reviewer)
    assert (proposal.kind, proposal.old, proposal.new) == (ProposalKind.TYPOGRAPHIC, "2023–24", "2023-24")
    assert (proposal.author, proposal.tracked) == ("Ann", True)
    assert accepted(reviewer.draft, proposal).body[0].text == "In 2023-24 the ferry sailed daily."


def test_a_slash_for_a_dash_is_an_edit() -> None:
    reviewer = Reviewer(Draft(body=(FERRY.body[0].with_spans((Span("In 2023–24 the ferry sailed."),)),)))
    reviewer.replace("2023–24", "2023/24")
    assert (only(reviewer).kind, only(reviewer).new) == (ProposalKind.WORDS, "2023/24")


def test_a_paragraph_of_which_little_is_left_is_shown_whole() -> None:
    reviewer = Reviewer(FERRY)
    new = "Boats to the island start once more at the end of this week, said the harbour office."
    reviewer.replace(SENTENCE, new, "Ann")
    proposal = only(reviewer)
    assert (proposal.old, proposal.new) == (SENTENCE[:-1], new[:-1])
    assert accepted(FERRY, proposal).body[0].text == new


def test_a_changed_address_of_a_link_is_an_edit() -> None:
    reviewer = Reviewer(FERRY)
    line = reviewer.line("see the winter timetable")
    next(run for run in line.runs if run.link).link = "https://ferry.example/summer"
    proposal = only(reviewer)
    assert proposal.kind is ProposalKind.LINK and not proposal.tracked
    assert accepted(FERRY, proposal).body[1].spans[1].link == "https://ferry.example/summer"


def test_words_made_bold_are_a_change_of_formatting() -> None:
    reviewer = Reviewer(FERRY)
    line = reviewer.line("sail again on Friday 7")
    reviewer.replace_in(line, line.runs[0], 4, 5, "ferry")
    line.runs[1].bold = True
    proposal = only(reviewer)
    assert (proposal.kind, proposal.old, proposal.new) == (ProposalKind.FORMATTING, "ferry", "ferry (bold)")
    assert accepted(FERRY, proposal).body[0].spans[1] == Span("ferry", bold=True)


def test_new_words_keep_their_formatting() -> None:
    reviewer = Reviewer(FERRY)
    line = reviewer.line("sail again on Friday 7")
    reviewer.replace_in(line, line.runs[0], 4, 5, "catamaran", "Ann")
    next(run for run in line.runs if run.inserted).bold = True
    assert accepted(FERRY, only(reviewer)).body[0].spans[1] == Span("catamaran", bold=True)


def test_a_paragraph_put_in_goes_where_the_partner_put_it() -> None:
    for by in ("Ann", ""):
        reviewer = Reviewer(FERRY)
        reviewer.add_paragraph("Friday 7 November", "Fares stay as they were last winter.", by)
        proposal = only(reviewer)
        assert (proposal.kind, proposal.tracked) == (ProposalKind.INSERTION, bool(by))
        assert [block.text for block in accepted(FERRY, proposal).body][:2] == [
            SENTENCE,
            "Fares stay as they were last winter.",
        ]


def test_a_paragraph_put_behind_a_list_item_is_one_more_of_its_kind() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.add_paragraph("a barge for supplies", "a doctor on call", "Ann")
    after = accepted(FERRY, only(reviewer)).body[-1]
    assert (after.text, after.kind) == ("a doctor on call", FERRY.body[-1].kind)


def test_a_paragraph_taken_out_is_a_deletion() -> None:
    for by in ("Ann", ""):
        reviewer = Reviewer(FERRY)
        reviewer.take_out("The ferry seats 80", by)
        proposal = only(reviewer)
        assert (proposal.kind, proposal.old) == (ProposalKind.DELETION, "The ferry seats 80.")
        assert len(accepted(FERRY, proposal).notes) == 1


def test_a_quote_of_which_all_was_taken_out_is_removed_as_a_whole() -> None:
    reviewer = Reviewer(FERRY)
    for words in ("said:", "We know", "People there"):
        reviewer.take_out(words)
    proposal = only(reviewer)
    assert proposal.kind is ProposalKind.DELETION and accepted(FERRY, proposal).quotes == ()


def test_a_paragraph_split_or_joined_is_one_change_of_its_border() -> None:
    for by in ("Ann", ""):
        reviewer = Reviewer(Draft(body=tuple(FERRY.notes)))
        reviewer.split("The storm of 9 October broke two", by)
        assert only(reviewer).kind is ProposalKind.SPLIT
        assert is_as_the_reviewer_left_it(reviewer)
        reviewer = Reviewer(Draft(body=tuple(FERRY.notes)))
        reviewer.join("The storm", by)
        assert only(reviewer).kind is ProposalKind.JOIN
        assert is_as_the_reviewer_left_it(reviewer)


def test_a_paragraph_moved_is_a_move_tracked_or_not() -> None:
    for by in ("Ann", ""):
        reviewer = Reviewer(FERRY)
        reviewer.move("Friday 7 November", "a barge for supplies", by)
        proposal = only(reviewer)
        assert (proposal.kind, proposal.tracked) == (ProposalKind.MOVE, bool(by))
        assert accepted(FERRY, proposal).body[-1] == FERRY.body[0]


def test_words_changed_in_a_paragraph_that_was_moved_are_a_proposal_of_their_own() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.move("Friday 7 November", "a barge for supplies")
    reviewer.replace("Friday 7", "Monday 7", "Ann")
    assert {each.kind for each in proposals(reviewer)} == {ProposalKind.MOVE, ProposalKind.WORDS}
    assert is_as_the_reviewer_left_it(reviewer)


def test_a_foreign_paragraph_in_a_place_that_nothing_stored_could_hold_is_still_shown() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.add_paragraph("Fenshire Coastguard", "Wrack Island Lifeboat", "Ann")
    proposal = only(reviewer)
    assert (proposal.new, proposal.is_ready) == ("Wrack Island Lifeboat", False)


def test_a_paragraph_that_could_be_another_is_asked_about() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("The storm of 9 October broke two of the ferry’s three moorings.", "A gale took the quay down.")
    assert only(reviewer).question == ""  # its bookmark says so
    (proposal,) = intake(reviewer.read(has_marks=False), reviewer.sent, FERRY).proposals
    assert proposal.question == "Is this note 1?"


def test_edits_outside_what_a_partner_was_asked_about_are_marked() -> None:
    reviewer = Reviewer(FERRY)
    reviewer.replace("We know", "We all know", "Ann")
    reviewer.replace("Friday 7", "Monday 7", "Ann")
    scope = Scope(ScopeKind.QUOTES, ("master",))
    assert [(each.old, each.outside_scope) for each in proposals(reviewer, scope)] == [("Friday", True), ("", False)]


def test_changes_to_the_front_are_told_apart_from_those_to_the_release() -> None:
    front = ("For sign-off by the coastguard", "Release:\tFerry", "Asked by:\tInes Caldbeck, Saltmarsh Harbour Trust")
    reviewer = Reviewer(FERRY, front)
    reviewer.replace("by the coastguard", "by the parish council")
    found = intake(reviewer.read(), reviewer.sent, FERRY)
    assert found.proposals == ()
    assert [(each.where, each.new) for each in found.asides] == [("front", "For sign-off by the parish council")]


def test_numbers_that_a_program_made_words_of_are_no_edits_but_a_single_one_is() -> None:
    reviewer = Reviewer(FERRY)
    for number, line in enumerate(reviewer.lines, 1):
        line.runs.insert(0, Run(f"{number} "))
    reviewer.replace("Friday 7", "Monday 7", "Ann")
    assert (only(reviewer).old, only(reviewer).new) == ("Friday", "Monday")
    reviewer = Reviewer(FERRY)
    reviewer.line("Friday 7").runs.insert(0, Run("1 "))
    assert only(reviewer).new == "1"
