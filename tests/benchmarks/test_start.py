"""Start to first paint, and memory, as ratios to the least that a Qt window takes."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import monotonic

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]
_FLOOR = Path(__file__).with_name("floor.py")
RUNS = 15
TIME, MEMORY = 1.8, 1.5


def _start(words: list[str], pyc: Path) -> tuple[float, float]:
    """Milliseconds until it says that it is painted, and megabytes at the most until then."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(pyc)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    began = monotonic()
    process = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, cwd=_CHECKOUT
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    took = (monotonic() - began) * 1000
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    most = int(status.split("VmHWM:")[1].split()[0]) / 1024
    process.stdout.read()
    process.stdout.close()
    assert process.wait() == 0
    return took, most


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells the memory of another process")
def test_start(tmp_path: Path) -> None:
    database = str(tmp_path / "drafts.db")
    ours = ["main.py", "--db", database, "--smoke"]
    for words in (ours, [str(_FLOOR)]):  # compiles, and makes the examples
        _start(words, tmp_path / "pyc")
    pairs = [(_start(ours, tmp_path / "pyc"), _start([str(_FLOOR)], tmp_path / "pyc")) for _ in range(RUNS)]
    time = median(our[0] for our, _ in pairs) / median(floor[0] for _, floor in pairs)
    memory = median(our[1] for our, _ in pairs) / median(floor[1] for _, floor in pairs)
    print(f"start to first paint: {time:.2f} x the floor (budget {TIME} x)")
    print(f"memory: {memory:.2f} x the floor (budget {MEMORY} x)")
    assert memory <= MEMORY
    assert time <= TIME
