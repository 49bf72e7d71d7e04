"""The figures that the benchmarks print can be trusted: what they are worked out with, not how fast anything is."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from tests.benchmarks import alone, chart, zipfian
from tests.benchmarks.agreement import DisagreementError, shares_in_common
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import Answer, Ask, Engine, Tsitata
from tests.benchmarks.figures import Figures, index_table, questions_table, ratio_to_best_peer
from tests.benchmarks.measuring import measured
from tests.benchmarks.peers import RankBm25, SqliteFts5, installed

PASSAGES = 600


class Missing(Engine):
    """Of a package that nobody has."""

    name = index = package = "no_such_engine"

    def __init__(self, may_miss: bool) -> None:
        self.may_miss = may_miss

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        raise NotImplementedError

    def open(self, folder: Path) -> Ask:
        raise NotImplementedError


def figures(milliseconds: float, build: float = 1.0, disk: float | None = 10.0) -> Figures:
    """Raw questions take ten times as long as clean ones, the 95th percentile twice as long as the median."""
    return Figures(
        build=build,
        disk=disk,
        resident=50,
        first_answer=0.25,
        p50={"clean": milliseconds / 1000, "raw": milliseconds / 100},
        p95={"clean": milliseconds / 500, "raw": milliseconds / 50},
        first_time={"clean": milliseconds / 400, "raw": milliseconds / 40},
        in_common={"clean": 1.0, "raw": 0.875},
    )


FIGURES = {
    "tsitata fast": figures(0.02, build=1.5, disk=15.0),
    "tantivy": figures(0.05),
    "bm25s numba": figures(0.04),
    "a & <b>": figures(3.0, disk=None),
}


def cells(table: str, name: str) -> list[str]:
    line = next(line for line in table.splitlines() if line.startswith(name))
    return line.removeprefix(name).split()


def test_the_same_numbers_give_the_same_passages_and_questions() -> None:
    one, other = zipfian.text(PASSAGES, 20), zipfian.text(PASSAGES, 20)
    assert list(one.corpus) == list(other.corpus)
    assert one.questions == other.questions
    assert list(zipfian.made(PASSAGES, seed=2)) != list(one.corpus)


def test_passages_that_are_not_kept_are_the_same_ones() -> None:
    passages = zipfian.CHUNK + 5
    kept = zipfian.made(passages)
    assert len(kept) == passages
    assert all(map(list.__eq__, kept, zipfian.streamed(passages)))


def test_words_are_spread_as_in_real_text() -> None:
    corpus = zipfian.made(PASSAGES)
    commonest = np.mean(corpus.words < zipfian.STOP_WORDS)
    assert 0.3 < commonest < 0.6
    assert len(np.unique(corpus.words)) > 10_000
    assert len(set(corpus.vocabulary)) == zipfian.VOCABULARY


def test_clean_questions_are_the_raw_ones_without_stop_words() -> None:
    text = zipfian.text(PASSAGES, 20)
    stop_words = set(text.corpus.vocabulary[: zipfian.STOP_WORDS])
    for clean, raw in zip(text.questions["clean"], text.questions["raw"], strict=True):
        assert clean == [word for word in raw if word not in stop_words]
        assert clean


def test_a_corpus_is_read_back_as_it_was_saved(tmp_path: Path) -> None:
    corpus = zipfian.made(PASSAGES)
    corpus.save(tmp_path / "corpus")
    assert list(Corpus.load(tmp_path / "corpus")) == list(corpus)


def test_a_ratio_is_to_the_best_peer_and_never_to_ourselves() -> None:
    assert ratio_to_best_peer(FIGURES, "tsitata fast", lambda found: found.p50["clean"]) == pytest.approx(0.5)
    assert ratio_to_best_peer(FIGURES, "tantivy", lambda found: found.p95["raw"]) == pytest.approx(1.25)
    assert ratio_to_best_peer(FIGURES, "bm25s numba", lambda found: found.p95["raw"]) == 1


def test_the_tables_show_each_figure_beside_its_ratio() -> None:
    assert cells(questions_table(FIGURES, "raw"), "tsitata fast") == [
        "0.2000",
        "0.50",
        "0.4000",
        "0.50",
        "0.5000",
        "88%",
    ]
    assert cells(index_table(FIGURES), "tsitata fast") == ["1.50", "1.50", "15.0", "1.50", "50", "0.25"]
    assert cells(index_table(FIGURES), "a & <b>") == ["1.00", "1.00", "–", "–", "50", "0.25"]


def test_the_chart_is_well_formed_whatever_engines_are_called() -> None:
    svg = ElementTree.fromstring(chart.drawn({"zipfian": FIGURES}, "1,000 passages & more", ["a <machine>", "b"]))
    texts = ["".join(element.itertext()) for element in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert {*FIGURES, "1,000 passages & more", "a <machine>", "0.02 ms clean"} <= set(texts)
    _, *bars = [bar.get("width", "") for bar in svg.iter("{http://www.w3.org/2000/svg}rect")]
    clean, raw = list(map(float, bars[::2])), list(map(float, bars[1::2]))
    assert len(raw) == len(FIGURES)
    assert raw == sorted(raw)  # the quickest engine first
    assert all(map(float.__lt__, clean, raw))


@pytest.mark.parametrize(
    ("answer", "exact", "fault"),
    [
        ([(1, 3.0)], False, "gives 1 passages instead of 2"),
        ([(2, 2.0), (1, 3.0)], False, "not give the best one first"),
        ([(1, 3.0), (2, 2.1)], True, "instead of"),
        ([(3, 3.0), (2, 2.0)], True, "instead of"),
    ],
)
def test_engines_that_do_something_else_are_not_compared(answer: Answer, exact: bool, fault: str) -> None:
    asks: dict[str, Ask] = {"ours": lambda words: [(1, 3.0), (2, 2.0)], "other": lambda words: answer}
    with pytest.raises(DisagreementError, match=f"other cannot be compared, asked “a b” .*{fault}"):
        shares_in_common(asks, {"other"} if exact else set(), [["a", "b"]])


def test_passages_with_the_last_score_may_be_others() -> None:
    asks: dict[str, Ask] = {"ours": lambda words: [(1, 3.0), (2, 2.0)], "other": lambda words: [(1, 3.0), (5, 2.0)]}
    assert shares_in_common(asks, {"ours", "other"}, [["a"], ["b"]]) == {"ours": 1.0, "other": 0.5}


def test_a_missing_engine_is_named_in_one_line() -> None:
    assert installed([SqliteFts5(), Missing(may_miss=True)])[1] == ["no_such_engine"]
    with pytest.raises(SystemExit, match=r"^no_such_engine needs no_such_engine: `make bench-retrieval` installs it$"):
        installed([Missing(may_miss=False)])


def test_engines_are_measured_side_by_side(tmp_path: Path) -> None:
    engines = [Tsitata("numpy"), RankBm25("rank_bm25", most=PASSAGES), SqliteFts5()]
    said: list[str] = []
    found = measured(zipfian.text(PASSAGES, 12), engines, tmp_path, said.append)
    assert list(found) == ["tsitata numpy", "rank_bm25", "SQLite FTS5"]
    assert "SQLite FTS5 alone" in said
    for name, of in found.items():
        assert of.build > 0
        assert of.first_answer > 0
        assert of.resident > 5
        assert (of.disk is None) == (name == "rank_bm25")
        for kind in ("clean", "raw"):
            assert 0 < of.p50[kind] <= min(of.p95[kind], of.first_time[kind])
    assert min(found["rank_bm25"].in_common.values()) > 0.95  # the tenth score may be another's too
    assert found["SQLite FTS5"].in_common["clean"] > 0.5


def test_memory_of_a_build_is_counted_from_what_its_passages_need() -> None:
    building = alone.building(3000)
    assert building.seconds > 0
    assert 10 < building.before <= building.most


def test_a_generator_gives_words_at_once() -> None:
    assert len(list(islice(zipfian.streamed(10**9), 10))) == 10
