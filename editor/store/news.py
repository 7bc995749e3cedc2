"""Whether another program has written to the file since somebody last looked."""

from editor.domain.values import frozen
from editor.store.moments import from_text as moment
from editor.store.store import Store


@frozen
class News:
    """The file as it was at a look. `version` is SQLite's own number, of one connection: it is another after every
    write but that connection's; `line` the last line of the log; `saved` when a draft was last saved, `drafts` how many
    there are. `is_logged` and `is_saved` say that another program added to the log, or to the list of drafts, since the
    look before."""

    version: int = -1
    line: int = 0
    saved: str = ""
    drafts: int = 0
    is_logged: bool = False
    is_saved: bool = False


_NOW = (
    "SELECT (SELECT coalesce(max(id), 0) FROM log), (SELECT coalesce(max(saved), '') FROM drafts), "
    "(SELECT count(*) FROM drafts WHERE deleted IS NULL)"
)


def no_news(store: Store) -> News:
    """The file as it is now, from which on looks are held against each other."""
    line, saved, drafts = store.rows(_NOW)[0]
    return News(line=line, saved=saved, drafts=drafts)


def look_for_news(store: Store, known: News) -> News:
    """`known` is the look before. Always to be called in the same thread; costs microseconds where nothing was
    written."""
    version = store.rows("PRAGMA data_version")[0][0]
    if known.version == version:
        return News(version, known.line, known.saved, known.drafts)
    line, saved, drafts = store.rows(_NOW)[0]
    added = store.rows("SELECT id, at FROM log WHERE id > ?", (known.line,))
    is_logged = any((key, at) not in store.logged_here for key, at in added)
    newer = store.rows("SELECT id, saved FROM drafts WHERE saved > ?", (known.saved,))
    is_saved = any(moment(at) != store.saved_here.get(draft_id) for draft_id, at in newer)
    return News(version, line, saved, drafts, is_logged, is_saved or drafts != known.drafts)
