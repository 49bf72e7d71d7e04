"""Questions that go on from earlier ones: "and when?", "what about his deputy?", "why?".

A question inherits words where it is elliptical (it lacks what it asks about) or refers back (it says "he" or "there"
and names nobody itself); one that is whole in itself does not. Pure: how long a conversation lasts, and whose it is,
is known to whoever keeps it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from index.domain import Answer, Declined, Kind, NoAnswer
from index.languages import FACTS, LANGUAGES
from index.languages.facts import FollowUps
from index.question import Context, Question, QuestionWord, read_question

TURNS = 3  # so many questions back

LITTLE = 2  # words: with an opening like "and", or a question mark alone, no more than this may lack something
MUCH = 6  # words: a question of more than this says itself what it is about
EARLY = 4  # words: a pronoun behind as many of them means one of these

# Weights of words that are inherited:
ASKED_AGAIN = 0.5  # where the new question only puts another name: "and in Batumi?"
INHERITED = 0.15  # where it asks something of its own: what it is about, the article tells as well
NAMED_BEFORE = 0.15  # and of names there: the new one may stand in the place of any
ANSWERED = 0.3  # those that answered: "who coaches them?", "how old is he?"

Holds = Callable[[Sequence[str], QuestionWord], bool]  # whether one of these articles (ids) has the word


@dataclass(frozen=True, slots=True)
class Turn:
    question: str
    articles: tuple[str, ...] = ()  # ids of those that were quoted
    said: tuple[str, int] | None = None  # the sentence that was quoted first: article id and first character
    answer: str = ""  # its words that answer, where they are known


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one person asked, the newest last."""

    turns: tuple[Turn, ...] = ()

    def after(self, given: Answer | NoAnswer) -> "Conversation":
        turn = turn_of(given)
        return Conversation((*self.turns, turn)[-TURNS:]) if turn else self


NOTHING_BEFORE = Conversation()


def turn_of(given: Answer | NoAnswer) -> Turn | None:
    """None where there is nothing to go on from: "thanks" leaves a conversation as it was."""
    if isinstance(given, Answer):
        first, articles = given.citations[0], tuple(one.article.id for one in given.citations)
        answer = " ".join(first.article.text[start:end] for start, end in first.marks)
        return Turn(given.question, articles, (first.article.id, first.start), answer)
    if given.why is not Declined.NOT_SAID:
        return None
    return Turn(given.question)  # the nearest article is about somebody else, as likely as not


def read_in(conversation: Conversation, text: str, holds: Holds) -> Question:
    """The question as it is to be asked: as it stands, or with what it inherits."""
    asked: Question | None = None
    for number, turn in enumerate(conversation.turns):
        asked = carried(asked, conversation.turns[:number], read_question(turn.question), holds)
    return carried(asked, conversation.turns, read_question(text), holds)


def carried(asked: Question | None, before: Sequence[Turn], question: Question, holds: Holds) -> Question:
    """`asked`: the last question of `before`, as it was to be asked."""
    if asked is None or not asked.words:
        return question
    last = before[-1]
    stripped = without_opening(question)
    if not goes_on(stripped, lambda word: holds(last.articles, word)):
        return question
    own = stripped.question
    weight = 1.0 if not own.words else INHERITED if stripped.asks or refers_back(own) else ASKED_AGAIN
    named = NAMED_BEFORE if weight == ASKED_AGAIN else weight
    inherited = [replace(word, weight=word.weight * (named if word.is_name else weight)) for word in asked.words]
    told = NAMED_BEFORE if weight == ASKED_AGAIN else ANSWERED
    answered = [replace(word, weight=told) for word in read_question(last.answer).words]
    new = {word.terms[0] for word in own.words}
    old = {word.terms[0]: word for word in (*inherited, *answered) if word.terms[0] not in new}
    return replace(
        question,
        asked=own.asked if stripped.asks else asked.asked,
        words=(*old.values(), *own.words),
        small_talk=None,
        context=Context(last.articles, tuple({turn.said: None for turn in before if turn.said}) if own.words else ()),
    )


class Stripped(NamedTuple):
    """A question without the "and" or "what about" that it opens with."""

    question: Question
    opened: bool  # whether it had such an opening
    asks: bool  # it has a question word or is a whole question for yes or no


def facts_of(question: Question) -> FollowUps:
    return FACTS[question.language or LANGUAGES[0]].follow_ups


def without_opening(question: Question) -> Stripped:
    facts = facts_of(question)
    opening = facts.opening.match(question.text)
    rest = read_question(question.text[opening.end() :]) if opening else question
    asks = rest.asked not in (Kind.YES_NO, Kind.NAME) or facts.yes_or_no.search(rest.text) is not None
    return Stripped(rest, opening is not None, asks)


def goes_on(stripped: Stripped, is_held: Callable[[QuestionWord], bool]) -> bool:
    """`is_held`: whether the article of the last answer has a word."""
    question, opened, asks = stripped
    if question.small_talk not in (None, Declined.NO_QUESTION):
        return False
    if refers_back(question):
        return True
    count = len(question.words)
    if not count:
        return asks
    if not asks:
        return opened or ("?" in question.text and count <= LITTLE)
    if any(names(word) or word.has_digits for word in question.words):
        return False
    held = [is_held(word) for word in question.words]
    if count == 1:
        return opened or question.asked is not Kind.THING or held[0]  # "what is malware?" is whole
    if count <= LITTLE:
        return any(held) if opened else all(held)
    return opened and all(held)


def refers_back(question: Question) -> bool:
    """Whether a pronoun, or "this" and "there", must mean something that the question does not name itself."""
    facts, words = facts_of(question), question.words
    if len(words) > MUCH:
        return False
    if facts.pointer.search(question.text):
        return True
    meant = min([EARLY, *(place for place, word in enumerate(words) if names(word))])
    end = question.text.index(words[meant].text) if meant < len(words) else len(question.text)
    return any(match.start() < end for match in facts.pronoun.finditer(question.text))


def names(word: QuestionWord) -> bool:
    """In a script without capitals any word that is in no dictionary passes for a name, so it cannot decide."""
    return word.is_name and any(letter.isupper() for letter in word.text)
