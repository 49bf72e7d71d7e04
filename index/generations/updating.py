"""Brings the index up to date with an archive: what changed becomes a new segment, what is gone is marked as gone."""

import math
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from index.archive import Archive
from index.generations import members, segment
from index.generations.folder import Generations
from index.generations.forward_merging import Merged
from index.generations.forward_merging import merge as merge_forward
from index.generations.members import Generation, Member
from index.generations.segment import Segment
from index.inverted.merging import merge
from index.inverted.vocabulary import mapped

ARTICLES_AT_ONCE = 20_000  # in one segment while it is built: what is held in memory
# A segment that is not so many times as large as all behind it is merged with them. Each one there costs every question
# a millisecond or two; of an archive that grows by one article at a time there are three or four, and each article is
# written anew thirty times, which takes ten milliseconds in all.
MERGED_BELOW = 10
MOST_GONE = 0.25  # share of a segment's articles from which on it is written anew without them


def bring_up_to_date(generations: Generations, archive: Archive, patience_s: float = math.inf) -> Generation:
    """The current generation, made from what the archive holds now.

    Raises BusyError where another one has been writing for longer than `patience_s`; it may be doing the same.
    """
    with generations.writing(patience_s):
        version = archive.version()
        current = generations.current()
        if current is not None and current.archive == version:
            return current
        before = current or members.EMPTY
        keys = archive.keys()
        kept, known = _still_true(before.members, keys)
        missing = iter([article for article in keys if article not in known])
        while some := list(islice(missing, ARTICLES_AT_ONCE)):
            kept.append(generations.add(segment.build(archive.analysed(some))))
        return generations.switch(members.succeeding(before, version, kept))


def merge_where_due(generations: Generations) -> None:
    """Keeps segments few, and rid of what is gone. Answers stay the same; others may write meanwhile.

    Raises BusyError where another one is merging.
    """
    with generations.merging() as folder:
        while (current := generations.current()) and (due := merge_due(list(map(_size, current.members)))):
            ours = current.members[due]
            segment.save(_merged(ours), folder)
            with generations.writing(math.inf):
                now = generations.current()
                if now is None or not _put_in_place(generations, now, ours, folder):
                    return  # made anew meanwhile


def _put_in_place(generations: Generations, now: Generation, ours: Sequence[Member], folder: Path) -> bool:
    """Whether the members merged are still there, to make room for the segment in `folder`."""
    by_folder = {member.folder: member for member in now.members}
    theirs = [by_folder.get(member.folder) for member in ours]
    if not all(theirs):
        return False
    merged = generations.move_in(folder)
    went = [
        member.segment.forward.id_of(article)
        for before, member in zip(ours, theirs, strict=True)
        if member
        for article in np.setdiff1d(member.gone, before.gone).tolist()
    ]
    merged = merged.without(np.array([merged.segment.article_of[article_id] for article_id in went], np.intp))
    first = now.members.index(theirs[0])
    kept = [member for member in now.members if member not in theirs]
    kept.insert(first, merged)
    generations.switch(Generation(now.archive, tuple(kept), now.totals))
    return True


class Size(NamedTuple):
    """Articles of a segment."""

    there: int
    gone: int


def _size(member: Member) -> Size:
    return Size(member.articles, len(member.gone))


def merge_due(sizes: Sequence[Size]) -> slice | None:
    """The segments that are to become one: several at the end, or one that has lost much."""
    behind = sum(size.there for size in sizes)
    for place, size in enumerate(sizes[:-1]):
        behind -= size.there
        if size.there < MERGED_BELOW * behind:
            return slice(place, len(sizes))
    for place, size in enumerate(sizes):
        if size.gone > MOST_GONE * (size.there + size.gone):
            return slice(place, place + 1)
    return None


def _still_true(members: Sequence[Member], keys: Mapping[str, int]) -> tuple[list[Member], set[str]]:
    """The members without the articles that are gone or changed, and the ids of those that are neither."""
    kept, known = [], set[str]()
    for member in members:
        forward = member.segment.forward
        there = np.ones(forward.articles, np.bool_)
        there[member.gone] = False
        went = []
        for article_id, article in member.segment.article_of.items():
            if there[article]:
                if keys.get(article_id) == int(forward.keys[article]):
                    known.add(article_id)
                else:
                    went.append(article)
        kept.append(member.without(np.array(went, np.intp)))
    return kept, known


def _merged(members: Sequence[Member]) -> Segment:
    inverted, terms = merge([member.part for member in members])
    parts = []
    for member, new in zip(members, terms, strict=True):
        stays = np.ones(member.segment.forward.articles, np.bool_)
        stays[member.gone] = False
        parts.append(Merged(member.segment.forward, stays, new))
    return Segment(inverted, merge_forward(parts, mapped(inverted.numbers).table))
