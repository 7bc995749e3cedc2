"""The name of the person at the keyboard: asked for once, before it first goes out of the house."""

from typing import TYPE_CHECKING

from editor.desk.settings import WRITER

if TYPE_CHECKING:
    from editor.session.workspace import Workspace


def own_name(workspace: "Workspace") -> str:
    """As it is set now, to be suggested in forms; "" where none is: nobody signs with a computer's account."""
    return workspace.remembered(WRITER)


def is_name_known(workspace: "Workspace") -> bool:
    """Whether the writer has given one; else copies and certificates would carry that of the system's account."""
    return bool(own_name(workspace))


def keep_name(workspace: "Workspace", name: str) -> None:
    workspace.remember(WRITER, " ".join(name.split()))
    workspace.named.emit()
