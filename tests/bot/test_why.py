"""The explanation as a message."""

from hypothesis import given
from hypothesis import strategies as st

from bot.why import ABOUT, why
from index.domain import Article, Declined, Kind, NoAnswer
from index.explaining import QUESTION, SCORES, WORD_BY_WORD, Explanation, Feature, LookedUp, Scored, Signal
from index.features import GROUPS

texts = st.text(st.sampled_from("a👋\n\x00ა "), max_size=300).map(lambda text: text * 5)
names, groups = st.text("ab_", max_size=100), st.sampled_from(sorted(ABOUT))
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
        features=few(
            st.builds(Feature, name=names, group=groups, ahead=numbers, value=numbers, next_value=numbers), 20
        ),
        signals=few(st.builds(Signal, name=names, group=groups, value=numbers, adds=numbers), 20),
    )
)
def test_whatever_is_explained_says_the_outcome_first_and_each_feature_only_where_asked(
    explanation: Explanation,
) -> None:
    said, whole = why(explanation), why(explanation, features=True)
    assert said.startswith("Declined: ")
    assert "\x00" not in whole
    assert whole.startswith(said)
    assert "Each " not in said


def test_there_are_words_for_every_group() -> None:
    assert set(ABOUT) == {*GROUPS, WORD_BY_WORD, SCORES, QUESTION}


def explained(features: tuple[Feature, ...], signals: tuple[Signal, ...] = ()) -> Explanation:
    article = Article(id="a", text="It is.", language="en", title="A title")
    return Explanation(
        given=NoAnswer(question="?", language="en", asked=Kind.NAME, why=Declined.NOT_SAID, confidence=0.2),
        enough=0.45,
        looked_up=(LookedUp("it", ("it",), 1.5, 1200, "in the sentence"),),
        sentences=(Scored(article, "It is.", 2.0, 0.75),),
        features=features,
        signals=signals,
    )


def test_numbers_that_would_be_shown_as_nothing_are_left_out() -> None:
    features = (Feature("told", "overlap", 0.5, 1.0, 0.25), Feature("untold", "search", -0.004, 1.0, 1.0))
    said = why(explained(features), features=True)
    assert " +0.50  told 1.00 : 0.25" in said
    assert "untold" not in said
    assert ABOUT["search"] not in said
    assert "   1.50  1,200  it: in the sentence" in said
    assert "   2.00  75.0%  “It is.” (A title)" in said


def test_what_decided_is_told_in_a_few_words_by_what_the_features_come_to_together() -> None:
    features = (
        Feature("words_said", "overlap", 1.5, 1.0, 0.0),
        Feature("before", "surroundings", -2.0, 0.0, 1.0),
        Feature("names_said", "overlap", 1.0, 1.0, 0.0),
    )
    signals = (
        Signal("entropy", "scores", 0.03, 0.8),
        Signal("margin", "scores", 0.91, -0.1),
        Signal("pairs", "phrasing", 1, 0.09),
    )
    said = why(explained(features, signals)).splitlines()
    start = said.index("What decided: + puts the best one ahead of the next, - holds it back:")
    assert said[start + 1 :] == [
        f"   +2.50  {ABOUT['overlap']}",
        f"   -2.00  {ABOUT['surroundings']}",
        "",
        "What makes it surer (+) or less sure (-) than usual:",
        f"   +0.70  {ABOUT['scores']}",
    ]


def test_each_of_the_questions_words_is_told_with_what_it_adds() -> None:
    features = (Feature("Tskhinvali", WORD_BY_WORD, 1.25, 1.0, 0.0), Feature("envoy", WORD_BY_WORD, -0.5, 1.0, 1.0))
    said = why(explained(features), features=True)
    assert f"   +0.75  {ABOUT[WORD_BY_WORD]}" in said
    assert "  +1.25  Tskhinvali 1.00 : 0.00" in said
    assert "  -0.50  envoy 1.00 : 1.00" in said
