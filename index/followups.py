"""Questions that go on from earlier ones: "and when?", "what about his deputy?", "why?".

A question inherits words where it is elliptical (it lacks what it asks about) or refers back (it says "he" or "there"
and names nobody itself); one that is whole in itself does not. Pure: how long a conversation lasts, and whose it is,
is known to whoever keeps it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import NamedTuple

from index.analysis import tokens
from index.domain import Answer, Declined, Kind, NoAnswer
from index.languages import FACTS, LANGUAGES
from index.languages.facts import FollowUps
from index.question import Again, Context, Place, Question, QuestionWord, is_capital_name, read_question, tells_kind
from index.rules.introductions import asked_for

TURNS = 3  # so many questions back

LITTLE = 2  # words: with an opening like "and", or a question mark alone, no more than this may lack something
MUCH = 6  # words: a question of more than this says itself what it is about
EARLY = 4  # words: a pronoun behind as many of them means one of these
ENOUGH = 4  # words: where the article spoken of lacks most of as many, something else is asked about

SHORT = frozenset({Kind.TIME, Kind.PLACE, Kind.NUMBER})  # "in what year?" asks no more than "when?"
TOLD_ONCE = frozenset({Kind.THING, Kind.MANNER})  # "how is he?" is not answered by what told who he is

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
    said: tuple[Place, ...] = ()  # the sentences that answered it
    answer: str = ""  # its words that answer, where they are known
    nearest: Place | None = None  # the best sentence, where none was sure enough to answer it


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
        said = tuple((one.article.id, one.start) for one in given.listed or (first,))
        return Turn(given.question, articles, said, answer)
    if given.why is not Declined.NOT_SAID:
        return None
    best = next(((one.article.id, one.start) for one in given.best), None)
    if given.nearest:
        return Turn(given.question, (given.nearest.id,), nearest=best)
    # Too little of the question is in that article to name it as the nearest, and yet it is the likeliest one.
    return Turn(given.question, best[:1] if best else (), nearest=best)


def read_in(conversation: Conversation, text: str, holds: Holds, *, insist: bool = False) -> Question:
    """The question as it is to be asked: as it stands, or with what it inherits.

    `insist`: it is known not to be answered as it stands, so it goes on from the one before if it can.
    """
    asked: Question | None = None
    for number, turn in enumerate(conversation.turns):
        asked = carried(asked, conversation.turns[:number], read_question(turn.question), holds)
    return carried(asked, conversation.turns, read_question(text), holds, insist=insist)


def carried(
    asked: Question | None, before: Sequence[Turn], question: Question, holds: Holds, *, insist: bool = False
) -> Question:
    """`asked`: the last question of `before`, as it was to be asked."""
    if asked is None or not asked.words:
        return question
    last = before[-1]
    stripped = without_opening(question)
    is_held = partial(holds, last.articles)
    is_quoted = partial(holds, last.articles if last.said else ())
    does_go_on = goes_on(stripped, is_quoted) and not (last.articles and is_of_something_else(stripped, is_held))
    if not does_go_on and not (insist and last.articles and may_go_on(stripped.question, is_held)):
        return question
    return gone_on(asked, before, question, stripped)


def gone_on(asked: Question, before: Sequence[Turn], question: Question, stripped: "Stripped") -> Question:
    """What `question`, which is `stripped`, inherits from `asked` and from the answer to it."""
    asks, saying, last = stripped.asks, saying_in(stripped.question), before[-1]
    facts = facts_of(question)
    standing_in = (facts.other, facts.pronoun, facts.pointer)
    own = without(
        stripped.question,
        lambda word: bool(saying & {*word.terms}) or any(one.fullmatch(word.text) for one in standing_in),
    )
    is_bare = not saying and (
        not own.words or (asks and own.asked in SHORT and all(tells_kind(own, word) for word in own.words))
    )
    weight = 1.0 if is_bare else INHERITED if asks or refers_back(own) else ASKED_AGAIN
    named, told = (NAMED_BEFORE, NAMED_BEFORE) if weight == ASKED_AGAIN else (weight, ANSWERED)
    lasting = without(asked, lambda word: word.has_digits) if asks_for_now(stripped.question) else asked
    inherited = [inherit(word, named if word.is_name else weight) for word in lasting.words]
    answered = [replace(word, weight=told) for word in read_question(last.answer).words if not word.has_digits]
    new = {word.terms[0]: replace(word, weight=ASKED_AGAIN) if is_bare else word for word in own.words}
    old = {word.terms[0]: word for word in (*inherited, *answered) if word.terms[0] not in new}
    if facts.other.search(stripped.question.text):
        again = Again.NEVER
    else:
        again = Again.BY_KIND if is_bare and not (asks and own.asked in TOLD_ONCE) else Again.BY_WORDS
    said = tuple({one: None for turn in before for one in turn.said})
    # What no article was near to is asked, as like as not, of the one that was spoken of before.
    spoken_of = next((turn for turn in reversed(before) if turn.articles), last)
    return replace(
        question,
        asked=own.asked if asks else asked.asked,
        measure=own.measure if asks else asked.measure,
        words=(*old.values(), *new.values()),
        small_talk=None,
        context=Context(
            spoken_of.articles,
            bool(last.said),
            said,
            spoken_of.said[-1] if spoken_of.said else spoken_of.nearest,
            again,
            frozenset(old),
            saying,
            frozenset(word.terms[0] for word in answered if asked.asked is Kind.PERSON),
        ),
    )


def inherit(word: QuestionWord, weight: float) -> QuestionWord:
    """It does not fade however many questions it has been inherited by: what is spoken of remains the same."""
    return replace(word, weight=min(word.weight, weight))


def without(question: Question, which: Callable[[QuestionWord], bool]) -> Question:
    return replace(question, words=tuple(word for word in question.words if not which(word)))


def saying_in(question: Question) -> frozenset[str]:
    """Terms of verbs of saying, if it asks by one of them for somebody's words: the article may use any."""
    if question.asked not in (Kind.THING, Kind.MANNER):
        return frozenset()
    terms = saying_terms(question.language or LANGUAGES[0])
    return terms if any(token.term in terms for token in tokens(question.text)) else frozenset()


