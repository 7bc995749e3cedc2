"""Each thing that was done to a copy becomes one proposal, with its owner, tracked or not as it was."""

from collections import Counter
from collections.abc import Iterator
from functools import reduce
from typing import NamedTuple

import pytest

from editor.domain.answer_form import PLACEHOLDERS
from editor.domain.proposals import Proposal, ProposalKind, accepted
from editor.domain.sign_off import WHOLE, Decision, Standing, hashes, reopened
from editor.reading.word import read_word
from editor.returns.answers import Answer
from editor.returns.intake import Intake, intake
from editor.returns.merge import together
from editor.returns.sending import sent_text
from tests.exports.samples import STYLE, blocks_of
from tests.exports.sign_off_samples import SHEET
from tests.returns.libreoffice import model
from tests.returns.libreoffice.edited import edited
from tests.returns.libreoffice.office import LibreOffice, Step
from tests.returns.libreoffice.release import HARBOUR, harbour_copy
from tests.returns.libreoffice.scenarios import ANN, BO, RELEASE, SCENARIOS, TEXTS, Scenario

FORMS = pytest.mark.parametrize("by_way_of", ["", ".odt", ".doc"])
ALL = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
KINDS = {
    "replace": ProposalKind.WORDS,
    "insert": ProposalKind.WORDS,
    "delete": ProposalKind.WORDS,
    "rewrite": ProposalKind.WORDS,
    "split": ProposalKind.SPLIT,
    "join": ProposalKind.JOIN,
    "remove": ProposalKind.DELETION,
    "add": ProposalKind.INSERTION,
    "move": ProposalKind.MOVE,
    "embolden": ProposalKind.FORMATTING,
}
AROUND = " .“”"
"""What a whole paragraph can have in common with the one that takes its place: its full stop, the marks of a quote."""


class Seen(NamedTuple):
    """What a writer sees of a proposal."""

    kind: ProposalKind
    old: str
    new: str
    author: str
    tracked: bool


def taken_in(data: bytes) -> Intake:
    return intake(read_word(data), sent_text(RELEASE, read_word(harbour_copy())), HARBOUR)


def seen(proposal: Proposal) -> Seen:
    has_new = proposal.kind in (ProposalKind.WORDS, ProposalKind.INSERTION)
    has_old = proposal.kind not in (ProposalKind.INSERTION, ProposalKind.SPLIT, ProposalKind.JOIN)
    old = proposal.old if has_old else proposal.old.split("\n")[0]
    new = proposal.new if has_new else ""
    return Seen(proposal.kind, old.strip(AROUND), new.strip(AROUND), proposal.author, proposal.tracked)


def done(author: str, step: Step) -> Seen:
    """What must be seen of a step."""
    kind = KINDS[step.do]
    of_words = step.do in ("replace", "delete", "embolden")
    old = "" if step.do in ("insert", "add") else step.old if of_words else TEXTS[step.part]
    new = step.new if kind in (ProposalKind.WORDS, ProposalKind.INSERTION) else ""
    return Seen(kind, old.strip(AROUND), new.strip(AROUND), author if step.tracked else "", step.tracked)


def steps_of(scenario: Scenario) -> Iterator[tuple[str, Step]]:
    return ((author, step) for author, step in scenario.steps if step.do != "comment")


def is_to_another_part(step: Step) -> bool:
    return step.do == "move" and RELEASE[step.part].place.part is not RELEASE[int(step.old)].place.part


@ALL
def test_each_edit_shows_up_exactly_once_with_its_owner(scenario: Scenario, libreoffice: LibreOffice) -> None:
    found = Counter(seen(proposal) for proposal in taken_in(edited(scenario, libreoffice)).proposals)
    assert found == Counter(done(author, step) for author, step in steps_of(scenario))


@ALL
def test_all_accepted_gives_the_text_that_came_back(scenario: Scenario, libreoffice: LibreOffice) -> None:
    """But for the marks of a quote, which the house style puts where a new paragraph needs them, and for what was moved
    to another part of the statement: that is left to the writer."""
    found = taken_in(edited(scenario, libreoffice)).proposals
    draft = together(found, HARBOUR).apply(HARBOUR)
    expected = model.after(TEXTS, [step for _, step in scenario.steps if not is_to_another_part(step)])
    assert len([proposal for proposal in found if not proposal.is_ready]) == len(
        [step for _, step in scenario.steps if is_to_another_part(step)]
    )
    assert [block.text.strip(AROUND) for block in blocks_of(draft)] == [text.strip(AROUND) for text in expected]


