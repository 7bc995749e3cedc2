"""Answers, names, remarks and formatting as LibreOffice hands them back; a file that was only saved again."""

import pytest

from editor.domain.answer_form import PLACEHOLDERS
from editor.reading.values import ReadCopy
from editor.reading.word import read_word
from tests.returns.libreoffice.edited import edited
from tests.returns.libreoffice.office import LibreOffice, Step
from tests.returns.libreoffice.release import harbour_copy
from tests.returns.libreoffice.scenarios import ANN, SCENARIOS, TEXTS, Scenario
from tests.returns.libreoffice.test_read_back import release_of

FORMS = pytest.mark.parametrize("by_way_of", ["", ".odt", ".doc"])
TRACKED = pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "not tracked"])
ITEMS = ("Choose an answer", "Approved", "Approved with changes", "Not approved")


def lines_of(data: bytes) -> list[str]:
    return [line.text for line in read_word(data).after]


def styles_of(copy: ReadCopy) -> list[str]:
    """The styles of the release's paragraphs; LibreOffice writes "Heading 1" for "heading 1"."""
    return [line.style.lower() for line in copy.after if line.bookmarks]


@TRACKED
@pytest.mark.parametrize("answer", ITEMS[1:])
def test_the_answer_comes_back_in_its_list(answer: str, tracked: bool, libreoffice: LibreOffice) -> None:
    steps = (
        Step("answer", new=answer, tracked=tracked),
        Step("answer", old=PLACEHOLDERS["name"], new="Wen Adair", tracked=tracked),
        Step("answer", old=PLACEHOLDERS["comment"], new="Thank you.", tracked=tracked),
    )
    copy = read_word(libreoffice.edited(harbour_copy(), ANN, steps))
    choice, name, comment = copy.controls
    assert (choice.text_after, choice.items, choice.is_placeholder) == (answer, ITEMS, False)
    assert (name.alias, name.text_after) == ("Name", "Wen Adair")
    assert (comment.alias, comment.text_after) == ("Comment", "Thank you.")
    assert release_of(copy.before) == release_of(copy.after) == list(TEXTS)


@FORMS
def test_the_answer_stands_as_text_in_every_form(by_way_of: str, libreoffice: LibreOffice) -> None:
    steps = (Step("answer", new="Not approved"), Step("answer", old=PLACEHOLDERS["name"], new="Wen Adair"))
    lines = lines_of(libreoffice.edited(harbour_copy(), ANN, steps, by_way_of))
    assert {"Answer:\tNot approved", "Name:\tWen Adair"} <= set(lines)


@FORMS
def test_a_copy_that_was_only_saved_again_is_as_it_was(by_way_of: str, libreoffice: LibreOffice) -> None:
    sent, copy = read_word(harbour_copy()), read_word(libreoffice.edited(harbour_copy(), ANN, (), by_way_of))
    assert [line.text for line in copy.before] == [line.text for line in copy.after] == lines_of(harbour_copy())
    assert not copy.changes
    assert not copy.comments
    assert copy.properties.get("Standfirst copy") == copy.properties.identifier == "SF-12-3-K7QM"
    assert [part.text_after for part in copy.parts("header")] == [part.text_after for part in sent.parts("header")]
    assert [line.bookmarks for line in copy.after] == [line.bookmarks for line in sent.after]
    assert styles_of(copy) == styles_of(sent)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_each_remark_comes_back_once_with_its_words_and_who_made_it(
    scenario: Scenario, libreoffice: LibreOffice
) -> None:
    made = [(author, step.new, step.old) for author, step in scenario.steps if step.do == "comment"]
    comments = read_word(edited(scenario, libreoffice)).comments
    assert sorted((comment.author, comment.text, comment.anchor) for comment in comments) == sorted(made)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_each_tracked_word_is_owned_by_who_wrote_it(scenario: Scenario, libreoffice: LibreOffice) -> None:
    written = [
        (author, step.new.strip())
        for author, step in scenario.steps
        if step.do in ("replace", "insert", "rewrite", "add") and step.tracked
    ]
    changes = read_word(edited(scenario, libreoffice)).changes
    inserted = [(change.author, change.new.strip()) for change in changes if change.kind == "insert"]
    assert sorted(change for change in inserted if change[1]) == sorted(written)


def test_formatting_is_told_apart_from_words(libreoffice: LibreOffice) -> None:
    copy = read_word(libreoffice.edited(harbour_copy(), ANN, (Step("embolden", 7, "the"), Step("embolden", 8, "the"))))
    assert [(change.kind, change.author, change.new) for change in copy.changes] == [("format", ANN, "the")] * 2
    assert release_of(copy.after) == list(TEXTS)
