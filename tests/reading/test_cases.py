"""Files made with Word, against their accepted and rejected forms, and against pandoc as a second reader."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from editor.reading.word import read_word
from tests.reading.made import after, before

PANDOC_LOSES = {
    # Text deleted within text that was moved away is lost when pandoc rejects the changes; Word keeps it.
    ("RP001-Tracked-Revisions-01.docx", "reject"),
    ("RP001-Tracked-Revisions-02.docx", "reject"),
    # Pandoc drops what is tracked within a formula, whichever form is asked for.
    ("RP013-Deleted-Math-Control-Char.docx", "reject"),
    ("RP014-Inserted-Math-Control-Char.docx", "accept"),
}


def _revisions(shared: Path) -> list[Path]:
    found = sorted((shared / "cases" / "revisions").glob("*.docx"))
    if not found:
        pytest.skip("there are no revision cases here")
    return found


def _tracked(shared: Path) -> list[Path]:
    return [path for path in _revisions(shared) if not path.stem.endswith(("-Accepted", "-Rejected"))]


@pytest.mark.parametrize("form", ["Accepted", "Rejected"])
def test_each_tracked_file_reads_as_its_accepted_and_rejected_form(shared: Path, form: str) -> None:
    compared, different = 0, []
    for path in _tracked(shared):
        other = path.with_name(f"{path.stem}-{form}.docx")
        if not other.exists():
            continue
        copy, settled = read_word(path.read_bytes()), read_word(other.read_bytes())
        compared += 1
        read = after(copy) if form == "Accepted" else before(copy)
        if not read == before(settled) == after(settled):
            different.append(path.name)
    assert different == []
    assert compared >= 26


def test_the_settled_forms_hold_no_change_of_words(shared: Path) -> None:
    for path in _revisions(shared):
        if path.stem.endswith(("-Accepted", "-Rejected")):
            copy = read_word(path.read_bytes())
            assert [change for change in copy.changes if not change.is_format] == [], path.name


def test_the_tracked_forms_hold_changes_with_author_and_kind(shared: Path) -> None:
    unchanged = [path.name for path in _tracked(shared) if not read_word(path.read_bytes()).changes]
    assert unchanged == [
        # Only the control round the words is tracked; no word and no format changes.
        "RP016-Deleted-CC.docx",
        "RP017-Inserted-CC.docx",
    ]
    moved = next(path for path in _tracked(shared) if path.name == "RP015-MoveFrom-MoveTo.docx")
    kinds = [(change.kind, change.author, change.old or change.new) for change in read_word(moved.read_bytes()).changes]
    assert kinds == [
        ("move-from", "Eric White", "When you click Online Video."),
        ("paragraph-delete", "Eric White", ""),
        ("move-to", "Eric White", "When you click Online Video."),
        ("paragraph-insert", "Eric White", ""),
    ]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize("form", ["accept", "reject"])
def test_pandoc_reads_the_same_words(shared: Path, form: str) -> None:
    different = set()
    for path in _tracked(shared):
        copy = read_word(path.read_bytes())
        ours = "\n".join(after(copy) if form == "accept" else before(copy))
        if _words(_pandoc(path, form)) != _words(ours):
            different.add((path.name, form))
    assert different == {case for case in PANDOC_LOSES if case[1] == form}


def _pandoc(path: Path, form: str) -> str:
    command = ["pandoc", "-f", "docx", "-t", "json", f"--track-changes={form}", str(path)]
    tree = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    return "".join(_text(tree["blocks"]))


def _text(node: Any) -> Iterator[str]:
    """The words of pandoc's tree, without the list numbers that its plain text would add."""
    content: Any
    if isinstance(node, dict):
        kind, content = node.get("t"), node.get("c")
        if kind == "Str":
            yield str(content)
        elif kind == "Math":
            yield re.sub(r"[\\^{} ]|pi", lambda found: "π" if found.group() == "pi" else "", content[1])
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        else:
            yield from _text(content)
        if kind in ("Para", "Plain", "Header"):
            yield "\n"
    elif isinstance(node, list):
        for item in node:
            yield from _text(item)


def _words(text: str) -> list[str]:
    """Pandoc puts a space where it joins paragraphs, so spaces and the marks beside them are not compared."""
    return re.findall(r"\w+", text)
