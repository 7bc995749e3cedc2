"""A release: three files, a sealed revision, a certificate; put right after a crash; corrected; withdrawn."""

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor.desk.approve import approve
from editor.desk.duplicate import duplicate
from editor.desk.release import release
from editor.desk.start import open_office
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.sign_off import Standing
from editor.domain.uk_time import moment_in_words
from editor.exports.atomic import set_aside
from editor.store.drafts import autosave, load_draft, save_revision
from editor.store.history import list_revisions, load_revision
from editor.store.log import read
from editor.store.releases import pending_files, release_files, releases
from editor.store.store import Store, open_store
from tests.desk.releasing import YES, headers_of, names_of, released
from tests.desk.statements import COUNCIL, POLICE


def test_three_files_stand_in_their_places_and_the_revision_is_sealed(
    store: Store, draft: Draft, cleared: int, shelf: Path
) -> None:
    out = released(store, cleared, shelf)
    assert names_of(shelf) == ["ferry-certificate.txt", "ferry.docx", "ferry.txt"]
    assert out.unplaced == ()
    assert out.overridden == ()
    assert pending_files(store) == ()
    assert load_draft(store, cleared).stage is Stage.RELEASED
    (kept,) = releases(store, cleared)
    assert load_revision(store, kept.revision_id).draft == draft
    assert (kept.released, kept.by) == (out.released, "Bea")
    for file in release_files(store, kept.id):
        assert file.path.read_bytes() == file.data
    assert read(store, cleared)[-1].action == "released"


def test_the_certificate_says_who_approved_which_wording_and_names_each_file(
    store: Store, cleared: int, shelf: Path
) -> None:
    out = released(store, cleared, shelf)
    page = out.certificate.read_text(encoding="utf-8-sig")
    assert "Headline:     Night ferry to Marsh End returns" in page
    assert f"revision 1 of draft {cleared}" in page
    assert f"Released:     {moment_in_words(out.released)}, by Bea" in page
    assert "Police: whole text\n  approved by Jo Lund (phone)" in page
    assert "Council: quote 1\n  approved by Bo Reed (e-mail)" in page
    assert "note: at noon" in page
    for path in (out.word, out.text):
        assert f"{path.name}\n  {hashlib.sha256(path.read_bytes()).hexdigest()}" in page
    assert "ALTHOUGH" not in page
    assert len(page.splitlines()) < 60


def test_the_word_file_holds_nothing_of_the_sign_off(store: Store, cleared: int, shelf: Path) -> None:
    out = released(store, cleared, shelf)
    with ZipFile(io.BytesIO(out.word.read_bytes())) as package:
        names = package.namelist()
        xml = b"".join(package.read(name) for name in names if name.endswith((".xml", ".rels")))
    for part in ("comments", "people", "customXml", "docProps/custom", "thumbnail", "commentsExtended"):
        assert not any(part in name for name in names)
    for trace in (b"rsid", b"w:ins ", b"w:del ", b"w:comment", b"w:bookmark", b"SF-", b"w:sdt", b"trackRevisions"):
        assert trace not in xml, trace
    for who in (POLICE.contact, COUNCIL.contact, POLICE.email):
        assert who.encode() not in xml
    assert headers_of(out.word) in ([], [""])


def test_what_went_out_can_be_saved_no_more_by_any_route(store: Store, draft: Draft, cleared: int, shelf: Path) -> None:
    released(store, cleared, shelf)
    autosave(store, cleared, draft)
    for save in (
        lambda: autosave(store, cleared, replace(draft, headline="Other")),
        lambda: save_revision(store, cleared, replace(draft, headline="Other"), "Bea"),
        lambda: save_revision(store, cleared, draft, "Bea", "saved again"),
        lambda: released(store, cleared, shelf),
    ):
        with pytest.raises(EditorError, match="went out"):
            save()
    assert load_draft(store, cleared).draft == draft
    assert len(list_revisions(store, cleared)) == 1
    assert load_draft(store, duplicate(store, cleared, "Bea")).stage is Stage.DRAFTING


