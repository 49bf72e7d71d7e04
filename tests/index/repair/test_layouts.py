"""What the same keys write on another layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.repair.layouts import LAYOUTS, on_other_layouts


@pytest.mark.parametrize(
    ("typed", "layout", "meant"),
    [
        ("rnj ghtpbltyn&", "en", "кто президент?"),
        ("rnj ghtpbltyn?", "en", "кто президент?"),
        ("црщ шы еру ьфнщк?? ", "ru", "who is the mayor?? "),
        ("ვინ არის, წჰო?", "ka", "vin aris, who?"),
        ("Ult yf[jlbncz Leitnb", "en", "Где находится Душети"),
        ("црщ шы еру зкуышвуте,", "ru", "who is the president?"),
        ("vin aris elCi", "en", "ვინ არის ელჩი"),
        ("sad aris ZiriTadi gza", "en", "სად არის ძირითადი გზა"),
        ("წჰო ის ტჰე", "ka", "who is the"),
    ],
)
def test_what_was_typed_on_the_wrong_layout_is_among_the_readings(typed: str, layout: str, meant: str) -> None:
    assert meant in on_other_layouts(typed, layout)


@pytest.mark.parametrize("other", ["ru", "ka"])
@given(words=st.text(alphabet="abcdefghijklmnopqrstuvwxyz WTRSJZC"))
def test_what_is_typed_there_and_back_is_the_same(other: str, words: str) -> None:
    there = dict(zip(("ru", "ka"), on_other_layouts(words, "en"), strict=True))[other]
    assert words in on_other_layouts(there, other)


def test_layouts_have_the_same_keys() -> None:
    assert len({len(layout) for layout in LAYOUTS.values()}) == 1
