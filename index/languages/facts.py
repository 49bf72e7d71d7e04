"""The shape of a language's facts: the packages en, ru and ka hold one record each."""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from index.domain import Kind
from index.languages.patterns import anywhere
from index.languages.times import Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesakes:
    """Words of little meaning, and others, that may be names."""

    first: frozenset[str]  # stop words that are first names with a capital: "Will"
    last: frozenset[str]  # and those that are last names: "May"
    places: frozenset[str]  # places that are first names before a surname: "Georgia"
    surnames: frozenset[str]  # those that are common words as well: "Smith"
    before: frozenset[str]  # behind these they are none: "in May"


@dataclass(frozen=True, slots=True, kw_only=True)
class Courtesies:
    """What people say to each other, and ask for nothing with it."""

    greetings: frozenset[str]
    thanks: frozenset[str]
    with_thanks: frozenset[str]  # only go with them: "a lot"
    thanks_ahead: re.Pattern[str]  # thanks that go without a pause behind a question: "thanks in advance"
    polite: re.Pattern[str]  # stands before a question and is none of it: "could you tell me", "I wonder"
    welfare: re.Pattern[str]  # asks nothing of articles: "how are you?"

    @property
    def words(self) -> frozenset[str]:
        return self.greetings | self.thanks | self.with_thanks


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """How a question shows that it goes on from the one before."""

    opening: re.Pattern[str]  # "and", "what about": stands at the beginning and is not looked up
    pronoun: re.Pattern[str]  # "he", "his": means what was named before, in the question itself or in an earlier one
    pointer: re.Pattern[str]  # "this company", "there": points back whatever else the question names
    yes_or_no: re.Pattern[str]  # a whole question without a question word, where this is found in it
    other: re.Pattern[str]  # "who else", "the other one": not what was answered before
    saying: frozenset[str]  # "what did he say": whatever the verb, somebody's words are asked for


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at which a question shows what it asks for; group 1, where there is one, is looked up all the same."""

    pattern: re.Pattern[str]
    kind: Kind


def cue(pattern: str, kind: Kind) -> Cue:
    return Cue(anywhere(pattern), kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributions:
    """How a question says whose word it asks for."""

    reporting: frozenset[str]  # words by which a source's name stands for what it says
    according: tuple[re.Pattern[str], ...]  # group "who"
    editions: frozenset[str]  # nouns for the part of a newsroom that writes in one language
    languages: dict[str, frozenset[str]]  # by code: the adjectives before such a noun
    sections: frozenset[str]  # nouns for a newspaper's section
    causes: frozenset[str]  # nouns by which one asks what somebody says of the reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Introductions:
    """How a question asks who somebody or what something is, and how a sentence says so, beside the name."""

    asking: re.Pattern[str]  # the whole question; the group that matches is whom or what
    any: re.Pattern[str]  # begins one that asks what any such thing or person is: "what is a", "кто такой"
    people: frozenset[str]  # what somebody is, beside `nouns` and the signs of persons
    things: frozenset[str]  # what something is, beside `nouns`
    leading: frozenset[str]  # stop words before a noun and a name that belong together: "by the skipper Nino Abashvili"
    not_people: frozenset[str]  # words that may look like such a noun
    alike: re.Pattern[str]  # the whole of such a noun, a blank and the end of the name, as cases go together
    following: re.Pattern[str]  # of what comes after a noun behind a name and a comma: "…, skipper of the Aurora"
    between: re.Pattern[str]  # a word that may stand between that and the name: "head of Georgia's … Gagloev"
    before: re.Pattern[str]  # ends right before the name: "known as"
    after: re.Pattern[str]  # begins right after it: "is a", ", one of the"
    defining: re.Pattern[str]  # begins right after a name at the sentence's beginning: "is a", "means", a dash


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """How a question shows that it asks for several things, and a sentence that it goes on with them."""

    asking: re.Pattern[str]  # the group that matches, if one does, is what they are: "countries"
    also: re.Pattern[str]
    otherwise: re.Pattern[str]  # it was not so, or is not yet: "refused to sign", "will sign", "almost joined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Victories:
    """How a question asks who won, and a sentence says it of somebody whom it calls no more than "she"."""

    asking: re.Pattern[str]
    unnamed: re.Pattern[str]  # from the pronoun on: "she narrowly beat", and those who are named behind it were beaten


class Measure(StrEnum):
    """What a number counts, where it counts no things."""

    MONEY = "money"
    DURATION = "duration"
    LENGTH = "length"
    WEIGHT = "weight"
    SIZE = "size"  # of whatever kind: length, area, weight, speed, temperature
    SHARE = "share"  # per cent
    EXTENT = "extent"  # of a road or of a film: length or duration
    AGE = "age"  # of somebody
    FREQUENCY = "frequency"  # how often; its units are words that tell it, most of them without a number


class Dimension(StrEnum):
    """Of what a length is the length, where that is named."""

    HEIGHT = "height"
    WIDTH = "width"
    DEPTH = "depth"
    LENGTH = "length"
    THICKNESS = "thickness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How a question asks for a measure, and in what units a sentence gives it."""

    asking: re.Pattern[str]
    units: frozenset[str]


class HeadPlace(Enum):
    """Where the noun stands that others make a phrase with."""

    FIRST = auto()  # "причина аварии"
    LAST = auto()  # "ავარიის მიზეზი"
    BEFORE_STOP = auto()  # the last one before a stop word: "market hall owner", "cause of the fire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """How a phrase asks without a question word, by its noun, in the form that it has there."""

    nouns: dict[Kind, frozenset[str]]
    place: HeadPlace


