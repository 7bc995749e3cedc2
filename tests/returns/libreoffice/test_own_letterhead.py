"""A copy on an organisation's own letterhead, back from LibreOffice: what was done to it is read, and nothing else."""

import pytest

from editor.domain.sent import SentText
from editor.domain.sign_off import Standing
from editor.exports.letterhead import OwnLetterhead
from editor.exports.sign_off_copy import write_sign_off_copy
from editor.reading.word import read_word
from editor.returns.intake import Intake, intake
from editor.returns.matching import references
from editor.returns.sending import sent_text
from tests.exports.letterheads import council
from tests.exports.samples import about
from tests.exports.sign_off_samples import SHEET
from tests.exports.test_own_letterhead import taken
from tests.returns.libreoffice.office import LibreOffice, Step
from tests.returns.libreoffice.release import HARBOUR
from tests.returns.libreoffice.scenarios import ANN, RELEASE

LETTERHEADS = pytest.mark.parametrize(
    "letterhead",
    [taken(council()), OwnLetterhead(taken(council(first_page=False)).data)],
    ids=["its styles", "our styles"],
)
FORMS = pytest.mark.parametrize("by_way_of", ["", ".odt", ".doc"])


def copy_on(letterhead: OwnLetterhead) -> bytes:
    return write_sign_off_copy(RELEASE, about(HARBOUR), SHEET, letterhead)


def sent_on(letterhead: OwnLetterhead) -> SentText:
    return sent_text(RELEASE, read_word(copy_on(letterhead)))


def back(letterhead: OwnLetterhead, office: LibreOffice, by_way_of: str, *steps: Step) -> Intake:
    read = read_word(office.edited(copy_on(letterhead), ANN, steps, by_way_of))
    assert references(read)[0][1] == SHEET.reference
    return intake(read, sent_on(letterhead), HARBOUR)


@LETTERHEADS
@FORMS
def test_one_that_was_only_saved_again_proposes_nothing(
    letterhead: OwnLetterhead, by_way_of: str, libreoffice: LibreOffice
) -> None:
    found = back(letterhead, libreoffice, by_way_of)
    assert (found.proposals, found.remarks, found.answer.standing, found.asides) == ((), (), None, ())


@LETTERHEADS
def test_words_and_answer_come_back(letterhead: OwnLetterhead, libreoffice: LibreOffice) -> None:
    part = next(at for at, block in enumerate(RELEASE) if "harbour master" in block.text.lower())
    old = RELEASE[part].text.split()[-1]
    steps = (Step("replace", part, old, "tomorrow."), Step("answer", new="Approved with changes"))
    found = back(letterhead, libreoffice, "", *steps)
    assert [(each.new, each.author, each.tracked) for each in found.proposals] == [("tomorrow", ANN, True)]
    assert (found.answer.standing, found.asides) == (Standing.APPROVED_WITH_CHANGES, ())
