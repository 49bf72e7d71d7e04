"""Text to tokens and terms: the same call when indexing and when asking.

A token is a term and where it stands. One word can give several: "Moscow-Tskhinvali" is looked up whole and in parts, a
name also by its Latin key ("~lavrov"), "30 thousand" also as 30000, "June 14" also as "@06-14".
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

from index.domain import Kind
from index.languages import FACTS, detect_language
from index.languages.facts import Measure
from index.languages.lemmas import WORDS_REMEMBERED, lemma, name_form
from index.languages.romanise import name_key
from index.languages.word_lists import flags_by_entry, is_listed, listed_as
from index.namesakes import is_namesake

NAME_KEY = "~"  # begins the Latin key of a name
TEXTS_REMEMBERED, REMEMBERED_CHARS = 128, 500  # a megabyte or two
WORD_LETTERS = 100  # what is longer is no word of any language, but an address or a picture's bytes


class Flag:
    """Bits: what is known of a token beside its term. The signs say that such a thing may be named here.

    Whole numbers and no enumeration, which takes a microsecond an operation: a text has thousands.
    """

    STOP = 1  # means nothing by itself, is not looked up
    CAPITAL = 2
    NAME = 4  # in no dictionary of common words, or a name in one
    DIGITS = 8
    DERIVED = 16  # a further term for words that have one already
    TIME = 32
    NUMBER = 64
    PLACE = 128
    REASON = 256
    MANNER = 512
    ORGANISATION = 1024
    PERSON = 2048
    MONEY = 4096
    DURATION = 8192
    SIZE = 16384
    SHARE = 32768
    PRONOUN = 65536  # stands for what was named before
    COPULA = 131072
    BRACKETED = 524288  # between brackets
    AGE = 2097152
    RULER = 4194304
    UNCOUNTED = 8388608  # says how many without a number: "no", "a pair", "free"
    ANOTHER = 1048576  # makes an office somebody else's: "former", "deputy"


SIGNS: dict[Kind, int] = {kind: getattr(Flag, kind.name) for kind in FACTS["en"].signs}
UNITS: dict[Measure, int] = {measure: getattr(Flag, measure.name) for measure in FACTS["en"].measures}
ANY_UNIT = sum(UNITS.values())


class Token(NamedTuple):
    start: int
    end: int
    term: str
    flags: int


_JOINTS = "'’ʼ`\u2010\u2011-"
_PIECE = re.compile(
    rf"""
    (?P<number>\d{{1,3}}(?:[,.\u00a0\u202f\ ]\d{{3}})+(?![\d]) (?:[.,]\d+)? | \d+(?:[.,:]\d+)*)
    (?P<ending>\ ?[ap]\.?m\b\.? | [\u2010\u2011-]?[^\W\d_]{{1,4}}(?![\w]))?
    | (?P<initials>[A-Z](?:\.[A-Z]){{1,9}}(?!\w) | [A-Z]{{1,2}}&[A-Z]{{1,2}}(?!\w))
    | (?P<word>[^\W\d_](?:[\w\u0300-\u036f\u00ad]|[{_JOINTS}](?=\w))*)
    """,
    re.VERBOSE,
)
_GROUPING = re.compile(r"[,.\u00a0\u202f ](?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
CURRENCY_SIGNS = "$€£₽₾¥"
_BRACKETS = re.compile(r"\([^()\n]{1,200}\)|\[[^\[\]\n]{1,40}\]")
_HYPHEN = re.compile(r"[\u2010\u2011-]")
_CASE_ENDING = re.compile(rf"{_HYPHEN.pattern}(?:{'|'.join(sorted(FACTS['ka'].hyphenated))})$")
_APOSTROPHE = re.compile("[’ʼ`]")
_NAMED = re.compile(r"[A-ZА-ЯЁ][\w'’-]*, \Z")  # "Ann Lee, 42,"
_MONEY_MAGNITUDES = {ending: times for facts in FACTS.values() for ending, times in facts.money_magnitudes.items()}
_MEASURED = Flag.MONEY | Flag.SIZE
_CLOCK = re.compile(r" ?[ap]\.?m\.?")
_INITIALS_JOINT = re.compile("[.&]")
_ACRONYM_LETTERS = 5
_ONES, _TENS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), ("", "x", "xx", "xxx")
ROMAN = {
    ten + one: f"{tens}{ones}".lstrip("0")
    for tens, ten in enumerate(_TENS)
    for ones, one in enumerate(_ONES)
    if ten or one
}
_ROMAN = {letters: number for letters, number in ROMAN.items() if len(letters) > 1}
_ONE_LETTER = frozenset("IVX")
_STOPS = frozenset(".!?…:\n")
_ABBREVIATIONS = {word.upper(): term for facts in FACTS.values() for word, term in facts.abbreviations.items()}
_BEHIND_ARTICLE, _THE = frozenset(map(str.lower, _ABBREVIATIONS)), "the "
_AROUND = 20  # characters
_DATED = re.compile("|".join(facts.times.dated.pattern for facts in FACTS.values()))
_COUNTS = frozenset("0123456789IVX")  # what the number of a century ends with
_POSSESSIVE = re.compile(r"['’ʼ`]s$")
_IGNORED = re.compile(r"[\u0300-\u036f\u00ad'’ʼ`]")  # stress marks, soft hyphen, apostrophes
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_ISO_DATE = re.compile(r"(?<!\d)(?P<year>[12]\d{3})-(?P<month>[01]?\d)-(?P<day>[0-3]?\d)(?!\d)")
_DOTTED_DATE = re.compile(r"(?<![\d.])(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./](?P<year>[12]\d{3})(?!\d)")


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order of where they start, offsets into `text` as it is."""
    return list(_remembered(text)) if len(text) <= REMEMBERED_CHARS else _tokens(text)


