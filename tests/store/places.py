"""Places that can't be written: made read-only by permission bits, or, for root, by the file system itself."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def unwritable(path: Path) -> Iterator[Path]:
    """The file or folder can't be written within the block; the test is skipped where that can't be had."""
    mode = path.stat().st_mode
    path.chmod(0o555 if path.is_dir() else 0o444)
    frozen = False
    try:
        if os.access(path, os.W_OK):
            chattr = shutil.which("chattr")
            frozen = bool(chattr) and subprocess.run([str(chattr), "+i", path], capture_output=True).returncode == 0
            if not frozen:
                pytest.skip("nothing can be made read-only for this user here")
        yield path
    finally:
        if frozen:
            subprocess.run([str(shutil.which("chattr")), "-i", path], check=True)
        path.chmod(mode)


@contextmanager
def small_disk(path: Path, size: str) -> Iterator[Path]:
    """A file system of its own of that size; the test is skipped where none may be mounted."""
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(path)]
    path.mkdir()
    if os.name != "posix" or not mount or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    try:
        yield path
    finally:
        subprocess.run([str(shutil.which("umount")), path], check=True)
