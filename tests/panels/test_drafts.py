"""The list of drafts: what a line says, the keys, ten thousand of them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.panels.draft_line import when
from editor.panels.drafts import DraftsPanel
from editor.session.draft_list import PAGE, RowRole
from tests.session.offices import Office, office, until


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


@pytest.fixture
def panel(opened: Office, qtbot: QtBot) -> DraftsPanel:
    panel = DraftsPanel(opened.workspace.drafts)
    qtbot.addWidget(panel)
    panel.resize(260, 600)
    panel.show()
    return panel


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        (datetime(2019, 3, 14, 9, 14, tzinfo=UTC), "09:14"),
        (datetime(2019, 3, 12, 9, 14, tzinfo=UTC), "Tue"),
        (datetime(2019, 3, 7, 9, 14, tzinfo=UTC), "7 Mar"),
        (datetime(2018, 12, 31, 9, 14, tzinfo=UTC), "31 Dec 2018"),
        (datetime(2019, 3, 15, 9, 14, tzinfo=UTC), "15 Mar"),
    ],
)
def test_when_is_said_shortly(saved: datetime, said: str) -> None:
    assert when(saved, datetime(2019, 3, 14, 18, 0, tzinfo=UTC)) == said


@pytest.mark.parametrize(
    ("key", "news"),
    [(Qt.Key.Key_Return, "write"), (Qt.Key.Key_F2, "write"), (Qt.Key.Key_Delete, "delete")],
)
def test_the_keys_act_on_the_line_with_the_focus(panel: DraftsPanel, key: Qt.Key, news: str) -> None:
    heard: list[tuple[str, int]] = []
    panel.write_requested.connect(lambda draft: heard.append(("write", draft)))
    panel.delete_requested.connect(lambda draft: heard.append(("delete", draft)))
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    QTest.keyClick(panel.list, key)
    assert heard == [(news, panel.list.currentIndex().data(RowRole).id)]


def test_a_click_opens(panel: DraftsPanel, qtbot: QtBot) -> None:
    index = panel.list.model().index(1, 0)
    with qtbot.waitSignal(panel.open_requested) as news:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.visualRect(index).center())
    assert news.args == [index.data(RowRole).id]


def test_a_filter_without_a_match_says_so(panel: DraftsPanel) -> None:
    panel.filter_field.setText("zebra")
    until(lambda: panel.list.model().rowCount() == 0)
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No draft has these words."
    panel.filter_field.clear()
    until(lambda: panel.list.isVisible())


def test_without_drafts_it_offers_the_first_step(opened: Office, panel: DraftsPanel, qtbot: QtBot) -> None:
    for draft_id in (1, 2):
        opened.workspace.delete(draft_id)
    until(lambda: opened.workspace.drafts.count == 0)
    assert panel.empty.isVisible()
    with qtbot.waitSignal(panel.new_requested):
        panel.first.click()


def test_a_line_is_said_in_words(panel: DraftsPanel) -> None:
    row = panel.list.model().index(0, 0)
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("drafting")


def test_of_ten_thousand_drafts_a_page_is_fetched_and_all_are_filtered(opened: Office, panel: DraftsPanel) -> None:
    with opened.store.write() as connection:
        connection.executemany(
            "INSERT INTO drafts (announcement, audience, headline, kind, organisation, stage, saved, words, current) "
            "VALUES ('a', '', ?, 'tribute', '', 'drafting', '2019-03-14T09:01:12.000000+00:00', 1, 0)",
            [(f"Bins {number}",) for number in range(10_000)],
        )
        connection.execute("INSERT INTO search (rowid, words) SELECT id, headline FROM drafts WHERE id > 2")
    model = opened.workspace.drafts
    model.refresh()
    panel.list.grab()
    assert (model.rowCount(), model.count) == (PAGE, 10_002)
    panel.list.scrollToBottom()
    until(lambda: model.rowCount() > PAGE)
    model.filter("bins 9999")
    assert model.rowCount() == 1


def test_without_a_draft_the_first_step_stands_under_the_filter(panel: DraftsPanel) -> None:
    panel.filter_field.setText("words that no draft has")
    until(panel.empty.isVisible)
    until(lambda: 0 < panel.empty.y() - panel.filter_field.geometry().bottom() < 24)
    assert panel.empty.height() < 60
