"""Reads any Word file: its text before and after the tracked changes, the changes and comments; without a store."""

from editor.domain.errors import EditorError, UnreadableFile
from editor.reading.copy_json import copy_as_json
from editor.reading.values import ReadCopy
from editor.reading.worker import ReadingWorker

__all__ = ["copy_as_json", "read_copy"]


def read_copy(data: bytes, worker: ReadingWorker) -> ReadCopy:
    """Raises UnreadableFile, with what to ask the sender for, for a file that is refused."""
    try:
        return worker.read_word(data)
    except EditorError as error:
        raise UnreadableFile(error.message, error.hint) from error
