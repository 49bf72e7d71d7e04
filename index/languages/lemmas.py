"""A word's base form, by the script it is written in.

English and Georgian by simplemma's dictionaries (as tries: 1 and 2.5 MB on disk, mapped where a cache folder is set),
Russian by pymorphy3; Snowball merges what a dictionary does not know ("Бибилова", "Бибиловым"). simplemma knows half of
the Georgian word forms; for the rest there is a suffix rule here.
"""

import re
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from index.languages.en import verbs

WORDS_REMEMBERED = 100_000  # some 15 MB when full; a newsroom's archive has about as many word forms in use
LEAST_NAMES = 0.1  # of a common word's uses; with less a word in lower case is hardly ever the name that it may be

_cache_folder: Path | None = None


def use_cache(folder: Path) -> None:
    """Keeps simplemma's tries under `folder` from now on: built once (half a second each), then mapped."""
    global _cache_folder
    _cache_folder = folder / f"simplemma-{version('simplemma')}"


def lemma(word: str, language: str) -> str:
    """The base form of one lower-case word; the word itself where nothing is known of it."""
    return _LEMMAS[language](word)


def dictionary_form(word: str, language: str) -> str:
    """The base form of one lower-case word as it is written, where `lemma` may leave no more than a stem of it."""
    match language:
        case "ru":
            likeliest = _likeliest(word)
            return str(likeliest.normal_form) if likeliest else word
        case "en":
            return _english_form(word)
        case _:
            return lemma(word, language)


def is_known(word: str, language: str) -> bool:
    """Whether a dictionary has this lower-case word: what it does not have is probably a name."""
    if language == "ru":
        return bool(_morphology().word_is_known(word))
    return _has(_without_copula(word) if language == "ka" else word, language)


def _has(word: str, language: str) -> bool:
    return _dictionaries(language).get_dictionary(language).get(word) is not None


def may_tell_who(word: str, language: str) -> bool:
    """Whether this lower-case word may by its form say who somebody is, right beside the name: "the skipper Nino".

    In Russian one being, in English what is no form of another word, as "met" is; in Georgian endings tell more.
    """
    match language:
        case "ru":
            return any({"NOUN", "anim", "sing"} <= parse.tag.grammemes for parse in _parses(word)[:1])
        case "en":
            return _english_form(word) == word and word not in verbs.ALSO
        case _:
            return True


def may_be_first_name(word: str, language: str) -> bool:
    """Whether this lower-case word of a name may be a first one: in Russian no place's, "Нижний", is."""
    return language != "ru" or any("Name" in parse.tag.grammemes for parse in _parses(word))


def is_being(word: str) -> bool:
    """Whether this lower-case Russian word is a noun for a living being, and no name."""
    likeliest = _likeliest(word)
    if likeliest is None or not is_known(word, "ru"):
        return False
    told: Set[str] = likeliest.tag.grammemes
    return told >= _BEING and told.isdisjoint(_NAMING)


def may_be_person(word: str) -> bool:
    """Whether this lower-case Russian word of a name may be a person's."""
    return _surname(word) is not None or not _PERSONAL.isdisjoint(_tags(word))


def may_be_place(word: str) -> bool:
    """Whether this lower-case Russian word of a name may be a place's."""
    return "Geox" in _tags(word)


def _tags(word: str) -> Set[str]:
    """All that pymorphy3's dictionary says of a word, whatever the reading."""
    return frozenset().union(*(parse.tag.grammemes for parse in _parses(word))) if is_known(word, "ru") else frozenset()


def is_to_come(word: str, language: str) -> bool:
    """Whether this lower-case word is a verb's form for what is yet to come: "откроется", "გაიხსნება"."""
    match language:
        case "ru":
            return any("futr" in parse.tag.grammemes for parse in _parses(word)[:1])
        case "ka":
            return _TO_COME.fullmatch(word) is not None
        case _:
            return False


@lru_cache(WORDS_REMEMBERED)
def name_form(word: str, language: str, *, is_capital: bool = False) -> str | None:
    """The base form of a lower-case word that may be a name; None where it is a common word.

    A name is what no dictionary has; pymorphy3's also knows surnames, first names and places as such, among them rare
    ones for common words: "машину" may be of a Mr Машин. Where it `is_capital` it is a name all the same: "Газа".
    """
    if language != "ru":
        return None if is_known(word, language) else lemma(word, language)
    if surname := _surname(word):
        return surname
    is_common = is_known(word, language)
    names = [parse for parse in _parses(word) if _is_name(parse.tag.grammemes)]
    # All together: the cases of a name that is not declined, as "Шойгу" is, share its uses among them.
    if names and (is_capital or not is_common or sum(parse.score for parse in names) >= LEAST_NAMES):
        return str(names[0].normal_form)
    return None if is_common else lemma(word, language)


