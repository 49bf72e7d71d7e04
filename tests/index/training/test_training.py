"""A ranker is made from questions whose answers are known."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.evaluation import AskedQuestion
from index.folds import FOLDS
from index.learned import FOLD, read_learned
from index.training.examples import Example, are_right, read_examples
from index.training.network import Batch, Network, padded, scales, train
from tests.index.shelf import Shelf

STEP = 1e-4
TOWNS = ("Gori", "Poti", "Batumi", "Telavi", "Zugdidi", "Kutaisi")


def write_set(folder: Path) -> Path:
    """Two questions a town: who its mayor is, and when its bridge was opened."""
    folder.mkdir()
    documents, questions = [], []
    for number, town in enumerate(TOWNS):
        text = f"The mayor of {town} is Nino Beridze. It rained. The bridge of {town} was opened in {1990 + number}."
        documents.append({"id": town, "title": f"News from {town}", "lang": "en", "text": text})
        for asked, answer in (
            ("Who is the mayor of", "Nino Beridze"),
            ("When was the bridge opened in", f"{1990 + number}"),
        ):
            start = text.index(answer)
            gold = [{"doc_id": town, "start": start, "end": start + len(answer)}]
            question = {"id": f"{asked} {town}", "question": f"{asked} {town}?", "kind": "answerable", "group": town}
            questions.append(question | {"answers": [answer], "gold": gold})
    for name, rows in (("corpus", documents), ("questions", questions)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


@pytest.fixture
def examples(tmp_path: Path) -> tuple[Example, ...]:
    return read_examples(write_set(tmp_path / "towns"), lambda done, of: None).found


def test_each_question_gives_its_candidates_and_which_are_right(examples: tuple[Example, ...]) -> None:
    assert len(examples) == 2 * len(TOWNS)
    assert all(example.right.sum() == 1 for example in examples)
    assert all(0 <= example.fold < FOLDS for example in examples)
    assert examples[0].fold == examples[1].fold  # of one town


def test_no_sentence_is_right_for_a_question_that_nothing_answers() -> None:
    shelf = Shelf("Marat Kulakhmetov is the envoy.")
    asked = AskedQuestion(id="1", question="Who is the envoy?", kind="out_of_corpus", answers=["Kulakhmetov"])
    assert not any(are_right(asked, shelf, ["0"], [(0, 31)]))
    assert all(are_right(asked.model_copy(update={"kind": "answerable"}), shelf, ["0"], [(0, 31)]))


def test_the_same_ranker_comes_from_the_same_questions_and_it_answers_them(examples: tuple[Example, ...]) -> None:
    once, twice = (train(examples, [1.0] * len(examples)) for _ in range(2))
    for example in examples:
        assert once.scores(example.features).tolist() == twice.scores(example.features).tolist()
    right = [example.right[int(np.argmax(once.scores(example.features)))] for example in examples]
    assert sum(right) >= len(TOWNS)


def test_what_ranks_is_what_was_trained(examples: tuple[Example, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """To 1e-6 of a log odd, though training is done in single precision, and on features of mean 0."""
    fitted: list[Network] = []
    fit = Network.fit

    def fit_and_keep(self: Network, batch: Batch) -> Network:
        fitted.append(fit(self, batch))
        return self

    monkeypatch.setattr(Network, "fit", fit_and_keep)
    ranker = train(examples, [1.0] * len(examples))
    whole = np.concatenate([example.features.matrix for example in examples])
    asked = np.array([list(example.features.asked.values()) for example in examples])
    mean, scale = whole.astype(np.float32).mean(axis=0), scales(whole.astype(np.float32))
    asked_mean, asked_scale = asked.astype(np.float32).mean(axis=0), scales(asked.astype(np.float32))
    for number, example in enumerate(examples):
        words = example.features.word_by_word
        of_question = (asked[number] - asked_mean) / asked_scale
        scores = []
        for network in fitted:
            weights = {name: weight.astype(np.float64) for name, weight in network.weights.items()}
            of_word = words.words @ weights["word"] + weights["word_bias"]
            read = np.einsum("cwr,w->cr", np.maximum(words.held @ weights["holding"] + of_word, 0), words.weights)
            columns = np.hstack([(example.features.matrix - mean) / scale, read])
            units = np.maximum(columns @ weights["hidden"] + of_question @ weights["context"] + weights["bias"], 0)
            scores.append(columns @ weights["direct"] + units @ weights["output"])
        ranked, trained = ranker.scores(example.features), np.mean(scores, axis=0)
        assert ranked - ranked[0] == pytest.approx(trained - trained[0], abs=1e-6)  # by how much one is ahead


def test_training_goes_down_the_slope_of_its_loss(
    examples: tuple[Example, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each gradient where it is steepest, against the loss a little to either side; no units are dropped by chance."""
    monkeypatch.setattr("index.training.network.DROPPED", 0.0)
    batch, random = padded(examples, [1.0, 2.0] * (len(examples) // 2)), np.random.default_rng(3)
    network = Network(batch.columns.shape[2], batch.asked.shape[1], seed=1)
    doubles: Any = {name: random.normal(0, 0.3, one.shape) for name, one in network.weights.items()}
    network.weights = doubles  # single precision is too coarse for so small a step
    _, gradients = network.loss_and_gradients(batch)
    for name, gradient in gradients.items():
        steepest = np.unravel_index(np.abs(gradient).argmax(), gradient.shape)
        weight = network.weights[name]
        losses = []
        for step in (STEP, -STEP):
            network.weights[name] = weight.copy()
            network.weights[name][steepest] += step
            losses.append(network.loss_and_gradients(batch)[0])
        network.weights[name] = weight
        assert (losses[0] - losses[1]) / (2 * STEP) == pytest.approx(gradient[steepest], rel=1e-2), name


def test_the_command_judges_in_folds_and_writes_rankers(tmp_path: Path) -> None:
    folder, out, folds = write_set(tmp_path / "towns"), tmp_path / "ranker.npz", tmp_path / "folds"
    command = [sys.executable, "-m", "index.training", f"{folder}=2", "--out", str(out), "--folds", str(folds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "towns" in done.stdout
    assert "1.000" in done.stdout
    assert read_learned(out).ranker.names == read_learned(folds / FOLD.format(0)).ranker.names
