"""A generation: which segments and which of their articles count, as of one version of the archive.

What of them does not count is in the file `gone` of the generation's folder. Its arrays, for each segment by its place:

articles-P   u4 [articles gone]  ascending
passages-P   u4 [passages gone]  ascending
terms-P      u4 [terms]          that passages gone hold, ascending
counts-P     u4 [terms]          how many of the passages gone hold each of them

and of the whole: `totals` u8 [2], how many passages there are and how many terms long they are; `frequencies` and
`terms` u4, the document frequencies that there are and how many terms have each.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index import arrays_file
from index.arrays import Ints
from index.generations import manifest
from index.generations.durable import sync
from index.generations.forward import NONE, ranges
from index.generations.manifest import Listed, Manifest
from index.generations.segment import Segment
from index.inverted.part import Part
from index.inverted.totals import NO_TOTALS, Totals, after
from index.inverted.whole import Whole

FILE = "gone"
KIND = b"tsitgone"
FORMAT = 1


@dataclass(frozen=True, eq=False)
class Member:
    """A segment in a generation."""

    folder: str
    segment: Segment
    part: Part
    gone: NDArray[np.uint32]  # articles, ascending

    @property
    def articles(self) -> int:
        """Without those that are gone."""
        return self.segment.forward.articles - len(self.gone)

    def numbers_of(self, ids: Iterable[str]) -> list[int]:
        """Of those of these articles that are in the segment and not gone."""
        found = map(self.segment.article_of.get, ids)
        return [number for number in found if number is not None and number not in self.gone]

    def without(self, articles: Ints) -> "Member":
        """These are gone now too."""
        if not len(articles):
            return self
        forward = self.segment.forward
        bounds = forward.article_passages
        passages, _ = ranges(bounds[articles], bounds[articles + 1])
        terms = [np.unique(forward.terms_of(passage)) for passage in passages.tolist()]
        lost = np.concatenate(terms) if terms else np.empty(0, np.int32)
        gone = np.union1d(self.gone, articles).astype(np.uint32)
        return Member(self.folder, self.segment, self.part.without(passages, lost[lost != NONE]), gone)


@dataclass(frozen=True, eq=False)
class Generation:
    """Immutable; what it has mapped stays readable for as long as it is held."""

    archive: int  # the version of the archive that it was made from
    members: tuple[Member, ...]
    totals: Totals

    @property
    def articles(self) -> int:
        return sum(member.articles for member in self.members)

    @cached_property
    def whole(self) -> Whole:
        return Whole([member.part for member in self.members], self.totals)


EMPTY = Generation(-1, (), NO_TOTALS)


def whole(folder: str, segment: Segment) -> Member:
    return Member(folder, segment, Part(segment.inverted), np.empty(0, np.uint32))


def succeeding(before: Generation, archive: int, members: Iterable[Member]) -> Generation:
    """The generation of `members`, without those that are all gone; looks only at what changed."""
    kept = tuple(member for member in members if member.articles)
    totals = after(before.totals, [member.part for member in before.members], [member.part for member in kept])
    return Generation(archive, kept, totals)


def write(generation: Generation, number: int, folder: Path) -> None:
    arrays: dict[str, Ints] = {
        "totals": np.array([generation.totals.passages, generation.totals.length], np.uint64),
        "frequencies": generation.totals.document_frequencies,
        "terms": generation.totals.terms,
    }
    for place, member in enumerate(generation.members):
        arrays |= dict(zip(_names(place), _arrays(member), strict=True))
    arrays_file.write(folder / FILE, KIND, FORMAT, arrays)
    segments = [
        Listed(
            folder=member.folder,
            articles=member.segment.forward.articles,
            passages=member.part.passages,
            gone=len(member.gone),
        )
        for member in generation.members
    ]
    manifest.write(Manifest(generation=number, archive=generation.archive, segments=segments), folder)
    sync(folder / manifest.FILE)


def read(folder: Path, listed: Manifest, segments: Sequence[Segment]) -> Generation:
    """Raises DamagedDataError."""
    check(folder)  # it is small
    arrays = arrays_file.read(folder / FILE, KIND, FORMAT)
    passages, length = arrays["totals"].tolist()
    members = []
    for place, (one, segment) in enumerate(zip(listed.segments, segments, strict=True)):
        articles, *gone = (arrays[name] for name in _names(place))
        members.append(Member(one.folder, segment, Part(segment.inverted, *gone), articles))
    return Generation(listed.archive, tuple(members), Totals(passages, length, arrays["frequencies"], arrays["terms"]))


def check(folder: Path) -> None:
    """Raises DamagedDataError where a byte of the file `gone` is not what it was when written."""
    arrays_file.check(folder / FILE, KIND, FORMAT)


def _names(place: int) -> tuple[str, ...]:
    return tuple(f"{name}-{place}" for name in ("articles", "passages", "terms", "counts"))


def _arrays(member: Member) -> Sequence[NDArray[np.uint32]]:
    return member.gone, member.part.gone, member.part.lost_terms, member.part.lost_counts
