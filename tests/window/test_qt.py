"""PySide's modules that write out signatures wait until one is asked for, and then say what they always say."""

import os
import subprocess
import sys
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]
_ASK = """
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget, QLabel
app = QApplication([])
widget = QWidget()
def said(what):
    try:
        print(what())
    except Exception as error:  # whatever it is, its words are what is compared
        print(type(error).__name__, error)
said(lambda: widget.setVisible("x", 3))
said(lambda: widget.resize("a"))
said(lambda: widget.setVisible([]))
said(lambda: QLabel(nothing="so named"))
said(lambda: widget.so_named)
said(lambda: QLabel.setText.__doc__)
said(lambda: QObject.connect.__doc__)
"""
_LOADED = """
import sys
whole = "pyside_type_init"  # what its parser holds once it is there
print(whole in vars(sys.modules["shibokensupport.signature.parser"]))
"""
_OURS = "from editor.window.qt import load_qt; load_qt()\n"


def _run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=_CHECKOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_wrong_arguments_are_told_in_the_words_of_pyside() -> None:
    said = _run(_OURS + _ASK)
    assert "PySide6.QtWidgets.QWidget.resize(w: int, h: int, /)" in said
    assert said == _run(_ASK)


def test_what_writes_signatures_is_loaded_when_one_is_asked_for() -> None:
    assert _run(_OURS + _LOADED) == "False\n"
    assert _run(_OURS + _ASK + _LOADED).endswith("True\n")