@lru_cache(TEXTS_REMEMBERED)
def _remembered(text: str) -> tuple[Token, ...]:
    """A question is read by many, and so are the sentences that are set beside each other."""
    return tuple(_tokens(text))


def _tokens(text: str) -> list[Token]:
    written = (token for piece in _PIECE.finditer(text) for token in _tokens_of(piece))
    found = list(_with_numerals(text, written))
    dates = list(_dates(text, found))
    timed = _timed(found, dates)
    whole = [*timed, *_magnitudes(text, found), *_abbreviated(text, found), *dates]
    return _in_brackets(text, sorted(whole, key=lambda token: token[:2]))


def _with_numerals(text: str, found: Iterable[Token]) -> Iterator[Token]:
    """The tokens, where the I of "World War I" is 1, and the V of "George V" 5, too; but not in "Yesterday I went"."""
    before: Token | None = None
    for token in found:
        letters = text[token.start : token.end]
        if before and letters in _ONE_LETTER and token.start == before.end + 1 and _may_be_numbered(text, before):
            number = Token(token.start, token.end, ROMAN[letters.lower()], Flag.NAME | Flag.CAPITAL)
            yield from [number] if token.flags & Flag.STOP else [token, number._replace(flags=Flag.DERIVED)]
        else:
            yield token
        before = before if token.flags & Flag.DERIVED else token


def _may_be_numbered(text: str, name: Token) -> bool:
    if not text[name.start : name.end].isascii():
        return not name.flags & Flag.STOP  # no Latin letter is a word there
    opens = (
        not text[max(name.start - _AROUND, 0) : name.start].strip() or text[name.start - 2 : name.start - 1] in _STOPS
    )
    return (
        bool(name.flags & Flag.CAPITAL) and not name.flags & Flag.STOP and (not opens or bool(name.flags & Flag.NAME))
    )


def _in_brackets(text: str, found: list[Token]) -> list[Token]:
    """The tokens, in order of start; those between brackets say so."""
    spans = [match.span() for match in _BRACKETS.finditer(text)]
    if not spans:
        return found
    starts = [start for start, _ in spans]
    marked = []
    for token in found:
        place = bisect_right(starts, token.start) - 1
        inside = place >= 0 and token.start < spans[place][1]
        marked.append(token._replace(flags=token.flags | Flag.BRACKETED) if inside else token)
    return marked


