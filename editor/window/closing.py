"""What is asked when the window is closed while the draft can't be saved."""

from PySide6.QtWidgets import QMessageBox, QWidget

from editor.domain.errors import EditorError


def ask_to_close(window: QWidget, error: EditorError) -> str:
    """ "stay", "copy" (save a copy elsewhere first) or "lose"."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Standfirst", "The last changes are not saved.", parent=window)
    box.setInformativeText(f"{error}\n\nIf you close now, they are lost.")
    copy = box.addButton("Save a copy elsewhere", QMessageBox.ButtonRole.AcceptRole)
    lose = box.addButton("Close without saving", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Keep it open", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is copy:
        return "copy"
    return "lose" if clicked is lose else "stay"
