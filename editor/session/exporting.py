"""The forms in which the open draft's release is written to a file, beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.desk.start import Store
from editor.domain.errors import EditorError

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

ExportForm = Literal["word", "text", "pdf", "mail"]
ENDINGS: dict[ExportForm, str] = {"word": ".docx", "text": ".txt", "pdf": ".pdf", "mail": ".eml"}
UNTAGGED = "It has no tags for people who listen to it; Word's own Save as PDF makes one that has."
Failed = Callable[[EditorError], object] | None


def export(workspace: "Workspace", form: ExportForm, path: Path, failed: Failed) -> None:
    """Saves, then writes the file. Raises EditorError where it can't be saved."""
    if not workspace.open_draft:
        return
    workspace.flush()
    store, draft_id = workspace.store, workspace.draft_id
    if form == "pdf" and not _can_tag():
        _export_drawn(workspace, path, failed)
        return

    def written(_: None) -> None:
        if form == "mail":
            workspace.notices.say(f"E-mail draft written to {path}.", "Open", lambda: open_file(path))
        else:
            workspace.notices.say(f"Exported to {path}.")

    workspace.actions.run("Exporting", lambda _: _writer(form)(store, draft_id, path), written, failed)


def open_file(path: Path) -> None:
    """In the program that the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _writer(form: ExportForm) -> Callable[[Store, int, Path], None]:
    """Each form's libraries are loaded with its first export."""
    if form == "pdf":
        from editor.desk.export_pdf import export_pdf

        return export_pdf
    if form == "mail":
        from editor.desk.mail_release import mail_release

        return mail_release
    from editor.desk.export import export_text, export_word

    return export_word if form == "word" else export_text


def _can_tag() -> bool:
    from editor.desk.export_pdf import can_tag

    return can_tag()


def _export_drawn(workspace: "Workspace", path: Path, failed: Failed) -> None:
    """Without the optional typst: as it is drawn for paper, in this thread, and written beside the window."""
    from editor.desk.export_pdf import export_drawn
    from editor.desk.finished import Finished, finished
    from editor.session.paper import drawn_pdf

    store, draft_id = workspace.store, workspace.draft_id

    def write(ready: Finished) -> None:
        data = drawn_pdf(ready)
        workspace.actions.run(
            "Exporting",
            lambda _: export_drawn(path, data),
            lambda _: workspace.notices.say(f"Exported to {path}. {UNTAGGED}"),
            failed,
        )

    workspace.actions.run("Exporting", lambda _: finished(store, draft_id), write, failed)
