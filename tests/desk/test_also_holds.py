"""A file whose text is the released one to the letter may hold more: whatever it is, it is named."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument

from editor.desk.approve import Answer, approve
from editor.desk.export import word_data
from editor.desk.letterhead import keep_letterhead, take_letterhead
from editor.desk.release import Released, release
from editor.desk.send import send
from editor.desk.verify import Verdict, verdict_line, verify_file
from editor.desk.withdraw import withdraw
from editor.domain.draft import Draft
from editor.domain.same_text import Sameness
from editor.domain.sign_off import Standing
from editor.domain.text import plain
from editor.domain.uk_time import now
from editor.reading.worker import ReadingWorker
from editor.store.drafts import autosave
from editor.store.store import Store
from tests.exports.letterheads import council, logo, packed, parts_of

YES = Answer(Standing.APPROVED, "Jo Lund", "phone")
DOCUMENT, LISTS, STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
GONE = '<w:del w:id="9" w:author="Bo"><w:r><w:delText>and the abuse claim</w:delText></w:r></w:del>'
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Do not tell the paper</w:t></w:r>"
SHAPE = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="SECRET"/></v:shape>'
MARK = f"<w:r><w:pict>{SHAPE}</w:pict></w:r>"
NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


@pytest.fixture
def draft(draft: Draft) -> Draft:
    return replace(draft, notes=(plain("The ferry was built in 1968 – by Holm & Sons."),))


@pytest.fixture
def out(store: Store, draft_id: int, tmp_path: Path) -> bytes:
    return _released(store, draft_id, tmp_path).word.read_bytes()


def _released(store: Store, draft_id: int, folder: Path) -> Released:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    return release(store, draft_id, "Bea", folder / "ferry.docx", folder / "ferry.txt")


def _edited(data: bytes, edit: Callable[[WordDocument], object]) -> bytes:
    document = Document(io.BytesIO(data))
    edit(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _in_part(data: bytes, name: str, old: str, new: str) -> bytes:
    parts = parts_of(data)
    text = parts[name].decode()
    assert old in text
    at = text.rindex(old)
    parts[name] = (text[:at] + new + text[at + len(old) :]).encode()
    return packed(parts)


def _put_in(data: bytes, xml: str) -> bytes:
    """In the last paragraph."""
    return _in_part(data, DOCUMENT, "</w:p>", f"{xml}</w:p>")


def _with_footnote(data: bytes) -> bytes:
    data = _put_in(data, '<w:r><w:footnoteReference w:id="2"/></w:r>')
    parts = parts_of(data)
    words = "<w:p><w:r><w:t>Off the record.</w:t></w:r></w:p>"
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts["word/footnotes.xml"] = (
        f'<w:footnotes {space}><w:footnote w:id="2">{words}</w:footnote></w:footnotes>'.encode()
    )
    link = f'<Relationship Id="n1" Type="{NOTES}" Target="footnotes.xml"/></Relationships>'.encode()
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", link)
    return packed(parts)


def _comment(document: WordDocument) -> None:
    document.add_comment(document.paragraphs[3].runs, text="Is this true?", author="Bo Reed")


def _picture(document: WordDocument) -> None:
    document.paragraphs[3].add_run().add_picture(io.BytesIO(logo(30, 10)))


def _header(document: WordDocument) -> None:
    document.sections[0].header.paragraphs[-1].add_run(" Sponsored by Holm")


def _footer(document: WordDocument) -> None:
    document.sections[0].footer.add_paragraph("Ring Bo")


CASES: dict[str, Callable[[bytes], bytes]] = {
    "a comment by Bo Reed that says “Is this true?”": lambda data: _edited(data, _comment),
    "a picture": lambda data: _edited(data, _picture),
    "a header that says “": lambda data: _edited(data, _header),
    "a footer that says “Ring Bo”": lambda data: _edited(data, _footer),
    "a footnote that says “Off the record.”": _with_footnote,
    "a tracked change that takes out “and the abuse claim”": lambda data: _put_in(data, GONE),
    "hidden text that says “Do not tell the paper”": lambda data: _put_in(data, HIDDEN),
    "a watermark that says “SECRET”": lambda data: _put_in(data, MARK),
    "numbering that says “Untrue .”": lambda data: _in_part(data, LISTS, 'w:val="%1."', 'w:val="Untrue %1."'),
}


def _verified(store: Store, data: bytes, worker: ReadingWorker) -> Verdict:
    return verify_file(store, data, "a.docx", worker)


@pytest.mark.parametrize("named", list(CASES))
def test_what_stands_beside_the_released_text_is_named_and_is_no_plain_pass(
    store: Store, out: bytes, worker: ReadingWorker, named: str
) -> None:
    verdict = _verified(store, CASES[named](out), worker)
    assert (verdict.sameness, verdict.is_approved_text, verdict.passes) == (Sameness.IDENTICAL, True, False)
    assert verdict_line(verdict).startswith("Its text is identical to revision 1 of")
    assert verdict.also.startswith(f"But the file also holds {named}")
    assert len(verdict.beside) == 1


def test_the_release_itself_holds_nothing_else_on_our_letterhead(
    store: Store, out: bytes, worker: ReadingWorker
) -> None:
    verdict = _verified(store, out, worker)
    assert (verdict.passes, verdict.beside, verdict.also) == (True, (), "")
    saved_again = _edited(out, lambda _: None)
    assert _verified(store, saved_again, worker).passes


def test_nor_on_a_letterhead_of_ones_own_with_its_logo_and_address(
    store: Store, draft_id: int, tmp_path: Path, worker: ReadingWorker
) -> None:
    (tmp_path / "own.dotx").write_bytes(council())
    keep_letterhead(store, take_letterhead(tmp_path / "own.dotx", worker))
    data = _released(store, draft_id, tmp_path).word.read_bytes()
    assert _verified(store, data, worker).passes
    parts = parts_of(data)
    image = next(name for name in parts if name.startswith("word/media/"))
    parts[image] = logo(30, 10)
    verdict = _verified(store, packed(parts), worker)
    assert not verdict.passes
    assert "a picture in the header" in verdict.also


def test_a_copy_with_the_embargo_lifted_passes_and_with_a_comment_does_not(
    store: Store, draft: Draft, draft_id: int, tmp_path: Path, worker: ReadingWorker
) -> None:
    embargoed = replace(draft, embargo=now() - timedelta(days=1), date=datetime(2019, 3, 14, tzinfo=UTC).date())
    autosave(store, draft_id, embargoed)
    _released(store, draft_id, tmp_path)
    lifted = word_data(store, draft_id, lifted=True)
    assert _verified(store, lifted, worker).passes
    assert not _verified(store, _edited(lifted, _comment), worker).passes


def test_a_copy_for_sign_off_of_the_released_words_is_not_the_release(
    store: Store, draft_id: int, tmp_path: Path, worker: ReadingWorker
) -> None:
    copy = send(store, draft_id, tmp_path, "Bea").files[0].path.read_bytes()
    _released(store, draft_id, tmp_path)
    verdict = _verified(store, copy, worker)
    assert (verdict.is_approved_text, verdict.passes) == (True, False)
    assert "text before the release that says “" in verdict.also
    assert "a header that says “DRAFT FOR SIGN-OFF" in verdict.also


def test_what_a_different_text_holds_beside_it_is_said_too(store: Store, out: bytes, worker: ReadingWorker) -> None:
    data = _in_part(_edited(out, _comment), DOCUMENT, "in April", "in May")
    verdict = _verified(store, data, worker)
    assert verdict.sameness is Sameness.DIFFERENT
    assert verdict.also == "The file also holds a comment by Bo Reed that says “Is this true?”."


def test_a_withdrawn_release_marked_so_says_it_in_its_header(
    store: Store, draft_id: int, out: bytes, worker: ReadingWorker
) -> None:
    withdraw(store, draft_id, "Bea", "The boat sank.")
    verdict = _verified(store, word_data(store, draft_id), worker)
    assert not verdict.is_approved_text
    assert verdict.also == "But the file also holds a header that says “WITHDRAWN - NOT FOR PUBLICATION”."


def test_a_tracked_insertion_is_another_text_and_named(store: Store, draft_id: int, out: bytes) -> None:
    with ReadingWorker() as worker:
        copy = _put_in(out, '<w:ins w:id="9" w:author="Bo"><w:r><w:t> Or so.</w:t></w:r></w:ins>')
        verdict = _verified(store, copy, worker)
    assert verdict.sameness is Sameness.DIFFERENT
    assert "a tracked change that puts in “Or so.”" in verdict.also
