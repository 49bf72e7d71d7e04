"""Passages: a few neighbouring sentences under one heading."""

from hypothesis import given
from hypothesis import strategies as st

from index.passages import PASSAGE_SENTENCES, Passage, passages_of

HEADINGS = st.lists(st.booleans(), max_size=60)


@given(HEADINGS)
def test_a_passage_never_reaches_over_a_heading(headings: list[bool]) -> None:
    for passage in passages_of(headings):
        assert passage.first < passage.last <= len(headings)
        assert not any(headings[passage.first : passage.last])
        assert passage.last - passage.first <= PASSAGE_SENTENCES


@given(HEADINGS)
def test_every_sentence_is_in_a_passage_and_no_heading_is(headings: list[bool]) -> None:
    found = {place for passage in passages_of(headings) for place in range(passage.first, passage.last)}
    assert found == {place for place, is_heading in enumerate(headings) if not is_heading}


@given(HEADINGS)
def test_a_passage_knows_the_heading_that_it_stands_under(headings: list[bool]) -> None:
    for passage in passages_of(headings):
        above = [place for place in range(passage.first) if headings[place]]
        assert passage.heading == (above[-1] if above else None)


@given(HEADINGS)
def test_no_passage_lies_within_another(headings: list[bool]) -> None:
    passages = list(passages_of(headings))
    for one in passages:
        assert not any(other.first <= one.first and one.last <= other.last for other in passages if other != one)


def test_passages_overlap_so_that_neighbours_are_found_together() -> None:
    assert list(passages_of([False] * 7)) == [Passage(0, 4, None), Passage(2, 6, None), Passage(4, 7, None)]
    assert list(passages_of([False, True, False])) == [Passage(0, 1, None), Passage(2, 3, 1)]
    assert list(passages_of([])) == []
