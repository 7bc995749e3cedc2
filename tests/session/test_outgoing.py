"""The release on the real clipboard, saved first."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.session.outgoing import copy_release
from tests.session.offices import office, until


def test_with_formatting_the_clipboard_holds_html_and_text(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        opened.type_headline("Typed just now & copied")
        copy_release(opened.workspace, "formatted")
        until(lambda: bool(opened.said))
        data = QGuiApplication.clipboard().mimeData()
        assert "<h1>Typed just now &amp; copied</h1>" in data.html()
        assert "\nTyped just now & copied\n" in data.text()
        assert opened.said[-1].text == "Release copied: paste it into Outlook, Word or a web editor."


def test_as_plain_text_or_code_it_holds_no_html(tmp_path: Path, qtbot: QtBot) -> None:
    with office(tmp_path) as opened:
        for form, start in (("text", "FOR IMMEDIATE"), ("html code", "<p>")):
            opened.said.clear()
            copy_release(opened.workspace, "text" if form == "text" else "html code")
            until(lambda: bool(opened.said))
            data = QGuiApplication.clipboard().mimeData()
            assert not data.hasHtml() and start in data.text()
