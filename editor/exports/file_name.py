"""The name that an exported file is offered under: date, headline, kind; never "final_v3"."""

import re
import unicodedata

from editor.domain.draft import Draft

LONGEST = 100  # characters, so that a deep folder on Windows still holds the file
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, accents and apostrophes out; empty where no Latin letter or digit is left."""
    text = unicodedata.normalize("NFKD", text.replace("’", "").replace("‘", "").replace("'", ""))
    text = text.encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[a-z0-9]+", text))


def file_name(draft: Draft, ext: str) -> str:
    """2025-11-05-childrens-services-monitoring-visit-news-release.docx; `ext` with or without its dot."""
    day = draft.date.isoformat() if draft.date else ""
    kind = slug(draft.kind.value)
    room = LONGEST - len(day) - len(kind) - 2
    title = slug(draft.headline)
    if len(title) > room:
        title = title[: room + 1].rsplit("-", 1)[0][:room]
    name = "-".join(part for part in (day, title, kind) if part)
    if name in _RESERVED:
        name = f"{name}-file"
    return f"{name}.{ext.removeprefix('.')}"
