"""Why a file or a row of it cannot become an article."""


class Reason(Exception):
    """Raised where the file's name is not known: says what is wrong and what to do, in one line without a stop."""
