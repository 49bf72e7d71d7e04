"""A question to what is looked up and what is asked for."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import dropwhile

from index.analysis import tokens
from index.analysis.token import Flag, Token, flags_of, whole_words
from index.analysis.words import plain
from index.domain import Declined, Kind
from index.languages import FACTS, LANGUAGES, language_asked
from index.languages.facts import Cue, HeadPlace, LanguageFacts, Measure
from index.languages.lemmas import lemma
from index.languages.word_lists import is_listed
from index.wholes import grouped, is_office

NOUN_WITHIN = 4  # words after "which": "which of the two largest cities"
OWN_TIMES = 2  # how often a word of its own is counted where a question inherits others
_JOINED = re.compile("(?i)what['’]?s$")  # with "is"
_BLANKS = re.compile(r"\s+")  # two, or one that does not break, part words as one blank does
_POSSESSIVE = re.compile("['’]s$")
_PAST = re.compile("ed$")
QUESTION_CHARS = 4096  # as long as a Telegram message; what comes after is not read


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """A word that is looked up: in one of its terms, the first of which is its base form."""

    text: str
    terms: tuple[str, ...]
    is_name: bool
    has_digits: bool
    weight: float = 1.0  # less for one that is inherited from an earlier question, unless there are no others
    parts: tuple[str, ...] = ()  # terms of the words that are one only together: searched for, but none stands for it

    @property
    def searched(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.terms, *self.parts)))


class Again(Enum):
    """When what was quoted before may answer a question that goes on from it."""

    BY_KIND = auto()  # "and when?": if it names such a thing
    BY_WORDS = auto()  # "when was it opened?": if it has the question's own words
    NEVER = auto()  # "who else?", "and the other one?"


Place = tuple[str, int]  # of a sentence: its article's id and its first character


@dataclass(frozen=True, slots=True)
class Context:
    """What earlier answers leave to a question that goes on from them."""

    articles: tuple[str, ...]  # ids of those that the last one quoted, best first, or of the nearest if it quoted none
    is_quoted: bool
    said: tuple[Place, ...]  # sentences that were quoted first
    place: Place | None  # the last of them, or the one that would have been quoted had it been surer
    again: Again
    inherited: frozenset[str]  # first terms of the words that come from the question before or its answer
    saying: frozenset[str] = frozenset()  # terms of verbs: somebody's words are asked for
    person: frozenset[str] = frozenset()  # first terms of the last answer's words, if it was asked for somebody


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    language: str | None  # None where it cannot be told
    asked: Kind
    measure: Measure | None  # of the number that is asked for
    words: tuple[QuestionWord, ...]  # each once, in order; empty where there is nothing to look up
    is_of_future: bool = False  # asks for what is yet to come
    small_talk: Declined | None = None  # GREETING, THANKS or NO_QUESTION where it is no question at all
    context: Context | None = None  # where it goes on from an earlier one
    written: str | None = None  # what was written, where `text` is what it was taken for
    read_as: str | None = None  # that text, where its writer is to be told

    @property
    def terms(self) -> list[str]:
        """To be looked up; a word counts as often as it comes."""
        times = OWN_TIMES if self.context else 1
        return [term for word in self.words for term in word.searched * (times if word.weight == 1 else 1)]


def read_question(text: str) -> Question:
    text = _BLANKS.sub(" ", text[:QUESTION_CHARS])
    language = language_asked(text)
    facts = FACTS[language or LANGUAGES[0]]
    found = tokens(text)
    asked, asking = _asked_for(_without_namesakes(text, found), facts.code, found)
    now = starts_of_now(text, found, facts)
    left_out = now | _titles(text, found, facts)
    looked_up = [
        t
        for t in found
        if not t.flags & Flag.STOP and t.start not in left_out
        if keeps_capitals(t) or plain(text[t.start : t.end]) not in asking
    ]
    words = tuple({word.terms[0]: word for word in _words(text, _whole_numbers(looked_up))}.values())
    measure = _measure(text, facts) if asked is Kind.NUMBER else None
    of_future = is_of_future(text, found, facts)
    return Question(text, language, asked, measure, words, of_future, _small_talk(text, found, words))


def is_of_future(text: str, found: Iterable[Token], facts: LanguageFacts) -> bool:
    return bool(flags_of(found) & Flag.FUTURE or facts.times.ahead.search(text))


def keeps_capitals(token: Token) -> bool:
    """Whether it is a name that is another word in small letters: "WHO", "Theresa May"."""
    return token.term[:1].isupper()


def _without_namesakes(text: str, found: Iterable[Token]) -> str:
    """With dashes in their place: "WHO" asks for nobody."""
    for token in filter(keeps_capitals, found):
        text = text[: token.start] + "_" * (token.end - token.start) + text[token.end :]
    return text


def starts_of_now(text: str, found: Sequence[Token], facts: LanguageFacts) -> frozenset[int]:
    """Where words begin by which what is so today is asked for; but not in a name like "Russia Today"."""
    spans = [match.span() for match in facts.times.now.finditer(text)]
    inside = starts_inside(spans, found)
    return frozenset(
        token.start for token in found if token.start in inside and not (token.start and token.flags & Flag.CAPITAL)
    )


def starts_inside(spans: Sequence[tuple[int, int]], found: Iterable[Token]) -> set[int]:
    """Where tokens begin within one of the spans, which are in order."""
    starts = [start for start, _ in spans]
    places = ((token.start, bisect_right(starts, token.start) - 1) for token in found)
    return {start for start, place in places if place >= 0 and start < spans[place][1]}


def _titles(text: str, found: Sequence[Token], facts: LanguageFacts) -> frozenset[int]:
    """Where words begin that only introduce a name, titles and initials: "Mr Kakulia", "Dr. Ann Lee", "S. Lavrov".

    "Dr Who" and "Mr Universe" are other than "Who" and the universe: a title before one common word is kept.
    """
    words = whole_words(found)
    followed = zip(words, words[1:], [*words[2:], None], strict=False)
    titles = [(one.start, one.end) for one, name, other in followed if _introduces(text, one, name, other, facts)]
    return frozenset(starts_inside(titles, found))


def _introduces(text: str, title: Token, name: Token, other: Token | None, facts: LanguageFacts) -> bool:
    written, following = (plain(text[token.start : token.end]) for token in (title, name))
    if not name.flags & Flag.CAPITAL or name.flags & Flag.STOP or following in facts.question_words:
        return False
    has_stop = text[title.end] == "."
    if written not in facts.titles:
        return has_stop and title.end - title.start == 1 and bool(title.flags & Flag.CAPITAL)
    return has_stop or bool(name.flags & Flag.NAME) or (other is not None and bool(other.flags & Flag.CAPITAL))


def _measure(text: str, facts: LanguageFacts) -> Measure | None:
    return next((one for one, measured in facts.measures.items() if measured.asking.search(text)), None)


def _whole_numbers(found: Sequence[Token]) -> Iterator[Token]:
    """Without what stands inside a number or a date: 30 and "thousand" of "30 thousand" mean nothing by themselves."""
    start = end = 0
    counted = {token.start: token for token in found if token.flags & Flag.NUMBER and token.flags & Flag.DIGITS}
    for token in found:
        if token.flags & Flag.NUMBER and token.flags & Flag.DIGITS and counted[token.start] is not token:
            continue
        if token.end > end or token.start == start:
            yield token
        if token.flags & Flag.DIGITS and token.end > end:
            start, end = token.start, token.end


def _words(text: str, found: Iterable[Token]) -> Iterator[QuestionWord]:
    """One for each stretch of text: a word with its parts and keys, a number with its date, what is one together."""
    for whole, same in grouped(text, list(found)):
        flags, terms = flags_of(same), tuple(dict.fromkeys(token.term for token in same))
        if whole and whole.is_office:  # "ვიცე", which no dictionary has
            flags &= ~Flag.NAME
        start = same[0].start
        yield QuestionWord(
            text[start : (whole or same[0]).end],
            whole.terms if whole else terms,
            bool(flags & Flag.NAME) or (bool(flags & Flag.CAPITAL) and start > 0),
            bool(flags & Flag.DIGITS),
            parts=terms if whole else (),
        )


def _asked_for(text: str, language: str, found: Sequence[Token]) -> tuple[Kind, frozenset[str]]:
    """The kind that is asked for, and the plain words that only ask."""
    facts = FACTS[language]
    cue = _telling_cue(text, facts.cues)
    if cue is None:
        kind = _asked_without_cue(text, facts, found)
        causes = facts.heads.nouns[kind] if kind is Kind.REASON else frozenset[str]()
        return kind, facts.question_words | causes
    match, kind = cue
    # "What length", "in which year": such nouns are looked up all the same.
    asking = facts.question_words | {word for word in map(plain, match.group().split()) if not kind_of(word, language)}
    if kind is Kind.THING and not facts.happening.search(text):
        following = [token for token in found if token.start >= match.end()]
        if _JOINED.search(match.group()):
            following = list(dropwhile(lambda token: token.flags & Flag.STOP, following))
        within = facts.noun_within.get(plain(match.group().split()[-1]), NOUN_WITHIN)
        kind = _kind_of_noun(text, language, following, within) or kind
    if kind is Kind.THING and _names_person(text, facts, found):
        kind = Kind.PERSON
    return kind, frozenset(asking)


def _asked_without_cue(text: str, facts: LanguageFacts, found: Sequence[Token]) -> Kind:
    if not found or _are_names(text, found):
        return Kind.NAME
    if "?" in text or facts.follow_ups.yes_or_no.search(text):
        return Kind.YES_NO
    if _names_person(text, facts, found):
        return Kind.PERSON
    return _kind_of_head(text, facts, whole_words(found)) or Kind.NAME


def _kind_of_head(text: str, facts: LanguageFacts, found: Sequence[Token]) -> Kind | None:
    """What a phrase without a question word asks for: "cause of mill fire", "zoo ticket price"."""
    written = [plain(text[token.start : token.end]) for token in found]
    told = {noun: kind for kind, nouns in facts.heads.nouns.items() for noun in nouns}
    match facts.heads.place:
        case HeadPlace.FIRST:
            places = range(len(found))
        case HeadPlace.LAST:
            places = range(len(found) - 1, -1, -1)
        case HeadPlace.BEFORE_STOP:
            begins = next((at for at, token in enumerate(found) if not token.flags & Flag.STOP), 0)
            ends = (at for at, token in enumerate(found) if at > begins and token.flags & Flag.STOP)
            places = range(next(ends, len(found)) - 1, begins - 1, -1)
    telling = [(place, told[written[place]]) for place in places if written[place] in told]
    kinds: list[Kind] = [kind for _, kind in telling if kind is not Kind.PERSON]
    # Of people there is much else to say: "the mayor's house", "мэр Ногтев" ask for no name.
    people = (place for place, kind in telling if kind is Kind.PERSON)
    kinds += [Kind.PERSON for place in people if _is_head(place, places, facts, found, written)]
    return kinds[0] if kinds else told.get(written[-1])


def _is_head(place: int, places: range, facts: LanguageFacts, found: Sequence[Token], written: Sequence[str]) -> bool:
    if places.step < 0:
        return place == places[0]
    if place + 1 == len(found) or facts.surname.search(written[place + 1]):
        return False
    return written[place + 1] != found[place + 1].term  # "мэр города": in another case


def _names_person(text: str, facts: LanguageFacts, found: Sequence[Token]) -> bool:
    """Whether somebody's name is asked for: "what is the name of the captain?"."""
    if not facts.naming.search(text):
        return False
    written = {plain(text[token.start : token.end]) for token in found}
    return not written.isdisjoint(facts.heads.nouns[Kind.PERSON]) or any(is_office(one, facts.code) for one in written)


