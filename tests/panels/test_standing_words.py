"""Where somebody stands, as the checklist and Sign-off say it."""

from datetime import UTC, datetime, timedelta

from editor.domain.draft import Draft, Partner
from editor.domain.house_style import HouseStyle
from editor.domain.sign_off import WHOLE, Decision, Standing, hashes
from editor.domain.standing import Blank, standings
from editor.panels.standing_words import chip_word, stand_line

BEFORE = Draft(headline="Ferry", partners=(Partner("Police", id="police"),))
NOW = Draft(headline="Boat", partners=BEFORE.partners)
DAY = datetime(2019, 3, 14, 10, tzinfo=UTC)
STYLE = HouseStyle()


def test_an_answer_to_an_older_round_is_told_beside_the_one_that_counts() -> None:
    covers = hashes((WHOLE,), NOW, STYLE)
    asked = [Decision("police", Standing.ASKED, DAY, how="copy", covers=covers, round=number) for number in (7, 9)]
    by_phone = Decision("police", Standing.APPROVED, DAY, "Jo Lund", "phone", covers=covers)
    late = Decision("police", Standing.NOT_APPROVED, DAY, "Jo Lund", "copy", round=7)
    (stand,) = standings(NOW, [*asked, by_phone, late], STYLE)
    assert chip_word(stand) == "approved"
    assert stand_line(stand, NOW, {}) == (
        "Approved 14 March 2019, 10:00, Jo Lund, by phone. "
        "Also answered round 1, which does not count any more: not approved, 14 March 2019, 10:00."
    )


def test_a_copy_without_an_answer_says_what_to_do_until_they_are_asked_again() -> None:
    asked = Decision("police", Standing.ASKED, DAY, how="copy", covers=hashes((WHOLE,), NOW, STYLE), round=1)
    (stand,) = standings(NOW, [asked], STYLE)
    came = DAY + timedelta(hours=1)
    sent = "Copy sent 14 March 2019, 10:00."
    assert stand_line(stand, NOW, {}, Blank(came)) == (
        f"{sent} Their copy came back 14 March 2019, 11:00, but its answer is missing: "
        "record the answer by hand, or ask them."
    )
    assert "but what stands for its answer, “Fine by us”, is none: record" in stand_line(
        stand, NOW, {}, Blank(came, "Fine by us")
    )
    assert stand_line(stand, NOW, {}, Blank(DAY - timedelta(hours=1))) == sent


def test_a_late_answer_to_an_earlier_copy_is_told_with_what_is_still_waited_for() -> None:
    asked = [
        Decision("police", Standing.ASKED, DAY, how="copy", covers=hashes((WHOLE,), BEFORE, STYLE), round=1),
        Decision("police", Standing.ASKED, DAY, how="copy", covers=hashes((WHOLE,), NOW, STYLE), round=2),
    ]
    late = Decision("police", Standing.NOT_APPROVED, DAY, "Jo Lund", "copy", round=1)
    (stand,) = standings(NOW, [*asked, late], STYLE)
    assert chip_word(stand) == "waiting"
    assert stand_line(stand, NOW, {}) == (
        "Not approved 14 March 2019, 10:00, Jo Lund, in the copy. "
        "That was an earlier copy: the one sent 14 March 2019, 10:00 is not answered yet."
    )
