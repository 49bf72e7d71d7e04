"""Whether a sentence says who somebody or what something is: beside the name, in the way its language does that."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice
from typing import NamedTuple

from index.analysis.token import Flag
from index.analysis.words import plain
from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import Introductions
from index.languages.lemmas import lemma, may_tell_who
from index.languages.word_lists import is_listed
from index.said import Said

REACH = 8  # words between a name and what it is: "chair of the clinical and scientific division"
FULL_NAME = 2  # words
LONGEST_NAME = 12  # words, as far as it is read
READ = 400  # characters before a name and behind it
LONGEST = 200  # characters of a question that asks for that
MIDDLE_NAMES = 3  # words before a surname among which the first name is: "Sean Patrick Hannity"

_BESIDE = re.compile(r"[»”\"]?[ -][«„“\"'‘]?")  # what stands between two words of one phrase
_APPOSED_AFTER = re.compile(r"[»”\"]?(?: \([^)]*\))?(?:,| [—–-]| \()\s*$")  # and between a name and what it is
_APPOSED_BEFORE = re.compile(r", | [—–] ")


def asked_for(text: str, language: str) -> re.Match[str] | None:
    """A question who or what something is, whose name is a group; nobody asks that at length."""
    return FACTS[language].introductions.asking.fullmatch(text) if len(text) <= LONGEST else None


def introduces(said: Said, asked: Sequence[Collection[str]], kind: Kind) -> bool:
    """`asked`: the terms of each word of what is asked for: of a PERSON, of a THING, or of a NAME of either."""
    reading = _reading(said, kind)
    return any(reading.introduces(first, end) for first, end in reading.mentions(asked))


def defines(said: Said, asked: Sequence[Collection[str]]) -> bool:
    """Whether it begins with the whole name and goes on "is a", "means" or with a dash: it is about nothing else."""
    reading = _reading(said, Kind.THING)
    return any(reading.defines(first, end) for first, end in reading.mentions(asked))


def explains(said: Said, asked: Sequence[Collection[str]]) -> bool:
    """Whether it says beside the thing what that is, and not only which one: "the club of numismatists"."""
    reading = _reading(said, Kind.THING)
    return any(reading.defines(first, end) or reading.explains(first, end) for first, end in reading.mentions(asked))


class _Word(NamedTuple):
    start: int
    end: int
    terms: frozenset[str]
    flags: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """Of one sentence. A name is words `first` to `end` (exclusive)."""

    text: str
    language: str
    kind: Kind
    words: Sequence[_Word]

    @property
    def facts(self) -> Introductions:
        return FACTS[self.language].introductions

    def mentions(self, asked: Sequence[Collection[str]]) -> Iterator[tuple[int, int]]:
        """Where the whole name stands, or a surname alone, without somebody else's first name."""
        surname = self.kind is not Kind.THING
        for end in range(1, len(self.words) + 1):
            first = end - len(asked)
            if first >= 0 and all(self.words[first + step].terms & {*terms} for step, terms in enumerate(asked)):
                yield first, end
            elif surname and self.words[end - 1].terms & {*asked[-1]}:
                before = range(max(end - 1 - MIDDLE_NAMES, 0), end - 1)
                is_same = any(self.words[place].terms & {*asked[0]} for place in before)
                if is_same or not self.is_name(end - 2):
                    yield end - 1, end

    def introduces(self, first: int, end: int) -> bool:
        if self.kind is not Kind.THING and self.is_described(first, end):
            return True
        if self.explains(first, end):
            return True
        first, end = self.full_name(first, end)
        return self.has_role_before(first) or self.has_role_after(end)

    def explains(self, first: int, end: int) -> bool:
        first, end = self.full_name(first, end)
        return bool(self.facts.before.search(self.before(first)) or self.facts.after.match(self.behind(end)))

    def defines(self, first: int, end: int) -> bool:
        opens = all(word.flags & Flag.STOP for word in islice(self.words, first))
        return opens and self.facts.defining.match(self.behind(end)) is not None

    def before(self, first: int) -> str:
        start = self.words[first].start
        return self.text[max(start - READ, 0) : start]

    def behind(self, end: int) -> str:
        start = self.words[end - 1].end
        return self.text[start : start + READ]

    def full_name(self, first: int, end: int) -> tuple[int, int]:
        """ "Alan Gagloev" for Gagloev. Without capitals the word before a surname passes for a first name."""
        letter = self.text[self.words[first].start]
        has_capitals = letter.isupper()
        if letter.title() != letter:
            return first, end  # a common word in a script with capitals

        def belongs(word: int, gap: str) -> bool:
            flags = self.words[word].flags
            if gap not in (" ", "-") or flags & (Flag.STOP | Flag.DIGITS) or self.is_role(word):
                return False
            return bool(flags & Flag.CAPITAL) or not has_capitals

        before = FULL_NAME if has_capitals else FULL_NAME - (end - first)
        while first > 0 and before > 0 and belongs(first - 1, self.gap(first - 1)):
            first, before = first - 1, before - 1
        last = min(first + LONGEST_NAME, len(self.words))
        while has_capitals and end < last and belongs(end, self.gap(end - 1)):
            end += 1
        return first, end

    def is_described(self, first: int, end: int) -> bool:
        """By whatever noun stands beside the name: "the skipper Nino Abashvili", "Nino Abashvili, skipper of the …"."""
        opens, closes = self.full_name(first, end)
        titled = range(opens, first if end - first > 1 else opens)  # "Skipper" of "Skipper Nino Abashvili"
        if any(not self.is_name(place) and self.may_tell_who(place) for place in titled):
            return True
        return self.has_noun_before(opens, closes) or self.has_noun_after(closes)

    def has_noun_before(self, first: int, end: int) -> bool:
        if not first or self.gap(first - 1) != " " or self.is_capital(first - 1) or not self.may_tell_who(first - 1):
            return False
        if not self.facts.alike.fullmatch(f"{self.spoken(first - 1)} {self.spoken(end - 1)}".lower()):
            return False
        place = first - 1
        while self.facts.leading and place and first - place < REACH and self.is_phrase(place - 1):
            place -= 1
            if self.words[place].flags & Flag.STOP:
                return self.spoken(place).lower() in self.facts.leading
        return True

    def has_noun_after(self, end: int) -> bool:
        if end == len(self.words) or not _APPOSED_AFTER.fullmatch(self.gap(end - 1)) or self.is_capital(end):
            return False
        return self.may_tell_who(end) and bool(self.facts.following.match(self.text, self.words[end].end))

    def may_tell_who(self, place: int) -> bool:
        word, spoken = self.words[place], plain(self.spoken(place))
        if word.flags & (Flag.STOP | Flag.DIGITS | Flag.TIME | Flag.DURATION) or spoken in self.facts.not_people:
            return False
        return may_tell_who(spoken, self.language)

    def is_capital(self, place: int) -> bool:
        return bool(self.words[place].flags & Flag.CAPITAL)

    def has_role_before(self, first: int) -> bool:
        """ "The chemist Petre", "head of Georgia Alan"; with a comma before the name "envoy to Tskhinvali, Marat"."""
        is_apposed = first > 0 and _APPOSED_BEFORE.fullmatch(self.gap(first - 1)) is not None
        for place in reversed(range(max(first - REACH, 0), first)):
            if not self.is_phrase(place) and not (is_apposed and place == first - 1):
                return False
            if self.is_role(place):
                return True
            if not is_apposed and not self.facts.between.fullmatch(self.spoken(place)):
                return False
        return False

    def has_role_after(self, end: int) -> bool:
        """ "Ehud Ur, professor of medicine", up to the next comma; but not ", and the minister", ", who thanked"."""
        if end == len(self.words) or not _APPOSED_AFTER.fullmatch(self.gap(end - 1)):
            return False
        following = self.words[end]
        if following.flags & Flag.STOP or not following.terms.isdisjoint(FACTS[self.language].question_words):
            return False
        for place in range(end, min(end + REACH, len(self.words))):
            if place > end and not self.is_phrase(place - 1):
                return False
            if self.is_role(place):
                return True
        return False

    def is_role(self, place: int) -> bool:
        word = self.words[place]
        if word.flags & Flag.STOP:
            return False
        if self.kind is not Kind.THING and is_listed(
            self.spoken(place).lower(), FACTS[self.language].signs[Kind.PERSON]
        ):
            return True
        return not word.terms.isdisjoint(_role_terms(self.language, self.kind))

    def is_name(self, place: int) -> bool:
        return place >= 0 and bool(self.words[place].flags & Flag.NAME)

    def is_phrase(self, place: int) -> bool:
        """Whether the next word is one of the same phrase."""
        return _BESIDE.fullmatch(self.gap(place)) is not None

    def gap(self, place: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.words[place].end : self.words[place + 1].start]

    def spoken(self, place: int) -> str:
        return self.text[self.words[place].start : self.words[place].end]


def _reading(said: Said, kind: Kind) -> _Reading:
    return _Reading(said.text.replace("\u00a0", " "), said.language, kind, _words(said))  # as before a dash


def _words(said: Said) -> list[_Word]:
    """The parts of a compound are words of their own."""
    found = []
    for start, same in groupby(said.tokens, key=lambda token: token.start):
        alike = list(same)
        shortest = min(alike, key=lambda token: token.end)
        found.append(_Word(start, shortest.end, frozenset(token.term for token in alike), shortest.flags))
    return found


@cache
def _role_terms(language: str, kind: Kind) -> frozenset[str]:
    """What such a one may be, as it is looked up."""
    facts = FACTS[language]
    people = facts.introductions.people | facts.nouns[Kind.PERSON]
    things = facts.introductions.things | facts.nouns[Kind.ORGANISATION] | facts.nouns[Kind.PLACE]
    named = {Kind.PERSON: people, Kind.THING: things}.get(kind, people | things)
    return named | {lemma(noun, language) for noun in named}
