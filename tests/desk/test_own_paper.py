"""Our own papers given to Verify: a certificate of release, a copy for sign-off, those of another office."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.approve import approve
from editor.desk.delete import delete
from editor.desk.own_paper import Kind
from editor.desk.release import release
from editor.desk.send import send
from editor.desk.verify import Verdict, verdict_line, verify_file, verify_text
from editor.desk.withdraw import withdraw
from editor.domain.draft import Draft
from editor.domain.same_text import Sameness
from editor.domain.text import plain
from editor.domain.uk_time import short_time
from editor.reading.worker import ReadingWorker
from editor.store.drafts import add_draft, autosave
from editor.store.store import Store, open_store
from tests.desk.releasing import YES

_SUM = re.compile(r"\b[0-9a-f]{64}\b")
HEADLINE = "Night ferry to Marsh End returns"


@pytest.fixture
def other(draft: Draft) -> Draft:
    """Another statement, whose words are those that a certificate has too."""
    words = "The certificate of release names the headline, the organisation, the kind, the wording and the approvals."
    return replace(draft, headline="Certificate of release: a revision of the draft", body=(plain(words),), quotes=())


@pytest.fixture
def certificate(store: Store, cleared: int, other: Draft, shelf: Path) -> Path:
    add_draft(store, other)
    return release(store, cleared, "Bea", shelf / "a.docx", shelf / "a.txt").certificate


@pytest.fixture
def elsewhere(tmp_path: Path, other: Draft) -> Iterator[Store]:
    """The database of another office."""
    (tmp_path / "elsewhere").mkdir()
    with open_store(tmp_path / "elsewhere" / "drafts.db") as opened:
        add_draft(opened, other)
        yield opened


def _verified(store: Store, path: Path, worker: ReadingWorker) -> Verdict:
    return verify_file(store, path.read_bytes(), path.name, worker)


def _kind(verdict: Verdict) -> Kind | None:
    return verdict.paper.kind if verdict.paper else None


def test_a_certificate_is_named_with_its_release_and_held_against_nothing(
    store: Store, certificate: Path, worker: ReadingWorker
) -> None:
    for verdict in (
        _verified(store, certificate, worker),
        verify_text(store, certificate.read_text(encoding="utf-8-sig")),
    ):
        assert (verdict.draft_id, verdict.revision, verdict.draft, verdict.differences) == (1, 1, None, ())
        assert (_kind(verdict), verdict.is_approved_text, verdict.touched) == (Kind.CERTIFICATE, False, ())
        assert verdict.released
        out = short_time(verdict.released)
        assert verdict_line(verdict) == (
            f"This is the certificate of revision 1 of “{HEADLINE}” (draft 1), released {out}. "
            "It is not the statement: choose the Word file or the text."
        )
    withdraw(store, 1, "Bea", "The boat sank.")
    assert "and then withdrawn. It is not" in verdict_line(_verified(store, certificate, worker))


def test_a_certificate_that_was_changed_is_told_from_the_one_that_was_kept(store: Store, certificate: Path) -> None:
    text = certificate.read_text(encoding="utf-8-sig")
    line = verdict_line(verify_text(store, text.replace("by Jo Lund", "by Bo Reed")))
    assert line.startswith(f"This passes for the certificate of revision 1 of “{HEADLINE}” (draft 1), released ")
    assert line.endswith("but the one that was kept says something else.")


@pytest.mark.parametrize("form", ["{}\nAPPROVALS ADDED LATER\nFenshire Police, by phone.", "Embargo lifted.\n{}"])
def test_a_certificate_with_words_added_is_not_taken_for_the_one_that_was_kept(
    store: Store, certificate: Path, form: str
) -> None:
    line = verdict_line(verify_text(store, form.format(certificate.read_text(encoding="utf-8-sig"))))
    assert line.startswith(f"This holds the certificate of revision 1 of “{HEADLINE}” (draft 1), released ")
    assert line.endswith(", with other words around it that were not part of it.")


def test_of_a_text_full_of_sums_no_more_is_looked_up_than_of_one_with_few(store: Store, certificate: Path) -> None:
    page = certificate.read_text(encoding="utf-8-sig")
    known = _SUM.findall(page)[-1]
    unknown = [f"{number:064x}" for number in range(1, 3_000)]
    asked: list[str] = []
    counts = []
    store.connection.set_trace_callback(asked.append)
    for sums in ([known] * 3_000, unknown[:50], unknown):
        asked.clear()
        assert "with other words around it" in verdict_line(verify_text(store, "\n".join((page, *sums))))
        counts.append(sum("sha256 =" in each for each in asked))
    store.connection.set_trace_callback(None)
    assert 0 < counts[0] <= counts[1] == counts[2] < 50


def test_a_certificate_of_another_office_belongs_to_none_here(
    store: Store, certificate: Path, elsewhere: Store, worker: ReadingWorker
) -> None:
    verdict = _verified(elsewhere, certificate, worker)
    assert (verdict.draft_id, verdict.differences) == (0, ())
    assert verdict_line(verdict) == "This is a certificate of release, but of nothing that went out from here."


def test_a_letter_that_quotes_the_certificate_below_the_whole_text_holds_the_text(
    store: Store, certificate: Path, shelf: Path, worker: ReadingWorker
) -> None:
    text, page = ((shelf / name).read_text(encoding="utf-8-sig") for name in ("a.txt", "a-certificate.txt"))
    letter = f"From: Bo\n\nHello all,\n\n{text}\n\n{page}\n".encode()
    verdict = verify_file(store, letter, "fwd.eml", worker)
    assert (verdict.sameness, verdict.paper) == (Sameness.AROUND, None)


def test_a_copy_for_sign_off_is_named_and_held_against_its_own_draft_alone(
    store: Store, draft: Draft, draft_id: int, shelf: Path, worker: ReadingWorker
) -> None:
    add_draft(store, draft)  # another with the same words, which is not what the copy belongs to
    sent = send(store, draft_id, shelf, "Bea")
    verdict = _verified(store, sent.files[0].path, worker)
    named = (
        f"This is the copy for sign-off {sent.files[0].reference}, sent to Police {short_time(sent.round.sent)}: "
        f"revision 1 of “{HEADLINE}” (draft 1)."
    )
    assert (_kind(verdict), verdict.draft_id, verdict.sameness) == (Kind.COPY, 1, Sameness.IDENTICAL)
    assert (
        verdict_line(verdict)
        == f"{named} Its text is identical to revision 1 of “{HEADLINE}”, which has not been released."
    )
    reworded = replace(draft, headline="Boats sail", standfirst="", body=(plain("Nothing of it is left."),), quotes=())
    autosave(store, draft_id, reworded)
    verdict = _verified(store, sent.files[0].path, worker)
    assert (verdict.draft_id, verdict.sameness) == (1, Sameness.DIFFERENT)
    assert verdict_line(verdict).startswith(f"{named} It differs in ")
    delete(store, draft_id)
    assert "(draft 1, which was deleted)." in verdict_line(_verified(store, sent.files[0].path, worker))


def test_a_copy_of_another_office_belongs_to_none_here_and_is_told_to_differ_from_nothing(
    store: Store, draft: Draft, draft_id: int, elsewhere: Store, shelf: Path, worker: ReadingWorker
) -> None:
    file = send(store, draft_id, shelf, "Bea").files[0]
    unlike = add_draft(elsewhere, replace(draft, headline="Night ferry to Marsh End does not return"))
    verdict = _verified(elsewhere, file.path, worker)
    assert (_kind(verdict), verdict.draft_id, verdict.differences) == (Kind.COPY, 0, ())
    none = f"This is a copy for sign-off, {file.reference}, but of no draft that is here."
    assert verdict_line(verdict) == none
    autosave(elsewhere, unlike, draft)  # the very words, as after a draft was given on as JSON
    line = verdict_line(_verified(elsewhere, file.path, worker))
    assert line.startswith(f"{none} Its text is identical to the draft as it was last saved of “{HEADLINE}”")


def test_an_approval_of_another_wording_is_not_said_to_be_touched(store: Store, draft: Draft, draft_id: int) -> None:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", YES)
    later = replace(draft, headline="Night boats to Marsh End return")
    autosave(store, draft_id, later)
    text = "\n\n".join(
        (later.headline, later.standfirst, *(block.text for block in later.body), "“We are proud of what they did.”")
    )
    verdict = verify_text(store, text)
    assert verdict.differences
    assert [cost.name for cost in verdict.touched] == ["Council"]  # whose quote is as they approved it
    autosave(store, draft_id, draft)
    assert [cost.name for cost in verify_text(store, text).touched] == ["Police", "Council"]
