"""The explanation as a message."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rendering import MESSAGE_UNITS, utf16_units
from bot.why import why
from index.domain import Article, Declined, Kind, NoAnswer
from index.explaining import Explanation, Feature, LookedUp, Scored, Signal

texts = st.text(st.sampled_from("a👋\n\x00ა "), max_size=300).map(lambda text: text * 5)
names = st.text("ab_", max_size=100)
numbers = st.floats(-99, 99)
scored = st.builds(
    Scored, article=st.builds(Article, id=texts, text=texts, language=st.just("en"), title=texts), text=texts,
    score=numbers, chance=st.floats(0, 1),
)  # fmt: skip


def few(item: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(item, max_size=most).map(tuple)


@given(
    st.builds(
        Explanation,
        given=st.just(NoAnswer(question="", language=None, asked=Kind.NAME, why=Declined.NOT_SAID, confidence=0.2)),
        enough=st.just(0.45),
        looked_up=few(st.builds(LookedUp, word=texts, where=st.just("in the title or heading")), 40),
        passages=few(scored, 5),
        sentences=few(scored, 5),
        features=few(st.builds(Feature, name=names, ahead=numbers, value=numbers, next_value=numbers), 20),
        signals=few(st.builds(Signal, name=names, value=numbers, adds=numbers), 20),
    )
)
def test_whatever_is_explained_fits_a_message_and_says_the_outcome_first(explanation: Explanation) -> None:
    said = why(explanation)
    assert utf16_units(said) <= MESSAGE_UNITS
    assert said.startswith("Declined: ")
    assert "\x00" not in said


def test_numbers_that_would_be_shown_as_nothing_are_left_out() -> None:
    features = (Feature("told", 0.5, 1.0, 0.25), Feature("untold", -0.004, 1.0, 1.0))
    article = Article(id="a", text="It is.", language="en", title="A title")
    explanation = Explanation(
        given=NoAnswer(question="?", language="en", asked=Kind.NAME, why=Declined.NOT_SAID, confidence=0.2),
        enough=0.45,
        looked_up=(LookedUp("it", ("it",), 1.5, 1200, "in the sentence"),),
        sentences=(Scored(article, "It is.", 2.0, 0.75),),
        features=features,
    )
    said = why(explanation)
    assert " +0.50  told 1.00 : 0.25" in said
    assert "untold" not in said
    assert "   1.50  1,200  it: in the sentence" in said
    assert "   2.00  75.0%  “It is.” (A title)" in said
