"""Asks where to write a file, and offers the name that the office would give it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.errors import EditorError
from editor.session.exporting import ENDINGS, ExportForm
from editor.session.workspace import Workspace
from editor.widgets.file_dialog import file_dialog

FILTERS: dict[str, ExportForm] = {
    "Word document (*.docx)": "word",
    "Plain text (*.txt)": "text",
    "PDF (*.pdf)": "pdf",
    "E-mail draft (*.eml)": "mail",
}
JSON = "Draft (*.json)"


def export(window: QWidget, workspace: Workspace, form: ExportForm | None = None) -> None:
    """Lets the writer choose a form and a place, and writes the release there; where that fails, offers another."""
    if not workspace.open_draft:
        return
    workspace.flush()
    dialog = file_dialog(window, "Export the release", workspace.remembered("export folder"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(FILTERS))
    wanted = form or _last_form(workspace)
    dialog.selectNameFilter(next(words for words, each in FILTERS.items() if each == wanted))
    dialog.selectFile(workspace.export_name(wanted))

    def follow_form(words: str) -> None:
        chosen = FILTERS[words]
        dialog.setDefaultSuffix(ENDINGS[chosen])
        name = Path(dialog.selectedFiles()[0]).name if dialog.selectedFiles() else workspace.export_name(chosen)
        dialog.selectFile(str(Path(name).with_suffix(ENDINGS[chosen])))

    def write() -> None:
        path = Path(dialog.selectedFiles()[0])
        chosen = form_of(path) or FILTERS[dialog.selectedNameFilter()]
        workspace.remember("export folder", str(path.parent))
        workspace.remember("export form", chosen)
        workspace.export(chosen, path, lambda error: offer_another(window, workspace, chosen, error))

    dialog.setDefaultSuffix(ENDINGS[wanted])
    dialog.filterSelected.connect(follow_form)
    dialog.accepted.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def form_of(path: Path) -> ExportForm | None:
    """The form that a typed ending asks for, whatever type the dialog has in front: a .docx is always a Word file."""
    return next((form for form, ending in ENDINGS.items() if path.suffix.lower() == ending), None)


def _last_form(workspace: Workspace) -> ExportForm:
    last = workspace.remembered("export form")
    return next((each for each in FILTERS.values() if each == last), "word")


def offer_another(window: QWidget, workspace: Workspace, form: ExportForm, error: EditorError) -> None:
    workspace.notices.say_error(error, "Save under another name", lambda: export(window, workspace, form))


def save_copy(window: QWidget, workspace: Workspace) -> None:
    """Writes the draft in memory to a file of the writer's choice, while the database can't be written."""
    if not (workspace.open_draft and workspace.saver):
        return
    saver = workspace.saver
    dialog = file_dialog(window, "Save a copy of the draft")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(JSON)
    dialog.setDefaultSuffix(".json")
    dialog.selectFile(Path(workspace.export_name("word")).with_suffix(".json").name)
    dialog.accepted.connect(lambda: saver.save_copy(Path(dialog.selectedFiles()[0])))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
