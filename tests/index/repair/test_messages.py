"""The questions in a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.repair.messages import MOST_QUESTIONS, questions_in

RAMBLING = "so I was at the market this morning and everybody there talked about the weather and the price of bread "
БОЛТОВНЯ = "ну вот вчера мы с соседкой долго говорили про погоду и про цены на хлеб и про то что дороги опять плохие "


@pytest.mark.parametrize(
    ("message", "questions"),
    [
        ("Who is the envoy to Tskhinvali?", ["Who is the envoy to Tskhinvali?"]),
        ("I read about Gagloev. Who is he?", ["I read about Gagloev. Who is he?"]),
        ("Who is the envoy? When did the bridge open?", ["Who is the envoy?", "When did the bridge open?"]),
        ("Who is the envoy?? And when did the bridge open", ["Who is the envoy?? And when did the bridge open"]),
        ("Кто посол? Когда открыли мост?", ["Кто посол?", "Когда открыли мост?"]),
        ("ვინ არის ელჩი? როდის გაიხსნა ხიდი?", ["ვინ არის ელჩი?", "როდის გაიხსნა ხიდი?"]),
        ("who is the envoy\nwhen did the bridge open", ["who is the envoy", "when did the bridge open"]),
        ("Who is the envoy to Tskhinvali? And why?", ["Who is the envoy to Tskhinvali? And why?"]),
        ("Who is the envoy to Tskhinvali? Thanks!", ["Who is the envoy to Tskhinvali?"]),
        ("Hello! Who is the envoy?", ["Who is the envoy?"]),
        (
            "Hi! Who is the envoy? Can you tell me when the bridge opened?",
            ["Who is the envoy?", "when the bridge opened?"],
        ),
        ("Lavrov asked: “Who is he?” and left", ["Lavrov asked: “Who is he?” and left"]),
        ("Moscow\nTskhinvali talks", ["Moscow\nTskhinvali talks"]),
        ("", [""]),
        ("???", ["???"]),
    ],
)
def test_each_question_of_a_message_is_one(message: str, questions: list[str]) -> None:
    assert questions_in(message) == questions


@pytest.mark.parametrize(
    ("story", "question"),
    [
        (RAMBLING, "who is the envoy of Russia to Tskhinvali"),
        (БОЛТОВНЯ, "кто сейчас посол России в Цхинвали"),
        ("დღეს დილით ბაზარში ვიყავი და ყველა ამინდზე და პურის ფასზე ლაპარაკობდა ", "ვინ არის რუსეთის ელჩი ცხინვალში"),
    ],
)
def test_of_a_long_story_without_a_full_stop_the_question_at_its_end_is_asked(story: str, question: str) -> None:
    assert questions_in(story * 20 + question) == [question]


def test_of_a_long_story_the_sentence_that_asks_is_asked() -> None:
    story = "I was at the market. Everybody talked about the price of bread. " * 30
    assert questions_in(f"{story}Who is Russia's envoy to Tskhinvali? {story}") == [
        "Who is Russia's envoy to Tskhinvali?"
    ]


@given(st.text(alphabet=st.sampled_from("who is Gori кто мост ? ! . \n"), max_size=300))
def test_any_message_has_a_question_or_a_few(message: str) -> None:
    found = questions_in(message)
    assert 1 <= len(found) <= MOST_QUESTIONS
