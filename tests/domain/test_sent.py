"""What a copy held as it was sent, kept as text."""

from hypothesis import given

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.printed import printed
from editor.domain.sent import SentText
from tests.strategies import drafts


@given(drafts())
def test_what_was_sent_comes_back_from_its_text_as_it_was(draft: Draft) -> None:
    release = printed(draft, HouseStyle().with_settings(dict(draft.house_style)))
    sent = SentText(release, ("For sign-off", "Answer:\tChoose"), ("Reference SF-1-1-ABCD",), ("page 1",), (1,))
    assert SentText.from_text(sent.to_text()) == sent
