"""Every error that leaves the package.

TsitataError
├── UnreadableError        a file or a row of it cannot become an article
├── UnknownArticleError    no article has this id, address or path
├── NewerDataError         the data was written by a newer program that this one cannot follow
├── DamagedDataError       a database in the data folder cannot be read
├── BusyError              another process holds what is needed
└── EmptyIndexError        there is nothing to search in

Each message names the thing and says what to do next; it is one line, fit for showing to the operator.
"""


class TsitataError(Exception):
    """Base of all: its text is one line for the operator."""


class UnreadableError(TsitataError):
    """`place` is the file, with the row where there is one; `reason` says what is wrong and what to do."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class UnknownArticleError(TsitataError):
    pass


class NewerDataError(TsitataError):
    pass


class DamagedDataError(TsitataError):
    pass


class BusyError(TsitataError):
    pass


class EmptyIndexError(TsitataError):
    pass
