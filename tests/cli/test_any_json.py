"""Whatever JSON comes in: it becomes a draft that can be shown, exported and carried on, or is refused in words."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.cli import run
from editor.domain.json_form import to_json
from tests.strategies import drafts

_ODD = st.sampled_from(
    [None, True, 0, -1, 1e308, 10**40, "", " ", "\x00", "\ud800", "😀", "2019-03-14", "0001-01-01T00:00:00+14:00", "q"]
)
_VALUES = st.recursive(
    _ODD | st.text(max_size=5) | st.floats() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def spoilt(draw: Any) -> Any:
    """The form of a draft in which something was put in the place of something, left out, or doubled."""
    form = json.loads(json.dumps(to_json(draw(drafts()))))
    for _ in range(draw(st.integers(1, 3))):
        at: Any = form
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(at[key], dict | list) and at[key] and draw(st.integers(0, 3)):
                at = at[key]
                continue
            _spoil(draw, at, key)
            break
    return form


def _spoil(draw: Any, at: Any, key: Any) -> None:
    how = draw(st.sampled_from(("replace", "replace", "leave out", "add")))
    if how == "replace":
        at[key] = draw(_VALUES)
    elif how == "leave out":
        del at[key]
    elif isinstance(at, list):
        at.append(at[key])
    else:
        at[draw(st.sampled_from(("quote", "link", "spans", "id", "kind", "date", "x")))] = draw(_VALUES)


def _run(folder: Path, *words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(word) for word in words], folder / "drafts.db")
    return code, out.getvalue(), err.getvalue()


def _taken_or_refused(data: bytes) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in.json").write_bytes(data)
        code, out, err = _run(folder, "import-json", folder / "in.json")
        if code:
            assert (code, out) == (2, "")
            assert err.strip() and "Traceback" not in err
            return
        number = int(out)
        code, carried, _ = _run(folder, "export-json", number)
        assert code == 0
        (folder / "again.json").write_text(carried, encoding="utf-8")
        code, out, _ = _run(folder, "import-json", folder / "again.json")
        assert code == 0
        again = json.loads(_run(folder, "export-json", out.strip())[1])
        assert {**again, "id": number} == json.loads(carried)
        assert _run(folder, "show", number)[0] == 0
        assert _run(folder, "export", number, "--text", folder / "a.txt", "--word", folder / "a.docx")[0] == 0


@given(spoilt())
@settings(deadline=None, max_examples=120)
def test_a_spoilt_draft_is_taken_or_refused(form: Any) -> None:
    _taken_or_refused(json.dumps(form).encode())


@given(_VALUES)
@settings(deadline=None, max_examples=60)
def test_any_json_is_taken_or_refused(form: Any) -> None:
    _taken_or_refused(json.dumps(form).encode())


@given(st.binary(max_size=40) | st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(deadline=None, max_examples=60)
def test_any_bytes_are_taken_or_refused(data: bytes) -> None:
    _taken_or_refused(data)
