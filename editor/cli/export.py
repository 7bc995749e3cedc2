"""export: the release in Word, in plain text, as a tagged PDF and as an e-mail draft."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office
from editor.desk.export import export_text, export_word
from editor.desk.export_pdf import export_pdf
from editor.desk.mail_release import mail_release


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("--word", metavar="FILE", type=Path, help="the Word file to write")
    parser.add_argument("--text", metavar="FILE", type=Path, help="the plain text file to write")
    parser.add_argument("--pdf", metavar="FILE", type=Path, help="the tagged PDF to write (needs the extra pdf)")
    parser.add_argument("--mail", metavar="FILE", type=Path, help="the e-mail draft (.eml) to write")


def _run(arguments: Namespace, database: Path | None) -> int:
    forms = (
        (arguments.word, export_word),
        (arguments.text, export_text),
        (arguments.pdf, export_pdf),
        (arguments.mail, mail_release),
    )
    if not any(path for path, _ in forms):
        print("Say what to write: --word FILE, --text FILE, --pdf FILE, --mail FILE or several.", file=sys.stderr)
        return 2
    with office(database) as store:
        for path, write in forms:
            if path:
                write(store, arguments.id, path)
                print(path)
    return 0


COMMAND = Command("Writes a draft's release and prints the names of the files.", _arguments, _run)
