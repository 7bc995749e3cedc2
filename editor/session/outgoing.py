"""The release out to the rest of the day: to the clipboard, on paper, as an e-mail draft; the desk's work, beside the
window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from editor.desk.copy_release import ReleaseCopy
    from editor.desk.finished import Finished
    from editor.session.workspace import Workspace

CopyForm = Literal["formatted", "html code", "text"]
_SAID: dict[CopyForm, str] = {
    "formatted": "Release copied: paste it into Outlook, Word or a web editor.",
    "html code": "Release copied as HTML code.",
    "text": "Release copied as plain text.",
}


def copy_release(workspace: "Workspace", form: CopyForm) -> None:
    """Saves, then puts the release on the clipboard. Raises EditorError where it can't be saved."""
    from editor.desk.copy_release import release_copy

    if not workspace.open_draft:
        return
    workspace.flush()
    store, draft_id = workspace.store, workspace.draft_id

    def put(copied: "ReleaseCopy") -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(copied, form))
        workspace.notices.say(_SAID[form])

    workspace.actions.run("Copying", lambda _: release_copy(store, draft_id), put)


def mime_of(copied: "ReleaseCopy", form: CopyForm) -> QMimeData:
    """What the clipboard gets: HTML beside the text only where formatting is wanted."""
    data = QMimeData()
    data.setText(copied.html if form == "html code" else copied.text)
    if form == "formatted":
        data.setHtml(f'<meta charset="utf-8">{copied.html}')
    return data


def with_finished(workspace: "Workspace", done: "Callable[[Finished], object]") -> None:
    """Saves, then hands over the release as it leaves the office now, to be drawn on paper."""
    from editor.desk.finished import finished

    if not workspace.open_draft:
        return
    workspace.flush()
    store, draft_id = workspace.store, workspace.draft_id
    workspace.actions.run("Laying out", lambda _: finished(store, draft_id), done)
