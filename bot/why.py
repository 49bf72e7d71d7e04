"""Why a question was answered as it was, in plain text. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.rendering import CUT, UNSHOWABLE
from index.domain import Answer
from index.explaining import QUESTION, SCORES, WORD_BY_WORD, Explanation, Scored

TEXT_CHARS = 140  # of a sentence or passage: enough to know it by
TITLE_CHARS = 40
WORD_CHARS = 24
WORDS = 12
NO_WEIGHT = 0.005  # what adds less would be shown as 0.00
DECIDES = 0.1  # log odds: what adds less decides nothing

# What the groups of features and signals are about, to an editor.
ABOUT = {
    "overlap": "how much of the question the sentence says itself",
    "phrasing": "how it puts that: together, early, as a definition",
    "answering": "whether it names what is asked for, near the question's words; how long it is",
    "locally": "what it says of the question that the other sentences of its article do not",
    "surroundings": "what is around it: the sentences beside it, the title, its article; a pronoun in it",
    "search": "how well the search finds its passage and its article",
    WORD_BY_WORD: "the question's words, one by one: which of them it says, where, and how near to what is asked for",
    SCORES: "how far it is ahead of the other sentences",
    QUESTION: "the question itself, and how much of it any sentence says",
}


def why(explanation: Explanation, *, features: bool = False) -> str:
    """What counts most stands first. With each of the features and signals, or only what they say together."""
    return "\n".join(told(explanation, features=features))


def told(explanation: Explanation, *, features: bool) -> Iterator[str]:
    yield outcome(explanation)
    if explanation.is_beside_the_point:
        yield "Against it, however sure it looks: its article lacks a name, or it says something else of it."
    if explanation.looked_up:
        yield f"\nAsked for: {explanation.given.asked}. Looked up, with idf and number of passages:"
        for one in explanation.looked_up[:WORDS]:
            yield f"  {one.idf:5.2f} {one.passages:6,}  {short(one.word, WORD_CHARS)}: {one.where}"
    if explanation.sentences:
        yield "\nBest sentences, with score and chance of being the right one:"
        for sentence in explanation.sentences:
            yield f"  {sentence.score:5.2f} {sentence.chance:6.1%}  {quoted(sentence)}"
    if explanation.features:
        yield "\nWhat decided: + puts the best one ahead of the next, - holds it back:"
        yield from summed((one.group, one.ahead) for one in explanation.features)
    if explanation.signals:
        yield "\nWhat makes it surer (+) or less sure (-) than usual:"
        yield from summed((one.group, one.adds) for one in explanation.signals)
    if explanation.passages:
        yield "\nBest passages, with BM25 score:"
        for passage in explanation.passages:
            yield f"  {passage.score:5.2f}  {quoted(passage)}"
    if features:
        yield from each(explanation)


def summed(parts: Iterable[tuple[str, float]]) -> Iterator[str]:
    """What each group comes to; most first."""
    sums: defaultdict[str, float] = defaultdict(float)
    for group, adds in parts:
        sums[group] += adds
    for group, adds in sorted(sums.items(), key=lambda one: -abs(one[1])):
        if abs(adds) >= DECIDES:
            yield f"  {signed(adds)}  {ABOUT[group]}"


def each(explanation: Explanation) -> Iterator[str]:
    if explanation.features:
        yield "\nEach feature: by how much it puts the best one ahead of the next, and what each has of it:"
    for feature in explanation.features:
        if abs(feature.ahead) >= NO_WEIGHT:
            yield f"  {signed(feature.ahead)}  {spoken(feature.name)} {feature.value:.2f} : {feature.next_value:.2f}"
    if explanation.signals:
        yield "\nEach signal: what it adds to the log odds of being right, and its value:"
    for signal in explanation.signals:
        if abs(signal.adds) >= NO_WEIGHT:
            yield f"  {signed(signal.adds)}  {spoken(signal.name)} {signal.value:.2f}"


def outcome(explanation: Explanation) -> str:
    given = explanation.given
    if not isinstance(given, Answer) and not explanation.sentences:
        return f"Declined: {given.why}. There was no sentence to choose from."
    said = "Answered" if isinstance(given, Answer) else "Declined"
    return f"{said}: {given.confidence:.2f} sure; an answer is given from {explanation.enough:.2f} on."


def quoted(scored: Scored) -> str:
    title = scored.article.title or scored.article.id
    return f"“{short(scored.text, TEXT_CHARS)}” ({short(title, TITLE_CHARS)})"


def short(text: str, limit: int) -> str:
    text = " ".join(UNSHOWABLE.sub(" ", text).split())
    return text if len(text) <= limit else text[:limit].rstrip() + CUT


def signed(number: float) -> str:
    return f"{round(number, 2) + 0.0:+6.2f}"  # -0.0 + 0.0 is 0.0


def spoken(name: str) -> str:
    return name.replace("_", " ")