@cache
def saying_terms(language: str) -> frozenset[str]:
    return frozenset(token.term for word in FACTS[language].follow_ups.saying for token in tokens(word))


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
        return asks or asks_for_now(question)
    if not asks:
        return opened or ("?" in question.text and count <= LITTLE)
    if any(is_capital_name(word) or word.has_digits for word in question.words):
        return False
    held = [is_held(word) for word in question.words]
    if count == 1:
        return opened or held[0] or not asks_what_it_is(question) or asks_whom_it_befell(question)
    if count <= LITTLE:
        return any(held) if opened else all(held)
    return opened and all(held)


def is_of_something_else(stripped: Stripped, is_held: Callable[[QuestionWord], bool]) -> bool:
    """Whether its pronoun must mean something of its own: "how long did the tango last before it was accepted?"."""
    if not stripped.asks:
        return False
    lacking = [word for word in stripped.question.words if not is_held(word)]
    if any(is_capital_name(word) for word in lacking):
        return True
    count = len(stripped.question.words)
    return count >= ENOUGH and 2 * len(lacking) > count


def may_go_on(question: Question, is_held: Callable[[QuestionWord], bool]) -> bool:
    """Whether whatever it names is in the article of the last answer."""
    if question.small_talk is not None:
        return False
    return all(is_held(word) for word in question.words if is_capital_name(word) or word.has_digits)


def asks_for_now(question: Question) -> bool:
    """ "And now?": not as of the year that was asked for before."""
    return FACTS[question.language or LANGUAGES[0]].times.now.search(question.text) is not None


def asks_what_it_is(question: Question) -> bool:
    return asked_for(question.text, question.language or LANGUAGES[0]) is not None


def asks_whom_it_befell(question: Question) -> bool:
    """ "Who was hurt?" is not "who was Hurt?", nor is "what is malware?", which is whole."""
    return question.asked is Kind.PERSON and not any(word.is_name for word in question.words)


def refers_back(question: Question) -> bool:
    """Whether a pronoun, or "this" and "there", must mean something that the question does not name itself."""
    facts, words = facts_of(question), question.words
    if len(words) > MUCH:
        return False
    if facts.pointer.search(question.text):
        return True
    meant = min([EARLY, *(place for place, word in enumerate(words) if is_capital_name(word))])
    end = question.text.index(words[meant].text) if meant < len(words) else len(question.text)
    return any(match.start() < end for match in facts.pronoun.finditer(question.text))
