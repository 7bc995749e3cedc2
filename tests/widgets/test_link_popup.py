"""A link's address is typed under the caret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.text import Span, plain
from editor.widgets.link_popup import LinkPopup, address_of
from tests.widgets.typed import Bound


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" https://inspectorate.example/letter ", "https://inspectorate.example/letter"),
        ("HTTP://x.example", "HTTP://x.example"),
        ("www.northmoor.example/news?a=1", "https://www.northmoor.example/news?a=1"),
        ("press@northmoor.example", "mailto:press@northmoor.example"),
        ("mailto:press@northmoor.example", "mailto:press@northmoor.example"),
        ("javascript:alert(1)", None),
        ("file:///c:/letter.pdf", None),
        ("see the letter", None),
        ("https://", None),
        ("", None),
    ],
)
def test_only_web_and_mail_addresses_are_links(typed: str, address: str | None) -> None:
    assert address_of(typed) == address


def popup_of(qtbot: QtBot, bound: Bound) -> LinkPopup:
    qtbot.addWidget(bound.text)
    bound.text.show()
    bound.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    popup = bound.text.findChild(LinkPopup)
    assert isinstance(popup, LinkPopup)
    return popup


def test_ctrl_k_links_the_word_at_the_caret(qtbot: QtBot) -> None:
    bound = Bound((plain("The letter"),))
    bound.put_caret(0, 6)
    popup = popup_of(qtbot, bound)
    assert popup.take_away.isHidden()
    popup.field.setText("not an address")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.problem.isVisible()
    assert bound.steps == 0
    popup.field.setText("inspectorate.example")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert bound.body[0].spans == (Span("The "), Span("letter", link="https://inspectorate.example"))


def test_the_link_at_the_caret_can_be_taken_away(qtbot: QtBot) -> None:
    bound = Bound((plain("x").with_spans((Span("letter", link="https://inspectorate.example"),)),))
    bound.put_caret(0, 2)
    popup = popup_of(qtbot, bound)
    assert popup.field.text() == "https://inspectorate.example"
    popup.take_away.click()
    assert bound.body[0].spans == (Span("letter"),)
