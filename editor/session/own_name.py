"""The name of the person at the keyboard: asked for once, before it first goes out of the house."""

from typing import TYPE_CHECKING

from editor.desk.settings import WRITER

if TYPE_CHECKING:
    from editor.session.workspace import Workspace


def is_name_known(workspace: "Workspace") -> bool:
    """Whether the writer has given one; else copies and certificates would carry that of the system's account."""
    return bool(workspace.remembered(WRITER))


def keep_name(workspace: "Workspace", name: str) -> None:
    workspace.remember(WRITER, " ".join(name.split()))
