"""The sources of the open draft's announcement: attached and taken off beside the window, each with Undo."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.desk.attach import AttachedSource, StoredSource
from editor.desk.source_paragraphs import Paragraphs as Paragraphs
from editor.desk.source_paragraphs import paragraphs as paragraphs
from editor.domain.errors import EditorError
from editor.session.actions import Progress
from editor.session.open_draft import OpenDraft

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

Sources = tuple[StoredSource, ...]


class Shelf(QObject):
    """`changed` comes when the sources are others; `attached` with the one to show."""

    changed = Signal()
    attached = Signal(object)  # StoredSource

    def __init__(self, workspace: "Workspace", open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._draft_id = open_draft.document.draft_id
        self.sources: Sources = ()
        self.is_ready = False
        self.refresh()

    def refresh(self) -> None:
        from editor.desk.attach import attached

        store, draft_id = self._workspace.store, self._draft_id
        self._workspace.look_up(lambda: attached(store, draft_id), self._show)

    def attach(self, paths: Sequence[Path]) -> None:
        """Reads the files beside the window and keeps them; one that can't be read ends it and is said."""
        from editor.desk.attach import attach_file
        from editor.reading.worker import ReadingWorker

        store, draft_id, by = self._workspace.store, self._draft_id, self._workspace.writer()

        def read(progress: Progress) -> list[AttachedSource]:
            with ReadingWorker() as worker:
                done = []
                for number, path in enumerate(paths):
                    progress(number, len(paths))
                    done.append(attach_file(store, draft_id, path, by, worker))
                return done

        self._workspace.actions.run("Attaching", read, self._attached(), self._failed())

    def attach_text(self, text: str) -> None:
        """The same for text from the clipboard."""
        from editor.desk.attach import attach_text

        store, draft_id, by = self._workspace.store, self._draft_id, self._workspace.writer()
        number = 1 + sum(stored.source.name.startswith("Pasted text") for stored in self.sources)
        name = "Pasted text" if number == 1 else f"Pasted text {number}"
        attached = self._attached()
        self._workspace.write(lambda: attach_text(store, draft_id, name, text, by), lambda done: attached([done]))

    def remove(self, stored: StoredSource) -> None:
        from editor.desk.attach import attach_again, detach

        store, draft_id, by = self._workspace.store, self._draft_id, self._workspace.writer()
        note = self._workspace.if_still_open(lambda _: self._note_change())

        def undo() -> None:
            self._workspace.write(lambda: attach_again(store, draft_id, stored, by), note)

        def done(_: None) -> None:
            note(None)
            self._workspace.notices.say(f"{stored.source.name} removed.", "Undo", undo)

        self._workspace.write(lambda: detach(store, draft_id, stored, by), done)

    def _attached(self) -> Callable[[list[AttachedSource]], None]:
        """Says what was attached, and shows it here unless another draft was opened meanwhile."""
        show = self._workspace.if_still_open(self._show_attached)

        def attached(done: list[AttachedSource]) -> None:
            self._say_attached(done)
            show(done)

        return attached

    def _failed(self) -> Callable[[EditorError], None]:
        note = self._workspace.if_still_open(lambda _: self._note_change())

        def failed(error: EditorError) -> None:
            note(None)  # those before it were kept
            self._workspace.notices.say_error(error)

        return failed

    def _show_attached(self, done: list[AttachedSource]) -> None:
        self._note_change()
        if done:
            self.attached.emit(done[-1].stored)

    def _say_attached(self, done: list[AttachedSource]) -> None:
        if not done:
            return
        last = done[-1]
        name = last.stored.source.name
        if not last.is_new:
            self._workspace.notices.say(f"The same file is attached already, as {name}.")
        elif len(done) > 1:
            self._workspace.notices.say(f"{len(done)} sources attached.")
        elif last.textless:
            self._workspace.notices.say(f"{name} attached; pages without text (scans) can't be checked.")
        else:
            self._workspace.notices.say(f"{name} attached.")

    def _note_change(self) -> None:
        self.refresh()
        self._workspace.findings.refresh()

    def _show(self, sources: Sources) -> None:
        is_first, self.is_ready = not self.is_ready, True
        if sources != self.sources or is_first:
            self.sources = sources
            self.changed.emit()
