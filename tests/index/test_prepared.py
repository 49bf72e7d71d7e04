"""What is kept of an article's analysis comes back as it was."""

from hypothesis import example, given
from hypothesis import strategies as st

from index.analysis import tokens
from index.domain import Span
from index.prepared import Prepared, checksum_of, prepare, read_prepared
from index.sentences import split

TEXT = "The visit\n\nGagloev met Lavrov on June 14. They spoke for 2 hours.\n\nThe referendum\n\nIt was suspended."
HEADINGS = (Span(0, 9), Span(TEXT.index("The ref"), TEXT.index("\n\nIt")))


def terms_of(prepared: Prepared) -> list[tuple[int, int, str, int]]:
    return [(start, end, prepared.vocabulary[term], flags) for start, end, term, flags in prepared.tokens.tolist()]


@given(st.text(alphabet=st.characters(codec=None)), st.sampled_from(["en", "ru", "ka", "fr"]), st.none() | st.text())
@example("", "en", None)
@example("\ud800 \ud800", "en", "\ud800")
@example("a. b.\n\nc", "ru", "")
def test_any_text_comes_back_as_sentences_and_tokens(text: str, language: str, title: str | None) -> None:
    prepared = read_prepared(prepare(text, language, title, ()))
    spans = split(text, language)
    wanted = [(start, end, 0, checksum_of(text[start:end])) for start, end in spans]
    assert [tuple(row) for row in prepared.sentences.tolist()] == wanted
    assert [prepared.vocabulary[row[2]] for row in prepared.title.tolist()] == [t.term for t in tokens(title or "")]
    assert set(terms_of(prepared)) <= {tuple(token) for token in tokens(text)}
    assert prepared.checksum == checksum_of(text)


def test_sentences_headings_and_words_are_all_there() -> None:
    prepared = read_prepared(prepare(TEXT, "en", "The visit", HEADINGS))
    shown = [(TEXT[start:end], bool(heading)) for start, end, heading, _ in prepared.sentences.tolist()]
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