_BEING = frozenset({"NOUN", "anim"})
_PERSONAL = frozenset({"Name", "Surn", "Patr"})
_NAMING = _PERSONAL | {"Geox", "Init"}
_NAME_TAGS = frozenset({"Surn", "Name", "Geox"})
_FIRST_NAMES = frozenset({"Name", "plur"})  # "Кулахметов" is one Кулахметов rather than several people called Кулахмет


def _is_name(grammemes: Set[str]) -> bool:
    return not _NAME_TAGS.isdisjoint(grammemes) and not grammemes >= _FIRST_NAMES


_SURNAME = re.compile(r"(\w{2,}(?:[оеё]в|[иы]н))(?:а|у|ым|ом|е|ой|ы|ых|ыми)?")


def _surname(word: str) -> str | None:
    """The nominative of a Russian surname that no dictionary has: pymorphy3 guesses another for each of its cases."""
    found = _SURNAME.fullmatch(word)
    return found[1] if found and not is_known(word, "ru") else None


def verb_of(word: str, text: str, start: int) -> str | None:
    """The base form of the verb whose past a lower-case word may be as well that stands at `start` of `text`.

    None for most: "left" is one of them, but not in "the left bank".
    """
    verb = verbs.ALSO.get(word)
    if verb is None or verbs.BEFORE_NOUN.search(text[max(start - verbs.BEFORE_CHARS, 0) : start]):
        return None
    return _english(verb)


def _english_form(word: str) -> str:
    return verbs.FORMS.get(word) or str(_simplemma("en").lemmatize(word, lang="en")).lower()


@lru_cache(WORDS_REMEMBERED)
def _english(word: str) -> str:
    form = _english_form(word)
    # Forms of "be" are stop words; what else is taken for one is not: "AI", the "m" of metres.
    return str(_stemmer("english").stemWord(word if form == "be" else form))


_STEMMED_ALIKE = frozenset({"дать", "долго"})  # no "дата" and no "долг"
_UNDECLINED = frozenset({"NOUN", "Fixd"})


@lru_cache(WORDS_REMEMBERED)
def _russian(word: str) -> str:
    likeliest = _likeliest(word)
    if likeliest and likeliest.tag.grammemes >= _UNDECLINED and _NAME_TAGS.isdisjoint(likeliest.tag.grammemes):
        return word.replace("ё", "е")  # of "радио" and "метро" the stemmer leaves what it leaves of "рада" and "метр"
    form = _surname(word) or (likeliest.normal_form if likeliest else word)
    if form in _STEMMED_ALIKE:
        return str(form)
    return str(_stemmer("russian").stemWord(form.replace("ё", "е")))


def _likeliest(word: str) -> Any | None:
    return next(iter(_parses(word)), None)


@lru_cache(1000)
def _parses(word: str) -> Sequence[Any]:
    """pymorphy3's readings of a word, the likeliest first. A word is asked about as a name and as a common word.

    None where Unicode has no name for a letter, as most of Tangut has none: there pymorphy3 fails.
    """
    return _morphology().parse(word) if all(unicodedata.name(letter, "") for letter in word) else ()


@lru_cache(WORDS_REMEMBERED)
def _georgian(word: str) -> str:
    return georgian_stem(str(_simplemma("ka").lemmatize(_without_copula(word), lang="ka")))


# "Is", written onto a word with a vowel at its end; after any other the nominative's goes before it and both are taken
# for one ending: "ქალაქია".
_COPULA = re.compile(r"(?<=\w\w[აეოუ])ა$")


def _without_copula(word: str) -> str:
    """ "შემთხვევაა" as "შემთხვევა": where a dictionary does not have the word as it stands, but without."""
    bare = _COPULA.sub("", word)
    return bare if bare != word and (bare.endswith("ა") or _has(bare, "ka")) and not _has(word, "ka") else word


_LEMMAS = {"en": _english, "ru": _russian, "ka": _georgian}


