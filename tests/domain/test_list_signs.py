"""What marks a list item is no wording; a figure at the start of a paragraph is."""

from editor.domain.same_text import Sameness, compared


def test_the_signs_of_list_items_are_no_wording() -> None:
    assert compared(["1. The ferry sails."], ["The ferry sails."]).sameness is Sameness.IDENTICAL
    assert compared(["- The ferry sails."], ["• The ferry sails."]).sameness is Sameness.IDENTICAL


def test_another_figure_with_a_bracket_is_another_wording() -> None:
    assert compared(["5) people were hurt."], ["6) people were hurt."]).sameness is Sameness.DIFFERENT
