"""Returned files taken in: what each came to, or what to ask the sender for."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor.panels.taken_in_view import TakenInView, summary
from editor.session.taking_in import Outcomes, ReturnedFile, take_in_as
from tests.reading.made import docx, p, t
from tests.session.offices import office, until
from tests.session.returned import open_ferry, returned, send, take_in


def test_several_files_at_once_each_with_its_outcome(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as it:
        open_ferry(it)
        sent = send(it, tmp_path)
        good = returned(sent, "Police", ("April", "May"))
        old = tmp_path / "answer.docx"
        old.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
        outcomes = take_in(it, good, old, tmp_path / "gone.docx", good)
        assert [outcome.taken is not None for outcome in outcomes] == [True, False, False, True]
        assert "Ask the sender" in str(outcomes[1].error)
        assert str(outcomes[2].error) == ("The file can't be read. Save it in a folder of your own and take that in.")
        assert outcomes[3].taken is not None
        assert "taken in already" in outcomes[3].taken.notice
        assert summary(outcomes) == "2 files taken in: 2 changes, no comments. 2 refused: see why in Review."
        view = TakenInView()
        qtbot.addWidget(view)
        view.show_outcomes(outcomes, it.document.draft_id)
        assert not view.isHidden()


def test_a_copy_that_does_not_say_which_it_is_can_be_told(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as it:
        open_ferry(it)
        send(it, tmp_path)
        assert it.workspace.open_draft is not None
        path = tmp_path / "bare.docx"
        path.write_bytes(docx("".join(p(t(block.text)) for block in it.workspace.open_draft.printed())))
        (outcome,) = take_in(it, path)
        assert outcome.is_question
        view = TakenInView()
        qtbot.addWidget(view)
        assert view.show_outcomes((outcome,), it.document.draft_id) == "Say in Review which copy it is."
        chosen: list[tuple[ReturnedFile, str]] = []
        view.chosen.connect(lambda file, reference: chosen.append((file, reference)))
        next(button for button in view.choices if "Police" in button.text()).click()
        done: list[Outcomes] = []
        take_in_as(it.workspace, *chosen[0], done.append)
        until(lambda: bool(done), 30)
        assert done[0][0].taken is not None
        assert done[0][0].taken.organisation == "Police"


def test_a_copy_of_another_draft_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as it:
        open_ferry(it)
        sent = send(it, tmp_path)
        ferry_id = it.document.draft_id
        it.workspace.open(1)
        outcomes = take_in(it, returned(sent, "Police", ("April", "May")))
        view = TakenInView()
        qtbot.addWidget(view)
        view.show_outcomes(outcomes, 1)
        asked: list[int] = []
        view.open_requested.connect(asked.append)
        view.choices[0].click()
        assert asked == [ferry_id]
