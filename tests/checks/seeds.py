"""The two real releases beside the checkout, as drafts."""

from datetime import date
from pathlib import Path

from editor.domain.draft import Attribution, Draft, Kind, Partner, Quote, Speaker
from editor.domain.text import Block, BlockKind, plain


def seed_drafts(shared: Path) -> tuple[Draft, Draft]:
    """The partnership's statement, and the council's news release."""
    statement, release = sorted((shared / "seeds").glob("*.txt"))
    return _statement(_lines(statement)), _release(_lines(release))


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _statement(lines: list[str]) -> Draft:
    opening = next(index for index, line in enumerate(lines) if line.startswith("“"))
    closing = next(index for index, line in enumerate(lines) if line.rstrip().endswith("”"))
    name, _, rest = lines[opening - 1].partition(" (")
    role, _, organisation = rest.partition(")")[0].partition(" – ")
    quote = Quote(Speaker(name, role, organisation), _bare(lines[opening : closing + 1]), Attribution.BEFORE)
    body = [plain(line) for line in lines[2 : opening - 1]]
    return Draft(
        kind=Kind.PARTNER_STATEMENT,
        date=date(2019, 3, 14),
        headline=lines[1],
        body=(*body, _placed(quote)),
        quotes=(quote,),
        partners=tuple(Partner(organisation=line.strip()) for line in lines[closing + 1 :]),
    )


def _release(lines: list[str]) -> Draft:
    opening = next(index for index, line in enumerate(lines) if line.startswith("“"))
    closing = next(index for index, line in enumerate(lines) if line.rstrip().endswith("”"))
    name, _, role = lines[closing + 1].partition(", ")
    quote = Quote(Speaker(name, role), _bare(lines[opening : closing + 1]), Attribution.AFTER)
    return Draft(
        date=date(2019, 3, 14),
        headline=lines[0],
        standfirst=lines[1],
        body=(*(plain(line) for line in lines[2:opening]), _placed(quote)),
        quotes=(quote,),
    )


def _bare(lines: list[str]) -> tuple[Block, ...]:
    return tuple(plain(line.strip("“” ")) for line in lines)


def _placed(quote: Quote) -> Block:
    return Block(kind=BlockKind.QUOTE, quote=quote.id)
