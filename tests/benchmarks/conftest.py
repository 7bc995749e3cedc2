"""Benchmarks are left out of the ordinary run, where other tests take the processor from them; this runs them:
python -m pytest tests/benchmarks -n0 --benchmark-enable -s"""

from pathlib import Path

import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    return True if config.getoption("benchmark_disable") and not config.getoption("benchmark_enable") else None
