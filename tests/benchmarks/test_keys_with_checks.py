"""A key in the body with all checks live: fragments looked up in four sources, findings shown beside and underlined."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor.desk.attach import attach
from editor.domain.edits import Restore
from editor.domain.places import Part
from tests.benchmarks.test_checks import body
from tests.benchmarks.test_keys import beside
from tests.checks.letters import FOLDER, NAMES
from tests.session.offices import until
from tests.window.windows import field_of, window


@pytest.mark.parametrize("words", [600, 5_000])
def test_a_key_with_the_checks_beside(tmp_path: Path, qtbot: QtBot, words: int) -> None:
    blocks = body(words, Random(2))
    bare = QTextEdit()
    bare.setPlainText("\n".join(block.text for block in blocks))
    bare.resize(700, 800)
    with window(tmp_path) as (shown, office):
        for name in NAMES:
            attach(office.store, office.document.draft_id, name, (FOLDER / name).read_bytes(), "Bea")
        until(lambda: office.workspace.words.is_loaded, seconds=20)
        shown.side.show_tab("Checks")
        office.document.apply(Restore(replace(office.draft, body=blocks, quotes=())))
        findings = office.workspace.findings
        findings.refresh()
        until(lambda: len(findings.found) > 10, seconds=20)
        QTest.qWait(500)
        print(f"{len(findings.open)} findings, a key in {words} words: ", end="")
        beside(bare, field_of(shown, Part.BODY))
    bare.deleteLater()
