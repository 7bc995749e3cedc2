"""Loads Qt without the parts of PySide that only its error messages and documentation need.

PySide carries Python modules that write out signatures, as source which it compiles anew at each start: that is a
third of what a bare window takes to start, though nothing asks for a signature until a wrong argument is passed. Here
each of them loads itself when something in it is first wanted. A PySide that loads them in another way is left alone.
"""

import builtins
import sys
from threading import RLock
from types import ModuleType
from typing import Any

_WAITING = {
    f"shibokensupport/signature/{name}.py": name
    for name in ("mapping", "errorhandler", "parser", "layout", "lib/tool", "lib/enum_sig", "lib/pyi_generator")
}
_CALLED = {"mapping": "update_mapping"}
"""What PySide takes out of such a module from C, past `__getattr__`."""
_LOADING = RLock()
_sources: dict[str, bytes] = {}


def load_qt() -> None:
    """To be called before anything else of PySide is imported."""
    compiling = builtins.compile

    def compile_or_wait(source: Any, filename: Any, *words: Any, **names: Any) -> Any:
        if filename in _WAITING:
            _sources[filename] = source
            source = f"from {__name__} import wait\nwait({filename!r}, __name__)\n"
        return compiling(source, filename, *words, **names)

    builtins.compile = compile_or_wait
    try:
        import PySide6.QtWidgets  # noqa: F401  # only so that it is loaded
    finally:
        builtins.compile = compiling
    # PySide puts an import of its own in the place of Python's, which reads the source of every module imported after
    # it, in case that asks for names in snake case; none of ours does, and it takes a tenth of the start.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def wait(filename: str, name: str) -> None:
    """Has the module load itself when something in it is wanted."""
    module = vars(sys.modules[name])

    def load(wanted: str) -> Any:
        if wanted.startswith("__"):  # what Python asks of every module
            raise AttributeError(wanted)
        with _LOADING:
            if filename in _sources:
                module.pop("__getattr__", None)
                _load(sys.modules[name], filename, _sources.pop(filename))
        try:
            return module[wanted]
        except KeyError:
            raise AttributeError(wanted) from None

    module["__getattr__"] = load
    called = _CALLED.get(_WAITING[filename])
    if called:
        module[called] = lambda: load(called)()


def _load(module: ModuleType, filename: str, source: bytes) -> None:
    from importlib.abc import ExecutionLoader

    class Waiting(ExecutionLoader):
        def get_source(self, fullname: str) -> str:
            return source.decode()

        def get_filename(self, fullname: str) -> str:
            return filename

    Waiting().exec_module(module)
