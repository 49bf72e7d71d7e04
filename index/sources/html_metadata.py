"""What a web page's markup says of the article: only what stands there, nothing worked out."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar
from urllib.parse import urlsplit

from index.sources.fields import Fields, address_of, date_of, language_code, moment_of, text_of

T = TypeVar("T")

_ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "SocialMediaPosting")  # the ends of schema.org's names
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_TIME_ELEMENTS = (
    ".//time[@itemprop='datePublished']",
    ".//time[@pubdate]",
    ".//time[contains(concat(' ', @class, ' '), ' published ')]",  # WordPress
    ".//time[contains(concat(' ', @class, ' '), ' entry-date ')]",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_SITE_AFTER_TITLE = re.compile(r"\s+(?:[|–—·•»:-]|::)\s+")
_NO_LETTERS = re.compile(r"[\W_]+")
_SURELY_BEFORE_SITE = "|·•»"  # a dash or a colon can be the headline's own


def metadata(tree: Any) -> Fields:
    said = _linked_data(tree)
    meta = _meta(tree)
    site = _first(text_of, [meta.get("og:site_name")])
    url = _address(tree, meta)
    sites = [site, *_names(said.get("publisher")), meta.get("application-name"), *_host_names(url)]
    published = [said.get("datePublished"), *(meta.get(name) for name in _PUBLISHED), *_times(tree)]
    modified = [said.get("dateModified"), *(meta.get(name) for name in _MODIFIED)]
    names = [*_names(said.get("author")), meta.get("author"), meta.get("article:author")]
    return Fields(
        title=_title(tree, said, meta, {_squeezed(name) for name in sites if name}),
        url=url,
        date=_first(_day, published),
        modified=_first(moment_of, modified),
        lang=_first(language_code, [tree.get("lang"), said.get("inLanguage"), meta.get("og:locale")]),
        author=_first(_person, names),
        section=_first(text_of, [said.get("articleSection"), meta.get("article:section")]),
        source=site,
    )


def _first(read: Callable[[object], T | None], values: list[Any]) -> T | None:
    """The first of `values` that can be read; a wrong one is one that is not stated."""
    for value in values:
        try:
            found = read(value)
        except ValueError:
            continue
        if found is not None:
            return found
    return None


def _day(value: object) -> Any:
    """As the page's own clock has it; what follows the day may be in any form."""
    found = _DAY.match(value.strip()) if isinstance(value, str) else None
    return date_of(found[0]) if found else None


def _person(value: object) -> str | None:
    name = text_of(value)
    return None if name is None or urlsplit(name).scheme in ("http", "https") else name


def _names(author: object) -> list[str | None]:
    people = author if isinstance(author, list) else [author]
    names = [person.get("name") if isinstance(person, dict) else person for person in people]
    return [", ".join(name for name in names if isinstance(name, str)) or None]


def _meta(tree: Any) -> dict[str, str]:
    """Of each name the first content that is not blank."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _times(tree: Any) -> list[str | None]:
    return [element.get("datetime") for path in _TIME_ELEMENTS for element in tree.xpath(path)[:1]]


def _linked_data(tree: Any) -> dict[str, Any]:
    """The page's schema.org record of the article; {} where there is none."""
    for script in tree.xpath(".//script[@type='application/ld+json']"):
        try:
            content = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for record in _records(content):
            kinds = record.get("@type")
            if any(str(kind).endswith(_ARTICLE_TYPES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return record
    return {}


def _records(content: object) -> Iterator[dict[str, Any]]:
    for record in content if isinstance(content, list) else [content]:
        if isinstance(record, dict):
            yield record
            yield from (item for item in _listed(record.get("@graph")) if isinstance(item, dict))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _title(tree: Any, said: dict[str, Any], meta: dict[str, str], sites: set[str]) -> str | None:
    """By trust: the article's record, what is shown where the page is shared, the one h1, the browser's title.

    Where the h1 is how a title begins, the rest is the site's name.
    """
    shown = headlines(tree)
    stated = _first(text_of, [said.get("headline"), meta.get("og:title")])
    if stated is None and len(shown) == 1 and _squeezed(shown[0]) not in sites:
        return shown[0]
    title = stated or _first(text_of, [tree.findtext(".//head/title")])
    if title is None:
        return None
    for headline in shown:
        if title.startswith(headline) and _SITE_AFTER_TITLE.match(title, len(headline)):
            return headline
    return _without_site(title, sites)


def headlines(tree: Any) -> list[str]:
    """The h1 of the article; of the whole page where none stands in the article."""
    within = tree.xpath(".//article//h1") or tree.xpath(".//main//h1") or tree.xpath(".//h1")
    return [title for element in within if (title := _first(text_of, [element.text_content()]))]


def _without_site(title: str, sites: set[str]) -> str:
    """The site's name stands last, behind a sign: one that no headline has, or the name is known otherwise."""
    signs = list(_SITE_AFTER_TITLE.finditer(title))
    if not signs:
        return title
    sign = signs[-1]
    name = title[sign.end() :]
    is_site = sign[0].strip() in _SURELY_BEFORE_SITE and len(name) < sign.start()
    return title[: sign.start()] if is_site or _squeezed(name) in sites else title


def _squeezed(name: str) -> str:
    """In the form that addresses have: "City Herald" is "cityherald"."""
    return _NO_LETTERS.sub("", name).casefold()


def _host_names(url: str | None) -> list[str]:
    return (urlsplit(url or "").hostname or "").split(".")


def _address(tree: Any, meta: dict[str, str]) -> str | None:
    """The canonical address; none where it is the site's front page, which some themes say on every page."""
    canonical = [element.get("href") for element in tree.xpath(".//link[@rel='canonical']")[:1]]
    url = _first(address_of, [*canonical, meta.get("og:url")])
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.path.strip("/") or parts.query else None
