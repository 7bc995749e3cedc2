"""Release, correction, withdrawal, and whether a text is the approved one: the desk's work, beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from editor.desk.correct import correct
from editor.desk.gate import AtGate, at_gate
from editor.desk.release import GateShut, Override, Released, certificate_path, release
from editor.desk.sealed import went_out_line
from editor.desk.verify import Verdict, verdict_line, verify_file, verify_text
from editor.desk.withdraw import withdraw
from editor.domain.draft import Stage
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.gate import Reasons
from editor.domain.own_files import read_chosen
from editor.domain.values import frozen

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["AtGate", "Override", "Released", "Verdict", "certificate_path", "verdict_line"]

FOLDER = "release folder"
LARGEST = 25_000_000
"""Bytes of a file that is compared."""


@frozen
class ReleaseFiles:
    """Where the release is to be written."""

    word: Path
    text: Path

    def in_folder(self, folder: Path) -> "ReleaseFiles":
        return ReleaseFiles(folder / self.word.name, folder / self.text.name)


def files_wanted(workspace: "Workspace") -> ReleaseFiles:
    """Where the last release went, under the names that the office would give these files."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(workspace.remembered(FOLDER) or Path(documents or Path.home()) / "Standfirst releases")
    return ReleaseFiles(folder / workspace.export_name("word"), folder / workspace.export_name("text"))


def look_at_gate(
    workspace: "Workspace", done: Callable[[AtGate], object], failed: Callable[[object], object] | None = None
) -> None:
    """What shuts it for the draft as it is in the window, and what only wants a look."""
    open_draft, store = workspace.open_draft, workspace.store
    if open_draft:
        draft_id, draft = workspace.draft_id, open_draft.document.draft
        workspace.look_up(lambda: at_gate(store, draft_id, draft), done, failed)


def release_files(
    workspace: "Workspace",
    files: ReleaseFiles,
    override: Override | None,
    done: Callable[[Released], object],
    shut: Callable[[Reasons], object],
    not_written: Callable[[EditorError], object],
) -> None:
    """Saves, then releases; `shut` is called with the reasons where the gate is, `not_written` once any other failure
    was said. The document takes no edits meanwhile:
    typed over a sealed draft they could not be saved. Raises EditorError where it can't be saved."""
    open_draft = workspace.open_draft
    if open_draft is None:
        return
    workspace.flush()
    workspace.remember(FOLDER, str(files.word.parent))
    store, draft_id, by = workspace.store, workspace.draft_id, workspace.writer()
    show, show_shut = workspace.if_still_open(done), workspace.if_still_open(shut)
    show_failure = workspace.if_still_open(not_written)

    def failed(error: EditorError) -> None:
        if isinstance(error, GateShut):
            show_shut(error.reasons)
        else:
            workspace.notices.say_error(error)
            show_failure(error)

    def work() -> Released:
        _make_folder(files.word.parent)
        return release(store, draft_id, by, files.word, files.text, override)

    def released(result: Released) -> None:
        if workspace.draft_id == draft_id:
            workspace.stage.take(Stage.RELEASED)
        workspace.note_facts()
        show(result)

    def let_go() -> None:
        if workspace.open_draft is open_draft:  # else its undo steps are gone, and Ctrl+Z is another's
            open_draft.document.let_go()

    open_draft.document.hold()
    workspace.actions.run("Releasing", lambda _: work(), released, failed, let_go)


def look_how_it_went_out(workspace: "Workspace", done: Callable[[str], object]) -> None:
    """When the open draft was released or withdrawn, and by whose word, in sentences."""
    store, draft_id = workspace.store, workspace.draft_id
    workspace.look_up(lambda: went_out_line(store, draft_id), done)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EditorError(f"The folder {folder} can't be made.", "Choose another folder.") from error


def make_correction(workspace: "Workspace", what: str) -> None:
    """A new draft that says what changed; it is opened."""
    store, draft_id, by = workspace.store, workspace.draft_id, workspace.writer()

    def made(new_id: int) -> None:
        workspace.drafts.refresh()
        workspace.open(new_id)
        workspace.notices.say("This draft corrects the release. It has a sign-off of its own.")

    workspace.write(lambda: correct(store, draft_id, by, what), made)


def withdraw_release(
    workspace: "Workspace", by: str, reason: str, notice: Path | None, done: Callable[[str], object]
) -> None:
    """`done` gets the notice's text."""
    store, draft_id = workspace.store, workspace.draft_id
    show = workspace.if_still_open(done)

    def withdrawn(text: str) -> None:
        if workspace.draft_id == draft_id:
            workspace.stage.take(Stage.WITHDRAWN)
        workspace.note_facts()
        show(text)

    workspace.write(lambda: withdraw(store, draft_id, by, reason, notice), withdrawn)


# --- is this the approved text? ---------------------------------------------------------------------------------------


def hold_file_against(
    workspace: "Workspace", path: Path, done: Callable[[Verdict], object], failed: Callable[[EditorError], object]
) -> None:
    """Reads a file and says which of our statements it is, or why it can't. Saves first, so that the draft is what the
    window has; raises EditorError where that fails."""
    from editor.reading.worker import ReadingWorker

    workspace.flush()
    store = workspace.store

    def work() -> Verdict:
        with ReadingWorker() as worker:
            return verify_file(store, _bytes(path), path.name, worker)

    _compare(workspace, work, done, failed)


def hold_text_against(
    workspace: "Workspace", text: str, done: Callable[[Verdict], object], failed: Callable[[EditorError], object]
) -> None:
    """The same of words from the clipboard."""
    workspace.flush()
    store = workspace.store
    _compare(workspace, lambda: verify_text(store, text), done, failed)


def _compare(
    workspace: "Workspace",
    work: Callable[[], Verdict],
    done: Callable[[Verdict], object],
    failed: Callable[[EditorError], object],
) -> None:
    told, not_told = workspace.if_still_open(done), workspace.if_still_open(failed)
    workspace.actions.run("Comparing", lambda _: work(), told, not_told)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"{path.name} is larger than 25 MB.", "Copy its text and paste that.")
        return read_chosen(path)
    except OSError as error:
        raise EditorError(f"{path.name} can't be read.", "Save it in a folder of your own and try that.") from error