OFFICE = "§"  # marks where the word for an office begins


def office(pattern: str) -> re.Pattern[str]:
    """Of what stands before or after OFFICE, in either case."""
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


class Unheld(Enum):
    """How somebody is named beside an office without holding it."""

    ACTING = auto()  # does its work, or has been elected to it
    NEVER = auto()  # is not, was not or only wants to be
    LOST = auto()  # is no longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The wording of what news sites put around an article, lower case, without signs before and after it."""

    phrases: tuple[str, ...]  # stand between an article's paragraphs as well as around them
    endings: tuple[str, ...]  # after these comes nothing more of the article
    labels: frozenset[str]  # a line of nothing but these, beside the article, is a button, a menu or a section's name
    dates: frozenset[str]  # words of a line that is a date, beside the months
    bylines: frozenset[str]  # stand before the writer's name
    languages: frozenset[str]  # the languages that sites offer, named in this one, its own name and codes


@dataclass(frozen=True, slots=True, kw_only=True)
class FullStops:
    """Words whose full stop does not end a sentence, without that stop; one of several parts has no blanks: "т.е"."""

    binding: frozenset[str]  # never ends one: a name, a number or the rest of the clause follows
    counting: frozenset[str]  # ends none before a number
    closing: frozenset[str]  # ends one before a capital
    other: frozenset[str]  # ends one only before an opener
    openers: frozenset[str]  # begin sentences; with a capital where the script has them
    speech: frozenset[str]  # name the speaker behind a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFacts:
    """What tsitata knows of one language. All words are lower case; those that end in `*` stand for a beginning."""

    code: str
    letters: str  # its script, as the inside of a regular expression's [...]: tells the language
    stop_words: frozenset[str]  # carry no meaning of their own: never looked up
    hyphenated: frozenset[str]  # case endings that stand behind a hyphen: "NATO-ს"
    copulas: frozenset[str]  # join a thing with what it is: "is", "was", "means"
    surname: re.Pattern[str]  # how a full name in the nominative ends
    attributes: re.Pattern[str] | None  # ends a word that only goes with the noun behind; None: nouns do so as well
    doer: re.Pattern[str] | None  # how a name ends whose bearer did something; None: it stands before the verb
    asks_who: str  # a question about {name}
    titles: frozenset[str]  # stand before a name, and are nothing that one looks up: "Mr"
    of_men: frozenset[str]  # titles
    of_women: frozenset[str]
    abbreviations: dict[str, str]  # stop words that name something where they alone are in capitals: "the US", by term
    abbreviated: dict[str, str]  # two words, with the term of their abbreviation, or of one word for the same
    namesakes: Namesakes
    courtesies: Courtesies
    follow_ups: FollowUps
    question_words: frozenset[str]  # ask, and are looked up neither
    cues: tuple[Cue, ...]  # what is asked for: the first that is found tells
    nouns: dict[Kind, frozenset[str]]  # "which city": the noun after which tells
    heads: Heads
    qualifying: re.Pattern[str] | None  # ends whatever may stand between "which" and its noun; None: cannot be told
    noun_within: dict[str, int]  # so many words after such a one, which often asks alone: "что сказал президент"
    happening: re.Pattern[str]  # "what happened to", "what happened on": asks for an event by who was in it, or when
    counting: re.Pattern[str]  # "how many", "how old": asks for a number, in whatever words it is given
    counted: re.Pattern[str]  # "how many nuclear warheads": the group has the things of which a number is asked for
    naming: re.Pattern[str]  # shows that a name is asked for
    denied: re.Pattern[str]  # shows that it is asked what is not so: "who did not sign?"
    lives: frozenset[str]  # words that ask when somebody was born, died or lived, without the question words
    lists: Lists
    victories: Victories
    attributions: Attributions
    numerals: dict[str, str]  # words for small numbers, with their digits
    magnitudes: dict[str, int]  # "30 thousand": words that multiply
    money_magnitudes: dict[str, int]  # those that do so right behind a sum of money only: "$5m"
    uncounted: frozenset[str]  # say how many, or how much, without a number: "no", "free"
    aging: frozenset[str]  # things that ages are told of, beside institutions and places
    measures: dict[Measure, Measured]
    dimensions: dict[Dimension, re.Pattern[str]]  # names it, in a question or beside a length: "metres high"
    months: tuple[frozenset[str], ...]  # January to December
    dated_months: dict[str, int]  # what is a month beside a day only: "Jan" may be somebody
    times: Times
    signs: dict[Kind, frozenset[str]]  # words by which a sentence shows that it holds such a thing
    locatives: frozenset[str]  # of those of a place the ones that little else follows: "in", but not "of"
    stating: dict[Kind | Measure, re.Pattern[str]]  # by what else it states it, however vaguely: "after the war"
    denying: re.Pattern[str]  # says, in whatever words, that something is not so: "refused to sign"
    causing: frozenset[str]  # words by which a sentence tells how something came about, where no sign of a reason does
    introductions: Introductions
    unheld: dict[Unheld, re.Pattern[str]]  # how a sentence says so, with OFFICE right before the office
    office_prefixes: frozenset[str]  # make an office of their own with the one behind: "prime minister", "ex-president"
    rulers: frozenset[str]  # the years behind their names may be those of a reign
    leaving: frozenset[str]  # in a sentence with one somebody may have an office no longer: "served", "until"
    former: frozenset[str]  # those of `times.another` that make an office one of the past
    previous: frozenset[str]  # words right before an office of who held it last
    owning: frozenset[str]  # words before whom or what an office is of: "president of Panama"
    furniture: Furniture
    full_stops: FullStops