def words_in(text: str) -> list[Token]:
    """One token a word: without the parts of compounds, the keys of names and such."""
    return [token for token in tokens(text) if not token.flags & Flag.DERIVED]


def flags_of(found: Iterable[Token]) -> int:
    """All that is known of any of them."""
    return reduce(or_, (token.flags for token in found), 0)


def terms(text: str) -> list[str]:
    """What of `text` is looked up."""
    return [token.term for token in tokens(text) if not token.flags & Flag.STOP]


def term_of(word: str) -> str:
    """Of a word by itself, of whatever kind."""
    return _look_up(_APOSTROPHE.sub("'", word.lower()), word[0].isupper() and not word.isupper())[0]


def plain(word: str) -> str:
    """A word as it is compared: lower case, without stress marks, soft hyphens, possessive and apostrophes."""
    return _IGNORED.sub("", _POSSESSIVE.sub("", unicodedata.normalize("NFC", word.lower())))


def _tokens_of(piece: re.Match[str]) -> Iterator[Token]:
    start, end = piece.span()
    if piece["number"]:
        flags = Flag.DIGITS | Flag.NUMBER | _time_of(piece["number"])
        flags |= Flag.MONEY * (piece.string[max(start - 1, 0) : start] in CURRENCY_SIGNS) * (start > 0)
        flags |= Flag.TIME * bool(_DATED.match(piece.string, piece.end("number")))
        flags |= Flag.SHARE * piece.string.startswith(("%", " %", "\u00a0%"), end)
        if piece.string.startswith(",", end) and _NAMED.search(piece.string, max(start - _AROUND, 0), start):
            flags |= Flag.AGE
        if piece["ending"]:
            flags |= _flags_of_ending(piece["ending"])
        number = _number(piece["number"])
        yield Token(start, end, number, flags)
        ending = _HYPHEN.sub("", piece["ending"] or "").lower()
        times = _magnitude(ending) or (flags & Flag.MONEY and _MONEY_MAGNITUDES.get(ending))
        if times and _DECIMAL.fullmatch(number):
            yield _multiplied(start, end, number, times)
        return
    if piece["initials"]:
        yield from _abbreviation(_INITIALS_JOINT.sub("", piece["initials"]), start, end)
        return
    word: str = piece["word"]
    if word[-1] in _COUNTS and _DATED.match(piece.string, end):  # "XIX века", "მე-19 საუკუნე"
        yield from (token._replace(flags=token.flags | Flag.TIME) for token in _tokens_of_word(piece, word, start))
    else:
        yield from _tokens_of_word(piece, word, start)


def _tokens_of_word(piece: re.Match[str], word: str, start: int) -> Iterator[Token]:
    is_hyphenated = _HYPHEN.search(word)
    if is_hyphenated:
        word = _CASE_ENDING.sub("", word)  # "Ring-ს" is Ring
    yield from _word_or_abbreviation(piece, word, start, derived=False)
    if is_hyphenated and _HYPHEN.search(word):
        at = start
        for part in _HYPHEN.split(word):
            if part:
                yield from _word_or_abbreviation(piece, part, at, derived=True)
            at += len(part) + 1


def _flags_of_ending(ending: str) -> int:
    """Of what is written together with a number: "48km", "5pm"."""
    return Flag.TIME if _CLOCK.fullmatch(ending) else _look_up(_HYPHEN.sub("", ending.lower()))[2] & ANY_UNIT


