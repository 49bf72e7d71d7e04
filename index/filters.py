"""Which articles may be shown: by date, language, source and section, whatever is asked."""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from index.arrays import Bools
from index.generations.forward import NONE, Forward, counts_between

LANGUAGE, SOURCE, SECTION = range(3)  # columns of a forward index's traits


@dataclass(frozen=True, slots=True)
class Filter:
    """What is None or empty does not restrict. An article whose date is unknown is in no range of dates."""

    since: dt.date | None = None
    until: dt.date | None = None  # inclusive
    languages: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()

    def shown(self, forward: Forward) -> Bools:
        """Of each passage of a segment, whether its article may be shown: shape (passages,)."""
        bounds = forward.article_passages
        return np.repeat(self.articles_shown(forward), counts_between(bounds[:-1], bounds[1:]))

    def articles_shown(self, forward: Forward) -> Bools:
        articles = np.ones(forward.articles, np.bool_)
        if self.since is not None or self.until is not None:
            articles &= forward.dates >= (self.since or dt.date.min).toordinal()
            articles &= forward.dates <= (self.until or dt.date.max).toordinal()
            articles &= forward.dates > 0
        for column, wanted in ((LANGUAGE, self.languages), (SOURCE, self.sources), (SECTION, self.sections)):
            if wanted:
                numbers = [number for number, name in enumerate(forward.all_names()) if name in wanted]
                articles &= np.isin(forward.traits[:, column], numbers) & (forward.traits[:, column] != NONE)
        return articles
