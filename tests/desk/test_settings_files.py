"""Settings go to a colleague and come back the same; what is no settings file is refused in plain words."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor.desk.house_style import base_style
from editor.desk.known import rules_off
from editor.desk.library import entries, keep
from editor.desk.office_settings import OfficeSettings, keep_settings, office_settings
from editor.desk.settings import writer_name
from editor.desk.settings_files import LARGEST, read_settings, take_in_settings, write_settings
from editor.domain.draft import ScopeKind
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.library import Entry, KnownPartner, KnownSpeaker, KnownText, Library
from editor.domain.text import Block, Span
from editor.store.store import open_store

SETTINGS = OfficeSettings(
    "Bea", "Ambley Borough Council", (("attribution", "after"), ("ends_line", "- ends -")), frozenset(("Okafor",)),
    frozenset(("jargon",)),
)  # fmt: skip
ABOUT = KnownText("About us", (Block((Span("See "), Span("our pages", link="https://ambley.example"))),))
ENTRIES = (
    Entry(Library.SPEAKERS, KnownSpeaker("Ada Okafor", "Leader", "Ambley", "she"), True),
    Entry(Library.PARTNERS, KnownPartner("Ambley Police", "Cy", "cy@ambley.example", ScopeKind.QUOTES, listed=False)),
    Entry(Library.BOILERPLATES, ABOUT),
)


def test_settings_are_used_as_they_are_kept(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        assert office_settings(store) == OfficeSettings()
        keep_settings(store, SETTINGS)
        assert office_settings(store) == SETTINGS
        assert writer_name(store) == "Bea"
        assert base_style(store).attribution == "after"
        assert rules_off(store) == {"jargon"}


def test_a_house_style_that_means_nothing_is_not_kept_nor_anything_with_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        with pytest.raises(EditorError, match="Your house style sets attribution"):
            keep_settings(store, replace(SETTINGS, house_style=(("attribution", "beside"),)))
        assert office_settings(store) == OfficeSettings()


def test_a_colleague_gets_all_but_the_name(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    with open_store(tmp_path / "a.db") as store:
        keep_settings(store, SETTINGS)
        for entry in ENTRIES:
            keep(store, entry)
        write_settings(store, path)
    assert "Bea" not in path.read_text(encoding="utf-8")
    with open_store(tmp_path / "b.db") as store:
        keep_settings(store, OfficeSettings("Cy", words=frozenset(("Penhallow",))))
        keep(store, replace(ENTRIES[0], value=KnownSpeaker("Ada Okafor", "Mayor")))
        assert take_in_settings(store, read_settings(path)) == 2
        assert office_settings(store) == replace(SETTINGS, writer="Cy", words=frozenset(("Okafor", "Penhallow")))
        taken = {entry.library: entry.value for entry in entries(store)}
        assert taken[Library.PARTNERS] == ENTRIES[1].value
        assert taken[Library.SPEAKERS] == KnownSpeaker("Ada Okafor", "Mayor")
        about = taken[Library.BOILERPLATES]
        assert isinstance(about, KnownText)
        assert [block.spans for block in about.blocks] == [block.spans for block in ABOUT.blocks]


BASE: dict[str, Any] = {"format": "standfirst settings", "version": 1}
WRONG: list[dict[str, Any]] = [
    {"version": 2},
    {"version": True, "exec": "rm"},
    {"organisation": ["Ambley"]},
    {"organisation": "a\nb"},
    {"organisation": "x" * 501},
    {"house_style": {"attribution": "beside"}},
    {"house_style": {"__class__": "before"}},
    {"house_style": {"ends_line": 3}},
    {"house_style": {"ends_line": "a\u2028b"}},
    {"house_style": []},
    {"words": "Okafor"},
    {"words": ["two words"]},
    {"words": [""]},
    {"words": [1]},
    {"words": ["a"] * 50_001},
    {"rules_off": [["jargon"]]},
    {"libraries": []},
    {"libraries": {"people": []}},
    {"libraries": {"speakers": {}}},
    {"libraries": {"speakers": ["Ada"]}},
    {"libraries": {"speakers": [{"name": 1}]}},
    {"libraries": {"speakers": [{"name": "Ada", "as_of": "yesterday"}]}},
    {"libraries": {"speakers": [{"name": "Ada", "password": "x"}]}},
    {"libraries": {"speakers": [{"name": "x" * 2_001}]}},
    {"libraries": {"partners": [{"organisation": "Police", "signs_off": "all"}]}},
    {"libraries": {"partners": [{"organisation": "Police", "needed": 1}]}},
    {"libraries": {"notes": [{"blocks": [{"spans": [{"text": 3}]}]}]}},
]
HOSTILE: list[bytes] = [
    b"",
    b"\xff\xfe\x00",
    b"[1, 2",
    b"[" * 100_000,
    b"[]",
    b'{"format": "standfirst draft", "version": 1}',
    *(json.dumps(BASE | more).encode() for more in WRONG),
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_settings_file_is_refused_in_plain_words(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as refusal:
        read_settings(path)
    assert refusal.value.message.startswith("odd.json ")
    assert refusal.value.message.endswith(".")
    assert len(refusal.value.message) < 400


def test_a_file_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(LARGEST + 1)
    for name in ("large.json", "none.json"):
        with pytest.raises(UnreadableFile):
            read_settings(tmp_path / name)
