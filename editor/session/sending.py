"""Sending for sign-off, and who keeps the office waiting: the desk's work, beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from editor.desk.remind import Due, Waiting, waiting
from editor.desk.send import How, Sent, SentFile, send

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["Due", "How", "Sent", "SentFile", "Waiting"]

FOLDER = "sign-off folder"


def folder_wanted(workspace: "Workspace") -> Path:
    """Where the copies went last; the first time, a folder of their own among the writer's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(workspace.remembered(FOLDER) or Path(documents or Path.home()) / "Standfirst sign-off")


def send_copies(workspace: "Workspace", folder: Path, how: How, done: Callable[[Sent], object]) -> None:
    """Saves, then writes the copies of the open draft. Raises EditorError where it can't be saved."""
    workspace.flush()
    workspace.remember(FOLDER, str(folder))
    draft_id, by = workspace.draft_id, workspace.writer()
    show = workspace.if_still_open(done)

    def sent(result: Sent) -> None:
        workspace.note_facts()
        show(result)

    workspace.actions.run(
        "Writing the copies", lambda progress: send(workspace.store, draft_id, folder, by, how, progress), sent
    )


def look_who_waits(workspace: "Workspace", done: Callable[[tuple[Waiting, ...]], object]) -> None:
    """Across all drafts, those due first first."""
    workspace.look_up(lambda: waiting(workspace.store), done)


def open_folder(folder: Path) -> None:
    """In the system's own window of files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def copy_text(text: str) -> None:
    """To the clipboard."""
    QGuiApplication.clipboard().setText(text)
