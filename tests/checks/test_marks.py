"""Quotation marks and apostrophes are told apart."""

import pytest

from editor.checks.marks import marks


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("found ‘a focus on families’ needs’ and more", ["a focus on families’ needs"]),
        ("a ‘focus on families’ and the workers’ needs", ["focus on families"]),
        ("the word‘good’ and council‘s", ["good"]),
        ("6'2\" tall and 5' wide", []),
        ("in the ’90s and ‘90s, children’s and families’ needs", []),
        ("rock 'n' roll, 'tis 'good'", ["good"]),
        ("'step down' the '90s", ["step down"]),
        ("’continuing to make progress’ and", ["continuing to make progress"]),
        ("‘There is a clear focus on children’s wishes and feelings’.", None),
        ("“He said ‘we did’ it”", ["He said ‘we did’ it", "we did"]),
        ('he "said" so', ["said"]),
        ("‘“Outstanding” work’", ["“Outstanding” work", "Outstanding"]),
        ("said (‘in brackets’) of ‘[T]he pace … is’", ["in brackets", "[T]he pace … is"]),
    ],
)
def test_finds_what_stands_in_marks(text: str, quoted: list[str] | None) -> None:
    found = marks(text)
    expected = [text[1:-2]] if quoted is None else quoted
    assert [text[each.start : each.end] for each in found.quoted] == expected


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("“open and not closed", ["unclosed"]),
        ("closed” and not opened", ["unopened"]),
        ("“a ‘b” c’", ["crossed"]),
        ("’continuing to make progress’ and", ["wrong way"]),
        ("the families’ needs in the ’90s", []),
        ("6'2\" tall and 5' wide", []),
        ("the council‘s plan", ["wrong way"]),
        ("“‘Yes,’ she said.”", []),
    ],
)
def test_finds_marks_that_fit_nowhere(text: str, problems: list[str]) -> None:
    assert [stray.problem for stray in marks(text).strays] == problems


def test_says_where_else_a_fragment_could_end() -> None:
    text = "‘improving services’ means that families’ needs are met"
    (found,) = marks(text).quoted
    assert text[found.start : found.end] == "improving services"
    assert [text[found.start : end] for end in found.ends] == ["improving services’ means that families"]
