"""Loads Qt without the parts of PySide that only its error messages and documentation need.

PySide carries Python modules that write out signatures, as source which it compiles anew at each start: that is a
third of what a bare window takes to start, though nothing asks for a signature until a wrong argument is passed. Here
each of them loads itself when something in it is first wanted. A PySide that loads them in another way is left alone.
"""

import builtins
import sys
from collections.abc import Callable
from threading import RLock
from types import ModuleType
from typing import Any

_WAITING = tuple(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "parser", "layout", "lib/tool", "lib/enum_sig", "lib/pyi_generator")
)
"""Not those that PySide looks into from C, past `__getattr__`."""
_LOADING = RLock()
_sources: dict[str, bytes] = {}


def load_qt() -> None:
    """To be called before anything else of PySide is imported."""
    compiling = builtins.compile

    def compile_or_wait(source: Any, filename: Any, *words: Any, **names: Any) -> Any:
        if filename in _WAITING:
            _sources[filename] = source
            source = f"from {__name__} import wait\n__getattr__ = wait({filename!r}, __name__)\n"
        return compiling(source, filename, *words, **names)

    builtins.compile = compile_or_wait
    try:
        import PySide6.QtWidgets  # noqa: F401
    finally:
        builtins.compile = compiling
    # PySide puts an import of its own in the place of Python's, which reads the source of every module imported after
    # it, in case that asks for names in snake case; none of ours does, and it takes a tenth of the start.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def wait(filename: str, name: str) -> Callable[[str], object]:
    """What stands in a module as its `__getattr__` until something in it is wanted."""

    def load(wanted: str) -> object:
        if wanted.startswith("__"):  # what Python asks of every module
            raise AttributeError(wanted)
        module = sys.modules[name]
        with _LOADING:
            if filename in _sources:
                vars(module).pop("__getattr__", None)
                _load(module, filename, _sources.pop(filename))
        try:
            return vars(module)[wanted]
        except KeyError:
            raise AttributeError(wanted) from None

    return load


def _load(module: ModuleType, filename: str, source: bytes) -> None:
    from importlib.abc import ExecutionLoader

    class Waiting(ExecutionLoader):
        def get_source(self, fullname: str) -> str:
            return source.decode()

        def get_filename(self, fullname: str) -> str:
            return filename

    Waiting().exec_module(module)
