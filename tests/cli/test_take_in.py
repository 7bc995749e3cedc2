"""take-in, as another program calls it."""

import json
from pathlib import Path

from tests.cli.conftest import Call
from tests.desk.partners import answered, changed, remarked
from tests.reading.made import docx


def test_take_in_prints_what_each_file_changes(call: Call, tmp_path: Path) -> None:
    police, council = (Path(line) for line in call("send", 1, "--to", tmp_path / "out").out.splitlines())
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    data = changed(police.read_bytes(), "30 minutes", "40 minutes", "Jo Lund")
    first.write_bytes(answered(remarked(data, "after dark", "Which pier?", "Jo Lund"), "Approved with changes"))
    second.write_bytes(changed(council.read_bytes(), "30 minutes", "50 minutes"))
    said = call("take-in", first, second, "--json")
    assert (said.code, said.err) == (0, "")
    one, other = json.loads(said.out)
    assert (one["file"], one["draft"], one["revision"], one["partner"]) == (str(first), 1, 1, "Police")
    assert one["answer"] == "approved with changes"
    (made,) = one["proposals"]
    assert (made["place"], made["old"], made["new"], made["author"], made["tracked"], made["outside_scope"]) == (
        *("body paragraph 2", "30", "40", "Jo Lund", True),
        False,
    )
    assert made["date"] == "2019-03-11T09:30:00Z"
    assert [(each["text"], each["anchor"]) for each in one["comments"]] == [
        ("Which pier?", "Boats will cross the estuary after dark again.")
    ]
    assert (other["answer"], other["partner"]) == (None, "Council")
    assert (other["proposals"][0]["tracked"], other["proposals"][0]["outside_scope"]) == (False, True)
    for form in (one, other):
        (conflict,) = form["conflicts"]
        assert conflict["place"] == "body paragraph 2"
        assert {choice["new"]: choice["partners"] for choice in conflict["choices"]} == {
            "40": ["Police"],
            "50": ["Council"],
        }
    again = call("take-in", first)
    assert again.code == 0
    line = f"{first}: was taken in already as the copy of Police, revision 1 of draft 1: approved with changes"
    assert again.out.splitlines()[0] == line
    assert "taken in already" in again.err


def test_take_in_goes_on_after_a_file_that_it_refuses(call: Call, tmp_path: Path) -> None:
    police = Path(call("send", 1, "--to", tmp_path / "out").out.splitlines()[0])
    bad, strange = tmp_path / "bad.docx", tmp_path / "strange.docx"
    bad.write_bytes(b"PK\x03\x04rubbish")
    strange.write_bytes(docx("<w:p><w:r><w:t>Zebras.</w:t></w:r></w:p>"))
    said = call("take-in", bad, police, "--json")
    assert said.code == 2
    assert [form["partner"] for form in json.loads(said.out)] == ["Police"]
    assert said.err.startswith(f"{bad}: ")
    assert "Traceback" not in said.err
    said = call("take-in", strange, "--json")
    assert (said.code, json.loads(said.out)) == (1, [])
    assert "does not say which copy it is" in said.err
