"""Where the files that come with the program lie: beside main.py in a checkout, inside the package where installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
CHECKOUT: Path | None = _PACKAGE.parent if (_PACKAGE.parent / "pyproject.toml").is_file() else None
"""The folder of main.py in a checkout (known by the pyproject.toml beside it), None for an installed copy."""


def resource(name: str) -> Path:
    """The path of a shipped file, named as in resources/ ("icons/bold.svg")."""
    return (CHECKOUT or _PACKAGE) / "resources" / name
