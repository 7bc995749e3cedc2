"""Killed at any moment, the program loses at most the last two seconds of typing, and the database always opens."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.text import plain
from editor.store.drafts import add_draft, load_draft
from editor.store.history import list_revisions, load_revision
from editor.store.store import open_store

GROUPS = 8
KILLS = int(os.environ.get("STANDFIRST_KILLS", "200"))
"""How many in all; .ci/run may ask for fewer."""
LANES = 5
"""Databases of a group that are typed into at once; each is killed again and again."""
LOST = 2.0
"""Seconds of typing that may be gone."""
_ROOT = Path(__file__).resolve().parents[2]
_WORD = re.compile(r"\bw(\d+)\b")


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_killed_program_keeps_every_edit_older_than_two_seconds(tmp_path: Path, group: int) -> None:
    kills = KILLS // GROUPS
    lanes = [kills // LANES + (lane < kills % LANES) for lane in range(LANES)]
    with ThreadPoolExecutor(LANES) as pool:
        folders = [tmp_path / str(lane) for lane in range(LANES)]
        seeds = [Random(group * LANES + lane) for lane in range(LANES)]
        lost = [seconds for lane in pool.map(_kill_again_and_again, folders, lanes, seeds) for seconds in lane]
    print(f"{len(lost)} kills, at most {max(lost, default=0):.2f} s of typing lost")


def _kill_again_and_again(folder: Path, kills: int, random: Random) -> list[float]:
    """Seconds of typing lost at each kill; fails where it was too much or the database is not whole."""
    folder.mkdir()
    path = folder / "drafts.db"
    with open_store(path) as store:
        quote = Quote(Speaker("Ada Okafor", "Leader"), (plain("We are pleased."),))
        add_draft(store, Draft(headline="Letter from inspectors welcomed", quotes=(quote,)))
    lost = []
    first = 1
    for _ in range(kills):
        edits, killed = _typed_until_killed(path, first, random)
        kept = _kept(path)
        gone = [moment for number, moment in edits if number > kept]
        lost.append(killed - gone[0] if gone else 0.0)
        assert lost[-1] <= LOST, f"edit {kept + 1} was {lost[-1]:.2f} s old and is gone"
        assert kept >= first - 1, "what an earlier run had saved is gone"
        first = kept + 1
    return lost


def _typed_until_killed(path: Path, first: int, random: Random) -> tuple[list[tuple[int, float]], float]:
    """Each edit's number and moment, and the moment of the kill."""
    keys = random.choice(("ctrl-s", "none", "none"))  # most runs have nothing but what saves itself
    command = [sys.executable, "-m", "tests.stories.typing_child", str(path), str(first), keys]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT, env=env) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline()]
        assert lines[0], "the program did not start"
        sleep(random.uniform(0.0, 3.5))
        killed = monotonic()
        child.kill()
        lines += child.stdout.readlines()
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(number), float(moment)) for number, moment in whole], killed


def _kept(path: Path) -> int:
    """The number of the last edit in the database, which must be whole and hold every edit before it."""
    with open_store(path) as store:
        assert store.row("PRAGMA integrity_check") == ("ok",)
        assert store.rows("PRAGMA foreign_key_check") == []
        store.connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        draft = load_draft(store, 1).draft
        for row in list_revisions(store, 1):
            assert load_revision(store, row.id).draft.headline == draft.headline
    texts = [block.text for block in (*draft.body, *(block for quote in draft.quotes for block in quote.paragraphs))]
    found = {int(number) for text in texts for number in _WORD.findall(text)}
    copies = {int(quote.id.removeprefix("copy")) for quote in draft.quotes if quote.id.startswith("copy")}
    numbers = found | copies
    assert numbers == set(range(1, len(numbers) + 1))
    return len(numbers)
