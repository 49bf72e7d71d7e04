"""Why a question was answered as it was, in plain text that fits a Telegram message. Pure."""

from collections.abc import Iterator

from bot.rendering import CUT, MESSAGE_UNITS, UNSHOWABLE, utf16_units
from index.domain import Answer
from index.explaining import Explanation, Scored

TEXT_CHARS = 140  # of a sentence or passage: enough to know it by
TITLE_CHARS = 40
WORD_CHARS = 24
WORDS = 12
NO_WEIGHT = 0.005  # what adds less would be shown as 0.00


def why(explanation: Explanation) -> str:
    """A message: what counts most stands first, and what has no room at the end is left out."""
    lines = list(told(explanation))
    while utf16_units("\n".join(lines)) > MESSAGE_UNITS:
        lines.pop()
    return "\n".join(lines)


def told(explanation: Explanation) -> Iterator[str]:
    yield outcome(explanation)
    if explanation.is_beside_the_point:
        yield "Against it, however sure it looks: its article lacks a name, or only names are in common."
    if explanation.looked_up:
        yield f"\nAsked for: {explanation.given.asked}. Looked up, with idf and number of passages:"
        for one in explanation.looked_up[:WORDS]:
            yield f"  {one.idf:5.2f} {one.passages:6,}  {short(one.word, WORD_CHARS)}: {one.where}"
    if explanation.sentences:
        yield "\nBest sentences, with score and chance of being the right one:"
        for sentence in explanation.sentences:
            yield f"  {sentence.score:5.2f} {sentence.chance:6.1%}  {quoted(sentence)}"
        if explanation.features:
            yield "\nWhat decided: by how much it puts the best one ahead of the next, and what each has of it:"
        for feature in explanation.features:
            if abs(feature.ahead) >= NO_WEIGHT:
                each = f"{feature.value:.2f} : {feature.next_value:.2f}"
                yield f"  {signed(feature.ahead)}  {spoken(feature.name)} {each}"
        if explanation.signals:
            yield "\nWhat makes it sure, or not:"
        for signal in explanation.signals:
            if abs(signal.adds) >= NO_WEIGHT:
                yield f"  {signed(signal.adds)}  {spoken(signal.name)} {signal.value:.2f}"
    if explanation.passages:
        yield "\nBest passages, with BM25 score:"
        for passage in explanation.passages:
            yield f"  {passage.score:5.2f}  {quoted(passage)}"


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
