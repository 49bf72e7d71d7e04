"""The shape of a language's facts: en.py, ru.py and ka.py hold one record each."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from functools import lru_cache

from index.domain import Kind


def words(text: str) -> frozenset[str]:
    """The blank-separated words of `text`, as a set: a list of words that can be read and sorted in the source."""
    return frozenset(text.split())


def is_listed(word: str, listed: Set[str]) -> bool:
    """Whether a lower-case word is among `listed`, where an entry that ends in `*` stands for a beginning."""
    return not listed.isdisjoint(_entries_for(word))


def flags_by_entry(lists: Iterable[tuple[Set[str], int]]) -> dict[str, int]:
    """Many lists as one: the entries of all, each with the flags of those that it is in."""
    found: defaultdict[str, int] = defaultdict(int)
    for listed, flags in lists:
        for entry in listed:
            found[entry] |= flags
    return dict(found)


def listed_as(word: str, flags: Mapping[str, int]) -> int:
    """`is_listed`, in many lists at once: the flags of all those that have it."""
    found = 0
    for entry in flags.keys() & _entries_for(word):
        found |= flags[entry]
    return found


@lru_cache(1000)
def _entries_for(word: str) -> frozenset[str]:
    """A word is looked for in many lists, one after the other."""
    return frozenset([word, *(word[:letters] + "*" for letters in range(2, len(word) + 1))])


def months(text: str) -> tuple[frozenset[str], ...]:
    """January to December, separated by commas, forms of one by a blank."""
    return tuple(words(forms) for forms in text.split(","))


def numbered(text: str) -> dict[str, str]:
    """Words for one, two, three …, in order and separated by commas, each to its digits; forms of one by a blank."""
    return {form: str(number) for number, forms in enumerate(text.split(","), 1) for form in forms.split()}


def counted(text: str, first: int, step: int = 1) -> dict[str, int]:
    """Blank-separated words for `first`, `first + step` and so on."""
    return {word: first + step * place for place, word in enumerate(text.split())}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at which a question shows what it asks for; group 1, where there is one, is looked up all the same."""

    pattern: re.Pattern[str]
    kind: Kind


def one_of(patterns: str) -> str:
    """A pattern that matches one of these, which blanks separate: such a list can be read and kept in lines."""
    return f"(?:{'|'.join(patterns.split())})"


def cue(pattern: str, kind: Kind) -> Cue:
    return Cue(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), kind)


def pattern(text: str) -> re.Pattern[str]:
    """Of whole words, in whatever case; blanks and line breaks mean nothing in it, `_` is a blank of the text."""
    joined = "".join(text.split()).replace("_", " ")
    return re.compile(rf"(?<![\w\u0301-])(?:{joined})(?![\w\u0301-])", re.IGNORECASE)  # U+0301 marks Russian stress


def beside(text: str) -> re.Pattern[str]:
    """Of what stands right before or after something, written as in `pattern`; whole words and case are its own."""
    return re.compile("".join(text.split()).replace("_", " "))


