"""Who does an office's work until somebody is chosen for it: "her deputy, Tom Lee, will run the town until September".

That one is the answer to who holds it now, if no article since tells of another; whoever has left it is not.
"""

from dataclasses import replace

import numpy as np

from index.analysis import plain
from index.archive import Load
from index.arrays import Bools, Ints
from index.candidates import Candidates
from index.choosing import Choice, best_of
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.facts import is_listed
from index.question import Question, QuestionWord, common_words
from index.rules.another import asks_for_holder, asks_for_no_other, is_acting, offices
from index.rules.offices import with_offices
from index.rules.people import names_another
from index.rules.reading import sentences
from index.wholes import is_office

READ = 10  # sentences, the best ones, for their articles
NEAR = 3  # sentences before, in one of which the office is named
AT_MOST = 60  # sentences of these articles
AHEAD = 3.0  # log odds: a name right beside the office, as of who has left it, is no better
SURE = 0.75  # at least: who stands in is told outright, though in few of the question's words


def by_who_stands_in(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who holds an office, and an article tells who stands in, the best one or a newer."""
    ranked = choice.ranked
    question, candidates = ranked.question, ranked.candidates
    if not asks_for_holder(question) or not asks_for_no_other(question):
        return choice
    office = _office(question)
    if office is None:
        return choice
    near = _near(candidates, office, question)
    best = np.argsort(-ranked.scores, kind="stable")[:READ]
    near &= np.isin(candidates.article, candidates.article[best])
    places = sorted(np.flatnonzero(near).tolist(), key=lambda place: -ranked.scores[place])[:AT_MOST]
    dates = retriever.dates(candidates.article)
    is_verb = not offices(question)
    found = [
        place
        for place, text, article in sentences(places, candidates, retriever, load)
        if _stands_in(question, text, article.language, is_verb) and names_another(text, article.language, question)
    ]
    found = [place for place in found if _is_newest(place, ranked.best, candidates, dates)]
    if not found:
        return choice
    newest = max(found, key=lambda place: (dates[place], ranked.scores[place]))
    scores = np.where(np.arange(len(candidates.place)) == newest, ranked.scores.max() + AHEAD, ranked.scores)
    told = best_of(replace(ranked, scores=scores), max(choice.confidence, SURE), choice.enough)
    return replace(told, is_beside_the_point=False)


def _office(question: Question) -> int | None:
    """The number of the word for it, a noun or a verb like "runs"."""
    held = offices(question)
    if held:
        return question.words.index(held[0])
    common = common_words(question)
    if not common or question.language is None:
        return None
    word = with_offices(question).words[common[0]]
    is_verb = any(is_office(term, question.language) for term in word.terms)
    return common[0] if is_verb else None


def _near(candidates: Candidates, office: int, question: Question) -> Bools:
    """Which sentences have the office near, and all else that is asked for in their article: (candidates,)."""
    told = candidates.inside | candidates.akin | candidates.meant
    has_office = (told | candidates.before | candidates.above)[:, office]
    for place in np.flatnonzero(told[:, office]).tolist():
        behind = candidates.place - candidates.place[place]
        has_office |= (behind >= 0) & (behind <= NEAR) & (candidates.article == candidates.article[place])
    needed = np.array([not _is_changing(word, question) for word in question.words])
    needed[office] = False
    if not offices(question):  # a verb: whatever office it is
        has_office = np.ones_like(has_office)
    near: Bools = has_office & np.logical_and.reduce((candidates.around | told)[:, needed], axis=1, dtype=np.bool_)
    return near


def _is_changing(word: QuestionWord, question: Question) -> bool:
    language = question.language
    return language is not None and is_listed(plain(word.text), FACTS[language].times.another)


def _stands_in(question: Question, text: str, language: str, is_verb: bool) -> bool:
    return bool(FACTS[language].standing_in.search(text)) or is_acting(question, text, language, of_any=is_verb)


def _is_newest(place: int, best: int, candidates: Candidates, dates: Ints) -> bool:
    if candidates.article[place] == candidates.article[best]:
        return True
    return bool(dates[best] and dates[place] >= dates[best])
