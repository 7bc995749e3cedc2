"""The letterhead of the Word files, for the dialog that chooses it: read and kept beside the window."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from editor.desk.letterhead import (
    Chosen,
    give_up_letterhead,
    keep_letterhead,
    kept_letterhead,
    letterhead_name,
    our_looks,
    take_letterhead,
    with_styles,
)
from editor.desk.letterhead_places import PLACES
from editor.domain.errors import EditorError
from editor.domain.values import frozen
from editor.reading.letterhead_values import TemplateStyle
from editor.reading.worker import ReadingWorker

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = [
    "OWN",
    "PLACES",
    "Choice",
    "Chosen",
    "TemplateStyle",
    "give_up",
    "keep",
    "look_at_file",
    "look_at_kept",
    "name_in_use",
    "with_styles",
]

FOLDER = "letterhead folder"
OWN = "Standfirst’s own"


@frozen
class Choice:
    """`chosen` is None for our own letterhead; `ours` is how our own style of each place looks."""

    chosen: Chosen | None
    ours: Mapping[str, TemplateStyle]


def name_in_use(workspace: "Workspace") -> str:
    return letterhead_name(workspace.store) or OWN


def look_at_kept(workspace: "Workspace", done: Callable[[Choice], object]) -> None:
    """The letterhead that is in use."""

    def job() -> Choice:
        with ReadingWorker() as worker:
            return Choice(kept_letterhead(workspace.store, worker), our_looks(worker))

    workspace.actions.run("Reading the letterhead", lambda _: job(), done)


def look_at_file(
    workspace: "Workspace", path: Path, done: Callable[[Choice], object], failed: Callable[[EditorError], object]
) -> None:
    """One that might be used, with guesses at what its styles are for."""

    def job() -> Choice:
        with ReadingWorker() as worker:
            return Choice(take_letterhead(path, worker), our_looks(worker))

    workspace.remember(FOLDER, str(path.parent))
    workspace.actions.run("Reading the letterhead", lambda _: job(), done, failed)


def keep(workspace: "Workspace", chosen: Chosen) -> None:
    def done(_: None) -> None:
        workspace.notices.say(f"Word files are written on {chosen.name} from now on.")

    workspace.write(lambda: keep_letterhead(workspace.store, chosen), done)


def give_up(workspace: "Workspace") -> None:
    def done(_: None) -> None:
        workspace.notices.say(f"Word files are written on {OWN} letterhead from now on.")

    workspace.write(lambda: give_up_letterhead(workspace.store), done)
