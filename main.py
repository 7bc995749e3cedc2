"""Starts Standfirst: the window, or the command line where its first word is a command."""

import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

COMMANDS = (
    *("list", "show", "export", "import-json", "export-json", "send", "take-in", "read-copy", "approve", "release"),
    *("verify", "check", "attach"),
)
USAGE = """usage: python main.py [--db FILE]                      opens the window
       python main.py [--db FILE] COMMAND ...          COMMAND --help says more about each
       python main.py [--db FILE] --smoke [--picture FILE]
       python main.py --version | --help

commands: """ + ", ".join(COMMANDS)


def main(argv: list[str] | None = None) -> int:
    """The exit code: 0 done, 1 refused or not passed, 2 wrong usage or unreadable file."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a window on Windows has none; what is redirected is not UTF-8 there
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["--read-worker"]:
        from editor.reading.worker import serve

        serve()
        return 0
    database: Path | None = None
    if words[:1] == ["--db"]:
        if len(words) < 2:
            return _wrong("--db wants the name of a file.")
        database = Path(words[1])
        words = words[2:]
    elif words and words[0].startswith("--db="):
        database = Path(words[0].removeprefix("--db="))
        words = words[1:]
    if words[:1] in (["--help"], ["-h"]):
        print(USAGE)
        return 0
    if words[:1] == ["--version"]:
        from editor import __version__

        print(f"Standfirst {__version__}")
        return 0
    if words and words[0] in COMMANDS:
        from editor.cli import run

        return run(words, database)
    if not words:
        return _window(database)
    if words[0] == "--smoke" and (len(words) == 1 or (len(words) == 3 and words[1] == "--picture")):
        return _window(database, smoke=True, picture=Path(words[2]) if len(words) == 3 else None)
    return _wrong(f"“{words[0]}” means nothing here.")


def _wrong(reason: str) -> int:
    print(f"{reason}\n{USAGE}", file=sys.stderr)
    return 2


def _window(database: Path | None, smoke: bool = False, picture: Path | None = None) -> int:
    from editor.domain.errors import EditorError
    from editor.window.display import check_display

    try:
        check_display()
        run = _load_window()
    except EditorError as error:
        print(error, file=sys.stderr)
        return 1
    except ImportError as error:
        if ".so" not in str(error):
            raise
        library = str(error).split(":", 1)[0]
        print(
            f"The window can't be opened: {library} is missing. Install it with the system's package manager. "
            "Without a window, the command line does the same work: python main.py --help.",
            file=sys.stderr,
        )
        return 1
    return run(database, smoke, picture)


def _load_window() -> Callable[[Path | None, bool, Path | None], int]:
    import gc

    gc.disable()  # nothing made on the way to the first paint can be let go; see editor/session/collecting.py
    from editor.window.qt import load_qt

    load_qt()
    from editor.window.start import run

    return run


if __name__ == "__main__":
    sys.exit(main())
