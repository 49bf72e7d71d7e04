"""The ways of writing do to a question what they say, and the same at every run."""

from random import Random

import pytest
from rapidfuzz.distance import OSA

from index.repair.layouts import LAYOUTS
from tests.benchmarks.misspelt import Asked, table
from tests.benchmarks.ways_of_writing import (
    OTHER_LAYOUT,
    SLIPPING_LETTERS,
    STORY_WORDS,
    in_latin_letters,
    misspelt,
    on_other_layout,
    spoken,
    unpunctuated,
    ways_in,
)

QUESTIONS = {
    "en": "Who is the envoy to Tskhinvali, according to RES?",
    "ru": "Кто посол России в Цхинвали, по словам РЕС?",
    "ka": "ვინ არის რუსეთის ელჩი ცხინვალში?",
}


@pytest.mark.parametrize("language", QUESTIONS)
@pytest.mark.parametrize("seed", range(20))
def test_two_words_have_one_slip_each_and_the_others_none(language: str, seed: int) -> None:
    asked = QUESTIONS[language]
    written = misspelt(asked, language, Random(seed))
    assert written == misspelt(asked, language, Random(seed))
    pairs = list(zip(asked.split(), written.split(), strict=True))
    slips = [OSA.distance(one, other) for one, other in pairs]
    assert sorted(slips)[-3:] == [0, 1, 1]
    assert all(len(one.strip("?,")) >= SLIPPING_LETTERS for (one, _), count in zip(pairs, slips, strict=True) if count)
    assert slips[0] == 0


@pytest.mark.parametrize("language", QUESTIONS)
def test_the_other_layout_has_the_same_keys(language: str) -> None:
    written = on_other_layout(QUESTIONS[language], language, Random(1))
    back = str.maketrans(LAYOUTS[OTHER_LAYOUT[language]], LAYOUTS[language])
    assert written.translate(back).rstrip("?,") == QUESTIONS[language].rstrip("?")


def test_latin_letters_are_one_writers_habit() -> None:
    found = {in_latin_letters("Щи и щука", "ru", Random(seed)) for seed in range(60)}
    assert found == {"Schi i schuka", "Shi i shuka", "Shchi i shchuka"}


def test_marks_go_but_not_those_inside_words_and_numbers() -> None:
    asked = "Did Sainsbury's «two-day» sale earn 2,8 million, or “less”?"
    assert unpunctuated(asked, "en", Random(1)) == "did sainsburys two-day sale earn 2,8 million or less"


@pytest.mark.parametrize("language", QUESTIONS)
def test_a_spoken_question_ends_a_story(language: str) -> None:
    question = unpunctuated(QUESTIONS[language], language, Random(1))
    lengths = []
    for seed in range(20):
        written = spoken(QUESTIONS[language], language, Random(seed))
        assert written.endswith(f" {question}")
        assert not set(written) & set("?!.,;")
        lengths.append(len(written.split()) - len(question.split()))
    assert STORY_WORDS[0] <= min(lengths) < max(lengths) <= STORY_WORDS[1]


def test_only_other_scripts_are_written_in_latin_letters() -> None:
    assert "Latin letters" not in ways_in("en")
    assert "Latin letters" in ways_in("ka")


def test_what_is_lost_is_counted_against_the_questions_as_they_are_asked() -> None:
    def asked(way: str, kind: str, *, right: bool, given: bool) -> Asked:
        return Asked("news3_en", way, kind, right, given)

    found = [
        asked("as asked", "answerable", right=True, given=True),
        asked("as asked", "answerable", right=True, given=False),
        asked("as asked", "out_of_corpus", right=False, given=False),
        asked("misspelt", "answerable", right=True, given=False),
        asked("misspelt", "answerable", right=False, given=True),
        asked("misspelt", "out_of_corpus", right=False, given=True),
    ]
    rows = [line.split() for line in table(found).splitlines()[1:]]
    assert rows[0] == ["news3_en", "as", "asked", "2", "1.000", "0.000", "0.500", "0.000", "1.000", "1.000", "nan"]
    assert rows[1] == ["news3_en", "misspelt", "2", "0.500", "0.500", "0.000", "0.500", "0.000", "0.000", "nan"]
