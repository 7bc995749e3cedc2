"""Small facts that the program remembers in the database, and the name of the person at the keyboard."""

from editor.store.settings import get_setting, set_setting
from editor.store.store import Store

__all__ = ["get_setting", "set_setting", "writer_name"]

WRITER = "writer"


def writer_name(store: Store) -> str:
    """The name in the settings, and until one is set that of the system's account; empty where there is none."""
    return get_setting(store, WRITER) or _account()


def _account() -> str:
    import getpass  # not on the way to the first paint

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as some services run under
        return ""
