"""Patterns as they are written in the source: with blanks and line breaks, so that long ones can be read."""

import re


def anywhere(pattern: str) -> re.Pattern[str]:
    """Whole words, in either case."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def pattern(text: str) -> re.Pattern[str]:
    """Of whole words, in whatever case; blanks and line breaks mean nothing in it, `_` is a blank of the text."""
    joined = "".join(text.split()).replace("_", " ")
    return re.compile(rf"(?<![\w\u0301-])(?:{joined})(?![\w\u0301-])", re.IGNORECASE)  # U+0301 marks Russian stress


def beside(text: str) -> re.Pattern[str]:
    """Of what stands right before or after something, written as in `pattern`; whole words and case are its own."""
    return re.compile("".join(text.split()).replace("_", " "))


def one_of(patterns: str) -> str:
    """A pattern that matches one of these, which blanks separate: such a list can be read and kept in lines."""
    return f"(?:{'|'.join(patterns.split())})"
