"""The desk from a command line: no window, no Qt."""

import errno
import os
import sys
from pathlib import Path

from editor.cli.command import Command, Failed, parser_of
from editor.domain.errors import EditorError, UnreadableFile

DONE, REFUSED, WRONG = 0, 1, 2


def run(words: list[str], database: Path | None) -> int:
    """The exit code: 0 done; 1 refused or not passed; 2 wrong usage or unreadable file. `words` begins with the name of
    a command; the reason goes to the standard error."""
    command = _command(words[0])
    try:
        arguments = parser_of(words[0], command).parse_args(words[1:])
    except SystemExit as ended:
        return int(ended.code or 0)
    try:
        code = command.run(arguments, database)
        sys.stdout.flush()
    except (UnreadableFile, Failed) as error:
        return _say(error, WRONG)
    except EditorError as error:
        return _say(error, REFUSED)
    except OSError as error:
        if not _reader_has_gone(error):
            raise
        # as with any program, there is nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    return code


def _reader_has_gone(error: OSError) -> bool:
    """Whether nobody reads what is printed any more. Windows calls that an invalid argument, and does so again."""
    if isinstance(error, BrokenPipeError):
        return True
    if os.name != "nt" or error.errno != errno.EINVAL:
        return False
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _say(error: EditorError, code: int) -> int:
    print(error, file=sys.stderr)
    return code


def _command(name: str) -> Command:
    """Each command's code is loaded when it is called."""
    match name:
        case "list":
            from editor.cli.list_drafts import COMMAND
        case "show":
            from editor.cli.show import COMMAND
        case "export":
            from editor.cli.export import COMMAND
        case "import-json":
            from editor.cli.import_json import COMMAND
        case "export-json":
            from editor.cli.export_json import COMMAND
        case "send":
            from editor.cli.send import COMMAND
        case "approve":
            from editor.cli.approve import COMMAND
        case "release":
            from editor.cli.release import COMMAND
        case "check":
            from editor.cli.check import COMMAND
        case "attach":
            from editor.cli.attach import COMMAND
        case "take-in":
            from editor.cli.take_in import COMMAND
        case "read-copy":
            from editor.cli.read_copy import COMMAND
        case "verify":
            from editor.cli.verify import COMMAND
        case _:
            raise KeyError(name)
    return COMMAND
