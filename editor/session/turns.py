"""Writes that were asked for quickly are made one after the other: each with the draft that the one before left."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.domain.errors import EditorError
from editor.session.open_draft import OpenDraft

if TYPE_CHECKING:
    from editor.session.workspace import Workspace


class Turns:
    """`ended` is called once all that was asked for has been written. What has begun calls `write` or `end`, or raises
    EditorError, which is said."""

    def __init__(self, workspace: "Workspace", open_draft: OpenDraft, ended: Callable[[], object]) -> None:
        self._workspace, self._open_draft, self._ended = workspace, open_draft, ended
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_busy = False

    @property
    def is_idle(self) -> bool:
        return not self._is_busy and not self._waiting

    @property
    def is_open(self) -> bool:
        """Whether the draft is the one that is open still."""
        return self._workspace.open_draft is self._open_draft

    def queue(self, begin: Callable[[], None]) -> None:
        self._waiting.append(begin)
        self._next()

    def write(
        self,
        write: Callable[[], object],
        done: Callable[..., object] = lambda _: None,
        failed: Callable[[], object] = lambda: None,
    ) -> None:
        """Neither is called where another draft was opened meanwhile; `failed` comes before the error is said or
        reported."""

        def written(result: object) -> None:
            try:
                if self.is_open:
                    done(result)
            except EditorError as error:
                self._open_draft.notices.say_error(error)
            finally:
                self.end()

        def lost() -> None:
            try:
                if self.is_open:
                    failed()
            finally:
                self.end()

        def refused(error: EditorError) -> None:
            lost()
            self._open_draft.notices.say_error(error)

        self._workspace.write(write, written, refused, lost)

    def end(self) -> None:
        self._is_busy = False
        if self._waiting:
            self._next()
        else:
            self._ended()

    def _next(self) -> None:
        if not self._is_busy and self._waiting:
            self._is_busy = True
            try:
                self._waiting.popleft()()
            except EditorError as error:
                self._open_draft.notices.say_error(error)
                self.end()
