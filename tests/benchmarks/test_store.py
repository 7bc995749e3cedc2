"""What the store costs, as ratios: a durable save to a 4 kB fsync, opening a large store to opening a small one."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from subprocess import run
from time import perf_counter

from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.text import plain
from editor.store.drafts import add_draft, autosave, list_drafts, save_revision
from editor.store.store import Store, open_store

SAVE, OPEN = 4.0, 1.2
WORDS = """the of and to in that for it as was with be by on not this are from at which have an they were one all we can
her has there been if more when will would who so no out about into than them only other time new some could these two
may first then any my now over such our even most made after also many before must through years where much because
each inspectors partnership children safeguarding letter progress visit council police families services improved staff
pace leaders school support plan quickly""".split()
RANDOM = Random(5)


def statement(words: int = 600) -> Draft:
    """A release of so many words in ten paragraphs, a tenth of them in a quote."""
    paragraphs = [plain(" ".join(RANDOM.choices(WORDS, k=words // 11)).capitalize() + ".") for _ in range(11)]
    quote = Quote(Speaker("Ada Okafor", "Leader", "Ambley Borough Council"), (paragraphs[0],))
    return Draft(headline="Letter from inspectors welcomed", body=tuple(paragraphs[1:]), quotes=(quote,))


def _timed(action: Callable[[], object]) -> float:
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1000


@contextmanager
def _fsync(path: Path) -> Iterator[Callable[[], None]]:
    """Adds 4 kB to a file and waits until they are on the disk."""
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def once() -> None:
        os.write(handle, bytes(4096))
        os.fsync(handle)

    try:
        yield once
    finally:
        os.close(handle)


def test_a_durable_save_with_its_search_index(tmp_path: Path) -> None:
    draft = statement()
    times: dict[str, list[float]] = {"fsync": [], "revision": [], "autosave": []}
    with _fsync(tmp_path / "floor") as fsync, open_store(tmp_path / "drafts.db") as store:
        draft_id = add_draft(store, draft)
        for number in range(300):
            typed = replace(draft, headline=f"Headline {number}")
            more = replace(draft, standfirst=f"Standfirst {number}")
            times["fsync"].append(_timed(fsync))
            times["revision"].append(_timed(partial(save_revision, store, draft_id, typed, "Bea")))
            times["autosave"].append(_timed(partial(autosave, store, draft_id, more)))
    floor = median(times["fsync"])
    for what in ("revision", "autosave"):
        print(f"save of a {what}: {median(times[what]) / floor:.2f} x a 4 kB fsync (budget {SAVE} x)")
        assert median(times[what]) <= SAVE * floor


def _filled(path: Path, drafts: int) -> Path:
    with open_store(path) as store, store.write():
        for number in range(drafts):
            add_draft(store, replace(statement(120), headline=f"Headline {number}"))
    return path


def _open_and_list(path: Path) -> Store:
    with open_store(path) as store:
        assert len(list_drafts(store, limit=100)) == 100
        return store


def test_opening_ten_thousand_drafts(tmp_path: Path) -> None:
    """With the first hundred of the list, which is all that there are in the small store."""
    small, large = _filled(tmp_path / "small.db", 100), _filled(tmp_path / "large.db", 10_000)
    pairs = [(_timed(lambda: _open_and_list(small)), _timed(lambda: _open_and_list(large))) for _ in range(101)]
    ratio = median(of_large for _, of_large in pairs) / median(of_small for of_small, _ in pairs)
    print(f"open 10,000 drafts and list the first page: {ratio:.2f} x a store of 100 (budget {OPEN} x)")
    print(f"    that is {median(of_large for _, of_large in pairs):.2f} ms")
    with open_store(large) as store:
        found = median(_timed(lambda: list_drafts(store, "inspe lett")) for _ in range(21))
        print(f"    and a search that all 10,000 answer {found:.1f} ms")
    assert ratio <= OPEN


def test_opening_a_current_store_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    open_store(tmp_path / "drafts.db").close()
    script = "import sys; from pathlib import Path; from editor.store.store import open_store\n"
    script += "open_store(Path(sys.argv[1])).close(); print(*sys.modules)"
    loaded = run([sys.executable, "-c", script, tmp_path / "drafts.db"], capture_output=True, text=True, check=True)
    assert not {"sqlite_utils", "click", "PySide6", "lxml"} & set(loaded.stdout.split())
