"""Where the writer left off: the window's place and columns, the open draft."""

import json

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from editor.domain.errors import EditorError
from editor.session.workspace import Workspace
from editor.widgets.columns import Columns
from editor.window import zoom
from editor.window.side import Side

FIRST_SIZE = (1360, 860)


def keep(workspace: Workspace, window: QMainWindow, columns: Columns, side: Side) -> None:
    """Remembers the place in the database. Where that can't be written, the place is all that is lost."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    try:
        workspace.remember("window geometry", geometry)
        workspace.remember("window columns", json.dumps(columns.state()))
        workspace.remember("side tab", side.current_title)
        workspace.remember("open draft", str(workspace.draft_id))
    except EditorError as error:
        workspace.notices.say_error(error)


def keep_draft(workspace: Workspace) -> None:
    """Remembers which draft is open, beside the window."""
    draft_id = str(workspace.draft_id)
    workspace.write(lambda: workspace.remember("open draft", draft_id), lambda _: None)


def put_back(workspace: Workspace, window: QMainWindow, columns: Columns, side: Side) -> None:
    """Puts the window where it was; on a screen that is gone, or the first time, in the middle of this one."""
    zoom.put_back(workspace)
    side.put_in_front(workspace.remembered("side tab"))
    geometry = workspace.remembered("window geometry")
    if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))):
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else QRect(0, 0, *FIRST_SIZE)
        size = (min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))
        window.setGeometry(room.x() + (room.width() - size[0]) // 2, room.y() + (room.height() - size[1]) // 2, *size)
    try:
        state = json.loads(workspace.remembered("window columns", "{}"))
    except ValueError:
        state = {}
    if isinstance(state, dict):
        columns.set_state({str(key): value for key, value in state.items() if isinstance(value, int)})


def open_last(workspace: Workspace) -> None:
    """Opens the draft that was open, or the newest."""
    wanted = workspace.remembered("open draft")
    try:
        if wanted.isdecimal() and int(wanted):
            workspace.open(int(wanted))
            return
    except EditorError:
        pass  # it was deleted since: the newest takes its place
    workspace.open_newest()
