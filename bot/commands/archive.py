"""The commands about the articles themselves: add, reindex, remove, edit, list, show, status."""

import datetime as dt
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.opening import opened, opened_or_made
from bot.commands.usage import Command
from bot.complaints import complain, one_line

if TYPE_CHECKING:  # at run time only inside the commands, so that `tsitata --help` is there at once
    from index.domain import Article, Details
    from index.reindex import Reindexer, Report
    from index.reindexing.reading import Progress
    from index.store import Store

commands = typer.Typer()


def some(names: "str | list[str] | None") -> "str | list[str] | None":
    """Refuses an empty name, which is mostly an unset variable: taken as a path, it would be the working folder."""
    if names == "" or (isinstance(names, list) and "" in names):
        raise typer.BadParameter("it is empty: name an article, a file or a folder")
    return names


Reference = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE", help="Its id (or the start of it), id at its source, web address or file.", callback=some
    ),
]
Url = Annotated[str | None, typer.Option(metavar="ADDRESS", help="Its web address.")]
Date = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day it was published.")]
Language = Annotated[str | None, typer.Option("--lang", metavar="CODE", help="Its language: en, ru or ka.")]
Author = Annotated[str | None, typer.Option(metavar="NAME", help="Who wrote it.")]
Section = Annotated[str | None, typer.Option(metavar="NAME", help="The section it stands in, such as Sport.")]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="The newsroom or site it comes from.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]

INTERRUPTED = 130  # what a shell expects after Ctrl-C


@commands.command(cls=Command)
def add(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files and folders, or the id of a removed article.", callback=some),
    ] = None,
    url: Url = None,
    date: Date = None,
    lang: Language = None,
    author: Author = None,
    section: Section = None,
    source: Source = None,
    samples: Annotated[bool, typer.Option("--samples", help="Add the sample articles that come with tsitata.")] = False,
    quiet: Quiet = False,
) -> None:
    """Add articles from files and folders.

    The options say what the files do not; an empty value ('') forgets what was said before for the same path.
    """
    from index.reindex import Report

    if not paths and not samples:
        context.fail("name the files or folders to add, or --samples")
    named, removed = sort_out(paths or [])
    if url and (removed or samples or len(named) > 1 or named[0].is_dir()):
        raise typer.BadParameter("an address belongs to one article: name one file", param_hint="--url")
    given = {"url": url, "date": date, "language": lang, "author": author, "section": section, "source": source}
    details = stated(**given)

    def pass_over(reindexer: "Reindexer", progress: "Progress") -> "Report":
        report = Report()
        for reference in removed:
            report += reindexer.restore(reference, progress)
        if named:
            report += reindexer.add(named, details, progress, emptied(given))
        if samples:
            report += reindexer.add([samples_folder()], stated(), progress)
        return report

    run(opened_or_made(context), "adding", pass_over, quiet=quiet)


@commands.command(cls=Command)
def reindex(context: typer.Context, quiet: Quiet = False) -> None:
    """Read all added files and folders again.

    An article whose file is gone goes too; what was removed stays out.
    """
    run(opened(context), "reindexing", lambda reindexer, progress: reindexer.reindex(progress), quiet=quiet)


@commands.command(cls=Command)
def remove(
    context: typer.Context,
    references: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Ids, web addresses, files or folders.", callback=some)
    ],
) -> None:
    """Remove articles from the archive.

    They stay out until they are added again by name.
    """
    from index.errors import TsitataError
    from index.reindex import Reindexer

    failed, removed = False, []
    with opened(context) as store:
        for reference in references:
            try:
                removal = Reindexer(store).remove(reference)
            except TsitataError as error:
                complain(error)
                failed = True
            else:
                removed.append(f"{counted(len(removal.ids))} removed; to bring back: tsitata add {removal.name}")
    for line in removed:  # only now: who reads them may stop at any
        print(line)
    raise typer.Exit(1 if failed else 0)


@commands.command(cls=Command)
def edit(
    context: typer.Context,
    reference: Reference,
    title: Title = None,
    url: Url = None,
    date: Date = None,
    lang: Language = None,
    author: Author = None,
    section: Section = None,
    source: Source = None,
) -> None:
    """Correct an article's title, date or other details.

    A correction outlasts every reindex; an empty value ('') undoes it.
    """
    from index.reindex import Reindexer

    given = {
        "title": title,
        "url": url,
        "date": date,
        "language": lang,
        "author": author,
        "section": section,
        "source": source,
    }
    if all(value is None for value in given.values()):
        context.fail("say what to correct, for example --date 2024-05-31")
    corrections = stated(**given)
    with opened(context) as store:
        article = Reindexer(store).correct(reference, corrections, emptied(given))
    print(heading(article))


