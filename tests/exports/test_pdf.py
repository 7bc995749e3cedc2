"""The tagged PDF: structure, language and title, as a PDF library reads them; nothing in it is read as markup."""

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.printed import Printed
from editor.domain.text import Block, Span, plain
from editor.exports.about import About
from editor.exports.pdf import can_tag, write_pdf
from editor.reading.pdf import read_pdf
from tests.exports.samples import AWKWARD, BULLET, DRAFT_LINE, FERRY, NUMBER, about, blocks_of, of_words

HOSTILE = '#read("/etc/passwd") $x$ *a* _b_ `c` @d <e> \\ // f /* g */ #set page(width: 1cm) = h - i + j ~ -- ... "k"'


def pdf_of(draft: Draft, *header_lines: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write_pdf(blocks_of(draft), about(draft, *header_lines))))


def structure(pdf: pikepdf.Pdf) -> list[str]:
    """The tags in reading order, without those of words within a line."""
    return [tag for tag in _tags(pdf.Root.StructTreeRoot) if tag not in ("Span", "Strong", "Em")]


def _tags(node: Any) -> Iterator[str]:
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            if "/S" in child:
                yield str(child.S).removeprefix("/")
            yield from _tags(child)


def words_of(blocks: Printed, about: About) -> str:
    return " ".join(" ".join(pages_of(write_pdf(blocks, about))).split())


def pages_of(data: bytes) -> list[str]:
    return [page.text for page in read_pdf(data)]


def test_it_has_a_title_an_author_a_language_and_says_that_it_is_pdf_ua() -> None:
    pdf = pdf_of(FERRY)
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.MarkInfo.Marked) and bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as meta:
        assert meta["dc:title"] == FERRY.headline
        assert meta["dc:creator"] == [FERRY.organisation]
        assert meta["pdfuaid:part"] == "1"


def test_headings_lists_quotations_and_links_are_tagged_as_what_they_are() -> None:
    tags = structure(pdf_of(FERRY, DRAFT_LINE))
    assert tags == [
        "Document",
        *["P"] * 6,  # draft line, organisation, release line, kind, date, reference
        "H1",
        *("P", "P", "P", "Link"),
        *("P", "BlockQuote", "P", "P"),
        *("P", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        *("P", "H2", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        *("H2", "P", "P"),
        *("H2", "P", "P", "P", "P", "Link"),
        *("H2", "P"),
    ]


def test_lists_that_follow_each_other_are_two_and_numbers_begin_again() -> None:
    body = (plain("a", NUMBER), plain("b", NUMBER), plain("c", BULLET), plain("d", NUMBER))
    draft = Draft(headline="h", body=body)
    assert structure(pdf_of(draft)).count("L") == 3
    assert "1. a 2. b • c 1. d" in words_of(blocks_of(draft), about(draft))


def test_every_printed_word_is_on_the_pages() -> None:
    draft = replace(FERRY, body=(*FERRY.body, plain("½ price, 10 m², naïve café – 2023–24, ‘single’ … €5")))
    shown = words_of(blocks_of(draft), about(draft))
    for block in blocks_of(draft):
        assert " ".join(block.text.split()) in shown


def test_what_would_mean_something_to_the_typesetter_is_only_words() -> None:
    body = (plain(HOSTILE), Block((Span(HOSTILE, True, True, "https://a.example/#let"),)))
    draft = Draft(headline=HOSTILE, organisation=HOSTILE, body=body)
    shown = words_of(blocks_of(draft), about(draft, HOSTILE)).replace(" ", "")
    assert shown.count(HOSTILE.replace(" ", "")) >= 5


def test_draft_and_embargo_stand_on_each_page() -> None:
    draft = of_words(900)
    pages = pages_of(write_pdf(blocks_of(draft), about(draft, DRAFT_LINE, "EMBARGOED")))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert DRAFT_LINE in page and "EMBARGOED" in page
        assert f"Page {number} of {len(pages)}" in page


def test_nothing_tells_when_it_was_made_and_the_same_release_gives_the_same_bytes() -> None:
    first, second = (write_pdf(blocks_of(FERRY), about(FERRY)) for _ in range(2))
    assert first == second
    assert "/CreationDate" not in pikepdf.open(io.BytesIO(first)).docinfo


def test_a_draft_without_a_headline_has_a_title_all_the_same() -> None:
    with pdf_of(Draft(body=(plain("a"),))).open_metadata() as meta:
        assert meta["dc:title"] == "Statement"


def test_a_character_that_no_font_has_is_named() -> None:
    draft = Draft(headline="h", body=(plain("beyond \U0010fffd all"),))
    with pytest.raises(EditorError, match="can't hold every character"):
        write_pdf(blocks_of(draft), about(draft))


def test_awkward_words_without_pictures_are_written() -> None:
    body = tuple(block for block in AWKWARD.body if "🙂" not in block.text)
    assert "H1" in structure(pdf_of(replace(AWKWARD, body=body)))


def test_a_typesetter_that_does_not_load_here_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError('DLL load failed')", encoding="utf-8")
    says = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from editor.exports.pdf import can_tag; print(can_tag())"
    )
    assert subprocess.check_output([sys.executable, "-c", says], text=True).strip() == "False"
    assert can_tag()