def _are_names(text: str, found: Iterable[Token]) -> bool:
    """Whether it is no more than a name, or one word of whatever kind: "Wayde Sims?"."""
    words = whole_words(found)
    return len(words) == 1 or (not text.isupper() and all(token.flags & Flag.CAPITAL for token in words))


def _telling_cue(text: str, cues: Sequence[Cue]) -> tuple[re.Match[str], Kind] | None:
    """The first cue, but for "when the war ended, who was king?" and "this was seen as a threat to whom?".

    "How many doctors are in Doctor Who?" is no question for a person.
    """
    matches = cues_in(text, cues)
    if not matches:
        return None
    opens = any(not text[: cue[0].start()].strip() for cue in matches)
    if opens and not (text.istitle() or text.isupper()):
        matches = [cue for cue in matches if not (cue[0].start() and cue[0].group()[0].isupper())] or matches
    last = next((cue for cue in matches if not text[cue[0].end() :].strip(" ?!.…")), None)
    if last:
        return last
    first, kind = min(matches, key=lambda cue: cue[0].start())
    behind = [cue for cue in matches if cue[0].start() >= first.end()]
    if behind and kind in (Kind.TIME, Kind.PLACE) and not text[: first.start()].strip():
        second = min(behind, key=lambda cue: cue[0].start())
        if "," in text[first.end() : second[0].start()]:
            return second
    return first, kind


