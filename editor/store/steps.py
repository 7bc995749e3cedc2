"""The SQL of each migration; a step that has been released is never edited."""


def _append_only(table: str) -> str:
    return f"""
    CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
    CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
    """


def _of_a_numbered_revision(table: str) -> str:
    """An autosave may be let go one day; what was sent or released may not."""
    return f"""
    CREATE TRIGGER {table}_of_numbered BEFORE INSERT ON {table}
        WHEN NOT EXISTS (SELECT 1 FROM revisions WHERE id = NEW.revision AND draft = NEW.draft AND number > 0)
    BEGIN SELECT RAISE(ABORT, '{table} are of a numbered revision of the draft'); END;
    """


DRAFTS = f"""
    CREATE TABLE drafts (
        id INTEGER PRIMARY KEY, announcement TEXT NOT NULL, audience TEXT NOT NULL, headline TEXT NOT NULL,
        kind TEXT NOT NULL, organisation TEXT NOT NULL, stage TEXT NOT NULL, saved TEXT NOT NULL,
        words INTEGER NOT NULL, current INTEGER NOT NULL, deleted TEXT
    ) STRICT;
    CREATE INDEX drafts_by_saved ON drafts (saved DESC, id DESC) WHERE deleted IS NULL;
    CREATE INDEX drafts_by_announcement ON drafts (announcement);

    CREATE TABLE revisions (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), number INTEGER NOT NULL,
        saved TEXT NOT NULL, writer TEXT NOT NULL, why TEXT NOT NULL, words INTEGER NOT NULL,
        content TEXT, packed BLOB, base INTEGER,
        CHECK ((content IS NULL) <> (packed IS NULL)), CHECK ((packed IS NULL) = (base IS NULL))
    ) STRICT;
    CREATE INDEX revisions_by_draft ON revisions (draft, number, id);
    CREATE TRIGGER revisions_numbered_once BEFORE INSERT ON revisions WHEN NEW.number > 0 AND EXISTS
        (SELECT 1 FROM revisions WHERE draft = NEW.draft AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'a number is given once'); END;
    CREATE TRIGGER revisions_unchanged BEFORE UPDATE ON revisions WHEN OLD.number > 0
    BEGIN SELECT RAISE(ABORT, 'a numbered revision stays as it is'); END;
    CREATE TRIGGER revisions_kept BEFORE DELETE ON revisions WHEN OLD.number > 0
    BEGIN SELECT RAISE(ABORT, 'a numbered revision stays'); END;

    CREATE VIRTUAL TABLE search USING fts5 (words, columnsize = 0, tokenize = "unicode61 remove_diacritics 2");

    CREATE TABLE decisions (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), partner TEXT NOT NULL,
        standing TEXT NOT NULL, made TEXT NOT NULL, writer TEXT NOT NULL, how TEXT NOT NULL, note TEXT NOT NULL,
        covers TEXT NOT NULL, round INTEGER NOT NULL, evidence INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX decisions_by_draft ON decisions (draft, id);
    {_append_only("decisions")}

    CREATE TABLE log (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL, at TEXT NOT NULL, action TEXT NOT NULL, writer TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_by_draft ON log (draft, id);
    {_append_only("log")}

    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


SIGN_OFF = f"""
    CREATE TABLE rounds (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), number INTEGER NOT NULL,
        revision INTEGER NOT NULL REFERENCES revisions (id), sent TEXT NOT NULL, writer TEXT NOT NULL,
        UNIQUE (draft, number)
    ) STRICT;
    CREATE INDEX rounds_by_revision ON rounds (revision);
    {_append_only("rounds")}
    {_of_a_numbered_revision("rounds")}
    CREATE TABLE copies (
        id INTEGER PRIMARY KEY, round INTEGER NOT NULL REFERENCES rounds (id), partner TEXT NOT NULL,
        organisation TEXT NOT NULL, reference TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
        printed TEXT NOT NULL, deadline TEXT
    ) STRICT;
    CREATE INDEX copies_by_round ON copies (round);
    {_append_only("copies")}

    CREATE TABLE returns (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), copy INTEGER REFERENCES copies (id),
        file_name TEXT NOT NULL, sha256 TEXT NOT NULL, sender TEXT NOT NULL, answer TEXT NOT NULL,
        taken_in TEXT NOT NULL, writer TEXT NOT NULL, detail TEXT NOT NULL, data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX returns_by_draft ON returns (draft, id);
    CREATE INDEX returns_by_copy ON returns (copy);
    CREATE INDEX returns_by_sha256 ON returns (sha256);
    {_append_only("returns")}

    CREATE TABLE proposals (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id),
        returned INTEGER REFERENCES returns (id), kind TEXT NOT NULL, place TEXT NOT NULL, old TEXT NOT NULL,
        new TEXT NOT NULL, author TEXT NOT NULL, dated TEXT, tracked INTEGER NOT NULL, outside_scope INTEGER NOT NULL,
        edit TEXT NOT NULL, fate TEXT NOT NULL, reason TEXT NOT NULL, writer TEXT NOT NULL, decided TEXT
    ) STRICT;
    CREATE INDEX proposals_by_draft ON proposals (draft, id);

    CREATE TABLE evidence (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), name TEXT NOT NULL, sha256 TEXT NOT NULL,
        added TEXT NOT NULL, writer TEXT NOT NULL, data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX evidence_by_draft ON evidence (draft, id);
    {_append_only("evidence")}

    CREATE TABLE releases (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id),
        revision INTEGER NOT NULL REFERENCES revisions (id), released TEXT NOT NULL, writer TEXT NOT NULL,
        certificate TEXT NOT NULL
    ) STRICT;
    CREATE INDEX releases_by_draft ON releases (draft, id);
    CREATE INDEX releases_by_revision ON releases (revision);
    {_append_only("releases")}
    {_of_a_numbered_revision("releases")}
    CREATE TABLE release_files (
        id INTEGER PRIMARY KEY, release INTEGER NOT NULL REFERENCES releases (id), path TEXT NOT NULL,
        sha256 TEXT NOT NULL, data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX release_files_by_release ON release_files (release);
    CREATE INDEX release_files_by_sha256 ON release_files (sha256);
    {_append_only("release_files")}
    CREATE TABLE pending_files (file INTEGER PRIMARY KEY REFERENCES release_files (id)) STRICT;
    CREATE TABLE withdrawals (
        id INTEGER PRIMARY KEY, release INTEGER NOT NULL REFERENCES releases (id), made TEXT NOT NULL,
        writer TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX withdrawals_by_release ON withdrawals (release);
    {_append_only("withdrawals")}
    CREATE TABLE corrections (
        draft INTEGER PRIMARY KEY REFERENCES drafts (id), release INTEGER NOT NULL REFERENCES releases (id),
        made TEXT NOT NULL, writer TEXT NOT NULL, what TEXT NOT NULL
    ) STRICT;
    CREATE INDEX corrections_by_release ON corrections (release);
    {_append_only("corrections")}
"""

SOURCES = f"""
    CREATE TABLE sources (
        id INTEGER PRIMARY KEY, announcement TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
        added TEXT NOT NULL, writer TEXT NOT NULL, removed TEXT, pages TEXT NOT NULL, data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX sources_by_announcement ON sources (announcement, id);
    CREATE TABLE waivers (
        id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts (id), rule TEXT NOT NULL, words TEXT NOT NULL,
        writer TEXT NOT NULL, reason TEXT NOT NULL, made TEXT NOT NULL
    ) STRICT;
    CREATE INDEX waivers_by_draft ON waivers (draft, id);
    {_append_only("waivers")}
    CREATE TABLE ended_waivers (
        waiver INTEGER PRIMARY KEY REFERENCES waivers (id), writer TEXT NOT NULL, ended TEXT NOT NULL
    ) STRICT;
    {_append_only("ended_waivers")}
    CREATE TABLE said_to_be (
        draft INTEGER NOT NULL REFERENCES drafts (id), words TEXT NOT NULL, what TEXT NOT NULL,
        PRIMARY KEY (draft, words)
    ) STRICT, WITHOUT ROWID;
"""


LIBRARIES = """
    CREATE TABLE library (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL, by_hand INTEGER NOT NULL,
        used TEXT NOT NULL, removed TEXT
    ) STRICT;
    CREATE UNIQUE INDEX library_by_key ON library (kind, key);
    CREATE TABLE library_uses (
        entry INTEGER NOT NULL REFERENCES library (id), draft INTEGER NOT NULL REFERENCES drafts (id),
        PRIMARY KEY (entry, draft)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE templates (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, content TEXT NOT NULL, made TEXT NOT NULL, removed TEXT
    ) STRICT;
"""


MOVED = f"""
    CREATE TABLE moved_returns (
        returned INTEGER PRIMARY KEY REFERENCES returns (id), became INTEGER NOT NULL REFERENCES returns (id),
        moved TEXT NOT NULL, writer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX moved_returns_by_became ON moved_returns (became);
    {_append_only("moved_returns")}
    CREATE TABLE void_decisions (
        decision INTEGER PRIMARY KEY REFERENCES decisions (id), made TEXT NOT NULL, writer TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT;
    {_append_only("void_decisions")}
"""
