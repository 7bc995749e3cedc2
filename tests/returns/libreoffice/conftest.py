"""One LibreOffice for all tests of this folder, or a reason why they are skipped."""

from collections.abc import Iterator

import pytest

from tests.returns.libreoffice.office import LibreOffice, why_not


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    reason = why_not()
    if reason:
        pytest.skip(reason)
    office = LibreOffice(tmp_path_factory.mktemp("libreoffice"))
    yield office
    office.close()
