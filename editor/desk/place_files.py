"""Puts the files of releases in their places where the program ended before they had their names."""

from contextlib import suppress
from pathlib import Path

from editor.domain.errors import EditorError
from editor.domain.own_files import read_chosen
from editor.store.releases import ReleaseFile, mark_placed, pending_files
from editor.store.rows import sha256
from editor.store.store import Store


def place_files(store: Store) -> tuple[Path, ...]:
    """The paths that could not be written now and are tried again at the next start."""
    return tuple(file.path for file in pending_files(store) if not _placed(store, file))


def _placed(store: Store, file: ReleaseFile) -> bool:
    from editor.exports.atomic import write_file

    try:
        if not _stands(file):
            write_file(file.path, file.data)
        _clear_aside(file)
        mark_placed(store, file.id)
    except EditorError:
        return False
    return True


def _stands(file: ReleaseFile) -> bool:
    return _is_it(file, file.path)


def _clear_aside(file: ReleaseFile) -> None:
    """What the program that ended had set aside and not named; what can't be deleted does no harm."""
    for path in file.path.parent.glob(".*.part"):
        if _is_it(file, path):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _is_it(file: ReleaseFile, path: Path) -> bool:
    try:
        return path.stat().st_size == len(file.data) and sha256(read_chosen(path)) == file.sha256
    except OSError:
        return False
