"""Splits LibreOffice's British dictionary into pieces: python packaging/split_dictionary.py FOLDER_WITH_EN_GB.

Hunspell reads a file in one call, during which no other thread of Python runs; the whole file takes 65 ms, a piece a
quarter of a frame. More pieces would make each look at a word slower, as Hunspell asks them in turn. No word changes.
The first piece, which is read with the rules, has only the words that the supplement inflects its own like: Hunspell
looks for them there. Also writes which letters follow each other, from all lists of words.
"""

import shutil
import sys
from pathlib import Path

PIECES = 20
DICTIONARIES = Path(__file__).resolve().parents[1] / "resources/dictionaries"


def examples() -> set[str]:
    lines = (DICTIONARIES / "supplement.txt").read_text(encoding="utf-8").splitlines()
    return {line.split()[1] for line in lines if line.strip() and not line.startswith("#")}


def split(source: Path) -> None:
    target = DICTIONARIES / "en_GB"
    entries = (source / "en_GB.dic").read_text(encoding="utf-8-sig").splitlines()[1:]
    wanted = examples()
    first = [entry for entry in entries if entry.split("/")[0] in wanted]
    missing = wanted - {entry.split("/")[0] for entry in first}
    if missing:
        raise SystemExit(f"The dictionary has no entry for {', '.join(sorted(missing))}.")
    rest = [entry for entry in entries if entry.split("/")[0] not in wanted]
    size = -(-len(rest) // PIECES)
    _write(target / "en_GB.dic", first)
    for number in range(PIECES):
        _write(target / f"en_GB-{number + 1}.dic", rest[number * size : (number + 1) * size])
    write_trigrams([entry.split("/")[0] for entry in entries])
    shutil.copyfile(source / "en_GB.aff", target / "en_GB.aff")


def _write(path: Path, entries: list[str]) -> None:
    path.write_text(f"{len(entries)}\n" + "\n".join(entries) + "\n", encoding="utf-8")


def write_trigrams(stems: list[str]) -> None:
    """All three letters that follow each other in a word, with a space before and after: what else is no word."""
    others = [(DICTIONARIES / f"{name}.txt").read_text(encoding="utf-8") for name in ("supplement", "common_words")]
    text = "  ".join([*stems, *" ".join(others).split()]).lower()
    found = sorted({text[at : at + 3] for at in range(len(text) - 2)})
    (DICTIONARIES / "trigrams.txt").write_text("|".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    split(Path(sys.argv[1]))
