"""The commands that look into the index: search, check."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.opening import opened
from bot.commands.usage import Command
from bot.complaints import complain, one_line

if TYPE_CHECKING:  # at run time only inside the commands, so that `tsitata --help` is there at once
    from index.domain import Article
    from index.embedded import EmbeddedRetriever, Hit
    from index.filters import Filter
    from index.question import Question
    from index.store import Store

commands = typer.Typer()

HITS = 10
SHOWN_CHARS = 160  # two lines of a terminal
NAMED = 5  # languages, sources or sections that there are

Since = Annotated[
    str | None, typer.Option(metavar="YYYY[-MM[-DD]]", help="From articles of this day, month or year or later.")
]
Until = Annotated[
    str | None, typer.Option(metavar="YYYY[-MM[-DD]]", help="From articles of this day, month or year or earlier.")
]
Languages = Annotated[list[str] | None, typer.Option("--lang", metavar="CODE", help="In this language: en, ru or ka.")]
Sources = Annotated[list[str] | None, typer.Option("--source", metavar="NAME", help="Of this newsroom or site.")]
Sections = Annotated[list[str] | None, typer.Option("--section", metavar="NAME", help="Of this section.")]


@commands.command(cls=Command)
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="With or without quotation marks.")],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=500, help="So many passages.")] = HITS,
    since: Since = None,
    until: Until = None,
    lang: Languages = None,
    source: Sources = None,
    section: Sections = None,
) -> None:
    """Search the passages.

    Prints the best first, with score, article and the words that they have. --lang, --source and --section may be given
    several times.
    """
    from index.answer import Answerer
    from index.filters import Filter
    from index.question import read_question

    where = Filter(
        since=days(since, "--since")[0] if since is not None else None,
        until=days(until, "--until")[1] if until is not None else None,
        languages=frozenset(lang or ()),
        sources=frozenset(source or ()),
        sections=frozenset(section or ()),
    )
    question = read_question(" ".join(words))
    with opened(context) as store:
        retriever = Answerer(store).retriever()
        hits = retriever.search(question.terms, limit, where)
        articles = store.load({retriever.article(hit.article)[0] for hit in hits})
        for hit in hits:
            article = articles.get(retriever.article(hit.article)[0])
            if article is not None:  # else it was removed a moment ago
                print(as_text(hit, article, retriever, question))
        if not hits:
            print(one_line("; ".join(["nothing found", *strange(store, where)])))


def days(date: str, option: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a day, a month or a year."""
    try:
        match [int(part) for part in date.split("-")]:
            case [year]:
                return dt.date(year, 1, 1), dt.date(year, 12, 31)
            case [year, month]:
                return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])
            case [year, month, day]:
                return (dt.date(year, month, day),) * 2
    except (ValueError, OverflowError):
        pass
    raise typer.BadParameter(f"{date!r} is not a date like 2024-05-31, 2024-05 or 2024", param_hint=option)


def strange(store: "Store", where: "Filter") -> Iterator[str]:
    """What no article has of what was asked for, and what there is."""
    summary = store.summary()
    for kind, wanted, there in (
        ("language", where.languages, sorted(store.condition().languages)),
        ("source", where.sources, summary.sources),
        ("section", where.sections, summary.sections),
    ):
        some = ", ".join(there[:NAMED]) + (", …" if len(there) > NAMED else "")
        for name in sorted(wanted.difference(there)):
            said = f"in {name}, only in {some}" if kind == "language" else f"of the {kind} {name}, only of {some}"
            yield f"no article is {said}" if there else f"no article states its {kind}"


def as_text(hit: "Hit", article: "Article", retriever: "EmbeddedRetriever", question: "Question") -> str:
    held = retriever.matched(hit, question.terms)
    words = [word.text for word in question.words if not set(held).isdisjoint(word.terms)]
    start, end = retriever.span(hit)
    passage = one_line(article.text[start:end])
    shown = passage if len(passage) <= SHOWN_CHARS else passage[:SHOWN_CHARS].rsplit(" ", 1)[0] + " …"
    title = one_line(article.title or "(no title)")
    dated = f" · {article.date}" if article.date else ""
    return f"{hit.score:7.3f}  {article.id}  {title}{dated}\n         {', '.join(words)}\n         {shown}"


@commands.command(cls=Command)
def check(context: typer.Context) -> None:
    """Check that nothing of the data folder is damaged.

    Reads every byte of the database, of the index and of what was learnt. Exit code 1 where something is.
    """
    from index.errors import UnreadableError
    from index.generations.folder import Generations
    from index.learned import own

    with opened(context) as store:
        errors = [*store.check(), *Generations(store.index).check()]
        try:
            own(store.data)
        except UnreadableError as unreadable:
            errors.append(unreadable)
        summary = store.summary()
    for error in errors:
        complain(error)
    if errors:
        raise typer.Exit(1)
    print(f"all is well: {summary.articles:,} articles")
