"""Plain text: an article as it is, or a page of a site as it was pasted."""

from index.domain import Details, Draft
from index.extract import cut
from index.extraction.plaintext import clean, holds_sentence, paragraphs_of
from index.languages import detect_language
from index.sources.drafts import Place, draft, language_of
from index.sources.encoding import decode
from index.sources.fields import Fields


def read(data: bytes, details: Details, place: Place) -> Draft:
    """Raises Reason. A date or a name in the page is not taken over: it could be another article's, or today's."""
    page = clean(decode(data))
    prose = "\n".join(paragraph.text for paragraph in paragraphs_of(page) if holds_sentence(paragraph.text))
    # A short article can have a long menu around it in another language.
    language = language_of(prose if detect_language(prose) else page, None, details.language)
    return draft(cut(page, language), Fields(lang=language), details, place, page=page)
