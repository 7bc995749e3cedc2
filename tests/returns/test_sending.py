"""The copy as it was written is what a returned file is compared with."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

from editor.domain.draft import Draft
from editor.domain.sent import SentText
from editor.exports.sign_off_copy import write_sign_off_copy
from editor.exports.sign_off_sheet import Asker, ChecklistRow, SignOffSheet
from editor.reading.word import read_word
from editor.returns.intake import intake
from editor.returns.links import is_same
from editor.returns.matching import How, references
from editor.returns.sending import sent_text
from tests.exports.samples import AWKWARD, FERRY, about, blocks_of

REFERENCE = "SF-12-3-K7QM"


def copy_of(draft: Draft) -> bytes:
    rows = (ChecklistRow("Wrack Island Parish Council", "the whole text"), ChecklistRow("Coastguard", "the facts"))
    sheet = SignOffSheet(
        REFERENCE,
        3,
        datetime(2026, 3, 1, 9, tzinfo=UTC),
        "Coastguard",
        "the whole text",
        Asker("Ines Caldbeck", "Saltmarsh Harbour Trust", "press@saltmarsh.example"),
        checklist=rows,
    )
    return write_sign_off_copy(blocks_of(draft), about(draft), sheet)


def sent(draft: Draft) -> SentText:
    return sent_text(blocks_of(draft), read_word(copy_of(draft)))


def with_text(data: bytes, name: str, old: str, new: str) -> bytes:
    """The file with some characters of its parts (whose names begin so) exchanged."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(result, "w") as written:
        for each in package.namelist():
            content = package.read(each)
            written.writestr(each, content.replace(old.encode(), new.encode()) if each.startswith(name) else content)
    return result.getvalue()


@pytest.mark.parametrize("draft", [FERRY, AWKWARD])
def test_a_copy_that_comes_back_as_it_went_says_nothing(draft: Draft) -> None:
    found = intake(read_word(copy_of(draft)), sent(draft), draft)
    assert (found.proposals, found.asides, found.answer.standing) == ((), (), None)


def test_front_header_footer_and_the_paragraphs_of_the_answer_are_kept() -> None:
    kept = sent(FERRY)
    assert kept.release == blocks_of(FERRY)
    assert kept.front[0] == "For sign-off by Coastguard"
    assert [kept.front[index].split(":")[0] for index in kept.answers] == ["Answer", "Name", "Comment"]
    assert any(REFERENCE in line for line in kept.header)
    assert len(kept.footer) == 1


def test_the_reference_is_in_all_three_of_its_places() -> None:
    assert references(read_word(copy_of(FERRY))) == ((How.PROPERTY, REFERENCE),)
    stripped = with_text(copy_of(FERRY), "docProps/", REFERENCE, "")
    assert references(read_word(stripped)) == ((How.HEADER, REFERENCE),)


def test_changes_in_header_front_and_checklist_are_no_proposals() -> None:
    data = with_text(copy_of(FERRY), "word/header", "NOT FOR PUBLICATION", "FOR PUBLICATION")
    data = with_text(data, "word/document.xml", "the facts", "the whole text, too")
    found = intake(read_word(data), sent(FERRY), FERRY)
    assert found.proposals == ()
    assert [(each.where, each.new) for each in found.asides] == [
        ("checklist", "the whole text, too"),
        ("header", "DRAFT FOR SIGN-OFF - FOR PUBLICATION"),
    ]


def test_an_answer_is_no_change_of_the_front() -> None:
    data = with_text(copy_of(FERRY), "word/document.xml", "Choose an answer", "Approved")
    found = intake(read_word(data), sent(FERRY), FERRY)
    assert found.asides == () and found.answer.words == "Approved"


def test_an_address_written_in_another_way_is_the_same() -> None:
    assert is_same("https://a.example/x y", "https://a.example/xy")  # as one program writes it back
    assert is_same("www.a.example", "https://www.a.example/") and is_same("https://a.example/%20", "https://a.example/")
    assert not is_same("https://a.example/1", "https://a.example/2")
    assert is_same("", "javascript:alert(1)")  # which is never written
