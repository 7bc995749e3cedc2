"""The rules of the house: who may import whom, how long a file may be, and what no file may hold."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST, USUAL = 300, 80
"""Lines that a Python file may have, and fewer than which half of the program's files have."""
_FLOORS = "Each floor stands on those below it"
_PANELS = "No panel imports another"
ONLY = {
    "Qt only in session, widgets, panels and window": {"session", "widgets", "panels", "window"},
    "Only the desk calls store, exports and returns": {"desk", "store", "exports", "returns"},
    "sqlite-utils only in store": {"store"},
    "python-docx only in exports": {"exports"},
    "lxml and pypdfium2 only in reading and exports": {"reading", "exports"},
    "Hunspell only in the desk": {"desk"},
}
"""The packages that a contract leaves free; it has to name all others."""
PLANTS = [
    (_FLOORS, "domain/text.py", "import editor.store.rows", "editor.domain is not allowed to import editor.store"),
    (_FLOORS, "store/rows.py", "import editor.checks.days", "editor.store is not allowed to import editor.checks"),
    (_FLOORS, "window/menus.py", "import editor.cli.show", "editor.window is not allowed to import editor.cli"),
    (_FLOORS, "stray/__init__.py", "", "editor.stray"),
    (
        "The command line never reaches Qt",
        "desk/list_drafts.py",
        "def later() -> None:\n    import editor.session.notices",
        "editor.session.notices -> PySide6",
    ),
    ("Qt only in session, widgets, panels and window", "store/rows.py", "import PySide6.QtCore", "PySide6"),
    (
        "Window, panels and widgets reach the desk through session",
        "panels/notes.py",
        "import editor.desk.save",
        "editor.panels.notes -> editor.desk.save",
    ),
    (
        "Only the desk calls store, exports and returns",
        "cli/show.py",
        "import editor.store.store",
        "editor.store.store",
    ),
    (
        "Only the desk calls store, exports and returns",
        "session/saver.py",
        "import editor.exports.word",
        "editor.exports.word",
    ),
    ("sqlite-utils only in store", "desk/save.py", "import sqlite_utils", "sqlite_utils"),
    ("python-docx only in exports", "reading/word.py", "from docx import Document", "docx"),
    ("lxml and pypdfium2 only in reading and exports", "store/sources.py", "import pypdfium2", "pypdfium2"),
    ("Only the desk calls store, exports and returns", "session/saver.py", "import editor.returns", "editor.returns"),
    ("lxml and pypdfium2 only in reading and exports", "desk/paste.py", "from lxml import html", "lxml"),
    ("Hunspell only in the desk", "checks/spelling.py", "import hunspell", "hunspell"),
    ("The domain needs nothing but Python", "domain/alike.py", "import rapidfuzz", "rapidfuzz"),
    ("The domain needs nothing but Python", "domain/draft.py", "import editor.shipped", "editor.shipped"),
    ("Where shipped files lie is known without the rest", "shipped.py", "import editor.domain.text", "editor.domain"),
    (_PANELS, "panels/body.py", "import editor.panels.quotes", "editor.panels.body -> editor.panels.quotes"),
]


def _contracts() -> dict[str, dict[str, object]]:
    form = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"]: contract for contract in form["tool"]["importlinter"]["contracts"]}


def _linted(folder: Path) -> tuple[int, str]:
    """The exit code and what is said of the `editor` in a folder."""
    run = "import sys; sys.path.insert(0, ''); from importlinter.cli import lint_imports_command as run; run()"
    words = [sys.executable, "-c", run, "--no-cache", "--no-logo", "pyproject.toml"]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "editor", folder / "editor", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_import_goes_the_way_it_may() -> None:
    code, said = _linted(ROOT)
    assert code == 0, said


@pytest.mark.parametrize(("name", "file", "planted", "said"), PLANTS, ids=[f"{p[1]}: {p[2][:40]}" for p in PLANTS])
def test_a_forbidden_import_breaks_its_contract(copy: Path, name: str, file: str, planted: str, said: str) -> None:
    path = copy / "editor" / file
    was = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{was}\n{planted}\n", encoding="utf-8")
    try:
        code, report = _linted(copy)
    finally:
        if was:
            path.write_text(was, encoding="utf-8")
        else:
            path.unlink()
        if not list(path.parent.iterdir()):
            path.parent.rmdir()
    assert code == 1
    broken = report.partition("Broken contracts")[2]
    section = re.split(r"\n(?=[^\n]+\n-{5,}\n)", broken.partition(f"\n{name}\n-")[2])[0]
    assert said in section, report


def test_the_copy_without_a_plant_breaks_nothing(copy: Path) -> None:
    assert _linted(copy)[0] == 0


def test_every_contract_was_seen_to_break() -> None:
    assert {plant[0] for plant in PLANTS} == set(_contracts())


