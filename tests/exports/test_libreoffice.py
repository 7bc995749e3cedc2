"""Other programs read the exported Word file: LibreOffice shows every block in order, ooxml-integrity no error."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from ooxml_integrity import check

from editor.domain.draft import Draft
from editor.domain.json_reading import from_json
from editor.domain.printed import Printed
from editor.domain.text import clean
from editor.exports.word import write_word
from editor.shipped import resource
from tests.exports.samples import AWKWARD, DRAFT_LINE, FERRY, about, blocks_of, of_words

NAMES = ["ferry", "awkward", "long", "1-partnership-statement", "2-news-release"]
EMBARGO = "EMBARGOED until 09:30 on Sunday 30 March 2025"


@cache
def draft_of(name: str) -> Draft:
    samples = {"ferry": FERRY, "awkward": AWKWARD, "long": of_words(900)}
    if name in samples:
        return samples[name]
    return from_json(json.loads(resource(f"examples/{name}.json").read_text("utf-8")))


def header_of(name: str) -> tuple[str, ...]:
    return (DRAFT_LINE, EMBARGO) if name == "awkward" else (DRAFT_LINE,) if name == "long" else ()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each draft as a Word file."""
    folder = tmp_path_factory.mktemp("word")
    for name in NAMES:
        draft = draft_of(name)
        (folder / f"{name}.docx").write_bytes(write_word(blocks_of(draft), about(draft, *header_of(name))))
    return folder


@pytest.fixture(scope="module")
def pdfs(folder: Path) -> Path:
    """The same as LibreOffice prints them, in one start of it."""
    missing = [program for program in ("soffice", "pdftotext") if not shutil.which(program)]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed: nothing here opens Word files as a reader would")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [folder / f"{name}.docx" for name in NAMES]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
    subprocess.run([*map(str, command)], check=True, capture_output=True, timeout=180)
    return folder


BETWEEN_MARGINS = ("-x", "0", "-y", "70", "-W", "596", "-H", "702")  # points: what is neither header nor footer


def pages(pdf: Path, *area: str) -> list[str]:
    """What stands on each page, spaces between words made one."""
    command = ["pdftotext", "-raw", *area, str(pdf), "-"]
    shown = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return [" ".join(page.split()) for page in shown.split("\f")[:-1]]


def letters(text: str) -> str:
    """The characters that any font has, so that words broken at line ends and pictures for emoji do not matter."""
    return re.sub(r"[^!-~‘’“”–½²é]|-", "", clean(text))


def expected(blocks: Printed) -> list[str]:
    """The letters of each block; one with right-to-left text is read from a page in another order."""
    return [letters(block.text) for block in blocks if not re.search("[\u0590-\u06ff]", block.text)]


@pytest.mark.parametrize("name", NAMES)
def test_every_printed_block_stands_on_the_pages_in_order(pdfs: Path, name: str) -> None:
    text, at = letters("".join(pages(pdfs / f"{name}.pdf", *BETWEEN_MARGINS))), 0
    for block in expected(blocks_of(draft_of(name))):
        found = text.find(block, at)
        assert found >= 0, f"{block!r} is not in {text[at : at + 200]!r}"
        at = found + len(block)


@pytest.mark.parametrize("name", NAMES)
def test_each_page_has_its_header_lines_its_title_and_its_number(pdfs: Path, name: str) -> None:
    shown = pages(pdfs / f"{name}.pdf")
    for number, page in enumerate(shown, 1):
        assert page.startswith(" ".join(header_of(name)))
        assert f"{about(draft_of(name)).short_title} Page {number} of {len(shown)}" in page


@pytest.mark.parametrize(("name", "most"), [("1-partnership-statement", 2), ("2-news-release", 2), ("awkward", 3)])
def test_a_statement_keeps_to_its_pages(pdfs: Path, name: str, most: int) -> None:
    assert len(pages(pdfs / f"{name}.pdf")) <= most


@pytest.mark.parametrize("name", NAMES)
def test_ooxml_integrity_finds_nothing(folder: Path, name: str) -> None:
    assert check(str(folder / f"{name}.docx")) == []


def test_ooxml_integrity_would_find_a_link_that_leads_nowhere(folder: Path) -> None:
    broken = folder / "broken.docx"
    with ZipFile(folder / "ferry.docx") as whole, ZipFile(broken, "w") as package:
        for name in whole.namelist():
            part = whole.read(name)
            package.writestr(name, re.sub(rb'w:hyperlink r:id="\w+"', b'w:hyperlink r:id="rId99"', part))
    assert any(finding.severity == "error" for finding in check(str(broken)))
