"""Small facts the program remembers: the window's place, the open draft, the writer's name, the user's style."""

from editor.store.store import Store


def get_setting(store: Store, name: str, default: str = "") -> str:
    row = store.row("SELECT value FROM settings WHERE name = ?", (name,))
    return str(row[0]) if row else default


def set_setting(store: Store, name: str, value: str) -> None:
    with store.write() as connection:
        connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))
