"""A release: three files, a sealed revision, a certificate; put right after a crash; corrected; withdrawn."""

import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor.desk.approve import Answer, approve
from editor.desk.correct import correct
from editor.desk.duplicate import duplicate
from editor.desk.export import DRAFT_LINE, export_text, export_word
from editor.desk.gate import why_shut
from editor.desk.house_style import SETTING
from editor.desk.release import Released, certificate_path, release
from editor.desk.settings import set_setting
from editor.desk.start import open_office
from editor.desk.withdraw import withdraw, withdrawal_notice
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.sign_off import Standing
from editor.domain.uk_time import london, long_date, now, short_time
from editor.reading.word import read_word
from editor.store.drafts import autosave, list_revisions, load_draft, load_revision, save_revision
from editor.store.log import read
from editor.store.releases import correction, pending_files, release_files, releases
from editor.store.store import Store, open_store
from tests.desk.statements import COUNCIL, OKAFOR, POLICE

YES = Answer(Standing.APPROVED, "Jo Lund", "phone", "at noon")


@pytest.fixture
def cleared(store: Store, draft_id: int) -> int:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", replace(YES, by="Bo Reed", how="e-mail"))
    return draft_id


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    return folder


def _release(store: Store, draft_id: int, shelf: Path) -> Released:
    return release(store, draft_id, "Bea", shelf / "ferry.docx", shelf / "ferry.txt")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _headers(path: Path) -> list[str]:
    return [part.text_after for part in read_word(path.read_bytes()).parts("header")]


def test_three_files_stand_in_their_places_and_the_revision_is_sealed(
    store: Store, draft: Draft, cleared: int, shelf: Path
) -> None:
    out = _release(store, cleared, shelf)
    assert _names(shelf) == ["ferry-certificate.txt", "ferry.docx", "ferry.txt"]
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
    out = _release(store, cleared, shelf)
    page = out.certificate.read_text(encoding="utf-8-sig")
    assert "Headline:     Night ferry to Marsh End returns" in page
    assert f"revision 1 of draft {cleared}" in page
    assert f"Released:     {short_time(out.released)}, by Bea" in page
    assert "Police: whole text\n  approved by Jo Lund (phone)" in page
    assert "Council: quote 1\n  approved by Bo Reed (e-mail)" in page
    assert "note: at noon" in page
    for path in (out.word, out.text):
        assert f"{path.name}\n  {hashlib.sha256(path.read_bytes()).hexdigest()}" in page
    assert "ALTHOUGH" not in page
    assert len(page.splitlines()) < 60


def test_the_word_file_holds_nothing_of_the_sign_off(store: Store, cleared: int, shelf: Path) -> None:
    out = _release(store, cleared, shelf)
    with ZipFile(io.BytesIO(out.word.read_bytes())) as package:
        names = package.namelist()
        xml = b"".join(package.read(name) for name in names if name.endswith((".xml", ".rels")))
    for part in ("comments", "people", "customXml", "docProps/custom", "thumbnail", "commentsExtended"):
        assert not any(part in name for name in names)
    for trace in (b"rsid", b"w:ins ", b"w:del ", b"w:comment", b"w:bookmark", b"SF-", b"w:sdt", b"trackRevisions"):
        assert trace not in xml, trace
    for who in (POLICE.contact, COUNCIL.contact, POLICE.email):
        assert who.encode() not in xml
    assert _headers(out.word) in ([], [""])


