"""Sentences that only give another dimension: "96 metres high" does not say how wide the tower is."""

from collections.abc import Callable, Collection
from functools import partial

from index.analysis.token import UNITS, Flag
from index.languages import FACTS
from index.languages.facts import Dimension, Measure
from index.question import Question
from index.rules.units import flags_by_start
from index.said import Said

MEASURES = frozenset({Measure.LENGTH, Measure.EXTENT, Measure.SIZE})
# How deep snow is may be told by how high or how thick it lies, and from what height somebody fell by how deep it was.
FITTING = {
    Dimension.HEIGHT: {Dimension.HEIGHT, Dimension.DEPTH},
    Dimension.DEPTH: {Dimension.DEPTH, Dimension.HEIGHT, Dimension.THICKNESS},
    Dimension.THICKNESS: {Dimension.THICKNESS, Dimension.DEPTH},
}
LASTING = UNITS[Measure.DURATION] | UNITS[Measure.AGE] | Flag.TIME


def of_other_dimension(question: Question) -> Callable[[Said], bool] | None:
    facts = FACTS.get(question.language or "")
    if facts is None or question.measure not in MEASURES or facts.follow_ups.yes_or_no.match(question.text):
        return None
    asked = [one for one, naming in facts.dimensions.items() if naming.search(question.text)]
    fitting = frozenset[Dimension]().union(*(FITTING.get(one, {one}) for one in asked))
    return partial(_is_of_other, fitting, question.measure is Measure.EXTENT) if asked else None


def _is_of_other(fitting: Collection[Dimension], may_last: bool, said: Said) -> bool:
    """Only if it names one for each length that it gives. `may_last`: how long it takes may be asked, too."""
    named = [one for one, naming in FACTS[said.language].dimensions.items() for _ in naming.finditer(said.text)]
    if not named or any(one in fitting for one in named):
        return False
    flags = flags_by_start(said)
    if may_last and any(one & LASTING for one in flags.values()):
        return False
    lengths = [one for one in flags.values() if one & Flag.LENGTH and not one & Flag.BRACKETED]
    return 0 < len(lengths) <= len(named)
