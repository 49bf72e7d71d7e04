"""The questions in a message: one after the other, or one at the end of a long story."""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.domain import Kind
from index.languages import FACTS, LANGUAGES, language_asked
from index.question import QUESTION_CHARS, cues_in, read_question
from index.repair.courtesies import without_courtesies

MOST_QUESTIONS = 3  # of a message: nobody reads a screen of quotations
LONG = 40  # words; of a longer message what is asked is sought out
OWN_WORDS = 2  # that a question must have to stand by itself

_ENDING = re.compile(r"[?？؟][?!？؟…]*[\"'”’»“)\]]*(?=\s|$)")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORD = re.compile(r"\S+")
_OPENING = 2  # words after which a line's question word stands at the latest: "and who …"
_WEAK = frozenset({Kind.THING, Kind.MANNER})  # "what" and "how" are conjunctions as often


def questions_in(text: str) -> list[str]:
    """At least one, at most MOST_QUESTIONS; a message with a single question is taken as a whole unless it is long."""
    text = text[:QUESTION_CHARS]
    parts = _joined(_at_question_marks(text)) or _lines(text)
    asked = parts[:MOST_QUESTIONS] if len(parts) > 1 else [text]
    return [without_courtesies(_to_the_point(part)) for part in asked]


def _at_question_marks(text: str) -> list[str]:
    """Each question with what was said before it; what comes after the last belongs to that."""
    ends = [match.end() for match in _ENDING.finditer(text)]
    bounds = [0, *ends[:-1], len(text)]
    return [text[start:end].strip() for start, end in pairwise(bounds)]


def _joined(parts: Sequence[str]) -> list[str]:
    """A part with nothing of its own to look up belongs to the one before it: "… Really?" """
    joined: list[str] = []
    for part in parts:
        if joined and not (_stands_alone(part) and _stands_alone(joined[-1])):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined if len(joined) > 1 else []


def _lines(text: str) -> list[str]:
    """Lines that ask, each of them, though no question mark says so."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines if len(lines) > 1 and all(_asks(line) and _stands_alone(line) for line in lines) else []


def _stands_alone(part: str) -> bool:
    return read_question(part).small_talk is None


def _asks(line: str) -> bool:
    opening = " ".join(line.split()[:_OPENING])
    return any(cue.pattern.search(opening) for cue in FACTS[language_asked(line) or LANGUAGES[0]].cues)


def _to_the_point(text: str) -> str:
    """Of a long text the sentence that asks, or what follows the last word that does."""
    if len(text.split()) <= LONG:
        return text
    asking = [sentence for sentence in _SENTENCE.split(text) if _ENDING.search(sentence)]
    text = asking[-1] if asking else text
    words = list(_WORD.finditer(text))
    if len(words) <= LONG:
        return text
    ending = text[words[-LONG].start() :]
    return ending[_last_question(ending) :]


def _last_question(text: str) -> int:
    """Where the last question begins that has enough to look up; 0 where nothing asks."""
    cues = FACTS[language_asked(text) or LANGUAGES[0]].cues
    found = [(match.start(), kind not in _WEAK) for match, kind in cues_in(text, cues)]
    whole = [one for one in found if len(read_question(text[one[0] :]).words) >= OWN_WORDS]
    strong = [start for start, is_strong in whole if is_strong]
    return max(strong or [start for start, _ in whole], default=0)
