"""What is kept of an article's analysis comes back as it was."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.analysis import tokens
from index.collection import collect
from index.domain import Span
from index.prepared import Prepared, checksum_of, prepare, read_prepared
from index.sentences import split

TEXT = "The visit\n\nGagloev met Lavrov on June 14. They spoke for 2 hours.\n\nThe referendum\n\nIt was suspended."
HEADINGS = (Span(0, 9), Span(TEXT.index("The ref"), TEXT.index("\n\nIt")))


def terms_of(prepared: Prepared) -> list[tuple[int, int, str, int]]:
    return [(start, end, prepared.vocabulary[term], flags) for start, end, term, flags in prepared.tokens.tolist()]


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec=None)), st.sampled_from(["en", "ru", "ka", "fr"]), st.none() | st.text())
@example("", "en", None)
@example("\ud800 \ud800", "en", "\ud800")
@example("a. b.\n\nc", "ru", "")
def test_any_text_comes_back_as_sentences_and_tokens(text: str, language: str, title: str | None) -> None:
    prepared = read_prepared(prepare(text, language, title, ()))
    assert [tuple(row) for row in prepared.sentences.tolist()] == [(*span, 0) for span in split(text, language)]
    assert [prepared.vocabulary[row[2]] for row in prepared.title.tolist()] == [t.term for t in tokens(title or "")]
    assert set(terms_of(prepared)) <= {tuple(token) for token in tokens(text)}
    assert prepared.checksum == checksum_of(text)


def test_sentences_headings_and_words_are_all_there() -> None:
    prepared = read_prepared(prepare(TEXT, "en", "The visit", HEADINGS))
    shown = [(TEXT[start:end], bool(heading)) for start, end, heading in prepared.sentences.tolist()]
    assert shown == [
        ("The visit", True),
        ("Gagloev met Lavrov on June 14.", False),
        ("They spoke for 2 hours.", False),
        ("The referendum", True),
        ("It was suspended.", False),
    ]
    assert terms_of(prepared) == [tuple(token) for token in tokens(TEXT)]


def test_a_number_or_a_date_never_reaches_over_the_end_of_a_sentence() -> None:
    text = "He was born on 14. June was cold. There were 30. Thousands came."
    found = {term for _, _, term, _ in terms_of(read_prepared(prepare(text, "en", None, ())))}
    assert not {"@06-14", "30000"} & found
    assert {"14", "june", "30"} <= found


def test_the_same_article_gives_the_same_bytes() -> None:
    assert prepare(TEXT, "en", "t", HEADINGS) == prepare(TEXT, "en", "t", HEADINGS)


def test_another_text_has_another_checksum() -> None:
    assert checksum_of(TEXT) != checksum_of(TEXT + " ")
    assert checksum_of("") == 0


def test_an_analysis_takes_less_room_than_three_times_its_text() -> None:
    text = " ".join(f"{TEXT} {number}" for number in range(50))
    assert len(prepare(text, "en", None, ())) < 3 * len(text)


def test_a_collection_numbers_articles_sentences_and_terms_throughout() -> None:
    collection = collect(
        [("a", prepare(TEXT, "en", "The visit", HEADINGS)), ("b", prepare("It rained.", "en", None, ()))]
    )
    assert collection.article_ids == ("a", "b")
    assert collection.article_sentences.tolist() == [0, 5, 6]
    assert collection.sentence_article.tolist() == [0] * 5 + [1]
    assert collection.heading_above.tolist() == [0, 0, 0, 3, 3, -1]
    assert collection.article_checksums == (checksum_of(TEXT), checksum_of("It rained."))


def test_the_tokens_of_a_sentence_are_found_by_its_number() -> None:
    collection = collect([("b", prepare("It rained.", "en", None, ())), ("a", prepare(TEXT, "en", None, HEADINGS))])
    terms = {number: term for term, number in collection.term_numbers.items()}
    bounds = collection.sentence_tokens
    found = [[terms[term] for term in collection.tokens[bounds[n] : bounds[n + 1], 2].tolist()] for n in range(6)]
    assert found[0] == [token.term for token in tokens("It rained.")]
    assert found[2] == [token.term for token in tokens("Gagloev met Lavrov on June 14.")]
    assert found[5] == [token.term for token in tokens("It was suspended.")]


def test_an_empty_archive_and_empty_articles_are_collections_too() -> None:
    assert collect([]).article_ids == ()
    collection = collect([("a", prepare("", "en", None, ())), ("b", prepare("…", "en", "A title", ()))])
    assert collection.article_ids == ("a", "b")
    assert len(collection.tokens) == 0


def test_terms_are_found_by_how_they_begin() -> None:
    collection = collect([("a", prepare("founded founder found funds", "en", None, ()))])
    assert set(collection.beginning_with("found")) == {t for t in collection.term_numbers if t.startswith("found")}
    assert collection.beginning_with("zz") == ()
