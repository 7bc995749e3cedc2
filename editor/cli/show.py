"""show: one draft, as it would be printed."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, add_json, office, print_json
from editor.desk.show import show_json, show_text


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    add_json(parser)


def _run(arguments: Namespace, database: Path | None) -> int:
    with office(database) as store:
        if arguments.json:
            print_json(show_json(store, arguments.id))
        else:
            print(show_text(store, arguments.id), end="")
    return 0


COMMAND = Command("Prints a draft as its plain text export has it, or with all that is known of it.", _arguments, _run)
