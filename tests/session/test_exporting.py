"""The release in each form of file, and what is said of it."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.reading.pdf import read_pdf
from editor.session.exporting import UNTAGGED
from tests.session.offices import Office, office, until


def exported(opened: Office, form: str, path: Path) -> bytes:
    if form == "pdf":
        opened.workspace.export("pdf", path)
    else:
        opened.workspace.export("mail", path)
    until(lambda: bool(opened.said), 20)
    return path.read_bytes()


def test_a_pdf_is_tagged(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        data = exported(opened, "pdf", tmp_path / "a.pdf")
        assert opened.said[-1].text == f"Exported to {tmp_path / 'a.pdf'}."
        assert b"/StructTreeRoot" in data and b"(en-GB)" in data


def test_without_typst_it_is_drawn_and_the_writer_is_told_how_to_have_tags(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)  # as Python has it where it is not installed
    with office(tmp_path) as opened:
        data = exported(opened, "pdf", tmp_path / "a.pdf")
        assert opened.said[-1].text == f"Exported to {tmp_path / 'a.pdf'}. {UNTAGGED}"
        assert b"/StructTreeRoot" not in data
        assert opened.draft.headline in " ".join(read_pdf(data)[0].text.split())


def test_an_e_mail_draft_can_be_opened_from_the_message(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        data = exported(opened, "mail", tmp_path / "a.eml")
        assert data.startswith(b"X-Unsent: 1\r\n")
        assert opened.said[-1].action_label == "Open"


def test_a_pdf_that_cannot_be_written_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.pdf").mkdir()
    with office(tmp_path) as opened:
        opened.workspace.export("pdf", tmp_path / "a.pdf")
        until(lambda: bool(opened.said), 20)
        assert opened.said[-1].is_error
