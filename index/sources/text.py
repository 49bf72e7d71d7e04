"""Plain text: an article as it is, or a page of a site as it was pasted."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from index.domain import Details, Draft
from index.extract import cut
from index.extraction.plaintext import clean, holds_sentence, paragraphs_of
from index.languages import detect_language
from index.sources.dates import day_alone
from index.sources.drafts import Place, draft, language_of
from index.sources.encoding import decode
from index.sources.fields import Fields


def read(data: bytes, details: Details, place: Place) -> Draft:
    """Raises Reason. A date anywhere but under the headline, or a name, could be another article's, or today's."""
    page = clean(decode(data))
    prose = "\n".join(paragraph.text for paragraph in paragraphs_of(page) if holds_sentence(paragraph.text))
    # A short article can have a long menu around it in another language.
    language = language_of(prose if detect_language(prose) else page, None, details.language)
    article = cut(page, language)
    article = replace(article, date=_day_under(article.title, page) if article.title else None)
    return draft(article, Fields(lang=language), details, place, page=page)


def _day_under(headline: str, page: str) -> dt.date | None:
    """The day that stands alone on the first line after `headline`."""
    lines = [stripped for line in page.split("\n") if (stripped := line.strip())]
    under = (day_alone(line) for above, line in pairwise(lines) if above == headline)
    return next(filter(None, under), None)
