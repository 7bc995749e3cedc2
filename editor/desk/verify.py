"""Is this the approved text? Holds a file or pasted words against what was released and what is being drafted."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from rapidfuzz import fuzz

from editor.desk.also_holds import also_line, not_ours
from editor.desk.export import word_data, word_of
from editor.desk.house_style import style_of
from editor.desk.letterhead import letterhead_in_use
from editor.desk.own_paper import Kind, Paper, own_paper
from editor.desk.read_text import ForeignText, plain_paragraphs, read_text
from editor.desk.sealed import sealed_file, style_of_release
from editor.domain.costs import Cost
from editor.domain.differences import Difference
from editor.domain.draft import Draft, Stage
from editor.domain.house_style import HouseStyle
from editor.domain.places import Place
from editor.domain.printed import Printed, printed
from editor.domain.same_text import Compared, Sameness, compared, stream
from editor.domain.sign_off import WHOLE
from editor.domain.standing import standings
from editor.domain.uk_time import short_time
from editor.domain.values import frozen
from editor.exports.links import safe_link
from editor.exports.plain_text import plain_text
from editor.reading.texts import Beside
from editor.reading.worker import ReadingWorker
from editor.store.draft_list import likely_drafts
from editor.store.drafts import is_there
from editor.store.history import list_revisions, load_revision
from editor.store.releases import releases
from editor.store.sign_offs import decisions
from editor.store.store import Store

LIKE = 35.0
"""Likeness, of 100, below which a text is none of ours."""


@frozen
class Verdict:
    """What a text is. `revision` is 0 for a draft as it saved itself; `released` and `withdrawn` are UTC; `touched` are
    the approvals that hold for the wording compared and whose words the text has otherwise; `name` is the attachment
    that it came in; `beside` is what a Word file holds beside its text and ours does not; `paper` is what it is if
    not just a statement, `draft` None where it was held against none. `draft_id` 0: it is none of ours; `is_deleted`
    says so of that draft."""

    sameness: Sameness
    draft_id: int = 0
    headline: str = ""
    revision: int = 0
    released: datetime | None = None
    withdrawn: datetime | None = None
    differences: tuple[Difference, ...] = ()
    touched: tuple[Cost, ...] = ()
    likeness: float = 0.0
    draft: Draft | None = None
    name: str = ""
    beside: tuple[Beside, ...] = ()
    paper: Paper | None = None
    is_deleted: bool = False

    @property
    def is_same(self) -> bool:
        return self.sameness in (Sameness.IDENTICAL, Sameness.AROUND)

    @property
    def is_approved_text(self) -> bool:
        """Whether its text is word for word what was released and stands, whatever the file holds beside it."""
        return self.is_same and self.released is not None and self.withdrawn is None

    @property
    def passes(self) -> bool:
        """Whether it is the approved text and nothing else."""
        return self.is_approved_text and not self.beside

    @property
    def also(self) -> str:
        """What it holds beside its text, in a sentence; "" where that is nothing."""
        return also_line(self.beside, self.is_same)


@frozen
class _Known:
    """`agreed` is the wording that was signed off, where the embargo has been lifted since."""

    draft_id: int
    draft: Draft
    style: HouseStyle
    revision: int
    released: datetime | None = None
    withdrawn: datetime | None = None
    agreed: Draft | None = None


def verify_file(store: Store, data: bytes, name: str, worker: ReadingWorker) -> Verdict:
    """Raises UnreadableFile for what can't be read."""
    best = _best(store, read_text(data, name, worker))
    if best is None:
        return Verdict(Sameness.DIFFERENT)
    verdict, known, text = best
    if known is None or not text.beside:
        return verdict
    return replace(verdict, beside=_beside(store, known, text, worker))


def verify_text(store: Store, text: str) -> Verdict:
    """The same of words from the clipboard."""
    best = _best(store, [ForeignText(plain_paragraphs(text))])
    return best[0] if best else Verdict(Sameness.DIFFERENT)


_Held = tuple[Verdict, _Known | None, ForeignText]


def _best(store: Store, texts: Iterable[ForeignText]) -> _Held | None:
    found = [each for text in texts for each in _verdicts(store, text)]
    if not found:
        return None
    verdict, known, text = max(found, key=lambda each: _rank(each[0]))
    is_deleted = verdict.draft_id > 0 and not is_there(store, verdict.draft_id)
    return replace(verdict, is_deleted=is_deleted), known, text


def _beside(store: Store, known: _Known, text: ForeignText, worker: ReadingWorker) -> tuple[Beside, ...]:
    """Held against the file that went out, or the one that an export would write."""
    ours = [sealed_file(store, known.draft_id, is_word=True) or _exported(store, known)]
    if known.agreed is not None:
        ours.append(word_of(known.draft, known.style, Stage.RELEASED, letterhead_in_use(store)))
    return not_ours(text.beside, [each for data in ours for each in worker.read_whole(data).beside])


def _exported(store: Store, known: _Known) -> bytes:
    if is_there(store, known.draft_id):
        return word_data(store, known.draft_id)
    return word_of(known.draft, known.style, Stage.DRAFTING, letterhead_in_use(store))


_ORDER = (Sameness.DIFFERENT, Sameness.PART, Sameness.AROUND, Sameness.IDENTICAL)


def _rank(verdict: Verdict) -> tuple[int, int, bool, float, int]:
    """Sameness, then likeness, then what stands released, the latest of it."""
    released = verdict.released.timestamp() if verdict.released else 0.0
    same = _ORDER.index(verdict.sameness)
    return same, round(verdict.likeness), verdict.is_approved_text, released, verdict.draft_id