def test_files_that_cannot_be_written_leave_everything_as_it_was(store: Store, cleared: int, shelf: Path) -> None:
    for word, text in (
        (shelf / "gone" / "ferry.docx", shelf / "ferry.txt"),
        (shelf / "ferry.docx", shelf / "gone" / "ferry.txt"),
        (shelf / "ferry.docx", shelf / "ferry.docx"),
        (shelf / "ferry.docx", shelf / "ferry-certificate.txt"),
        (shelf, shelf / "ferry.txt"),
    ):
        with pytest.raises(EditorError):
            release(store, cleared, "Bea", word, text)
    assert names_of(shelf) == []
    assert load_draft(store, cleared).stage is Stage.IN_SIGN_OFF
    assert releases(store, cleared) == ()


CHILD = """
import os, sys
from pathlib import Path
from editor.desk.release import release
from editor.store.store import open_store

names, replace_file = int(sys.argv[3]), Path.replace

def die(path, target):
    global names
    if names == 0:
        os._exit(9)
    names -= 1
    return replace_file(path, target)

Path.replace = die
with open_store(Path(sys.argv[1])) as store:
    shelf = Path(sys.argv[2])
    release(store, 1, "Bea", shelf / "ferry.docx", shelf / "ferry.txt")
"""
"""Ends at once when it is about to give the nth file its name."""


def _killed(store: Store, shelf: Path, after: int) -> None:
    store.close()
    ended = subprocess.run([sys.executable, "-c", CHILD, store.path, shelf, str(after)], check=False)
    assert ended.returncode == 9


@pytest.mark.parametrize("named", [0, 1, 2])
def test_a_crash_between_the_commit_and_the_names_is_put_right_by_the_next_start(
    store: Store, cleared: int, shelf: Path, named: int
) -> None:
    (shelf / "ferry.docx").write_bytes(b"an older file")
    _killed(store, shelf, named)
    with open_store(store.path) as crashed:
        assert load_draft(crashed, cleared).stage is Stage.RELEASED
        assert len(pending_files(crashed)) == 3 - named
    with open_office(store.path) as again:
        assert pending_files(again) == ()
        (kept,) = releases(again, cleared)
        for file in release_files(again, kept.id):
            assert file.path.read_bytes() == file.data
    assert names_of(shelf) == ["ferry-certificate.txt", "ferry.docx", "ferry.txt"]


def test_a_file_whose_folder_is_away_waits_for_a_later_start(store: Store, cleared: int, shelf: Path) -> None:
    _killed(store, shelf, 0)
    away = shelf.rename(shelf.with_name("away"))
    open_office(store.path).close()
    with open_store(store.path) as waiting:
        assert len(pending_files(waiting)) == 3
    away.rename(shelf)
    open_office(store.path).close()
    assert names_of(shelf) == ["ferry-certificate.txt", "ferry.docx", "ferry.txt"]


def test_what_was_set_aside_and_cannot_be_deleted_does_not_stop_a_start(
    store: Store, cleared: int, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _killed(store, shelf, 2)
    (aside,) = shelf.glob(".*.part")
    (shelf / "ferry-certificate.txt").write_bytes(aside.read_bytes())  # named by hand meanwhile

    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(f"{path.name} is open in another program")

    monkeypatch.setattr(Path, "unlink", held)  # as Windows does with an open file
    with open_office(store.path) as again:
        assert pending_files(again) == ()


@pytest.mark.parametrize("names", [("ferry.docx", "ferry.docx"), ("a.docx", "a-certificate.txt"), ("../{}/a", "a")])
def test_two_files_of_a_release_never_get_one_name(
    store: Store, cleared: int, shelf: Path, names: tuple[str, str]
) -> None:
    word, text = (shelf / name.format(shelf.name) for name in names)
    with pytest.raises(EditorError, match="one name"):
        release(store, cleared, "Bea", word, text)
    assert names_of(shelf) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(store: Store, cleared: int, shelf: Path) -> None:
    shelf.chmod(0o500)
    with pytest.raises(EditorError, match="may not write"):
        released(store, cleared, shelf)


def test_a_refusal_that_comes_while_the_files_are_written_stops_the_release(
    store: Store, cleared: int, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused_meanwhile(path: Path, data: bytes) -> Path:
        with open_store(store.path) as other:
            approve(other, cleared, "Council", replace(YES, standing=Standing.NOT_APPROVED))
        return set_aside(path, data)

    monkeypatch.setattr("editor.desk.release.set_aside", refused_meanwhile)  # the real one, and what comes before
    with pytest.raises(EditorError, match="changed in the meantime"):
        released(store, cleared, shelf)
    assert names_of(shelf) == []
    assert load_draft(store, cleared).stage is Stage.IN_SIGN_OFF
