"""The dictionary is read beside the window, which never stands still for as much as a frame."""

import os
import subprocess
import sys
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]
FRAME = 16.0
RUNS = 9


def test_the_window_does_not_stand_still_while_the_dictionary_is_read(tmp_path: Path) -> None:
    """The best of some runs: other programs hold a run up, the dictionary holds up each."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "tests.benchmarks.stalls", str(tmp_path / "drafts.db")]
    said = [subprocess.check_output(words, env=env, cwd=_CHECKOUT, text=True) for _ in range(RUNS)]
    stalls = sorted(float(each) for each in said)
    print(f"longest stall while the dictionary is read: {stalls[0]:.1f} to {stalls[-1]:.1f} ms (budget {FRAME} ms)")
    assert stalls[0] <= FRAME
