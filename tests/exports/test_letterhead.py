"""The shipped letterhead is the one that packaging/make_letterhead.py makes."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor.shipped import resource
from tests.exports.word_file import WordFile

MAKER = Path(__file__).resolve().parents[2] / "packaging" / "make_letterhead.py"
SCRIPT = "import sys; sys.path.insert(0, sys.argv[1]); import make_letterhead as maker; "
SCRIPT += "sys.stdout.buffer.write(maker.template())"


@pytest.mark.skipif(not MAKER.is_file(), reason="what packages are made with is not here")
def test_it_is_as_it_is_made() -> None:
    made = subprocess.run([sys.executable, "-c", SCRIPT, MAKER.parent], capture_output=True, check=True).stdout
    expected, shipped = WordFile(made), WordFile(resource("letterhead.docx").read_bytes())
    assert shipped.names == expected.names
    for name in expected.names:
        if not name.endswith(".png"):  # packed differently by other releases of zlib
            assert shipped.parts[name] == expected.parts[name], name


def test_it_is_slim() -> None:
    assert len(resource("letterhead.docx").read_bytes()) < 8_000
