"""Questions parted into folds by what they are about: what is learnt of an article is never judged on it."""

import zlib

FOLDS = 5


def fold_of(group: str) -> int:
    """Of an article or other group of questions, the same in every set."""
    return zlib.crc32(group.encode("utf-8", "surrogatepass")) % FOLDS
