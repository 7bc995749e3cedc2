"""The rules of the house as data: why each is there, from when it runs and blocks, its words, limits and days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from editor.domain.errors import EditorError
from editor.domain.values import frozen


class CheckStage(StrEnum):
    """When a check runs; each later stage runs the earlier ones too."""

    DRAFTING = "drafting"
    SIGN_OFF = "sign-off"
    RELEASE = "release"

    def reached_at(self, stage: "CheckStage") -> bool:
        """Whether what belongs to this stage is due at the other."""
        return _ORDER[self] <= _ORDER[stage]


_ORDER = {CheckStage.DRAFTING: 0, CheckStage.SIGN_OFF: 1, CheckStage.RELEASE: 2}


@frozen
class Rule:
    """One rule: `title` for lists, `reason` for the writer, the stage from which it runs, and the stage from which it
    blocks (None: never). A rule of words alone has its `message`, with {found} and {better} in it, and its `words`."""

    id: str
    title: str
    reason: str
    stage: CheckStage = CheckStage.DRAFTING
    blocks: CheckStage | None = None
    message: str = ""
    words: tuple[tuple[str, str], ...] = ()


@frozen
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class RuleBook:
    """All rules, equal only to itself, so that what was found by it can be kept under it."""

    rules: Mapping[str, Rule]
    limits: Mapping[str, int]
    lists: Mapping[str, tuple[str, ...]]
    holidays: Mapping[date, str]
    periods: tuple[Period, ...]

    def rule(self, rule_id: str) -> Rule:
        return self.rules[rule_id]

    def list(self, name: str) -> tuple[str, ...]:
        return self.lists[name]


def read_rule_book(form: Mapping[str, Any]) -> RuleBook:
    """The [checks] table of the house style file as a rule book. Raises EditorError for what it cannot mean."""
    nation = str(form.get("nation", "England and Wales"))
    try:
        holidays = form.get("bank_holidays", {})
        return RuleBook(
            rules={name: _rule(name, entry) for name, entry in form.get("rules", {}).items()},
            limits={name: int(value) for name, value in form.get("limits", {}).items()},
            lists={name: tuple(str(word) for word in words) for name, words in form.get("lists", {}).items()},
            holidays={date.fromisoformat(day): str(name) for day, name in holidays.get(nation, {}).items()},
            periods=tuple(_period(entry) for entry in form.get("pre_election", ()) if nation in entry["nations"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EditorError(
            f"The checks in the house style file cannot be read: {error}.", "Put back the file that was shipped."
        ) from error


def _rule(name: str, entry: Mapping[str, Any]) -> Rule:
    blocks = entry.get("blocks", "")
    return Rule(
        id=name,
        title=entry["title"],
        reason=entry["reason"],
        stage=CheckStage(entry.get("stage", "drafting")),
        blocks=CheckStage(blocks) if blocks else None,
        message=entry.get("message", ""),
        words=tuple((str(found), str(better)) for found, better in entry.get("words", {}).items()),
    )


def _period(entry: Mapping[str, Any]) -> Period:
    return Period(date.fromisoformat(str(entry["first"])), date.fromisoformat(str(entry["last"])), str(entry["name"]))
