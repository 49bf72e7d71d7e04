"""What answers in a sentence, by which two of them are compared: names where a name is asked for, numbers, reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.analysis.token import ANY_UNIT, Flag, Token, whole_words
from index.analysis.words import plain
from index.domain import Citation, Kind
from index.languages import FACTS
from index.languages.facts import Measure
from index.languages.word_lists import is_listed
from index.question import Question
from index.rivals import Strength
from index.said import Said

NEAR_OFFICE = 3  # tokens: "will become the mayor", but not "the mayor, Brant, said that the plant would open"
NEAR_NUMBER = 2  # tokens: "800 people", "800 more people"

NAMED = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
BLANKS = " \u00a0"
OPENING, CLOSING = '«„“"', '»“”"'


@dataclass(frozen=True, slots=True)
class Told:
    citation: Citation
    said: Said
    strength: Strength = Strength.FULL


@dataclass(frozen=True, slots=True)
class Value:
    words: frozenset[str]  # that answer
    all: frozenset[str]  # that could
    is_told: bool  # which of them do
    rest: frozenset[str]  # what else the sentence says beyond the question
    is_full_name: bool
    names_others: bool  # whom the question does not name
    names_asked: bool  # whom it names
    counted: frozenset[str]  # what stands behind what answers
    is_measured: bool  # in years, metres, money
    is_marked: bool
    gives_reason: bool

    @classmethod
    def of(cls, question: Question, told: Told) -> "Value":
        asked, citation, said = set(question.terms), told.citation, told.said.tokens
        behind = behind_beating(question, told.said)
        found = [token for token in said if token.term not in asked and token.start < behind]
        meaning = [token for token in found if not token.flags & (Flag.STOP | Flag.TIME)]
        named = [token for token in meaning if _is_name(token, citation.sentence)]
        if question.asked is Kind.PERSON and has_capitals(citation.sentence):
            named = [*_without_places(named, said, citation.sentence)]
        answering = [token for token in meaning if token.flags & (Flag.DIGITS | Flag.NUMBER)]
        if question.asked is not Kind.NUMBER:
            answering = named if question.asked in NAMED else []
        marked = [token for token in answering if _is_marked(citation, token)]
        is_told = _are_one(answering, citation.sentence)
        if not is_told and marked:
            is_told = question.asked is not Kind.PERSON or _stands_out(question, marked, answering, said)
        return cls(
            frozenset(token.term for token in marked or answering),
            frozenset(token.term for token in answering),
            is_told,
            frozenset(token.term for token in meaning),
            _has_full_name(named, said[:1], citation.sentence),
            bool(named),
            any(token.term in word.terms for word in question.words if word.is_name for token in said),
            frozenset(_counted(answering, said)),
            any(one.flags & ANY_UNIT for token in answering for one in said[said.index(token) :][:NEAR_NUMBER]),
            bool(marked),
            any(_tells_reason(citation, token) for token in said),
        )

    def is_comparable(self, other: "Value", measure: Measure | None) -> bool:
        """Of two numbers, whether they are of one kind: "two crowns", but not "2,300 people" or "a mother of 35"."""
        if self.counted & other.counted:
            return True
        if measure:
            return self.is_marked and other.is_marked
        return self.words == other.words or (self.names_asked and not self.is_measured)

    def agrees(self, other: "Value") -> bool:
        """One may say less than the other, "Lomidze" for "Giorgi Lomidze", but nothing else."""
        return self.is_told and other.is_told and (self.words <= other.words or other.words <= self.words)

    def may_agree(self, other: "Value") -> bool:
        """ "Lomidze beat Beridze" may say the same as either name."""
        return not (self.is_told and other.is_told) and bool(self.all & other.all)


def has_capitals(sentence: str) -> bool:
    return any(letter.title() != letter.lower() for letter in sentence)


def behind_beating(question: Question, said: Said) -> int:
    """The character from which on those are named who were beaten, or were there before: "…, beating Ann Lee"."""
    if question.asked is Kind.PERSON and said.language in FACTS:
        asked, beating, is_named = set(question.terms), FACTS[said.language].times.beating, False
        for token in said.tokens:
            if is_named and token.term not in asked and is_listed(_plain(said.text, token), beating):
                return token.start
            could_be = bool(token.flags & (Flag.NAME | Flag.CAPITAL)) and not token.flags & (Flag.STOP | Flag.PRONOUN)
            is_named |= could_be and token.term not in asked
    return len(said.text)


def _tells_reason(citation: Citation, token: Token) -> bool:
    facts = FACTS.get(citation.article.language)
    is_causing = facts is not None and is_listed(_plain(citation.sentence, token), facts.causing)
    return bool(token.flags & Flag.REASON) or is_causing


def _plain(sentence: str, token: Token) -> str:
    return plain(sentence[token.start : token.end])


def _stands_out(question: Question, marked: Sequence[Token], named: Sequence[Token], said: Sequence[Token]) -> bool:
    """Of several people one that is named first, or near to the office."""
    if marked[0].start == named[0].start:
        return True
    starts = sorted({token.start for token in said})
    common = {term for word in question.words if not word.is_name for term in word.terms}
    offices = [starts.index(token.start) for token in said if token.term in common]
    ends = starts.index(marked[0].start), starts.index(marked[-1].start)
    return any(abs(office - end) <= NEAR_OFFICE for office in offices for end in ends)


def _counted(answering: Sequence[Token], said: Sequence[Token]) -> Iterator[str]:
    """The next words that mean something: "more people" of "800 more people"."""
    words = whole_words(said)
    for place, token in enumerate(words):
        if token in answering:
            behind = [one for one in words[place + 1 : place + 1 + NEAR_NUMBER] if one not in answering]
            yield from (one.term for one in behind if not one.flags & Flag.STOP)


def _are_one(answering: Sequence[Token], sentence: str) -> bool:
    """Whether one stands right behind the other: a full name, "30 thousand"."""
    return all(not sentence[one.end : other.start].strip(BLANKS) for one, other in pairwise(answering))


def _is_name(token: Token, sentence: str) -> bool:
    is_capital = token.flags & Flag.CAPITAL and token.start > 0
    return bool(token.flags & Flag.NAME or is_capital) or _is_quoted(sentence, token)


def _without_places(named: Sequence[Token], said: Sequence[Token], sentence: str) -> Iterator[Token]:
    """ "Of Poti" names nobody, "of Ann Lee" does."""
    ends = {token.end for token in named}
    starts = {token.start for token in named}
    placed = {after.start for one, after in pairwise(said) if one.flags & Flag.PLACE}
    for token in named:
        is_single = token.end + 1 not in starts and token.start - 1 not in ends
        if not (is_single and token.start in placed):
            yield token


def _is_quoted(sentence: str, token: Token) -> bool:
    before, after = sentence[: token.start], sentence[token.end :]
    return before[-1:] != "" and before[-1] in OPENING and any(mark in after for mark in CLOSING)


def _is_marked(citation: Citation, token: Token) -> bool:
    return any(
        mark.start <= citation.start + token.start and citation.start + token.end <= mark.end for mark in citation.marks
    )


def _has_full_name(names: Sequence[Token], first: Sequence[Token], sentence: str) -> bool:
    """`first`: the first token of the sentence, whose capital need not make it a name by itself."""
    ends = {token.end for token in names} | {token.end for token in first if token.flags & Flag.CAPITAL}
    return any(token.start - 1 in ends and sentence[token.start - 1] == " " for token in names)
