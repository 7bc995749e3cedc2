"""The report of a bug: what the developers need, and nothing of a draft."""

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion

from editor import __version__

_SAFE_TO_SHOW = (AttributeError, TypeError, NameError, ImportError, IndexError, RecursionError, NotImplementedError)
"""Errors whose text is about the program; others may quote the draft, which is not for sending around."""


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What the developers need, without any text of a draft and without the folders of this computer."""
    lines = [
        f"Standfirst {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
    ]
    for frame in traceback.extract_tb(trace):
        place = frame.filename.replace("\\", "/")
        place = place[place.rfind("/editor/") + 1 :] if "/editor/" in place else place.rsplit("/", 1)[-1]
        lines.append(f"{place}:{frame.lineno} in {frame.name}: {frame.line or ''}")
    text = f": {error}" if isinstance(error, _SAFE_TO_SHOW) else " (its text is left out, as it may quote the draft)"
    return "\n".join([*lines, f"{kind.__name__}{text}"])
