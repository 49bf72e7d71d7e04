"""When two web addresses are one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.storage.addresses import canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a", "HTTPS://EXAMPLE.COM/a"),
        ("https://example.com/a", "http://example.com/a"),
        ("https://example.com/a", "https://example.com:443/a"),
        ("http://example.com:80/a", "http://example.com/a"),
        ("https://example.com/a", "https://example.com/a/"),
        ("https://example.com", "https://example.com/"),
        ("https://example.com/a", "https://example.com/a#section"),
        ("https://example.com/a", "https://example.com/a?utm_source=x&UTM_medium=y&fbclid=z"),
        ("https://example.com/a?id=1", "https://example.com/a?id=1&gclid=2"),
        (
            "https://example.com/ka/სტატია",
            "https://example.com/ka/%e1%83%a1%E1%83%A2%E1%83%90%E1%83%A2%E1%83%98%E1%83%90",
        ),
        ("https://example.com/%7Euser", "https://example.com/~user"),
        ("https://пример.рф/a", "https://xn--e1afmkfd.xn--p1ai/a"),
        (" https://example.com/a ", "https://example.com/a"),
    ],
)
def test_these_are_one_article(one: str, other: str) -> None:
    assert canonical(one) == canonical(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a", "https://example.com/A"),
        ("https://example.com/a", "https://www.example.com/a"),
        ("https://example.com/a", "https://example.com:8080/a"),
        ("https://example.com/a?id=1", "https://example.com/a?id=2"),
        ("https://example.com/a?id=1", "https://example.com/a"),
        ("https://example.com/#!/news/1", "https://example.com/#!/news/2"),
        ("https://example.com/a%2Fb", "https://example.com/a/b"),
    ],
)
def test_these_are_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "text", ["", "news", "/a/b", "ftp://example.com/a", "mailto:a@b.c", "https://", "http://[::1", "https://a:x/"]
)
def test_what_is_no_web_address_has_no_canonical_form(text: str) -> None:
    assert canonical(text) is None


@given(st.one_of(st.text(), st.text().map("https://example.com/{}".format), st.text().map("https://e.com/?{}".format)))
def test_canonical_addresses_stay_as_they_are(text: str) -> None:
    form = canonical(text)
    assert form is None or canonical(form) == form
