"""The files that come back from the scenarios; each is made once, however many tests look at it."""

from tests.returns.libreoffice.office import LibreOffice
from tests.returns.libreoffice.release import harbour_copy
from tests.returns.libreoffice.scenarios import Scenario

_MADE: dict[str, bytes] = {}


def edited(scenario: Scenario, office: LibreOffice) -> bytes:
    """The copy after all sittings."""
    if scenario.name not in _MADE:
        copy = harbour_copy()
        for sitting in scenario.sittings:
            copy = office.edited(copy, sitting.author, sitting.steps, sitting.by_way_of)
        _MADE[scenario.name] = copy
    return _MADE[scenario.name]
