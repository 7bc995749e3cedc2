"""Writing a file so that the old one stays whole until the new one is."""

import errno
import os
import tempfile
from pathlib import Path

from editor.domain.errors import EditorError
from editor.domain.own_files import check_target

_FULL = {errno.ENOSPC, errno.EDQUOT}
_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_INVALID_NAME_ON_WINDOWS = 123  # ERROR_INVALID_NAME
_LONGEST_ON_WINDOWS = 259  # MAX_PATH less its end; it says of a longer path that it is not there


def write_file(path: Path, data: bytes) -> None:
    """Writes the bytes to a new file in the same folder and gives it the name once it is on the disk.

    Raises EditorError where the writer can help: the file is open in Word, the folder is gone, the disk is full, the
    name is that of a folder, of the open database or none that a file can have.
    """
    aside = set_aside(path, data)
    try:
        take_name(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def set_aside(path: Path, data: bytes) -> Path:
    """Writes the bytes, durably, to a hidden file beside the path; `take_name` gives it the name. Raises as
    write_file does, leaving nothing behind."""
    if "\0" in str(path) or not path.name:
        raise _bad_name(path)
    check_target(path)
    aside: Path | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory")
        _check_folder(path)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        aside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_usual_mode(aside, path)
        written, aside = aside, None
    except OSError as error:
        raise explained(error, path) from error
    finally:
        if aside is not None:
            aside.unlink(missing_ok=True)
    return written


def take_name(aside: Path, path: Path) -> None:
    """The file that was set aside stands under its name from now on, durably; one that had the name is gone."""
    check_target(path)
    try:
        aside.replace(path)
    except OSError as error:
        raise explained(error, path) from error
    _sync_folder(path.parent)


def explained(error: OSError, path: Path) -> EditorError:
    """The failure to write a file in words, with what to do about it."""
    name = path.name
    if error.errno in _NAME or getattr(error, "winerror", None) == _INVALID_NAME_ON_WINDOWS:
        return _bad_name(path)
    if isinstance(error, IsADirectoryError):
        return EditorError(f"“{name}” is a folder.", "Choose another name for the file.")
    if isinstance(error, FileNotFoundError) and len(str(path)) > _LONGEST_ON_WINDOWS and path.parent.is_dir():
        return _bad_name(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not path.parent.is_dir():
        return EditorError(f"The folder {path.parent} is not there any more.", "Choose another folder.")
    if error.errno in _FULL:
        return EditorError(f"The disk is full: {name} was not written.", "Make room or choose another disk.")
    if error.errno == errno.EROFS:
        return EditorError(f"The folder {path.parent} can only be read.", "Choose another folder.")
    if isinstance(error, PermissionError) and path.is_file():
        return EditorError(
            f"{name} is open in another program or may not be changed.",
            "Close it in Word and try again, or choose another name.",
        )
    if isinstance(error, PermissionError):
        return EditorError(f"You may not write into the folder {path.parent}.", "Choose another folder.")
    return EditorError(
        f"{name} could not be written: {error.strerror or error}.", "Try again or choose another folder."
    )


def _bad_name(path: Path) -> EditorError:
    shown = path.name.replace("\0", "")
    shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
    return EditorError(f"A file cannot be named “{shown}”.", "Choose a shorter name without special characters.")


def _check_folder(path: Path) -> None:
    """Says what is wrong with the place before a file is made, so that the reason is the right one."""
    folder = path.parent
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "may not be written")


def _give_usual_mode(aside: Path, path: Path) -> None:
    """mkstemp makes files for the owner's eyes alone; a release gets the rights that a new file has here, or those of
    the file it replaces."""
    if os.name == "nt":
        return
    mask = os.umask(0)
    os.umask(mask)
    aside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)


def _sync_folder(folder: Path) -> None:
    """On systems that keep names apart from files, puts the new name on the disk too."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
