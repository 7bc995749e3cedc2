"""What LibreOffice makes of our copies is read to the letter: before and after are what its users did."""

import pytest

from editor.reading.values import ReadCopy, ReadParagraph
from editor.reading.word import read_word
from tests.returns.libreoffice import model
from tests.returns.libreoffice.edited import edited
from tests.returns.libreoffice.office import LibreOffice
from tests.returns.libreoffice.scenarios import SCENARIOS, TEXTS, Scenario

SEEDED = [step for scenario in SCENARIOS for _, step in scenario.steps]


def release_of(paragraphs: tuple[ReadParagraph, ...]) -> list[str]:
    """The paragraphs from the release's first to the end of the file; those emptied in .doc left out."""
    first = next(at for at, line in enumerate(paragraphs) if "part_0" in line.bookmarks)
    return [line.text for line in paragraphs[first:] if line.text]


def test_there_are_a_hundred_seeded_edits_in_twelve_scenarios_and_more() -> None:
    assert len(SCENARIOS) >= 12
    assert len([step for step in SEEDED if step.do not in ("embolden", "comment")]) >= 100


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_before_and_after_are_what_was_done(scenario: Scenario, libreoffice: LibreOffice) -> None:
    copy: ReadCopy = read_word(edited(scenario, libreoffice))
    steps = [step for _, step in scenario.steps]
    assert release_of(copy.before) == model.before(TEXTS, steps)
    assert release_of(copy.after) == model.after(TEXTS, steps)
