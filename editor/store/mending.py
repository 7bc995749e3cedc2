"""Puts right what keeps a stored draft from being read, so that a slip of the program never locks a writer out."""

from typing import Any

from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.json_form import Json


def mended(form: Json) -> Json:
    """The same wording: repeated ids are made anew, references to quotes that are gone and unknown settings go."""
    quotes = _distinct(form.get("quotes") or [])
    known = {quote.get("id") for quote in quotes}
    body = [block for block in form.get("body") or [] if "quote" not in block or block["quote"] in known]
    return {
        **form,
        "quotes": [{**quote, "paragraphs": _distinct(quote.get("paragraphs") or [])} for quote in quotes],
        "body": _distinct(body),
        "partners": [
            {**partner, "quotes": [quote for quote in partner.get("quotes") or [] if quote in known]}
            for partner in _distinct(form.get("partners") or [])
        ],
        **{name: _distinct(form.get(name) or []) for name in ("notes", "contacts", "boilerplate")},
        "house_style": {name: value for name, value in (form.get("house_style") or {}).items() if _means(name, value)},
    }


def _distinct(rows: list[Any]) -> list[Json]:
    """Each id once; later rows with the same one lose it and are given another when they are read."""
    seen: set[str] = set()
    result: list[Json] = []
    for row in rows:
        repeated = row.get("id") in seen
        seen.add(row.get("id", ""))
        result.append({**row, "id": None} if repeated else row)
    return result


def _means(name: str, value: str) -> bool:
    try:
        HouseStyle().with_settings({name: value})
    except EditorError:
        return False
    return True