def phrases(text: str) -> tuple[str, ...]:
    """One a line; a `*` at the end makes it the beginning of longer ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


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


class Unit(Enum):
    """A stretch of the calendar, from its first day to its last."""

    HOUR = auto()  # of some day
    DAY = auto()
    WEEK = auto()  # Monday to Sunday
    WEEKEND = auto()
    MONTH = auto()
    YEAR = auto()


class Role(Enum):
    """How a time bounds what is asked for."""

    AT = auto()
    SINCE = auto()
    AFTER = auto()
    UNTIL = auto()
    BEFORE = auto()


@dataclass(frozen=True, slots=True)
class Relative:
    """Words for a time that is counted from today: "last week" is the WEEK with number -1."""

    pattern: re.Pattern[str]
    unit: Unit
    shift: int


def relative(pattern: str, unit: Unit, shift: int) -> Relative:
    return Relative(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), unit, shift)


def anywhere(pattern: str) -> re.Pattern[str]:
    """Whole words, in either case."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How times are written in questions."""

    seasons: tuple[frozenset[str], ...]  # spring, summer, autumn, winter
    weekdays: tuple[frozenset[str], ...]  # Monday to Sunday
    weekend: frozenset[str]
    units: dict[Unit, frozenset[str]]
    single: frozenset[str]  # those of the units that are one where no number stands before: "year", but not "years"
    relative: tuple[Relative, ...]
    counts: dict[str, int]  # words for more than the numerals: "twenty"; tens may stand before a numeral
    few: frozenset[str]  # some, but not many: "a few days"
    now: re.Pattern[str]  # words that ask for what is so today, which no article need have: "currently"
    ago: re.Pattern[str]  # groups: number (absent for one), unit
    lately: re.Pattern[str]  # "in the last two years"; the same groups
    last: re.Pattern[str]  # "last summer"; group "name": of a weekday, weekend, season or month
    on: re.Pattern[str]  # "on Saturday"; the same group, but for a season or month
    comparing: re.Pattern[str]  # ends right before a time that something is compared with, or begins right behind it
    told: re.Pattern[str]  # found in a text that tells, or asks, of what has been and of nothing that is to come
    joints: frozenset[str]  # stand between the two ends of a range
    glue: frozenset[str]  # stand between the parts of a date
    things: re.Pattern[str]  # right behind what may be a year makes it a number of such: "2000 villages"
    tail: frozenset[str]  # belong to the year that they follow
    dated: re.Pattern[str]  # right behind any number makes it a time: "312 BC", "the 5th century"
    decade: re.Pattern[str]  # right behind a year, or its last two digits, makes it ten: "1990s", "90s"
    decades: tuple[frozenset[str], ...]  # words for those of the 1920s to the 1990s: "the nineties"
    thirds: tuple[frozenset[str], ...]  # "early", "mid", "late": the first, second and last third of a time
    frames: frozenset[str]  # only announce a time: "in the period from"
    events: frozenset[str]  # happen at some time, and date what was before and after
    lasting: re.Pattern[str]  # asks for a state that goes on until it is changed: who is mayor, what a ticket cost
    another: frozenset[str]  # make an office somebody else's, a price one of later: "the former mayor", "will cost"
    institutions: re.Pattern[str]  # a word that is called after an office, but is none: "ministry", "the mayor's"
    succeeding: frozenset[str]  # a sentence with such a word tells who held an office before
    beating: frozenset[str]  # behind such a word those are named who did not win an office, or had it before
    past: re.Pattern[str]  # and it is of a state that may be over
    leading: dict[Role, frozenset[str]] = field(default_factory=dict)  # words before a time
    dating: frozenset[str] = frozenset()  # those that date by an event: "since the flood", but not "from the flood"
    inner: frozenset[str] = frozenset()  # stand between a year and a month in it: "last year in May"
    doubtful: frozenset[str] = frozenset()  # months and seasons that are other words as well: "prices fall last year"
    telling_which: re.Pattern[str] = re.compile(r"(?!)")  # those that do not bound "last week": "news from last week"
    endings: dict[str, Role] = field(default_factory=dict)  # of the last word of a time
    trailing: dict[Role, frozenset[str]] = field(default_factory=dict)  # words after a time


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
class Attributions:
    """How a question says whose word it asks for."""

    reporting: frozenset[str]  # words by which a source's name stands for what it says
    according: tuple[re.Pattern[str], ...]  # group "who"
    editions: frozenset[str]  # nouns for the part of a newsroom that writes in one language
    languages: dict[str, frozenset[str]]  # by code: the adjectives before such a noun
    sections: frozenset[str]  # nouns for a newspaper's section
    causes: frozenset[str]  # nouns by which one asks what somebody says of the reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """How a question shows that it goes on from the one before."""

    opening: re.Pattern[str]  # "and", "what about": stands at the beginning and is not looked up
    pronoun: re.Pattern[str]  # "he", "his": means what was named before, in the question itself or in an earlier one
    pointer: re.Pattern[str]  # "this company", "there": points back whatever else the question names
    yes_or_no: re.Pattern[str]  # a whole question without a question word, where this is found in it
    other: re.Pattern[str]  # "who else", "the other one": not what was answered before
    saying: frozenset[str]  # "what did he say": whatever the verb, somebody's words are asked for


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


