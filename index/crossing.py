"""Across languages: an answer in the asker's own language first, and where there is none, in another.

Names and numbers need no translation: the analysis gives them one form for all scripts. The lexicon has the rest.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from index import choosing, confidence, lexicon
from index.analysis.words import NAME_KEY, plain
from index.choosing import PASSAGES_READ, Choice
from index.embedded import EmbeddedRetriever
from index.filters import Filter
from index.languages.romanise import name_key
from index.lexicon import Translation
from index.places import Written, is_first_name, may_mean, written
from index.question import Question, QuestionWord

NAME_LETTERS = 4  # a shorter name is spelt nearly as too many others are


def choose(question: Question, retriever: EmbeddedRetriever) -> Choice | None:
    """None where no quotable sentence has anything in common with the question, in whatever language."""
    others = other_languages(question, retriever)
    if not others:
        return choosing.choose(question, retriever)
    near = retriever.languages - others
    own = choosing.choose(question, retriever, Filter(languages=near)) if near else None
    if own is not None and (own.is_sure or own.is_near):
        return own  # where an article about it does not say, one in another language seldom does
    across = choose_across(question, retriever, others)
    if own is None or across is None:
        return across or own
    # An article in another language that says no more than one in the asker's own is no surer.
    is_surer = across.confidence > confidence.across(own.confidence)
    return across if across.is_sure and is_surer else own


def other_languages(question: Question, retriever: EmbeddedRetriever) -> frozenset[str]:
    """Those of the archive in which the question is worth putting."""
    return retriever.languages & {*lexicon.LANGUAGES} - {question.language} if question.language else frozenset()


def choose_across(question: Question, retriever: EmbeddedRetriever, languages: frozenset[str]) -> Choice | None:
    choice = choose_translated(question, retriever, languages)
    sure, enough = confidence.across, confidence.enough_across
    return choice and replace(choice, confidence=sure(choice.confidence), enough=enough(choice.enough))


def choose_translated(question: Question, retriever: EmbeddedRetriever, languages: frozenset[str]) -> Choice | None:
    """As sure as if it had been asked in one of `languages`."""
    translated = replace(question, words=tuple(in_languages(question.words, languages, retriever)))
    hits = retriever.search_words(translated.words, PASSAGES_READ, Filter(languages=languages))
    return choosing.choose_in(hits, translated, retriever)


def in_languages(
    words: Sequence[QuestionWord], languages: Collection[str], retriever: EmbeddedRetriever
) -> Iterator[QuestionWord]:
    """Each word with the terms that it has in `languages` beside its own, at last phrases: it stays one word."""
    for word, found in zip(words, translations([*map(written, words)], languages), strict=True):
        if found:
            terms = [term for one in found for term in one.terms]
            single = [term for term in terms if lexicon.BLANK not in term]
            # What only looks like a name, in a script without capitals or at the head of a title, the lexicon knows.
            is_name = word.is_name and any(one.is_name for one in found)
            yield replace(word, terms=tuple(dict.fromkeys((*single, *word.terms, *terms))), is_name=is_name)
        elif not retriever.passages_with(word):
            yield replace(word, terms=(*word.terms, *other_spellings(word, retriever)))
        else:
            yield word


def translations(words: Sequence[Written], languages: Collection[str]) -> list[list[Translation]]:
    """Those of each of a question's words: the lexicon's for itself and for the phrases that it is in."""
    found: list[list[Translation]] = [[] for _ in words]
    is_typed_small = all(word.text.title() != word.text == word.text.lower() for word in words)
    for phrase in lexicon.phrases([word.term for word in words]):
        meanings = lexicon.translations(phrase.key, languages)
        if phrase.end == phrase.first + 1 and not is_typed_small:
            meanings = tuple(one for one in meanings if may_mean(words[phrase.first], one))
        for place in range(phrase.first, phrase.end):
            found[place] += meanings
    return [[] if is_first_name(words, place) else meanings for place, meanings in enumerate(found)]


def other_spellings(word: QuestionWord, retriever: EmbeddedRetriever) -> list[str]:
    """Of a name: "Джонсон" comes to "dzhonson", which Johnson is not, and "тосс" to "tos", which is "toss"."""
    keys = [term for term in word.terms if term.startswith(NAME_KEY)]
    if not keys and any(letter.isupper() for letter in word.text):
        keys = [NAME_KEY + name_key(plain(word.text))]  # its language has such a word, too: "Прусс", "Марен"
    long = [key for key in keys if len(key) > NAME_LETTERS]
    alike = [spelling for key in long for spelling in retriever.spelt_like(key)]
    return [*keys, *alike, *(term for key in keys for term in retriever.words_keyed(key.removeprefix(NAME_KEY)))]


def held_in_others(question: Question, retriever: EmbeddedRetriever) -> frozenset[str]:
    """The words, as they are written, that articles in other languages have, translated or in their letters."""
    others = other_languages(question, retriever)
    if not others:
        return frozenset()
    translated = in_languages(question.words, others, retriever)
    both = zip(question.words, translated, strict=True)
    return frozenset(word.text for word, other in both if retriever.passages_with(other))
