"""Returned files taken in, one after the other, beside the window: what each came to, or why it is refused."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor.desk.move_return import move_return as move
from editor.desk.start import Store
from editor.desk.take_in import ReturnedFile, TakenIn, files_in, take_in
from editor.desk.which_copy import WhichCopy
from editor.domain.errors import EditorError
from editor.domain.own_files import read_chosen
from editor.domain.values import frozen
from editor.reading.worker import ReadingWorker
from editor.session.actions import Progress

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["Outcome", "ReturnedFile", "TakenIn", "WhichCopy"]

LARGEST = 60_000_000
"""Bytes; an e-mail with a copy attached is larger than the copy."""


@frozen
class Outcome:
    """What one file came to: `taken`, or why not; `file` is there where it has to be asked which copy it is."""

    name: str
    taken: TakenIn | None = None
    error: EditorError | None = None
    file: ReturnedFile | None = None

    @property
    def is_question(self) -> bool:
        return isinstance(self.error, WhichCopy) and bool(self.error.copies)


Outcomes = tuple[Outcome, ...]
T = TypeVar("T")


def take_in_files(workspace: "Workspace", paths: Sequence[Path], done: Callable[[Outcomes], object]) -> None:
    """Reads them safely, in a process that can be ended; those before a stop are kept."""
    store, by = workspace.store, workspace.writer()

    def work(progress: Progress) -> Outcomes:
        found: list[Outcome] = []
        with ReadingWorker() as worker:
            for index, path in enumerate(paths):
                progress(index, len(paths))
                found += _outcomes(store, path, by, worker)
        return tuple(found)

    _run(workspace, "Taking in", work, done)


def take_in_as(workspace: "Workspace", file: ReturnedFile, reference: str, done: Callable[[Outcomes], object]) -> None:
    """The same for a file of which the writer has said which copy it is."""
    store, by = workspace.store, workspace.writer()

    def work(_: Progress) -> Outcomes:
        with ReadingWorker() as worker:
            return (_outcome(store, file, by, worker, reference),)

    _run(workspace, "Taking in", work, done)


def move_return(
    workspace: "Workspace", draft_id: int, return_id: int, reference: str, done: Callable[[TakenIn], object]
) -> None:
    """A file that was taken in is another partner's copy of the same round."""
    store, by = workspace.store, workspace.writer()

    def work(_: Progress) -> TakenIn:
        with ReadingWorker() as worker:
            return move(store, draft_id, return_id, reference, by, worker)

    _run(workspace, "Moving", work, done)


def _run(workspace: "Workspace", name: str, work: Callable[[Progress], T], done: Callable[[T], object]) -> None:
    workspace.flush()
    show = workspace.if_still_open(done)

    def taken(found: T) -> None:
        workspace.note_facts()
        if workspace.open_draft:
            workspace.reviewing().refresh()
        show(found)

    workspace.actions.run(name, work, taken)


def _outcomes(store: Store, path: Path, by: str, worker: ReadingWorker) -> Iterator[Outcome]:
    try:
        files = list(files_in(ReturnedFile(path.name, _bytes(path)), worker))
    except EditorError as error:
        yield Outcome(path.name, error=error)
        return
    for file in files:
        yield _outcome(store, file, by, worker)


def _outcome(store: Store, file: ReturnedFile, by: str, worker: ReadingWorker, reference: str = "") -> Outcome:
    try:
        return Outcome(file.name, take_in(store, file, by, worker, reference))
    except EditorError as error:
        return Outcome(file.name, error=error, file=file)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise EditorError("The file is larger than 60 MB.", "Ask the sender for a copy without pictures.")
        return read_chosen(path)
    except OSError as error:
        raise EditorError("The file can't be read.", "Save it in a folder of your own and take that in.") from error
