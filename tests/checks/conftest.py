"""What the tests of the checks share: the shipped rules."""

import pytest

from editor.desk.rule_book import rule_book
from editor.domain.rule_book import RuleBook


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return rule_book()