def _word_or_abbreviation(piece: re.Match[str], word: str, start: int, *, derived: bool) -> Iterator[Token]:
    """ "US" is a name and "AIDS" no plural, unless the words around are in capitals, too: "TELL US".

    The terms of such names keep their capitals, unless these are other words: "us" and "will" are none of theirs.
    """
    letters, end = _POSSESSIVE.sub("", word), start + len(word)
    if letters in _BEHIND_ARTICLE and piece.string[max(start - len(_THE), 0) : start].lower() == _THE:
        yield from _abbreviation(letters.upper(), start, end, Flag.DERIVED * derived)  # "the us" is no pronoun
        return
    if letters.istitle() and is_namesake(piece.string, start, start + len(letters)):
        yield from _name(letters, letters, start, end, Flag.DERIVED * derived)
        return
    is_short = 1 < len(letters) <= _ACRONYM_LETTERS and letters.isupper()
    is_short &= letters.isascii() or letters in _ABBREVIATIONS
    if is_short:
        around = piece.string[max(start - _AROUND, 0) : start] + piece.string[end : end + _AROUND]
        is_short = any(letter.islower() for letter in around)
    if is_short and letters in _ABBREVIATIONS:
        yield from _abbreviation(letters, start, end, Flag.DERIVED * derived)
    else:
        yield from _word_tokens(word, start, derived=derived, is_acronym=is_short)


def _abbreviation(letters: str, start: int, end: int, flags: int = 0) -> Iterator[Token]:
    yield from _name(letters, _ABBREVIATIONS.get(letters, letters.lower()), start, end, flags)


def _name(letters: str, term: str, start: int, end: int, flags: int = 0) -> Iterator[Token]:
    flags |= Flag.NAME | Flag.CAPITAL
    yield Token(start, end, term, flags)
    yield Token(start, end, NAME_KEY + name_key(term.lower()), flags | Flag.DERIVED)


def _word_tokens(word: str, start: int, *, derived: bool, is_acronym: bool = False) -> Iterator[Token]:
    is_capital = word[0].isupper() and not word.isupper()
    term, key, flags = _look_up(_APOSTROPHE.sub("'", word.lower()), is_capital)
    if not term:  # an apostrophe that counts as a letter
        return
    if _HYPHEN.search(word):  # its parts say whether it is a name
        key, flags = None, flags & ~Flag.NAME
    flags |= Flag.CAPITAL * word[0].isupper() | Flag.DERIVED * derived
    end = start + len(word)
    whole = plain(word) if is_acronym and not flags & Flag.STOP else term
    yield Token(start, end, whole, flags)
    if whole != term:
        yield Token(start, end, term, flags | Flag.DERIVED)
    if key and not flags & Flag.STOP:
        yield Token(start, end, key, flags | Flag.DERIVED)
    if word.isupper() and (number := _ROMAN.get(whole)):
        yield Token(start, end, number, Flag.DERIVED)


@lru_cache(WORDS_REMEMBERED)
def _look_up(written: str, is_capital: bool = False) -> tuple[str, str | None, int]:
    """A lower-case word's term, its key as a name (None for a common word) and its flags."""
    word = _HYPHEN.sub("", plain(written))
    if not 0 < len(word) <= WORD_LETTERS:
        return word, None, 0
    language = detect_language(word) or "en"
    facts = FACTS[language]
    flags = listed_as(word, _signs(language)) | listed_as(word.rstrip("²³"), _units(language))
    if facts.follow_ups.pronoun.fullmatch(word) or facts.follow_ups.pointer.fullmatch(word):
        flags |= Flag.PRONOUN
    flags |= Flag.COPULA * (word in facts.copulas)
    if word in facts.stop_words or written in facts.stop_words:  # "couldn't"
        return word, None, flags | Flag.STOP
    name = name_form(word, language, is_capital=is_capital)
    term = facts.numerals.get(word) or lemma(word, language)
    if name is None:
        return term, None, flags
    if word in _ROMAN or not word.isalpha():  # II and III, QR351 and QR355 would sound alike
        return term, None, flags | Flag.NAME
    key = name_key(name)
    return term, NAME_KEY + key if key else None, flags | Flag.NAME


@cache
def _signs(language: str) -> dict[str, int]:
    """All listed words of a language that are signs of something, with the flags that say of what."""
    facts = FACTS[language]
    signs = [(words, SIGNS[kind]) for kind, words in facts.signs.items()]
    months = [(names, Flag.TIME) for names in facts.months]
    others = [(facts.times.another, Flag.ANOTHER), (facts.rulers, Flag.RULER), (facts.uncounted, Flag.UNCOUNTED)]
    return flags_by_entry([*signs, *months, *others])


