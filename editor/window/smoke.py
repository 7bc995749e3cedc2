"""`--smoke`: opens the window, paints it, says how long that took, and ends."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.domain.errors import EditorError
from editor.window.first_paint import FirstPaint
from editor.window.main_window import MainWindow


def process_age() -> float:
    """Milliseconds since the process started; where the system doesn't say, the processor time it has used."""
    platform = sys.platform  # a name of its own, or the type checker reads the lines for one system only
    if platform.startswith("linux"):
        started = Path("/proc/self/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[19]
        ticks = os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - int(started) / ticks) * 1000
    return _windows_age() if platform == "win32" else time.process_time() * 1000


def _windows_age() -> float:
    import ctypes

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]  # only there on Windows
    times = [ctypes.c_ulonglong() for _ in range(4)]
    process = kernel.GetCurrentProcess
    process.restype = ctypes.c_void_p
    kernel.GetProcessTimes.argtypes = [ctypes.c_void_p, *[ctypes.c_void_p] * 4]
    kernel.GetProcessTimes(process(), *[ctypes.byref(each) for each in times])
    now = ctypes.c_ulonglong()
    kernel.GetSystemTimeAsFileTime(ctypes.byref(now))
    return (now.value - times[0].value) / 10_000


def smoke(window: MainWindow, picture: Path | None) -> None:
    """To be called before the window is shown; ends the application by itself."""

    def painted() -> None:
        print(f"{process_age():.0f} ms to first paint", flush=True)
        window.when_complete(lambda: QTimer.singleShot(150, window, finish))

    def finish() -> None:
        code = 0
        if picture and not window.grab().save(str(picture), "PNG"):
            print(
                EditorError(f"{picture} could not be written.", "Name a file in a folder that is there."),
                file=sys.stderr,
            )
            code = 1
        window.end()
        QApplication.exit(code)

    window.keeps_place = False
    FirstPaint(window, painted)
