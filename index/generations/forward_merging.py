"""Several forward indexes to one, without the articles that are gone."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from index.arrays import Bools, Ints
from index.generations.forward import NONE, Forward, ranges, with_headings
from index.generations.vocabulary import alphabet_of, letters_of
from index.inverted.vocabulary import Table


class Merged(NamedTuple):
    """One of the indexes that are merged."""

    forward: Forward
    stays: Bools  # (articles,)
    terms: Ints  # the new number of each of its terms, NONE where no passage holds it any more


def merge(parts: Sequence[Merged], table: Table) -> Forward:
    """`table` has the terms of the whole by their new numbers."""
    names: dict[bytes, int] = {}
    pieces = [_piece(part, names) for part in parts]
    columns = {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}
    bounds = {name: _bounds(columns.pop(name)) for name in COUNTS}
    sentences_before = np.repeat(bounds["article_sentences"][:-1], np.diff(bounds["article_passages"]))
    columns["passages"] = (columns["passages"] + sentences_before[:, None]).astype(np.int32)
    columns["sentences"] = with_headings(columns["sentences"], bounds["article_sentences"])
    written = list(names)
    return Forward(
        **columns,
        **{name: array.astype(np.uint32) for name, array in bounds.items()},
        name_bounds=_bounds(np.array(list(map(len, written)), np.int64)).astype(np.uint32),
        names=np.frombuffer(b"".join(written), np.uint8),
        alphabet=alphabet_of(table),
        letters=letters_of(table),
    )


COUNTS = ("id_bounds", "article_sentences", "article_titles", "article_passages", "sentence_tokens")


def _piece(part: Merged, names: dict[bytes, int]) -> dict[str, Ints]:
    """What stays of one index: passages count sentences from their article's first, bounds are numbers of things."""
    forward = part.forward
    articles = np.flatnonzero(part.stays)
    sentences = _inside(forward.article_sentences, articles)
    passages = _inside(forward.article_passages, articles)
    tokens = forward.tokens[_inside(forward.sentence_tokens, sentences)].copy()
    tokens[:, 2] = _renumbered(tokens[:, 2], part.terms)
    titles = forward.title_terms[_inside(forward.article_titles, articles)]
    passage_counts = _counts(forward.article_passages, articles)
    first_sentences = np.repeat(forward.article_sentences[articles].astype(np.int64), passage_counts)
    return {
        "id_bounds": _counts(forward.id_bounds, articles),
        "ids": forward.ids[_inside(forward.id_bounds, articles)],
        "keys": forward.keys[articles],
        "checksums": forward.checksums[articles],
        "dates": forward.dates[articles],
        "traits": _renumbered(forward.traits[articles], _new_names(forward, names)).astype(np.int32),
        "article_sentences": _counts(forward.article_sentences, articles),
        "article_titles": _counts(forward.article_titles, articles),
        "article_passages": passage_counts,
        "title_terms": _renumbered(titles, part.terms).astype(np.int32),
        "sentences": forward.sentences[sentences, :3],
        "sentence_tokens": _counts(forward.sentence_tokens, sentences),
        "tokens": tokens,
        "passages": forward.passages[passages] - first_sentences[:, None],
        "texts": forward.texts[passages],
    }


def _inside(bounds: Ints, owners: Ints) -> Ints:
    return ranges(bounds[owners], bounds[owners + 1])[0]


def _counts(bounds: Ints, owners: Ints) -> Ints:
    counts: Ints = bounds[owners + 1].astype(np.int64) - bounds[owners]
    return counts


def _bounds(counts: Ints) -> Ints:
    return np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])


def _renumbered(numbers: Ints, new: Ints) -> Ints:
    """NONE stays what it is."""
    return np.append(new, NONE)[numbers]


def _new_names(forward: Forward, names: dict[bytes, int]) -> Ints:
    bounds, written = forward.name_bounds.tolist(), forward.names.tobytes()
    own = [written[first:end] for first, end in pairwise(bounds)]
    return np.array([names.setdefault(name, len(names)) for name in own], np.int64)