@pytest.mark.parametrize("name", ONLY)
def test_what_is_kept_to_some_packages_is_forbidden_to_all_others(name: str) -> None:
    packages = {path.name for path in (ROOT / "editor").iterdir() if (path / "__init__.py").exists()} | {"shipped"}
    assert _contracts()[name]["source_modules"] == [
        f"editor.{package}" for package in _in_order(packages - ONLY[name], _contracts()[name])
    ]


def _in_order(packages: set[str], contract: dict[str, object]) -> list[str]:
    named = contract["source_modules"]
    assert isinstance(named, list)
    return sorted(packages, key=lambda package: named.index(f"editor.{package}"))


def test_every_panel_is_kept_from_the_others() -> None:
    shared = {"panel", "items_panel", "line_panel", "text_panel"}
    found = set()
    for path in (ROOT / "editor" / "panels").glob("*.py"):
        classes = [node.name for node in _tree(path).body if isinstance(node, ast.ClassDef)]
        if path.stem not in shared and any(name.endswith("Panel") for name in classes):
            found.add(f"editor.panels.{path.stem}")
    named = _contracts()[_PANELS]["modules"]
    assert isinstance(named, list)
    assert found == set(named), f"name it in pyproject.toml, under {_PANELS}"


# --- what import-linter can't see -------------------------------------------------------------------------------------


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_domain_imports_itself_and_the_standard_library() -> None:
    for path in (ROOT / "editor" / "domain").glob("*.py"):
        for name in _imported(path):
            assert name.startswith("editor.domain.") or name.split(".")[0] in sys.stdlib_module_names, (path.name, name)


def test_session_has_no_widgets() -> None:
    for path in (ROOT / "editor" / "session").glob("*.py"):
        for name in _imported(path):
            assert not name.startswith("PySide6") or name.split(".")[1] in ("QtCore", "QtGui"), (path.name, name)


# --- the files --------------------------------------------------------------------------------------------------------

_OURS = ("editor", "tests", "packaging", "resources", ".ci")
_TEXT = {".py", ".md", ".toml", ".json", ".txt", ".qss", ".svg", ".sh", ".cfg", ".ini", ".yml", ".yaml", ""}


def _files() -> list[Path]:
    """The files of the project that hold text: those of its folders, and those beside main.py."""
    inside = [path for folder in _OURS for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    return sorted(path for path in (*inside, *ROOT.glob("*")) if path.is_file() and path.suffix in _TEXT)


PYTHON = [path for path in _files() if path.suffix == ".py"]


def test_no_python_file_is_longer_than_one_can_take_in() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in PYTHON}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST} == {}
    assert median(lines for path, lines in lengths.items() if path.startswith("editor")) < USUAL


_MACHINE = re.compile(r"(?<![\w.~*}>-])/(?:work|root|farm|home|tmp/[a-z]+)/[\w.]")
_HOSTS = [".".join(host) for host in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "com"), ("crates", "io"))]


def test_no_file_names_this_machine_or_a_package_registry() -> None:
    for path in _files():
        text = path.read_text(encoding="utf-8", errors="replace")
        where = path.relative_to(ROOT)
        assert str(ROOT) not in text, where
        assert not (found := _MACHINE.search(text)), f"{where}: {text[found.start() : found.end() + 30]}"
        assert not any(host in text for host in _HOSTS), where


def test_nothing_is_swallowed_pickled_evaluated_or_given_to_a_shell() -> None:
    assert [f"{path.relative_to(ROOT)}: {what}" for path in PYTHON for what in _forbidden(path)] == []


def _forbidden(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        match node:
            case ast.ExceptHandler(type=None) | ast.ExceptHandler(type=ast.Name(id="Exception")):
                yield f"line {node.lineno}, an except that takes everything"
            case ast.ExceptHandler(type=ast.Tuple(elts=kinds)):
                if any(isinstance(kind, ast.Name) and kind.id == "Exception" for kind in kinds):
                    yield f"line {node.lineno}, an except that takes everything"
            case ast.Call(func=ast.Name(id="eval" | "exec")):
                yield f"line {node.lineno}, text run as a program"
            case ast.keyword(arg="shell", value=ast.Constant(value=True)):
                yield f"line {node.value.lineno}, a command given to a shell"
    yield from (f"import {name}" for name in _imported(path) if name.split(".")[0] in ("pickle", "marshal", "shelve"))


@pytest.mark.parametrize(
    "bad",
    [
        "try:\n    pass\nexcept Exception:\n    pass",
        "try:\n    pass\nexcept (ValueError, Exception):\n    pass",
        "try:\n    pass\nexcept:\n    pass",
        "eval('1')",
        "run('ls', shell=True)",
        "from pickle import loads",
    ],
)
def test_what_is_forbidden_is_found(tmp_path: Path, bad: str) -> None:
    (tmp_path / "bad.py").write_text(bad, encoding="utf-8")
    assert list(_forbidden(tmp_path / "bad.py"))
