"""A place is no other one whose name has its own in it: South Sudan is not Sudan, Guinea-Bissau is not Guinea."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from index.analysis import terms
from index.analysis.token import Flag
from index.languages import FACTS
from index.places import Place, Written, named, places, signs_of_others, within, written
from index.question import Question
from index.said import Said

_JOINTS = frozenset({" ", "\u00a0", "-", " — ", " – "})  # between the words of one name
_WIDE = frozenset(
    {"africa", "asia", "caucasus", "congo", "europ", "korea", "mexico", "usa"}
)  # of what lies in them, too

_Mention = tuple[Sequence[Written], frozenset[Place]]


def named_alike(question: Question) -> Callable[[Said], bool] | None:
    """Whether a sentence names a place by a longer or a shorter name than the question's, and that one nowhere."""
    told = _mentions([*map(written, question.words)])
    asked = [one for one in told if one[1] and not _is_wide(one[1])]
    signs = frozenset[tuple[str, ...]]().union(*(signs_of_others(*one) for one in asked))
    return partial(_is_other, asked, signs) if signs else None


def _is_other(asked: Sequence[_Mention], signs: Collection[Sequence[str]], said: Said) -> bool:
    begun = said.text.lower().replace("-", "")
    if not any(all(sign in begun for sign in words) for words in signs):
        return False  # without reading it: few sentences have any
    told = [one for run in _runs(said) for one in _mentions(run)]
    return any(
        all(place.isdisjoint(other) for _, other in told) and any(_are_alike(words, place, *other) for other in told)
        for words, place in asked
    )


def _are_alike(
    words: Sequence[Written], place: frozenset[Place], told: Sequence[Written], other: frozenset[Place]
) -> bool:
    if not within(told).isdisjoint(place):  # "South Sudan", or a Sudan Lee, where Sudan is asked for
        return True
    if len(told) == 1:
        return bool(other) and not _is_wide(other) and told[0].term in {word.term for word in words}
    return len(words) > 1 and not within(told).isdisjoint(within(words))  # North and South Korea


def _mentions(words: Sequence[Written]) -> Iterator[_Mention]:
    words = [part for word in words for part in _parts(word)]
    return ((words[one.first : one.end], one.places) for one in named(words))


def _parts(word: Written) -> list[Written]:
    """Of a compound that is in no dictionary as a whole, as both of its parts change: "Гвинеи-Бисау"."""
    if "-" not in word.text or places([word]):
        return [word]
    return [Written(part, terms(part)[0]) for part in word.text.split("-") if terms(part)]


def _is_wide(named: frozenset[Place]) -> bool:
    return any(not _WIDE.isdisjoint(place) for place in named)


def _runs(said: Said) -> Iterator[list[Written]]:
    """Words that may be of one name, without those like "of the" between them."""
    run: list[Written] = []
    end = 0
    for word in said.words:
        text = said.text[word.start : word.end]
        is_glue = text in FACTS[said.language].times.glue
        if said.text[end : word.start] not in _JOINTS or (word.flags & Flag.STOP and not is_glue):
            yield run
            run = []
        if not word.flags & Flag.STOP:
            run.append(Written(text, word.term))
        end = word.end
    yield run
