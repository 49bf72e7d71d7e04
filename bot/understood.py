"""What was understood of a question, in the reader's words, as plain text: for buttons and for the shell."""

from collections.abc import Iterator

from bot.reader import Reader
from bot.rendering import one_line
from index.domain import Restriction, Understood

NAME_CHARS = 40  # a button is one line on a phone


def told(understood: Understood, reader: Reader) -> Iterator[tuple[Restriction, str]]:
    """Each thing, with what it restricts."""
    if understood.is_dated:
        yield Restriction.WHEN, time(understood, reader)
    texts = reader.texts
    for form, name in (
        (texts.from_source, understood.source),
        (texts.from_section, understood.section),
        (texts.by_author, understood.author),
        (texts.according_to, understood.attribution),
    ):
        if name:
            yield Restriction.BY_WHOM, form.format(name=one_line(name, NAME_CHARS))
    if understood.language:
        yield Restriction.BY_WHOM, texts.edition.format(language=reader.language(understood.language))


def time(understood: Understood, reader: Reader) -> str:
    """An event in the question's words: the days that it stands for are found in the articles."""
    since, until = understood.since, understood.until
    if understood.event:
        return one_line(understood.event, NAME_CHARS)
    if since and until:
        return reader.days(since, until)
    if since:
        return reader.texts.since.format(date=reader.date_before_ending(since))
    return reader.texts.until.format(date=reader.date_before_ending(until)) if until else ""
