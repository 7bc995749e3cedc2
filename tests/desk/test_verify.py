"""Is this the approved text? Files and pasted words held against what went out and what is being drafted."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document

from editor.desk.approve import Answer, approve
from editor.desk.export import export_word, text_of, word_of
from editor.desk.house_style import style_of
from editor.desk.release import Released, release
from editor.desk.send import send
from editor.desk.verify import Verdict, verdict_line, verify_file, verify_text
from editor.desk.withdraw import withdraw
from editor.domain.draft import Draft, Stage
from editor.domain.errors import UnreadableFile
from editor.domain.printed import printed
from editor.domain.same_text import Sameness
from editor.domain.sign_off import Standing
from editor.domain.text import Block, BlockKind, Span, plain
from editor.domain.uk_time import now, short_time
from editor.exports.about import About
from editor.exports.html import html
from editor.exports.pdf import write_pdf
from editor.reading.worker import ReadingWorker
from editor.store.drafts import add_draft, autosave
from editor.store.store import Store

YES = Answer(Standing.APPROVED, "Jo Lund", "phone")
LINKED = Block((Span("Read "), Span("the timetable", link="https://ferry.example/times"), Span(".")))
MORE = (LINKED, Block((Span("Bring a coat"),), BlockKind.BULLET), Block((Span("Bring a ticket"),), BlockKind.BULLET))


@pytest.fixture
def draft(draft: Draft) -> Draft:
    return replace(draft, body=(*draft.body, *MORE), notes=(plain("The ferry was built in 1968 – by Holm & Sons."),))


@pytest.fixture
def out(store: Store, draft_id: int, tmp_path: Path) -> Released:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    return release(store, draft_id, "Bea", tmp_path / "ferry.docx", tmp_path / "ferry.txt")


def _verified(store: Store, path: Path, worker: ReadingWorker) -> Verdict:
    return verify_file(store, path.read_bytes(), path.name, worker)


def test_the_files_of_a_release_are_identical_to_it(store: Store, out: Released, worker: ReadingWorker) -> None:
    for path in (out.word, out.text):
        verdict = _verified(store, path, worker)
        assert verdict.sameness is Sameness.IDENTICAL
        assert verdict.is_approved_text
        assert (verdict.draft_id, verdict.revision, verdict.released) == (1, 1, out.released)
        assert verdict_line(verdict) == (
            f"Identical to revision 1 of “Night ferry to Marsh End returns”, released {short_time(out.released)}."
        )


def test_a_web_page_pasted_words_and_a_wrapped_text_are_identical_too(
    store: Store, out: Released, draft: Draft, worker: ReadingWorker
) -> None:
    style = style_of(store, draft)
    page = f"<html><body>{html(printed(draft, style))}</body></html>".encode()
    assert verify_file(store, page, "page.HTML", worker).sameness is Sameness.IDENTICAL
    words = "\n".join(block.text for block in printed(draft, style))
    assert verify_text(store, words).sameness is Sameness.IDENTICAL
    wrapped = text_of(draft, style.with_settings({"text_columns": "60", "text_marks": "curly"}))
    assert verify_file(store, wrapped, "wrapped.txt", worker).sameness is Sameness.IDENTICAL
    utf16 = wrapped.decode("utf-8-sig").encode("utf-16")
    assert verify_file(store, utf16, "wrapped.txt", worker).sameness is Sameness.IDENTICAL


def test_an_email_that_holds_it_whole_or_has_it_attached_is_told(
    store: Store, out: Released, worker: ReadingWorker
) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Fwd", "bo@council.example"
    mail.set_content("Hello all,\n\n" + out.text.read_text(encoding="utf-8-sig") + "\n\nRegards\nBo\n")
    verdict = verify_file(store, mail.as_bytes(), "fwd.eml", worker)
    assert (verdict.sameness, verdict.is_approved_text) == (Sameness.AROUND, True)
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Fwd", "bo@council.example"
    mail.set_content("See attached.")
    mail.add_attachment(out.word.read_bytes(), maintype="application", subtype="msword", filename="x.docx")
    verdict = verify_file(store, mail.as_bytes(), "fwd.eml", worker)
    assert (verdict.sameness, verdict.name) == (Sameness.IDENTICAL, "x.docx")


def test_one_changed_word_is_found_with_the_approvals_it_touches(
    store: Store, out: Released, draft: Draft, worker: ReadingWorker
) -> None:
    text = out.text.read_text(encoding="utf-8-sig").replace("in April", "in May")
    verdict = verify_text(store, text)
    assert verdict.sameness is Sameness.DIFFERENT
    assert not verdict.is_approved_text
    assert [(each.old, each.new) for each in verdict.differences] == [("April", "May")]
    assert [cost.name for cost in verdict.touched] == ["Police"]
    verdict = verify_text(store, text.replace("ferry crews", "boat crews"))
    assert [cost.name for cost in verdict.touched] == ["Police", "Council"]
    assert verdict_line(verdict).startswith("It differs in 2 places from revision 1 of “Night ferry")


def test_a_changed_word_in_an_email_is_told_without_its_greeting(
    store: Store, out: Released, worker: ReadingWorker
) -> None:
    text = out.text.read_text(encoding="utf-8-sig").replace("in April", "in May")
    letter = f"From: Bo\n\nHello all,\n\n{text}\n\nRegards\n\nBo\n".encode()
    verdict = verify_file(store, letter, "fwd.eml", worker)
    assert [(each.old, each.new) for each in verdict.differences] == [("April", "May")]


def test_a_link_that_leads_elsewhere_is_a_difference(store: Store, out: Released, draft: Draft) -> None:
    body = tuple(
        replace(block, spans=tuple(replace(span, link=span.link and "https://evil.example/") for span in block.spans))
        for block in draft.body
    )
    data = word_of(replace(draft, body=body), style_of(store, draft), Stage.RELEASED)
    with ReadingWorker() as worker:
        verdict = verify_file(store, data, "a.docx", worker)
    assert verdict.sameness is Sameness.DIFFERENT
    assert "evil" in verdict.differences[0].new


def test_a_draft_that_has_not_gone_out_is_recognised_but_not_approved(
    store: Store, draft: Draft, draft_id: int, tmp_path: Path, worker: ReadingWorker
) -> None:
    export_word(store, draft_id, tmp_path / "a.docx")
    autosave(store, draft_id, replace(draft, headline="Night boat to Marsh End returns"))
    verdict = _verified(store, tmp_path / "a.docx", worker)
    assert (verdict.draft_id, verdict.revision, verdict.released) == (draft_id, 0, None)
    assert not verdict.is_approved_text
    assert [(each.old, each.new) for each in verdict.differences] == [("boat", "ferry")]
    assert "the draft as it was last saved of “Night boat" in verdict_line(verdict)


def test_a_copy_for_sign_off_is_held_against_the_text_without_its_front(
    store: Store, draft_id: int, tmp_path: Path, worker: ReadingWorker
) -> None:
    copy = send(store, draft_id, tmp_path, "Bea").files[0].path
    verdict = _verified(store, copy, worker)
    assert (verdict.sameness, verdict.is_approved_text) == (Sameness.IDENTICAL, False)
    assert verdict_line(verdict).endswith("which has not been released.")


def test_one_paragraph_of_it_is_a_part(store: Store, out: Released) -> None:
    verdict = verify_text(store, "“We are proud of what the ferry crews have done.”")
    assert (verdict.sameness, verdict.is_approved_text) == (Sameness.PART, False)
    assert verdict_line(verdict).startswith("A part of revision 1")


def test_another_text_is_none_of_ours(store: Store, out: Released) -> None:
    verdict = verify_text(store, "Completely unrelated words about gardens, xylophones and zebras in captivity.")
    assert verdict.draft_id == 0
    assert verdict_line(verdict) == "None of our statements is like this text."
    assert verify_text(store, "").draft_id == 0
    assert verify_text(store, "?!").draft_id == 0


def test_what_was_withdrawn_is_not_the_approved_text_any_more(store: Store, out: Released) -> None:
    withdraw(store, 1, "Bea", "The boat sank.")
    verdict = verify_text(store, out.text.read_text(encoding="utf-8-sig"))
    assert (verdict.sameness, verdict.is_approved_text) == (Sameness.IDENTICAL, False)
    assert "and then withdrawn" in verdict_line(verdict)


def test_the_release_is_named_before_a_draft_with_the_same_words(store: Store, out: Released, draft: Draft) -> None:
    add_draft(store, replace(draft, audience="copy"))
    assert verify_text(store, out.text.read_text(encoding="utf-8-sig")).draft_id == 1


def test_a_copy_with_the_embargo_lifted_is_the_approved_text(
    store: Store, draft: Draft, draft_id: int, tmp_path: Path
) -> None:
    embargoed = replace(draft, embargo=now() - timedelta(days=1), date=datetime(2019, 3, 14, tzinfo=UTC).date())
    autosave(store, draft_id, embargoed)
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    release(store, draft_id, "Bea", tmp_path / "ferry.docx", tmp_path / "ferry.txt")
    lifted = text_of(replace(embargoed, embargo=None), style_of(store, draft)).decode("utf-8-sig")
    assert verify_text(store, lifted).is_approved_text
    verdict = verify_text(store, lifted.replace("April", "May"))
    assert [each.new for each in verdict.differences] == ["May"]
    assert {each.name for each in verdict.touched} == {"Police"}


def test_words_added_at_the_end_of_a_file_make_it_another_text(
    store: Store, out: Released, worker: ReadingWorker
) -> None:
    document = Document(io.BytesIO(out.word.read_bytes()))
    document.paragraphs[-1].add_run(" And more.")
    data = io.BytesIO()
    document.save(data)
    verdict = verify_file(store, data.getvalue(), "a.docx", worker)
    assert [each.new for each in verdict.differences] == ["And more."]
    added = out.text.read_text(encoding="utf-8-sig") + "\nAnd more.\n"
    assert [each.new for each in verify_text(store, added).differences] == ["And more."]


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"PK\x03\x04rubbish", "a.docx"), (b"\xd0\xcf\x11\xe0rubbish", "a.doc"), (b"\0\1\2\3", "a.txt"), (b"", "a.eml")],
)
def test_what_cannot_be_read_is_refused(store: Store, worker: ReadingWorker, data: bytes, name: str) -> None:
    with pytest.raises(UnreadableFile):
        verify_file(store, data, name, worker)


def test_of_a_pdf_it_is_said_what_to_choose_instead(store: Store, draft_id: int, worker: ReadingWorker) -> None:
    with pytest.raises(UnreadableFile, match="A PDF keeps no paragraphs") as refused:
        verify_file(store, write_pdf((), About("Ferry")), "ferry.pdf", worker)
    assert "Word file" in refused.value.hint
