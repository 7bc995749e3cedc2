"""Sources are attached once, whatever kind of file they are, and their text is read page by page."""

import json
from collections.abc import Iterator

import pytest

from editor.desk.attach import attach, attach_again, attach_text, attached, detach
from editor.desk.check import check
from editor.domain.draft import Draft
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.findings import CheckStage, FragmentStatus
from editor.domain.text import plain
from editor.reading.worker import ReadingWorker
from editor.store.drafts import add_draft
from editor.store.log import read
from editor.store.sources import source_data
from editor.store.store import Store
from tests.checks.letters import FOLDER, NAMES, scan, sentences


@pytest.fixture(scope="module")
def worker() -> Iterator[ReadingWorker]:
    with ReadingWorker() as reading:
        yield reading


def _statuses(store: Store, text: str, announcement: str) -> list[FragmentStatus | None]:
    draft = Draft(announcement=announcement, headline="Headline", body=(plain(text),))
    draft_id = add_draft(store, draft)
    return [each.status for each in check(store, draft_id, CheckStage.DRAFTING) if each.rule == "fragment"]


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_of_each_kind_is_read_and_searched(
    store: Store, draft: Draft, draft_id: int, name: str, worker: ReadingWorker
) -> None:
    data = (FOLDER / name).read_bytes()
    done = attach(store, draft_id, name, data, "Bea", worker)
    assert done.is_new
    assert source_data(store, done.stored.id) == data
    pages = done.stored.source.pages
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    words = " ".join(sentences(name)[3].rstrip(".").split()[:8])
    assert _statuses(store, f"They saw “{words}” here.", draft.announcement)[0] in (
        FragmentStatus.EXACT,
        FragmentStatus.HARMLESS,
        FragmentStatus.LOOK_AGAIN,
    )


def test_pages_of_html_leave_out_what_is_not_read(store: Store, draft_id: int, worker: ReadingWorker) -> None:
    page = "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><p>Boats&nbsp;sail.</p></body>"
    (read,) = attach(store, draft_id, "letter", page.encode(), "Bea", worker).stored.source.pages
    assert "Boats\u00a0sail." in read.text
    assert "p{}" not in read.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_as_it_was_written(store: Store, draft_id: int, encoding: str) -> None:
    stored = attach(store, draft_id, "letter.txt", "The pace is ‘good’ – at £5.".encode(encoding), "Bea").stored
    assert stored.source.pages[0].text == "The pace is ‘good’ – at £5."


def test_the_same_file_again_is_not_kept_twice(store: Store, draft_id: int) -> None:
    first = attach(store, draft_id, "letter.txt", b"All is well.", "Bea")
    again = attach(store, draft_id, "copy of letter.txt", b"All is well.", "Cem")
    assert not again.is_new
    assert again.stored == first.stored
    assert [line.action for line in read(store, draft_id)] == ["source attached"]


def test_a_scan_says_that_nothing_can_be_searched(store: Store, draft: Draft, draft_id: int) -> None:
    done = attach(store, draft_id, "scan.pdf", scan(), "Bea")
    assert done.textless == (1,)
    assert _statuses(store, "It is ‘making steady progress’.", draft.announcement) == [FragmentStatus.CANNOT_CHECK]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("letter.pdf", b"no PDF at all"),
        ("letter.pdf", b""),
        ("letter.docx", b"PK\x03\x04 broken"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("letter.rtf", b"{\\rtf1 Text}"),
        ("letter.bin", b"\x00\x01\x02\x03"),
    ],
)
def test_what_cannot_be_read_is_refused_and_not_kept(store: Store, draft_id: int, name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        attach(store, draft_id, name, data, "Bea")
    assert name in refused.value.message
    assert refused.value.hint
    assert attached(store, draft_id) == ()


def test_pasted_text_is_a_source(store: Store, draft_id: int) -> None:
    done = attach_text(store, draft_id, "Pasted text", "Inspectors saw steady progress.", "Bea")
    assert done.stored.source.pages[0].text == "Inspectors saw steady progress."
    with pytest.raises(EditorError, match="no words"):
        attach_text(store, draft_id, "Pasted text", " \n", "Bea")


def test_a_source_is_taken_off_and_brought_back(store: Store, draft_id: int) -> None:
    stored = attach(store, draft_id, "letter.txt", b"All is well.", "Bea").stored
    detach(store, draft_id, stored, "Cem")
    assert attached(store, draft_id) == ()
    attach_again(store, draft_id, stored, "Cem")
    assert attached(store, draft_id) == (stored,)
    lines = [(line.action, line.by, json.loads(line.detail)["name"]) for line in read(store, draft_id)]
    assert lines == [
        ("source attached", "Bea", "letter.txt"),
        ("source removed", "Cem", "letter.txt"),
        ("source attached", "Cem", "letter.txt"),
    ]


def test_all_versions_of_an_announcement_have_its_sources(store: Store, draft: Draft, draft_id: int) -> None:
    attach(store, draft_id, "letter.txt", b"All is well.", "Bea")
    assert len(attached(store, add_draft(store, draft))) == 1
