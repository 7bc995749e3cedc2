"""New drafts from templates, and drafts kept as templates, each with Undo."""

from typing import TYPE_CHECKING

from editor.desk.templates import (
    Template,
    bring_template_back,
    new_from,
    remove_template,
    save_template,
    shipped,
    templates,
)

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["Template", "begin", "keep", "own_templates", "put_away", "shipped"]


def own_templates(workspace: "Workspace") -> tuple[Template, ...]:
    """Those that the office has kept, by name."""
    return templates(workspace.store)


def begin(workspace: "Workspace", template: Template) -> None:
    """A new draft from it, which is opened."""
    workspace.begin(lambda: new_from(workspace.store, template, workspace.writer()))


def keep(workspace: "Workspace", name: str) -> None:
    """The open draft as a template."""
    if workspace.open_draft is None:
        return
    store, draft = workspace.store, workspace.open_draft.document.draft

    def done(template_id: int) -> None:
        said = f"“{name.strip()}” is a template now; Ctrl+Shift+N offers it."
        workspace.notices.say(said, "Undo", lambda: remove_template(store, template_id))

    workspace.write(lambda: save_template(store, name, draft), done)


def put_away(workspace: "Workspace", template: Template) -> None:
    store = workspace.store

    def done(_: None) -> None:
        said = f"The template “{template.name}” is removed."
        workspace.notices.say(said, "Undo", lambda: bring_template_back(store, template.id))

    workspace.write(lambda: remove_template(store, template.id), done)
