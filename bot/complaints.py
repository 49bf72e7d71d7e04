"""What went wrong, as one line on standard error, whatever names and texts it quotes."""

import sys
from contextlib import suppress


def complain(error: object) -> None:
    with suppress(BrokenPipeError):  # whether or not it is read, the exit code says so
        print(f"tsitata: {one_line(str(error))}", file=sys.stderr)


def one_line(text: str) -> str:
    """Blanks and line ends as one blank each; a control character, which could move the cursor, as its code."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in " ".join(text.split()))