def _ending(*endings: str) -> re.Pattern[str]:
    """One of `endings` at the end of a word of which at least 3 letters stay."""
    return re.compile(rf"(?<=\w\w\w)(?:{'|'.join(endings)})$")


_CLITIC = _ending("ვე", "(?<=ს)აც", "ც")
_EXTENSION = _ending("(?<=იის)ა", "(?<=იას)ა")  # of a case: "ბოლივიასა და ჩილეს"; after other stems it may be a verb's
# A postposition with the case that it governs; the dative's "ს" is only heard after a vowel.
_POSTPOSITION = _ending("(?:ის|სა|(?<=[აეოუ])ს)?თვის", "ი?ს?კენ", "ი?ს?გან", "ა?მდე", "ი?დან", "(?<=[აეოუ])სთან", "თან",
                        "ში", "ზე", "ებრ", "(?<=[აი])ვით")  # fmt: skip
_CASE = _ending("ის", "მა", "ით", "ად", "ს", "მ")
_PLURAL = _ending("ები?")
_LAST_VOWEL = _ending("ია", "[აეიო]")  # the nominative's, or the stem's own, which other cases drop


def georgian_stem(word: str) -> str:
    """A Georgian noun without clitic, postposition or case, plural and last vowel: one step each."""
    word = _EXTENSION.sub("", _CLITIC.sub("", word))
    stem = _POSTPOSITION.sub("", word)
    if stem == word:
        stem = _CASE.sub("", word)
    return _LAST_VOWEL.sub("", _PLURAL.sub("", stem))


# Longer ones first: "გადა" is not "გა" with something behind it.
_PREVERB = "გადმო|გადა|გამო|წარმო|წამო|წარ|შემო|ჩამო|ამო|მიმო|და|გა|მი|მო|შე|ჩა|წა|ა"
_VERSIONED = re.compile(rf"({_PREVERB})([აეიუ]?)(?=[^აეიოუ]\w)")

# A preverb before the endings of the present, which some verbs have in the present, too, and some nouns end so.
_TO_COME = re.compile(
    r"(?!მიუთით|მოუწოდ|მოქმედ|გამოიყენ|შეიძლება|განცხადება|დაავადება)"
    rf"(?:{_PREVERB})(?:ი\w{{2,}}ებ(?:ა|იან)|\w{{2,}}დებ(?:ა|იან)|\w{{2,}}(?<!ად)ებენ)|(?:გა|მო)ხდებ(?:ა|იან)"
)


def other_versions(word: str) -> list[str]:
    """A Georgian verb with each other vowel behind its preverb, or none, by which it tells for whom or by what it is.

    "დაიკეტა", which is passive, as "დაკეტა", which is active.
    """
    verb = _VERSIONED.match(word)
    return [verb[1] + vowel + word[verb.end() :] for vowel in ("", *"აეიუ") if vowel != verb[2]] if verb else []


@cache
def _stemmer(name: str) -> Any:
    import Stemmer

    return Stemmer.Stemmer(name)


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _simplemma(language: str) -> Any:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_dictionaries(language)))


@cache
def _dictionaries(language: str) -> Any:
    """simplemma's factory of dictionaries; as tries: a hash table of one language takes 80 MB."""
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    folder = _trie_folder(language)
    return TrieDictionaryFactory(use_disk_cache=folder is not None, disk_cache_dir=str(folder) if folder else None)


def _trie_folder(language: str) -> Path | None:
    """The cache folder with this language's trie in it; None where there is none or it cannot be written."""
    if _cache_folder is None:
        return None
    trie = _cache_folder / f"{language}.dic"
    if not trie.exists():
        # In a process of its own: building takes 160 MB, which a long-running process would not get rid of again.
        command = [sys.executable, "-m", "index.languages.lemmas", str(_cache_folder), language]
        subprocess.run(command, check=False, capture_output=True)  # noqa: S603
    return _cache_folder if trie.exists() else None


def build_trie(folder: Path, language: str) -> None:
    """Writes simplemma's trie of one language into `folder`, whole or not at all."""
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # simplemma writes in place: another process would read half a trie, so it is made beside and moved.
    with tempfile.TemporaryDirectory(dir=folder) as beside:
        TrieDictionaryFactory(disk_cache_dir=beside).get_dictionary(language)
        (Path(beside) / f"{language}.dic").replace(folder / f"{language}.dic")


if __name__ == "__main__":
    build_trie(Path(sys.argv[1]), sys.argv[2])
