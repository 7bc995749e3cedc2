"""Says in a line what an approval that was just recorded is of: who, which places, which wording."""

from collections.abc import Sequence

from editor.desk.house_style import style_of
from editor.desk.standing import approved_revision
from editor.domain.costs import short_place
from editor.domain.printed import printed
from editor.domain.revisions import Revision
from editor.domain.sent import SentText
from editor.domain.sign_off import WHOLE, Decision
from editor.domain.standing import name_of
from editor.store.drafts import load_draft
from editor.store.rounds import SentRound, rounds
from editor.store.store import Store


def _sent(store: Store, revision: Revision, sent: Sequence[SentRound]) -> str:
    """A round is named as that in which it was sent only where it is still printed as it was then."""
    printed_now = [block.text for block in printed(revision.draft, style_of(store, revision.draft))]
    for each in reversed(sent):
        texts = (SentText.from_text(copy.printed).release for copy in each.copies)
        if any([block.text for block in text] == printed_now for text in texts):
            return f"sent in round {each.number}"
    return f"printed in another house style than was sent in round {sent[-1].number}"


def recorded_line(store: Store, draft_id: int, made: Sequence[Decision]) -> str:
    """ "Recorded: Police approved the whole text of draft 1, as it stands in revision 2, sent in round 1; said by Jo
    Lund." All are of one person and one wording."""
    last, draft = made[-1], load_draft(store, draft_id).draft
    person = draft.partner(last.partner) or draft.quote(last.partner)
    who = name_of(person) if person else "Somebody who is no longer in the draft"
    places = dict.fromkeys(place for decision in made for place, _ in decision.covers)
    words = ["the whole text" if place == WHOLE else short_place(place, draft) for place in places]
    what = " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    revision = approved_revision(store, draft_id, last)
    wording = f", as it stands in revision {revision.number}" if revision else ""
    sent = [each for each in rounds(store, draft_id) if revision and each.revision_id == revision.id]
    wording += f", {_sent(store, revision, sent)}" if revision and sent else ""
    return f"Recorded: {who} approved {what} of draft {draft_id}{wording}; said by {last.by}."