def _verdicts(store: Store, text: ForeignText) -> Iterator[_Held]:
    """A copy for sign-off is held against its own draft, however unlike; of no other paper of ours is it said how it
    differs from a draft."""
    paper = own_paper(store, text)
    is_copy = paper is not None and paper.is_a_known_copy
    drafts = [paper.draft_id] if paper and is_copy else likely_drafts(store, "\n".join(text.paragraphs))
    likely = [(_likeness(known, text), known) for known in _known(store, drafts)]
    best = max((likeness for likeness, _ in likely), default=0.0)
    for likeness, known in likely:
        if is_copy or likeness >= max(LIKE, best - 5.0):
            verdict = _verdict(store, known, text, likeness)
            if paper is not None and paper.kind is Kind.COPY:
                verdict = replace(verdict, paper=paper)
            if paper is None or is_copy or verdict.sameness is not Sameness.DIFFERENT:
                yield verdict, known, text
    if paper is not None:
        yield _of_paper(paper, text), None, text


def _of_paper(paper: Paper, text: ForeignText) -> Verdict:
    """What it is, held against nothing."""
    out = paper.release
    verdict = Verdict(Sameness.DIFFERENT, paper.draft_id, paper.headline, paper.revision, name=text.name, paper=paper)
    return replace(verdict, released=out.released, withdrawn=out.withdrawn) if out else verdict


def _known(store: Store, draft_ids: Iterable[int]) -> Iterator[_Known]:
    """Of each draft what was released of it, and what it is now where that is something else."""
    for draft_id in draft_ids:
        out = releases(store, draft_id)
        for release in out:
            revision = load_revision(store, release.revision_id)
            style = style_of_release(release)
            known = _Known(draft_id, revision.draft, style, revision.number, release.released, release.withdrawn)
            yield known
            if revision.draft.embargo:
                lifted = replace(revision.draft, embargo=None)
                yield replace(known, draft=lifted, agreed=revision.draft)  # a copy with the embargo lifted
        if not out:
            newest = list_revisions(store, draft_id)[0]
            draft = load_revision(store, newest.id).draft
            yield _Known(draft_id, draft, style_of(store, draft), newest.number)


def _likeness(known: _Known, text: ForeignText) -> float:
    """How like the shorter text's words are to the best part of the longer one's, of 100."""
    ours, theirs = stream(_plain(known)).split(), stream(text.paragraphs).split()
    return fuzz.partial_ratio(ours, theirs) if ours and theirs else 0.0


def _verdict(store: Store, known: _Known, text: ForeignText, likeness: float) -> Verdict:
    comparison = _compared(known, text)
    touched = _touched(store, known, text) if comparison.differences else ()
    return Verdict(
        comparison.sameness,
        known.draft_id,
        known.draft.headline,
        known.revision,
        known.released,
        known.withdrawn,
        comparison.differences,
        touched,
        likeness,
        known.draft,
        text.name,
    )


def _compared(known: _Known, text: ForeignText) -> Compared:
    """Against each form that the statement has outside: with its links, as plain text, as words alone."""
    blocks = printed(known.draft, known.style)
    words = tuple(block.text for block in blocks)
    if text.linked is not None and text.linked != text.paragraphs:
        return compared(_linked(blocks), text.linked)
    found = [compared(form, text.paragraphs, text.is_letter) for form in (words, _plain(known))]
    return max(found, key=lambda each: (_ORDER.index(each.sameness), -len(each.differences)))


def _plain(known: _Known) -> tuple[str, ...]:
    return plain_paragraphs(plain_text(printed(known.draft, known.style), known.style))


def _linked(blocks: Printed) -> tuple[str, ...]:
    texts: list[str] = []
    for block in blocks:
        links = dict.fromkeys(safe_link(span.link) for span in block.spans if span.link)
        texts += [block.text, *filter(None, links)]
    return tuple(texts)


def _touched(store: Store, known: _Known, text: ForeignText) -> tuple[Cost, ...]:
    """The approvals that hold for our wording and whose printed words do not stand in the text; one of another wording
    says nothing about this one."""
    blocks, theirs = printed(known.draft, known.style), stream(text.paragraphs)

    def stands_there(place: Place) -> bool:
        mine = [block for block in blocks if block.place.item == place.item and block.place.part is place.part]
        return place != WHOLE and all(stream([block.text]) in theirs for block in mine)

    touched: list[Cost] = []
    for stand in standings(known.agreed or known.draft, decisions(store, known.draft_id), known.style):
        held = (each.place for each in stand.approved if each not in stand.reopened)
        places = tuple(place for place in held if not stands_there(place))
        if places:
            touched.append(Cost(stand.who, stand.name, places))
    return tuple(touched)


def verdict_line(verdict: Verdict) -> str:
    """The answer in a sentence."""
    if not verdict.draft_id or verdict.draft is None:
        return verdict.paper.line if verdict.paper else "None of our statements is like this text."
    return f"{verdict.paper.line} {_compared_line(verdict)}" if verdict.paper else _compared_line(verdict)


def _compared_line(verdict: Verdict) -> str:
    which = f"revision {verdict.revision}" if verdict.revision else "the draft as it was last saved"
    what = f"{which} of “{verdict.headline}”"
    if verdict.withdrawn:
        what += f", which was released {short_time(verdict.released or verdict.withdrawn)} and then withdrawn"
    elif verdict.released:
        what += f", released {short_time(verdict.released)}"
    else:
        what += ", which has not been released"
    if verdict.sameness is Sameness.DIFFERENT:
        count = len(verdict.differences)
        return f"It differs in {count} {'place' if count == 1 else 'places'} from {what}."
    same = "Its text is identical to" if verdict.beside else "Identical to"
    said = {Sameness.IDENTICAL: same, Sameness.AROUND: "It holds, whole,", Sameness.PART: "A part of"}
    return f"{said[verdict.sameness]} {what}."
