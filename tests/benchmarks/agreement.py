"""Whether engines really give the ten best: the same ones as ours where the formula is the same."""

from collections.abc import Collection, Mapping, Sequence

from tests.benchmarks.engines import Answer, Ask

TOLERANCE = 1e-9  # of scores that are the same


class DisagreementError(Exception):
    """Figures would compare engines that do different things."""


def shares_in_common(
    asks: Mapping[str, Ask], exact: Collection[str], questions: Sequence[list[str]]
) -> dict[str, float]:
    """For each engine, how many of the best passages are those of the first, which is exact; as a mean over questions.

    Raises DisagreementError where an engine gives too few or not the best first, or where an exact one has others.
    """
    first = next(iter(asks.values()))
    shares = dict.fromkeys(asks, 0.0)
    for words in questions:
        wanted = first(words)
        for name, ask in asks.items():
            answer = ask(words)
            reason = _fault(answer, wanted, name in exact)
            if reason:
                raise DisagreementError(f"{name} cannot be compared, asked “{' '.join(words)}” {reason}")
            shares[name] += _common(answer, wanted) / len(questions)
    return shares


def _fault(answer: Answer, wanted: Answer, exact: bool) -> str | None:
    scores = [score for _, score in answer]
    if len(answer) < len(wanted):
        return f"it gives {len(answer)} passages instead of {len(wanted)}"
    if scores != sorted(scores, reverse=True):
        return "it does not give the best one first"
    if exact and not _same(answer, wanted):
        return f"it gives {answer} instead of {wanted}"
    return None


def _same(answer: Answer, wanted: Answer) -> bool:
    """Up to passages with the score of the last one: there may be more of them."""
    if not wanted:
        return True
    scores_agree = all(abs(a - b) <= TOLERANCE for (_, a), (_, b) in zip(answer, wanted, strict=False))
    last = wanted[-1][1] + TOLERANCE
    return scores_agree and {i for i, score in answer if score > last} == {i for i, score in wanted if score > last}


def _common(answer: Answer, wanted: Answer) -> float:
    if not wanted:
        return 1.0
    return len({passage for passage, _ in answer} & {passage for passage, _ in wanted}) / len(wanted)
