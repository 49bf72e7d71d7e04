"""Where the time of an answer goes: functions of the product are wrapped while they are watched, and unwrapped again.

A part's time is its own: what another part that it calls takes is that one's. But what is tried as a whole, as further
languages are, has all that is done in it. What no part has is the rest, so that parts and rest are the whole.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pkgutil import resolve_name
from typing import Any

REST = "the rest"

# Where each part is begun: module, colon, name. A function is named where it is called from.
PARTS = {
    "reading the question": ("index.answer:read_in",),
    "whether the archive changed": ("index.current:Current.retriever",),
    "what was meant": ("index.repair.rereading:Rereading.of",),
    "times and sources in it": ("index.going_on:choose_as_asked",),
    "who somebody is": ("index.restricted:introducing",),
    "articles that may be shown": ("index.filters:Filter.shown",),
    "BM25 search": tuple(f"index.embedded:EmbeddedRetriever.{name}" for name in ("search", "search_words", "within")),
    "candidates": ("index.embedded:EmbeddedRetriever.candidates",),
    "features and scores": ("index.choosing:features", "index.ranking:Ranker.scores", "index.choosing:shortlist"),
    "marks": ("index.choosing:sentence_at", "index.rivals:sentence_at", "index.rules.lists:sentence_at"),
    "confidence": tuple(f"index.confidence:{name}" for name in ("signals", "is_beside_the_point")),
    "lists": ("index.quoting:items", "index.quoting:listed"),
    "joining articles in time": tuple(f"index.quoting:{name}" for name in ("rivals", "timeline", "predecessor")),
    "loading articles": ("index.store:Store.load",),
    "quoting": ("index.quoting:citations",),
    "unknown words": tuple(f"index.repair.rereading:Rereading.{name}" for name in ("suggestion", "unknown")),
}
WHOLE = {
    "further languages": ("index.crossing:choose_across",),
    "a question spelt nearly so": ("index.answer:_has_answer",),
}
NAMES = (*PARTS, *WHOLE, REST)


class Clock:
    """Seconds and calls by part since it was last read."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.calls: Counter[str] = Counter()
        self._running = [REST]
        self._since = 0.0

    def start(self) -> None:
        self.seconds, self.calls, self._since = defaultdict(float), Counter(), self._now()

    def stop(self) -> None:
        self._tick()

    def timed(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def watched(*args: Any, **kwargs: Any) -> Any:
            if self._running[-1] in WHOLE:
                return function(*args, **kwargs)
            self._tick()
            self._running.append(part)
            self.calls[part] += 1
            try:
                return function(*args, **kwargs)
            finally:
                self._tick()
                self._running.pop()

        return watched

    def _tick(self) -> None:
        now = self._now()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now


@contextmanager
def watched(now: Callable[[], float]) -> Iterator[Clock]:
    """`now` gives seconds. Not for several threads. Raises AttributeError for a part that is no longer where it was."""
    clock = Clock(now)
    before = []
    try:
        for part, places in (PARTS | WHOLE).items():
            for place in places:
                path, _, name = place.replace(":", ".").rpartition(".")
                owner = resolve_name(path)
                function = getattr(owner, name)
                before.append((owner, name, function))
                setattr(owner, name, clock.timed(part, function))
        yield clock
    finally:
        for owner, name, function in reversed(before):
            setattr(owner, name, function)