@commands.command("list", cls=Command)
def list_articles(
    context: typer.Context,
    removed: Annotated[bool, typer.Option("--removed", help="List the removed articles instead.")] = False,
) -> None:
    """List the articles, newest first."""
    with opened(context) as store:
        if removed:
            for gone in store.removed():
                place = f"{gone.path}:{gone.row}" if gone.row else gone.path
                print(f"{gone.id}  {place or '-'}")
            return
        for article in store.listing():
            print(f"{article.id}  {article.date or 'no date'!s:<10}  {article.language:<2}  {one_line(article.title)}")


@commands.command(cls=Command)
def show(
    context: typer.Context,
    reference: Reference,
    removed: Annotated[bool, typer.Option("--removed", help="Show what was left out of its page instead.")] = False,
) -> None:
    """Show an article: what is known of it, and its text."""
    with opened(context) as store:
        if removed:
            print("\n".join(store.removed_lines(reference)) or "nothing was left out")
        else:
            article = store.article(reference)
            print(f"{heading(article)}\n\n{article.text}")


@commands.command(cls=Command)
def status(context: typer.Context) -> None:
    """Show what the archive holds."""
    from importlib.metadata import version

    with opened(context) as store:
        summary, condition = store.summary(), store.condition()
        data = store.data
    languages = ", ".join(f"{count:,} {language}" for language, count in condition.languages.items())
    left = summary.articles - condition.analysed
    unknown = "unknown" if summary.articles else "none"
    rows = {
        "articles": f"{summary.articles:,}" + (f" ({languages})" if languages else ""),
        "newest": summary.newest or unknown,
        "sources": ", ".join(summary.sources) or unknown,
        "added": "1 file or folder" if condition.added == 1 else f"{condition.added:,} files or folders",
        "removed": counted(condition.removed),
        "index": f"{left:,} articles await this version: run `tsitata reindex`" if left else "up to date",
        "on disk": f"{condition.bytes_on_disk / 1e6:,.1f} MB",
        "data": data,
        "program": f"tsitata {version('tsitata')}",
    }
    for name, value in rows.items():
        print(f"{name:<9} {value}")


def run(archive: "Store", title: str, pass_over: "Callable[[Reindexer, Progress], Report]", *, quiet: bool) -> None:
    from bot.progress import progress_shown
    from index.reindex import Reindexer

    with archive as store:
        try:
            with progress_shown(title, quiet=quiet) as progress:
                report = pass_over(Reindexer(store), progress)
        except KeyboardInterrupt:
            held = counted(store.summary().articles)
            print(
                f"\ntsitata: interrupted; the archive holds {held}: the same command goes on from there",
                file=sys.stderr,
            )
            raise typer.Exit(INTERRUPTED) from None
    for error in report.failed:
        complain(error)
    if not quiet:
        print(sentence(report))
    raise typer.Exit(1 if report.failed else 0)


def sort_out(names: list[str]) -> tuple[list[Path], list[str]]:
    """Paths, and what may be a removed article: its id or address, where there is no such file."""
    may_be_removed = [
        name for name in names if re.fullmatch(r"[a-z2-7]{8}|https?://.*", name) and not Path(name).exists()
    ]
    return [Path(name) for name in names if name not in may_be_removed], may_be_removed


def samples_folder() -> Path:
    from importlib.resources import files

    return Path(str(files("index") / "samples"))


def emptied(given: dict[str, str | None]) -> list[str]:
    return [name for name, value in given.items() if value == ""]


def stated(**given: str | None) -> "Details":
    from index.domain import Details
    from index.languages import LANGUAGES
    from index.storage.addresses import canonical

    given = {name: one_line(value or "") or None for name, value in given.items()}
    url, date, language = given.get("url"), given.pop("date", None), given.get("language")
    if url is not None and canonical(url) is None:
        raise typer.BadParameter(f"{url!r} is not a web address like https://example.com/news/1", param_hint="--url")
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(f"{language!r} is not one of {', '.join(LANGUAGES)}", param_hint="--lang")
    return Details(**given, date=day(date) if date is not None else None)


def day(date: str) -> dt.date:
    try:
        return dt.date.fromisoformat(date)
    except ValueError as error:
        raise typer.BadParameter(f"{date!r} is not a date like 2024-05-31", param_hint="--date") from error


def heading(article: "Article") -> str:
    known = {
        "id": article.id,
        "date": article.date,
        "language": article.language,
        "source": article.source,
        "section": article.section,
        "author": article.author,
        "address": article.url,
    }
    rows = [f"{name:<9} {one_line(str(value))}" for name, value in known.items() if value is not None]
    return "\n".join([one_line(article.title or "(no title)"), *rows])


def sentence(report: "Report") -> str:
    counts = {
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "gone": report.gone,
        "kept out (removed by hand)": report.kept_out,
        "failed": len(report.failed),
    }
    said = ", ".join(f"{count:,} {name}" for name, count in counts.items() if count) or "nothing to do"
    pace = f" ({sum(counts.values()) / report.seconds:,.0f} a second)" if report.seconds >= 1 else ""
    return f"{said} in {report.seconds:.1f} s{pace}"


def counted(articles: int) -> str:
    return "1 article" if articles == 1 else f"{articles:,} articles"