class Measure(StrEnum):
    """What a number counts, where it counts no things."""

    MONEY = "money"
    DURATION = "duration"
    SIZE = "size"  # length, area, weight, speed, temperature
    SHARE = "share"  # per cent
    AGE = "age"  # of somebody


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How a question asks for a measure, and in what units a sentence gives it."""

    asking: re.Pattern[str]
    units: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFacts:
    """What tsitata knows of one language. All words are lower case; those that end in `*` stand for a beginning."""

    code: str
    letters: str  # its script, as the inside of a regular expression's [...]: tells the language
    stop_words: frozenset[str]  # carry no meaning of their own: never looked up
    abbreviations: dict[str, str]  # stop words that name something where they alone are in capitals: "the US", by term
    first_namesakes: frozenset[str]  # stop words that are first names with a capital: "Will"
    last_namesakes: frozenset[str]  # and those that are last names: "May"
    place_namesakes: frozenset[str]  # places that are first names before a surname: "Georgia"
    common_surnames: frozenset[str]  # that are common words, too: "Smith"
    before_namesakes: frozenset[str]  # behind these they are none: "in May"
    abbreviated: dict[str, str]  # two words, with the term of their abbreviation, or of one word for the same
    titles: frozenset[str]  # stand before a name, and are nothing that one looks up: "Mr"
    hyphenated: frozenset[str]  # case endings that stand behind a hyphen: "NATO-ს"
    question_words: frozenset[str]  # ask, and are looked up neither
    happening: re.Pattern[str]  # "what happened to", "what happened on": asks for an event by who was in it, or when
    uncounted: frozenset[str]  # say how many, or how much, without a number: "no", "free"
    counting: re.Pattern[str]  # "how many", "how old": asks for a number, in whatever words it is given
    cues: tuple[Cue, ...]  # what is asked for: the first that is found tells
    nouns: dict[Kind, frozenset[str]]  # "which city": the noun after which tells
    noun_within: dict[str, int]  # so many words after such a one, which often asks alone: "что сказал президент"
    months: tuple[frozenset[str], ...]  # January to December
    dated_months: dict[str, int]  # what is a month beside a day only: "Jan" may be somebody
    numerals: dict[str, str]  # words for small numbers, with their digits
    magnitudes: dict[str, int]  # "30 thousand": words that multiply
    money_magnitudes: dict[str, int]  # those that do so right behind a sum of money only: "$5m"
    signs: dict[Kind, frozenset[str]]  # words by which a sentence shows that it holds such a thing
    stating: dict[Kind | Measure, re.Pattern[str]]  # by what else it states it, however vaguely: "after the war"
    naming: re.Pattern[str]  # shows that a name is asked for
    denied: re.Pattern[str]  # shows that it is asked what is not so: "who did not sign?"
    denying: re.Pattern[str]  # says, in whatever words, that something is not so: "refused to sign"
    measures: dict[Measure, Measured]
    copulas: frozenset[str]  # join a thing with what it is: "is", "was", "means"
    asks_who: str  # a question about {name}
    surname: re.Pattern[str]  # how a full name in the nominative ends
    lives: frozenset[str]  # words that ask when somebody was born, died or lived, without the question words
    greetings: frozenset[str]
    thanks: frozenset[str]
    with_thanks: frozenset[str]  # only go with them: "a lot"
    thanks_ahead: re.Pattern[str]  # thanks that go without a pause behind a question: "thanks in advance"
    polite: re.Pattern[str]  # stands before a question and is none of it: "could you tell me", "I wonder"
    welfare: re.Pattern[str]  # asks nothing of articles: "how are you?"
    follow_ups: FollowUps
    introductions: Introductions
    lists: Lists
    furniture: Furniture
    full_stops: FullStops
    times: Times
    unheld: dict[Unheld, re.Pattern[str]]  # how a sentence says so, with OFFICE right before the office
    attributions: Attributions
    causing: frozenset[str]  # words by which a sentence tells how something came about, where no sign of a reason does
    office_prefixes: frozenset[str]  # make an office of their own with the one behind: "prime minister", "ex-president"
    of_men: frozenset[str]  # titles
    of_women: frozenset[str]
    rulers: frozenset[str]  # the years behind their names may be those of a reign
    attributes: re.Pattern[str] | None  # ends a word that only goes with the noun behind; None: nouns do so as well
    leaving: frozenset[str]  # in a sentence with one somebody may have an office no longer: "served", "until"
    aging: frozenset[str]  # things that ages are told of, beside institutions and places
    former: frozenset[str]  # those of `times.another` that make an office one of the past
    previous: frozenset[str]  # words right before an office of who held it last
    doer: re.Pattern[str] | None  # how a name ends whose bearer did something; None: it stands before the verb
    owning: frozenset[str]  # words before whom or what an office is of: "president of Panama"
