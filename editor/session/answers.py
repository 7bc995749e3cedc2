"""What the window fills in when somebody takes an answer down: loaded with the first form."""

from pathlib import Path

from editor.desk.approve import KINDS, Answer, Attached
from editor.domain.errors import EditorError
from editor.domain.own_files import read_chosen

__all__ = ["KINDS", "Answer", "Attached", "attached"]


def attached(path: Path) -> Attached:
    """A file as it is on the disk. Raises EditorError where it can't be read."""
    try:
        return Attached(path.name, read_chosen(path))
    except OSError as error:
        raise EditorError(f"{path.name} can't be read.", "Save it in a folder of your own and attach that.") from error
