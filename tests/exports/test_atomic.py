"""Writing a file: the old one stays whole whatever happens, and the writer is told what to do."""

import errno
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from editor.domain.errors import EditorError
from editor.exports.atomic import explained, write_file

NOBODY = 65534
IS_ROOT = os.name != "nt" and os.geteuid() == 0
HAS_RIGHTS = pytest.mark.skipif(os.name == "nt", reason="Windows has no rights of this kind")
OLD = b"the old release"


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file may grow over so many bytes, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of the administrator, to whom nothing is forbidden."""
    if not IS_ROOT:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def release() -> Iterator[Path]:
    """A file that was written before, in a folder that anybody may look into."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "release.docx"
        path.write_bytes(OLD)
        yield path


def test_a_file_is_written_and_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "release.docx"
    write_file(path, b"one")
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@HAS_RIGHTS
def test_a_new_file_has_the_usual_rights_and_a_replaced_one_keeps_its_own(tmp_path: Path) -> None:
    path, usual = tmp_path / "release.docx", tmp_path / "usual"
    usual.touch()
    write_file(path, b"one")
    assert path.stat().st_mode == usual.stat().st_mode
    path.chmod(0o640)
    write_file(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


def refused(path: Path) -> EditorError:
    with pytest.raises(EditorError) as caught:
        write_file(path, b"new" * 1000)
    return caught.value


def test_on_a_full_disk_the_old_file_stays_whole(release: Path) -> None:
    with largest_file(100):
        refused(release)
    assert release.read_bytes() == OLD
    assert list(release.parent.iterdir()) == [release]


@pytest.mark.skipif(not IS_ROOT, reason="mounting a small disk takes the administrator's rights")
def test_a_full_disk_is_named(tmp_path: Path) -> None:
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path], capture_output=True)
    if mounted.returncode:
        pytest.skip("no small disk can be mounted here")
    path = tmp_path / "release.docx"
    try:
        path.write_bytes(OLD)
        with pytest.raises(EditorError, match="The disk is full: release"):
            write_file(path, b"x" * 100_000)
        assert path.read_bytes() == OLD
        assert list(tmp_path.iterdir()) == [path]
    finally:
        subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_and_a_full_allowance_are_one_message(number: int) -> None:
    error = explained(OSError(number, "full"), Path("out/release.docx"))
    assert error.message == "The disk is full: release.docx was not written."
    assert error.hint == "Make room or choose another disk."


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone" / "a.docx").message == f"The folder {tmp_path / 'gone'} is not there any more."


def test_a_folder_that_is_a_file_is_no_folder(release: Path) -> None:
    assert "is not there any more" in str(refused(release / "a.docx"))
    assert release.read_bytes() == OLD


@HAS_RIGHTS
def test_a_folder_that_can_only_be_read_is_named(release: Path) -> None:
    release.parent.chmod(0o555)
    with as_nobody():
        error = refused(release.parent / "new.docx")
    release.parent.chmod(0o755)
    assert error.message == f"You may not write into the folder {release.parent}."
    assert list(release.parent.iterdir()) == [release]


@HAS_RIGHTS
def test_a_file_that_may_not_be_changed_stays_as_it_is_and_word_is_thought_of(release: Path) -> None:
    release.chmod(0o444)
    release.parent.chmod(0o777)
    with as_nobody():
        error = refused(release)
    assert error.message == "release.docx is open in another program or may not be changed."
    assert error.hint == "Close it in Word and try again, or choose another name."
    assert release.read_bytes() == OLD


def test_a_file_that_word_holds_open_on_windows_gives_the_same_message(release: Path) -> None:
    held = PermissionError(errno.EACCES, "The process cannot access the file because it is being used")
    assert "is open in another program" in str(explained(held, release))


@pytest.mark.skipif(not IS_ROOT, reason="marking a file as fixed takes the administrator's rights")
def test_a_file_that_nobody_can_replace_gives_it_too(release: Path) -> None:
    if subprocess.run(["chattr", "+i", release], capture_output=True).returncode:
        pytest.skip("files cannot be marked as fixed here")
    try:
        assert "is open in another program" in str(refused(release))
        assert list(release.parent.iterdir()) == [release]
    finally:
        subprocess.run(["chattr", "-i", release], check=True)
    assert release.read_bytes() == OLD


def test_a_name_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "release.docx").mkdir()
    assert refused(tmp_path / "release.docx").message == "“release.docx” is a folder."


@pytest.mark.parametrize("name", ["x" * 300 + ".docx", "a\0b.docx"], ids=["too long", "a null"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    error = refused(tmp_path / name)
    assert error.message.startswith("A file cannot be named “") and len(error.message) < 100
    assert error.hint == "Choose a shorter name without special characters."
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_windows_takes_for_a_missing_file_is_refused_as_a_name(tmp_path: Path) -> None:
    missing = FileNotFoundError(errno.ENOENT, "The system cannot find the path specified")
    assert explained(missing, tmp_path / f"{'a' * 240}.docx").message.startswith("A file cannot be named “aaa")
    assert "is not there any more" in explained(missing, tmp_path / "gone/a.docx").message
    assert explained(missing, tmp_path / "a.docx").message.startswith("a.docx could not be written: ")


def test_any_other_trouble_is_told_as_the_system_tells_it() -> None:
    error = explained(OSError(errno.EIO, "Input/output error"), Path("release.docx"))
    assert error.message == "release.docx could not be written: Input/output error."
