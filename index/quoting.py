"""What is quoted: the sentences that were chosen, what other articles say of the same, and further ones of a list."""

from collections.abc import Sequence
from dataclasses import replace

from index.archive import Load
from index.choosing import RUNNERS_UP, Ranked, Sentence
from index.domain import Answer, Citation, Kind, Understood
from index.embedded import EmbeddedRetriever
from index.links import link_to
from index.marks import whole
from index.prepared import checksum_of
from index.question import Question
from index.rivals import rivals
from index.rules.lists import items, listed
from index.rules.predecessors import successor_in
from index.rules.reading import quoted
from index.timeline import Timeline, days_compared, predecessor, timeline
from index.times import is_of_state
from index.values import Told


def citations(sentences: Sequence[Sentence], retriever: EmbeddedRetriever, load: Load) -> list[Citation]:
    """Quotations from the stored texts; one whose text is not what was searched is left out.

    Without links, which take time: of the many that are compared few are shown.
    """
    known = [retriever.article(sentence.article) for sentence in sentences]
    articles = load([article_id for article_id, _ in known])
    found = []
    for sentence, (article_id, checksum) in zip(sentences, known, strict=True):
        article = articles.get(article_id)
        if article and checksum_of(article.text) == checksum:
            marks = tuple(whole(article.text, mark) for mark in sentence.marks)
            found.append(Citation(article=article, start=sentence.start, end=sentence.end, marks=marks))
    return found


def completed(answer: Answer, ranked: Ranked, retriever: EmbeddedRetriever, load: Load) -> Answer:
    """With all that is shown beside the sentence that answers, and with links."""
    return _linked(_listing(_in_time(answer, ranked, retriever, load), ranked, retriever, load))


def _in_time(answer: Answer, ranked: Ranked, retriever: EmbeddedRetriever, load: Load) -> Answer:
    """With what other articles say, where their dates are known: the newest first."""
    best, question = answer.citations[0], ranked.question
    if best.article.date is None:
        return answer
    may_change = _may_change(question, answer.understood)
    others = rivals(ranked, retriever, days_compared(question, best.article.date, may_change=may_change))
    cited = citations([rival.sentence for rival in others], retriever, load)
    if len(cited) < len(others):
        return answer  # one of them has changed: it may say something else now
    line = Timeline(best)
    if others or question.asked is Kind.PERSON:  # of whom one may be named who was beaten
        rows = ranked.candidates.rows
        told = [
            Told(citation, quoted(citation, rows, retriever), rival.strength)
            for citation, rival in zip(cited, others, strict=True)
        ]
        line = timeline(question, Told(best, quoted(best, rows, retriever)), told, may_change=may_change)
    placed = {one.article.id for one in (line.first, *line.later, *line.agreeing, *line.contradicting, *line.earlier)}
    # A state is one at a time: what could not be placed in it would pass for a second one.
    also = [one for one in answer.citations if one.article.id not in placed and not (may_change and one.article.date)]
    earlier = line.earlier
    if may_change and not line.earlier and (before := predecessor(question, line.first)):
        earlier = (Citation(article=line.first.article, start=before.start, end=before.end),)
    return replace(
        answer,
        citations=(line.first, *line.later, *also)[: 1 + RUNNERS_UP],
        agreeing=line.agreeing,
        contradicting=line.contradicting,
        earlier=earlier if answer.understood.until is None else (),
    )


def _listing(answer: Answer, ranked: Ranked, retriever: EmbeddedRetriever, load: Load) -> Answer:
    """With further sentences of the same article, where several things are asked for.

    What changed, or is disputed, is told value by value instead.
    """
    found = items(ranked)
    article_id, _ = retriever.article(int(ranked.candidates.article[ranked.best]))
    if not found or answer.contradicting or answer.earlier or answer.citations[0].article.id != article_id:
        return answer
    cited = citations([item.sentence for item in found], retriever, load)
    return replace(answer, listed=listed(ranked.question, found, cited)) if len(cited) == len(found) else answer


def _may_change(question: Question, understood: Understood) -> bool:
    """By the question as it was understood: what was typed on another keyboard layout has none of its words.

    Who held an office before somebody stays the same.
    """
    if successor_in(question):
        return False
    at_a_time = understood.is_dated
    return question.language is not None and is_of_state(question.text, question.language, at_a_time=at_a_time)


def _linked(answer: Answer) -> Answer:
    """With links for what is shown of it."""
    return replace(
        answer,
        citations=tuple(map(_with_link, answer.citations)),
        listed=tuple(map(_with_link, answer.listed)),
        agreeing=tuple(map(_with_link, answer.agreeing)),
        contradicting=tuple(map(_with_link, answer.contradicting)),
        earlier=tuple(map(_with_link, answer.earlier)),
    )


def _with_link(citation: Citation) -> Citation:
    article = citation.article
    if not article.url:
        return citation
    return replace(citation, link=link_to(article.url, article.text, citation.start, citation.end))
