"""What all tests share: a screenless Qt, and no warning left unheard."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")  # what a test takes on a busy machine says nothing of the code
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder of real releases and Word files beside the checkout; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("there is no ../shared here")
    return SHARED


def pytest_sessionfinish() -> None:
    """What a test has put on the clipboard must not outlive Python: the screenless Qt would fall over it."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance():
            QGuiApplication.clipboard().clear()