def cues_in(text: str, cues: Sequence[Cue]) -> list[tuple[re.Match[str], Kind]]:
    """All that a text has, in the order of `cues`."""
    return [(match, cue.kind) for cue in cues for match in cue.pattern.finditer(text)]


def _kind_of_noun(text: str, language: str, following: Sequence[Token], within: int) -> Kind | None:
    """The kind of the first telling noun after "which", as far as the noun's phrase goes: "which diseases do …"."""
    if following and following[0].flags & Flag.STOP and not following[0].flags & (Flag.COPULA | Flag.PLACE):
        return None  # "what did the state say", but "what is the city", "which of the cities"
    if following and following[0].flags & Flag.COPULA:
        within = NOUN_WITHIN
    said, qualifying = False, FACTS[language].qualifying
    words = whole_words(following)[:within]
    for place, token in enumerate(words):
        if said and token.flags & Flag.STOP:
            return None
        said = not token.flags & Flag.STOP
        if _POSSESSIVE.search(text, token.start, token.end):
            continue  # "the president's salary"
        if token.flags & Flag.CAPITAL and not (text.istitle() or text.isupper()):
            continue  # "the National Board's problem": its name
        if _PAST.search(text, token.start, token.end) and token.term != plain(text[token.start : token.end]):
            continue  # "which striker scored", but "what speed"
        terms = {one.term for one in following if token.start <= one.start < token.end}  # "prime-minister" has two
        for kind, nouns in _noun_terms(language).items():
            if not nouns.isdisjoint(terms):
                return kind
        of_sort = _kind_of_sort(text, language, words, place)
        if of_sort and not following[0].flags & Flag.COPULA:
            return of_sort
        is_noun = said and qualifying and not qualifying.search(plain(text[token.start : token.end]))
        if is_noun and not token.flags & Flag.COPULA:
            return None  # "какие порядки завёл тренер" asks for no trainer
    return None


