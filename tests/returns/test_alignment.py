"""Which paragraph of a returned file is which of those sent."""

from random import Random

import pytest

from editor.reading.values import ReadParagraph
from editor.returns.alignment import Group, aligned
from tests.returns.at_random import DRAFTS
from tests.returns.reviewer import blocks_of

SENT = (
    "The ferry will sail again on Friday after four weeks of repairs.",
    "Engineers worked through every night to make the quay safe.",
    "People on the island have been very patient, said the harbour master.",
    "ENDS",
    "The storm of October broke two of the three moorings.",
)


def groups(*texts: str, bookmarks: dict[int, str] | None = None) -> tuple[Group, ...]:
    marks = bookmarks or {}
    return aligned(
        SENT, [ReadParagraph(text, bookmarks=(marks[i],) if i in marks else ()) for i, text in enumerate(texts)]
    )


def pairs(*texts: str, bookmarks: dict[int, str] | None = None) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(group.sent, group.read) for group in groups(*texts, bookmarks=bookmarks)]


def test_the_same_words_are_the_same_paragraph_whatever_signs_they_are_written_with() -> None:
    assert pairs(*(text.replace(" ", "\u00a0") for text in SENT)) == [((i,), (i,)) for i in range(5)]


def test_a_foreign_paragraph_is_nobodys_and_a_missing_one_is_missed() -> None:
    texts = (SENT[0], "Fares stay as they were.", *SENT[1:4])
    assert pairs(*texts) == [((0,), (0,)), ((), (1,)), ((1,), (2,)), ((2,), (3,)), ((3,), (4,)), ((4,), ())]


def test_empty_paragraphs_are_passed_over() -> None:
    assert pairs(SENT[0], "", " ", *SENT[1:]) == [((0,), (0,)), *(((i,), (i + 2,)) for i in range(1, 5))]


def test_a_paragraph_split_is_one_that_became_two_and_joined_two_that_became_one() -> None:
    head, tail = SENT[2][:39], SENT[2][40:]
    assert ((2,), (2, 3)) in pairs(*SENT[:2], head, tail, *SENT[3:])
    assert ((0, 1), (0,)) in pairs(f"{SENT[0]} {SENT[1]}", *SENT[2:])


def test_a_paragraph_that_was_moved_is_known_and_said_to_have_moved() -> None:
    found = groups(SENT[0], SENT[2], SENT[3], SENT[4], SENT[1])
    assert [(group.sent, group.has_moved) for group in found if group.has_moved] == [((1,), True)]


def test_a_bookmark_decides_where_the_words_do_not() -> None:
    texts = (SENT[0], "Workers mended the quay by night.", *SENT[2:])
    (by_words,) = [group for group in groups(*texts) if group.sent == (1,)]
    assert by_words.read == (1,) and not by_words.is_certain
    (by_mark,) = [group for group in groups(*texts, bookmarks={1: "part_1"}) if group.sent == (1,)]
    assert by_mark.read == (1,) and by_mark.is_certain


def test_a_bookmark_that_slid_onto_another_paragraph_is_not_believed() -> None:
    assert ((1,), ()) in pairs(SENT[0], *SENT[2:], bookmarks={1: "part_1"})


def stripped(random: Random, texts: list[str], share: float, vocabulary: list[str]) -> list[tuple[int | None, str]]:
    """The paragraphs with this share of their words exchanged, and one in three copies with a foreign paragraph, one
    in three with one that is missing."""
    made: list[tuple[int | None, str]] = []
    for index, text in enumerate(texts):
        words = [random.choice(vocabulary) if random.random() < share else word for word in text.split()]
        made.append((index, " ".join(words)))
    kind = random.randrange(3)
    if kind == 1:
        del made[random.randrange(len(made))]
    if kind == 2:
        made.insert(random.randrange(len(made)), (None, " ".join(random.choices(vocabulary, k=25))))
    return made


@pytest.mark.parametrize(("share", "least"), [(0.35, 0.99), (0.6, 0.98)])
def test_with_all_marks_gone_parts_are_found_by_their_wording(share: float, least: float) -> None:
    found = total = 0
    front = ["For sign-off by the coastguard", "Answer:\tChoose an answer", "The text to be released begins here."]
    vocabulary = sorted({word for draft in DRAFTS for block in blocks_of(draft) for word in block.text.split()})
    for seed in range(300):
        random = Random(seed)
        texts = [block.text for block in blocks_of(DRAFTS[seed % len(DRAFTS)])]
        made = stripped(random, texts, share, vocabulary)
        read = [*front, *(text for _, text in made)]
        by_read = {
            b: group for group in aligned([*front, *texts], [ReadParagraph(t) for t in read]) for b in group.read
        }
        for at, (index, _) in enumerate(made, len(front)):
            if index is not None:
                total += 1
                found += index + len(front) in by_read[at].sent
    assert found / total >= least


def test_what_is_little_alike_is_asked_about_not_guessed() -> None:
    new = "A quay was made safe at last by people who worked in the dark."
    (group,) = [group for group in groups(SENT[0], new, *SENT[2:]) if group.sent == (1,)]
    assert group.read == (1,) and not group.is_certain
