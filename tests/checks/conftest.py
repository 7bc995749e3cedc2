"""What the tests of the checks share: the shipped rules, and short ways to a draft."""

import tomllib

import pytest

from editor.domain.rule_book import RuleBook, read_rule_book
from editor.shipped import resource


@pytest.fixture(scope="session")
def book() -> RuleBook:
    """The rules as shipped."""
    form = tomllib.loads(resource("checks.toml").read_text(encoding="utf-8"))
    return read_rule_book(form["checks"])