def _kind_of_sort(text: str, language: str, words: Sequence[Token], place: int) -> Kind | None:
    """Of a noun for somebody or some place right behind "which", or behind one adjective: "which Belgian footballer".

    Where a noun may stand before another as it is, only if its phrase ends there: "which patient data" is no person.
    """
    noun, behind = words[place], words[place + 1 : place + 2]
    if place > 1 or noun.flags & (Flag.CAPITAL | Flag.TIME | Flag.NUMBER | Flag.STOP):
        return None
    ends = all(one.flags & Flag.STOP or _PAST.search(text, one.start, one.end) for one in behind)
    if not ends and FACTS[language].heads.place is HeadPlace.BEFORE_STOP:
        return None
    if noun.flags & Flag.ROLE:
        return Kind.PERSON
    return Kind.PLACE if noun.flags & Flag.SITE else None


def common_words(question: Question) -> list[int]:
    """The places of its words that are no numbers and, as far as capitals tell, no names."""
    return [place for place, word in enumerate(question.words) if not word.has_digits and not is_capital_name(word)]


def is_capital_name(word: QuestionWord) -> bool:
    """In a script without capitals any word that is in no dictionary passes for a name, so it cannot decide."""
    return word.is_name and any(letter.isupper() for letter in word.text)


def tells_kind(question: Question, word: QuestionWord) -> bool:
    """Whether it is no more than a noun for what is asked for: "in what year?", "which club?"."""
    nouns = _noun_terms(question.language or LANGUAGES[0]).get(question.asked, frozenset[str]())
    return not nouns.isdisjoint(word.terms)


def kind_of(noun: str, language: str) -> Kind | None:
    """Of the thing that a plain word names, if it is one that tells."""
    term = lemma(noun, language)
    return next((kind for kind, nouns in _noun_terms(language).items() if term in nouns), None)


@cache
def _noun_terms(language: str) -> dict[Kind, frozenset[str]]:
    return {kind: frozenset(lemma(noun, language) for noun in nouns) for kind, nouns in FACTS[language].nouns.items()}


def _small_talk(text: str, found: Sequence[Token], words: Sequence[QuestionWord]) -> Declined | None:
    spoken = [plain(text[token.start : token.end]) for token in found]
    for facts in FACTS.values():
        courtesies = facts.courtesies
        if len(spoken) <= 6 and all(is_listed(word, courtesies.words) for word in spoken):
            said = [word for word in spoken if word not in facts.stop_words | courtesies.with_thanks]
            if any(word in courtesies.thanks for word in said):
                return Declined.THANKS
            if said:
                return Declined.GREETING
    return None if words else Declined.NO_QUESTION
