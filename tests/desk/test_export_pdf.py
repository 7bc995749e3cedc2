"""The release as a PDF file."""

import sys
from pathlib import Path

import pytest

from editor.desk.export_pdf import export_drawn, export_pdf
from editor.domain.errors import EditorError
from editor.reading.pdf import read_pdf
from editor.store.store import Store


def test_a_draft_says_so_on_the_page(store: Store, draft_id: int, tmp_path: Path) -> None:
    export_pdf(store, draft_id, tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    page = read_pdf(data)[0].text
    assert "DRAFT - NOT FOR PUBLICATION" in page and "Night ferry to Marsh End returns" in page
    assert b"/StructTreeRoot" in data


def test_without_typst_it_says_what_to_do(
    store: Store, draft_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)  # as Python has it where it is not installed
    with pytest.raises(EditorError, match="Save as PDF"):
        export_pdf(store, draft_id, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_one_that_cannot_be_written_leaves_the_old_one_whole(tmp_path: Path) -> None:
    export_drawn(tmp_path / "a.pdf", b"old")
    with pytest.raises(EditorError):
        export_drawn(tmp_path / "gone" / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
