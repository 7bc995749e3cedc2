"""New drafts from templates: a small menu under the list's button, and the commands for it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog, QMenu

from editor.window.menus import Line

if TYPE_CHECKING:
    from editor.session.templates import Template
    from editor.window.main_window import MainWindow


def template_lines(window: "MainWindow") -> list[Line]:
    return [
        ("New draft from a template", "Ctrl+Shift+N", lambda: choose_template(window)),
        ("Save as a template", "", lambda: save_as_template(window)),
    ]


def choose_template(window: "MainWindow") -> QMenu:
    """The kinds of statement, under them the office's own templates."""
    from editor.session.templates import own_templates, put_away, shipped

    menu = QMenu(window)
    menu.setAccessibleName("New draft from a template")
    for template in shipped():
        menu.addAction(template.name, _doing(window, template))
    own = own_templates(window.workspace)
    if own:
        menu.addSeparator()
        for template in own:
            menu.addAction(template.name, _doing(window, template))
        removing = menu.addMenu("Remove a template")
        for template in own:
            removing.addAction(template.name, partial(put_away, window.workspace, template))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(_place(window))
    menu.setActiveAction(menu.actions()[0])
    return menu


def _place(window: "MainWindow") -> QPoint:
    button = window.drafts.template_button
    if button.isVisible():
        return button.mapToGlobal(QPoint(0, button.height()))
    return window.menuBar().mapToGlobal(QPoint(0, window.menuBar().height()))


def _doing(window: "MainWindow", template: "Template") -> Callable[[], None]:
    def begin() -> None:
        from editor.session.templates import begin

        window.go_to_new(lambda: begin(window.workspace, template))

    return begin


def save_as_template(window: "MainWindow") -> QInputDialog | None:
    """Asks for a name, the draft's headline to begin with."""
    from editor.session.templates import keep

    open_draft = window.workspace.open_draft
    if open_draft is None:
        return None
    draft = open_draft.document.draft
    dialog = QInputDialog(window)
    dialog.setWindowTitle("Save as a template")
    dialog.setLabelText("What is the template called?")
    dialog.setOkButtonText("Save")
    dialog.setTextValue(draft.headline or draft.kind.label)
    dialog.textValueSelected.connect(lambda name: keep(window.workspace, name))
    dialog.finished.connect(dialog.deleteLater)
    dialog.resize(440, dialog.sizeHint().height())
    dialog.open()
    return dialog
