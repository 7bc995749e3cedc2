"""Who speaks is found in a pasted quote where the pattern leaves no doubt, and only there."""

import pytest

from editor.desk.split_quote import bare, split_quote
from editor.domain.draft import Speaker
from editor.domain.text import Block, Blocks, Span, plain

ADA = Speaker("Cllr Ada Okafor", "Cabinet Member for Children")


def blocks(*lines: str) -> Blocks:
    return tuple(map(plain, lines))


@pytest.mark.parametrize(
    ("pasted", "speaker", "words"),
    [
        (
            ["“This is good,” said Cllr Ada Okafor, Cabinet Member for Children."],
            ADA,
            ["This is good."],
        ),
        (["Cllr Ada Okafor (Cabinet Member for Children) said: “This is good.”"], ADA, ["This is good."]),
        (["Cllr Ada Okafor, Cabinet Member for Children, said: “This is good.”"], ADA, ["This is good."]),
        (
            ["Cllr Ada Okafor (Cabinet Member for Children) said:", "“This is good.", "“There is more.”"],
            ADA,
            ["This is good.", "There is more."],
        ),
        (
            ["“This is good.", "There is more.”", "Cllr Ada Okafor, Cabinet Member for Children"],
            ADA,
            ["This is good.", "There is more."],
        ),
        (['"This is good!" said Dev Ranasinghe.'], Speaker("Dev Ranasinghe"), ["This is good!"]),
        (["‘It’s the borough’s day,’ Dev Ranasinghe said."], Speaker("Dev Ranasinghe"), ["It’s the borough’s day."]),
        (
            ["“This is good,” said Cllr Ada Okafor, Cabinet Member for Children. “There is ‘more’ to do.”"],
            ADA,
            ["This is good. There is ‘more’ to do."],
        ),
        (
            ["“Good,” said Zoë van der Berg, Head of Service.", ""],
            Speaker("Zoë van der Berg", "Head of Service"),
            ["Good."],
        ),
    ],
)
def test_clear_patterns(pasted: list[str], speaker: Speaker, words: list[str]) -> None:
    quote = split_quote(blocks(*pasted))
    assert quote is not None
    assert quote.speaker == speaker
    assert [block.text for block in quote.paragraphs] == words


@pytest.mark.parametrize(
    "pasted",
    [
        [],
        [""],
        ["The council said services had “improved” and were “better”, said Ada Okafor."],
        ["“Improved” services are “better,” said Ada Okafor."],
        ["“This is good,” said the leader of the council."],
        ["“This is good.”"],
        ["“This is good.”", "Fenshire Health Partnership"],
        ["Inspectors visited in May.", "Ada Okafor, Leader"],
        ["“Never closed, said Ada Okafor."],
    ],
)
def test_no_guess_is_made_otherwise(pasted: list[str]) -> None:
    assert split_quote(blocks(*pasted)) is None


def test_formatting_of_the_words_stays() -> None:
    words = Block((Span("“A "), Span("very", italic=True), Span(" good day,” said Ada Okafor.")))
    quote = split_quote((words,))
    assert quote is not None
    assert quote.paragraphs[0].spans == (Span("A "), Span("very", italic=True), Span(" good day."))


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        (["“One.", "“Two.”"], ["One.", "Two."]),
        (["“Both of it.”"], ["Both of it."]),
        (["“Improved” services"], ["“Improved” services"]),
        (["We call it “home”"], ["We call it “home”"]),
        (["“We call it “home”", "Two.”"], ["We call it “home”", "Two."]),
        (["’Tis so"], ["’Tis so"]),
        (["‘One.’"], ["One."]),
        (['"One."'], ["One."]),
        ([""], [""]),
    ],
)
def test_outer_marks_go_and_inner_ones_stay(pasted: list[str], words: list[str]) -> None:
    assert [block.text for block in bare(blocks(*pasted))] == words
