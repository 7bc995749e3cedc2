"""The rules of the checks as shipped."""

import tomllib
from functools import cache

from editor.domain.rule_book import RuleBook, read_rule_book
from editor.shipped import resource


@cache
def rule_book() -> RuleBook:
    """The shipped rules; always the same value, by which what was found is kept."""
    form = tomllib.loads(resource("checks.toml").read_text(encoding="utf-8"))
    return read_rule_book(form["checks"])