def test_what_went_out_can_be_saved_no_more_by_any_route(store: Store, draft: Draft, cleared: int, shelf: Path) -> None:
    _release(store, cleared, shelf)
    autosave(store, cleared, draft)
    for save in (
        lambda: autosave(store, cleared, replace(draft, headline="Other")),
        lambda: save_revision(store, cleared, replace(draft, headline="Other"), "Bea"),
        lambda: save_revision(store, cleared, draft, "Bea", "saved again"),
        lambda: _release(store, cleared, shelf),
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
    assert _names(shelf) == []
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
    assert _names(shelf) == ["ferry-certificate.txt", "ferry.docx", "ferry.txt"]


def test_a_file_whose_folder_is_away_waits_for_a_later_start(store: Store, cleared: int, shelf: Path) -> None:
    _killed(store, shelf, 0)
    away = shelf.rename(shelf.with_name("away"))
    open_office(store.path).close()
    with open_store(store.path) as waiting:
        assert len(pending_files(waiting)) == 3
    away.rename(shelf)
    open_office(store.path).close()
    assert _names(shelf) == ["ferry-certificate.txt", "ferry.docx", "ferry.txt"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(store: Store, cleared: int, shelf: Path) -> None:
    shelf.chmod(0o500)
    with pytest.raises(EditorError, match="may not write"):
        _release(store, cleared, shelf)


def _under_embargo(store: Store, draft: Draft, draft_id: int, moment: datetime) -> None:
    autosave(store, draft_id, replace(draft, embargo=moment, date=london(moment).date()))
    approve(store, draft_id, "Police", YES)


def test_the_embargo_stands_in_the_header_and_on_line_1(store: Store, draft: Draft, cleared: int, shelf: Path) -> None:
    _under_embargo(store, draft, cleared, datetime(2030, 7, 1, 23, 1, tzinfo=UTC))
    out = _release(store, cleared, shelf)
    line = "EMBARGOED until 00:01 on Tuesday 2 July 2030"
    assert _headers(out.word) == [line]
    assert out.text.read_text(encoding="utf-8-sig").splitlines()[0] == line
    with pytest.raises(EditorError, match="The embargo ends on 2 July 2030, 00:01"):
        export_word(store, cleared, shelf / "lifted.docx", lifted=True)
    with pytest.raises(EditorError, match="The embargo ends on"):
        export_text(store, cleared, shelf / "lifted.txt", lifted=True)
    assert "lifted.docx" not in _names(shelf)


def test_a_lifted_copy_is_another_export(store: Store, draft: Draft, cleared: int, shelf: Path) -> None:
    _under_embargo(store, draft, cleared, now() - timedelta(days=1))
    with pytest.raises(EditorError, match="Only a release that went out under embargo"):
        export_word(store, cleared, shelf / "lifted.docx", lifted=True)
    out = _release(store, cleared, shelf)
    export_word(store, cleared, shelf / "lifted.docx", lifted=True)
    export_text(store, cleared, shelf / "lifted.txt", lifted=True)
    assert _headers(shelf / "lifted.docx") in ([], [""])
    text = (shelf / "lifted.txt").read_text(encoding="utf-8-sig")
    assert "EMBARGOED" not in text
    assert "FOR IMMEDIATE RELEASE" in text
    assert "EMBARGOED" in out.text.read_text(encoding="utf-8-sig")


def test_an_export_of_a_release_is_the_file_that_went_out_whatever_the_house_style_is_now(
    store: Store, cleared: int, shelf: Path
) -> None:
    out = _release(store, cleared, shelf)
    set_setting(store, SETTING, json.dumps({"ends_line": "-ends-"}))
    export_word(store, cleared, shelf / "again.docx")
    export_text(store, cleared, shelf / "again.txt")
    assert (shelf / "again.docx").read_bytes() == out.word.read_bytes()
    assert (shelf / "again.txt").read_bytes() == out.text.read_bytes()


def test_an_export_says_draft_unless_it_is_cleared(store: Store, draft: Draft, draft_id: int, shelf: Path) -> None:
    def header() -> list[str]:
        export_word(store, draft_id, shelf / "a.docx")
        return [line for line in _headers(shelf / "a.docx") if line]

    assert header() == [DRAFT_LINE]
    approve(store, draft_id, "Police", YES)
    assert header() == [DRAFT_LINE]
    approve(store, draft_id, "Council", YES)
    assert header() == []
    autosave(store, draft_id, replace(draft, headline="Night boat returns"))
    assert header() == [DRAFT_LINE]
    autosave(store, draft_id, draft)
    assert header() == []


def test_a_correction_names_what_it_corrects_and_has_a_sign_off_of_its_own(
    store: Store, draft: Draft, cleared: int, shelf: Path
) -> None:
    with pytest.raises(EditorError, match="not been released"):
        correct(store, cleared, "Bea", "The month is May.")
    out = _release(store, cleared, shelf)
    with pytest.raises(EditorError, match="not said"):
        correct(store, cleared, "Bea", " ")
    new = correct(store, cleared, "Bea", "The month is May.")
    made = load_draft(store, new)
    day = long_date(london(out.released).date())
    assert made.draft.body[0].text == (
        f"Correction to “Night ferry to Marsh End returns”, issued on {day}: The month is May."
    )
    assert made.draft.body[1:] == draft.body
    assert made.draft.quotes == (OKAFOR,)
    assert made.draft.date == london(now()).date()
    assert made.stage is Stage.DRAFTING
    found = correction(store, new)
    assert found is not None
    assert (found.release_id, found.what) == (releases(store, cleared)[0].id, "The month is May.")
    assert [reason.who for reason in why_shut(store, new)] == [POLICE.id, COUNCIL.id]
    for name in ("Police", "Council"):
        approve(store, new, name, YES)
    again = release(store, new, "Bea", shelf / "new.docx", shelf / "new.txt")
    page = again.certificate.read_text(encoding="utf-8-sig")
    assert "Corrects:     “Night ferry to Marsh End returns”, released " in page
    assert "What changed: The month is May." in page
    assert load_draft(store, cleared).stage is Stage.RELEASED


def test_a_withdrawal_says_who_and_why_and_writes_a_notice(store: Store, cleared: int, shelf: Path) -> None:
    with pytest.raises(EditorError, match="not been released"):
        withdraw(store, cleared, "Bea", "The boat sank.")
    out = _release(store, cleared, shelf)
    for by, why in (("", "x"), ("Bea", " ")):
        with pytest.raises(EditorError, match="a name and a reason"):
            withdraw(store, cleared, by, why)
    with pytest.raises(EditorError, match="This release stands"):
        withdrawal_notice(store, cleared)
    with pytest.raises(EditorError):
        withdraw(store, cleared, "Bea", "The boat sank.", shelf / "gone" / "notice.txt")
    assert load_draft(store, cleared).stage is Stage.RELEASED
    text = withdraw(store, cleared, "Bea", "The boat sank.", shelf / "notice.txt")
    assert (shelf / "notice.txt").read_bytes() == text.encode("utf-8-sig")
    assert text == withdrawal_notice(store, cleared)
    assert text.startswith("WITHDRAWN - NOT FOR PUBLICATION\r\n")
    for words in ("“Night ferry to Marsh End returns”", "by Bea", "Reason: The boat sank.", "01632 960123"):
        assert words in text
    assert load_draft(store, cleared).stage is Stage.WITHDRAWN
    with pytest.raises(EditorError, match="withdrawn already"):
        withdraw(store, cleared, "Bea", "Again.")
    with pytest.raises(EditorError, match="went out"):
        autosave(store, cleared, replace(load_draft(store, cleared).draft, headline="x"))
    export_word(store, cleared, shelf / "late.docx")
    assert _headers(shelf / "late.docx") == ["WITHDRAWN - NOT FOR PUBLICATION"]
    assert out.word.exists()
    assert [line.action for line in read(store, cleared)][-2:] == ["released", "withdrawn"]


def test_the_certificate_stands_beside_the_word_file(shelf: Path) -> None:
    assert certificate_path(shelf / "ferry.docx") == shelf / "ferry-certificate.txt"