@cache
def _units(language: str) -> dict[str, int]:
    return flags_by_entry((measure.units, UNITS[one]) for one, measure in FACTS[language].measures.items())


def _number(digits: str) -> str:
    """One form for 30,000 and 30 000 and 30.000; for 2.5 and 2,5."""
    return _GROUPING.sub("", digits).replace(",", ".")


def _time_of(digits: str) -> int:
    is_year = len(digits) == 4 and digits.isdecimal() and "1000" <= digits <= "2199"
    return Flag.TIME if is_year or ":" in digits else 0


def _magnitudes(text: str, found: list[Token]) -> Iterator[Token]:
    for number, word in pairwise(token for token in found if not _HYPHEN.search(text, token.start, token.end)):
        if _DECIMAL.fullmatch(number.term) and word.flags & Flag.NUMBER:
            times = _magnitude(plain(text[word.start : word.end]))
            if times:
                yield _multiplied(number.start, word.end, number.term, times)


def _multiplied(start: int, end: int, number: str, times: int) -> Token:
    return Token(start, end, f"{float(number) * times:.0f}", Flag.DIGITS | Flag.NUMBER)


@lru_cache
def _magnitude(word: str) -> int | None:
    for facts in FACTS.values():
        for magnitude, times in facts.magnitudes.items():
            if is_listed(word, {magnitude}):
                return times
    return None


def _timed(found: list[Token], dates: list[Token]) -> Iterator[Token]:
    """The tokens, where the 14 of 14 June, which begins or ends a date, is a time; the 2170 of 2170 metres is none."""
    starts, ends = {date.start for date in dates}, {date.end for date in dates}
    words = [token for token in found if not token.flags & Flag.DERIVED]
    measured = {one.start for one, other in pairwise(words) if other.flags & _MEASURED and other.start == one.end + 1}
    for token in found:
        if not token.flags & Flag.DIGITS:
            yield token
        elif token.start in starts or token.end in ends:
            yield token._replace(flags=token.flags | Flag.TIME)
        else:
            yield token._replace(flags=token.flags & ~Flag.TIME) if token.start in measured else token


def _abbreviated(text: str, found: list[Token]) -> Iterator[Token]:
    """ "European Union" is "EU" as well."""
    for one, other in pairwise(token for token in found if not token.flags & Flag.DERIVED):
        term = _abbreviations().get((one.term, other.term))
        if term and other.start == one.end + 1:
            flags = Flag.DERIVED | (one.flags & other.flags & Flag.CAPITAL)
            yield Token(one.start, other.end, term, flags)


@cache
def _abbreviations() -> dict[tuple[str, str], str]:
    return {
        (lemma(one, code), lemma(other, code)): term
        for code, facts in FACTS.items()
        for (one, other), term in ((words.split(), term) for words, term in facts.abbreviated.items())
    }


def _dates(text: str, found: list[Token]) -> Iterator[Token]:
    starts = {token.start for token in found}
    for pattern in (_ISO_DATE, _DOTTED_DATE):
        for match in pattern.finditer(text):
            yield _date(*match.span(), int(match["month"]), int(match["day"]))
            if match.start("year") not in starts:
                yield Token(*match.span("year"), match["year"], Flag.DIGITS | Flag.TIME | Flag.DERIVED)
    words = [token for token in found if not token.flags & Flag.DERIVED]
    for one, other in pairwise(words):
        for day, month in ((one, other), (other, one)):
            if day.flags & Flag.DIGITS and _DAY.fullmatch(day.term):
                number = _month(plain(text[month.start : month.end]))
                if number:
                    yield _date(one.start, other.end, number, int(day.term))


@lru_cache
def _month(word: str) -> int | None:
    """Of a word beside a day."""
    language = detect_language(word)
    if language is None:
        return None
    if number := FACTS[language].dated_months.get(word):
        return number
    return next((number for number, names in enumerate(FACTS[language].months, 1) if is_listed(word, names)), None)


def _date(start: int, end: int, month: int, day: int) -> Token:
    return Token(start, end, f"@{month:02}-{day:02}", Flag.DIGITS | Flag.TIME | Flag.DERIVED)
