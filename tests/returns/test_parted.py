"""Paragraphs that were split or joined and nothing else are known however short a piece is."""

from editor.returns.parted import parted

LEFT = {3: "the ferry sails again on friday", 4: "pupils travel free", 6: "all others pay"}


def found(right: dict[int, str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return list(parted(LEFT, right))


def test_a_paragraph_split_behind_its_first_word_is_known() -> None:
    assert found({7: "the", 8: "ferry sails again on friday"}) == [((3,), (7, 8))]


def test_a_paragraph_may_be_in_many_pieces() -> None:
    assert found({7: "pupils", 8: "travel", 9: "free"}) == [((4,), (7, 8, 9))]


def test_paragraphs_that_were_joined_are_known_with_or_without_a_space() -> None:
    assert found({9: "the ferry sails again on fridaypupils travel free"}) == [((3, 4), (9,))]


def test_pieces_with_another_paragraph_between_are_not() -> None:
    assert found({7: "the", 9: "ferry sails again on friday"}) == []
    assert found({9: "pupils travel free all others pay"}) == []


def test_pieces_with_other_words_are_not() -> None:
    assert found({7: "the", 8: "ferry sails again on monday"}) == []