def test_the_place_of_an_edit_is_where_it_was_made(libreoffice: LibreOffice) -> None:
    """The stored range of the words, within the block that the part prints."""
    scenario = SCENARIOS[0]
    wanted = {(RELEASE[step.part].place, step.old.strip()) for _, step in scenario.steps if step.do == "replace"}
    found = taken_in(edited(scenario, libreoffice)).proposals
    ranged = {(proposal.place.whole, proposal.old) for proposal in found if proposal.old and proposal.new}
    assert ranged == wanted
    assert all(proposal.place.end > proposal.place.start for proposal in found if proposal.old)


@FORMS
def test_a_copy_that_was_only_saved_again_proposes_nothing(by_way_of: str, libreoffice: LibreOffice) -> None:
    result = taken_in(libreoffice.edited(harbour_copy(), ANN, (), by_way_of))
    assert (result.proposals, result.remarks, result.asides) == ((), (), ())
    assert result.answer == Answer()


@FORMS
def test_a_copy_that_was_only_saved_again_reopens_no_approval(by_way_of: str, libreoffice: LibreOffice) -> None:
    result = taken_in(libreoffice.edited(harbour_copy(), ANN, (), by_way_of))
    covers = hashes((WHOLE,), HARBOUR, STYLE)
    approval = Decision("coastguard", Standing.APPROVED, SHEET.saved, covers=covers)
    draft = reduce(accepted, result.proposals, HARBOUR)
    assert reopened(approval, draft, STYLE) == ()


@FORMS
def test_the_answer_is_read_from_every_form(by_way_of: str, libreoffice: LibreOffice) -> None:
    steps = (
        Step("answer", new="Approved with changes"),
        Step("answer", old=PLACEHOLDERS["name"], new="Wen Adair"),
        Step("answer", old=PLACEHOLDERS["comment"], new="Thank you."),
    )
    result = taken_in(libreoffice.edited(harbour_copy(), ANN, steps, by_way_of))
    assert result.answer == Answer(Standing.APPROVED_WITH_CHANGES, "Wen Adair", "Thank you.", "Approved with changes")
    assert (result.proposals, result.asides) == ((), ())


@ALL
def test_each_remark_is_taken_in_once_beside_its_words(scenario: Scenario, libreoffice: LibreOffice) -> None:
    made = [
        (RELEASE[step.part].place, step.old, step.new, author)
        for author, step in scenario.steps
        if step.do == "comment"
    ]
    remarks = taken_in(edited(scenario, libreoffice)).remarks
    found = [(remark.place.whole, remark.anchor, remark.text, remark.author) for remark in remarks if remark.place]
    assert Counter(found) == Counter(made)
    assert len(remarks) == len(made)


@FORMS
def test_words_within_a_link_are_one_edit(by_way_of: str, libreoffice: LibreOffice) -> None:
    """By way of .odt LibreOffice 7.4 forgets the link behind the words, which is shown as well."""
    part = next(at for at, block in enumerate(RELEASE) if "revised timetable" in block.text)
    step = Step("replace", part, "revised", "summer")
    found = taken_in(libreoffice.edited(harbour_copy(), ANN, (step,), by_way_of)).proposals
    assert [seen(proposal) for proposal in found if proposal.kind is not ProposalKind.LINK] == [done(ANN, step)]
    lost = [proposal.old for proposal in found if proposal.kind is ProposalKind.LINK]
    assert lost == (["timetable <https://ferry.example/winter>"] if by_way_of == ".odt" else [])


def test_what_one_put_in_and_the_other_took_out_is_nothing(libreoffice: LibreOffice) -> None:
    copy = libreoffice.edited(harbour_copy(), ANN, (Step("insert", 7, TEXTS[7].split()[3], " lantern"),))
    copy = libreoffice.edited(copy, BO, (Step("delete", 7, " lantern"),))
    assert taken_in(copy).proposals == ()


def test_what_one_put_in_and_the_other_reworded_is_one_edit(libreoffice: LibreOffice) -> None:
    copy = libreoffice.edited(harbour_copy(), ANN, (Step("insert", 7, TEXTS[7].split()[3], " lantern"),))
    copy = libreoffice.edited(copy, BO, (Step("replace", 7, "lantern", "orchard"),))
    (proposal,) = taken_in(copy).proposals
    assert (proposal.kind, proposal.old, proposal.new.strip()) == (ProposalKind.WORDS, "", "orchard")
    assert proposal.tracked
    assert BO in proposal.author.split(", ")


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "not tracked"])
def test_edits_outside_the_release_are_told_apart(tracked: bool, libreoffice: LibreOffice) -> None:
    """The header of the page, the checklist and what the front says are no part of the text to be released."""
    result = taken_in(
        libreoffice.edited(harbour_copy(), ANN, (Step("front", 0, "No answer yet", "Approved", tracked),))
    )
    assert result.proposals == ()
    assert [(aside.where, aside.old, aside.new) for aside in result.asides] == [
        ("checklist", "No answer yet", "Approved")
    ]
