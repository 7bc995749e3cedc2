"""On Linux, says what is missing for a window before Qt looks for it: Qt would abort the process."""

import os
import sys
from pathlib import Path

from editor.domain.errors import EditorError

COMMAND_LINE = "Without a window, the command line does the same work: python main.py --help."


def check_display() -> None:
    """Raises EditorError where no window can be opened, naming the display or the system library that is missing."""
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return
    has_x, has_wayland = bool(os.environ.get("DISPLAY")), bool(os.environ.get("WAYLAND_DISPLAY"))
    if not (has_x or has_wayland):
        raise EditorError("There is no display to open a window on (DISPLAY is not set).", COMMAND_LINE)
    if has_x and not has_wayland:
        _check_x()


def _check_x() -> None:
    import ctypes

    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        if plugin.is_file():
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        library = str(error).split(":", 1)[0]
        raise EditorError(
            f"The system library {library} is missing, without which no window opens.",
            f"Install it with the system's package manager. {COMMAND_LINE}",
        ) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise EditorError(f"The display {os.environ['DISPLAY']} can't be reached.", COMMAND_LINE)
