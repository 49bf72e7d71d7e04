"""The lines that a reader of a web page sees, of the article and of the site around it."""

from collections.abc import Iterator
from typing import Any

from index.languages.word_lists import words
from index.sources.fields import one_line

_UNSEEN = words("head script style noscript template svg math iframe object select textarea")
_INLINE = words("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike
    strong sub sup time tt u var wbr img
""")


def visible_lines(tree: Any) -> Iterator[str]:
    """In order, blank ones left out."""
    parts: list[str] = []
    for text, ends_line in _texts(tree):
        if ends_line and parts:
            if line := one_line("".join(parts)):
                yield line
            parts = []
        parts.append(text)
    if line := one_line("".join(parts)):
        yield line


def _texts(tree: Any) -> Iterator[tuple[str, bool]]:
    """Each stretch of text, and whether a new line begins before it."""
    from lxml import etree

    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        is_element = event in ("start", "end")
        is_block = is_element and element.tag not in _INLINE
        if event == "start" and element.tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            yield element.text or "", is_block
        if event != "start":
            yield element.tail or "", is_block
