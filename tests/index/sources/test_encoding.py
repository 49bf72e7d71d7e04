"""Text in the encodings that newsrooms have, at the length of a short item of news."""

import os
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sources.encoding import decode
from index.sources.reason import Reason

RUSSIAN = [
    "В порту приморского города во вторник открыли вторую паромную линию.",
    "Цены на хлеб за год выросли на 5%, сообщили в городском совете.",
    "Совет утвердил бюджет библиотеки.\r\n\r\n«Город без библиотеки — город без памяти», — сказала депутат Образцова.",
]
ENGLISH = [
    "The café’s owner said “no” — and left.",
    "The fare rose to £5 in March.",
    "Plain words without a single accent.",
]
GEORGIAN = ["საკრებულომ ბიბლიოთეკის ბიუჯეტი დაამტკიცა.", "პორტში მეორე ხაზი გაიხსნა.\n\n„ველოდით“, – თქვა უფროსმა."]
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("text", [*RUSSIAN, *ENGLISH, *GEORGIAN])
def test_every_form_of_unicode_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866", "iso8859-5"])
@pytest.mark.parametrize("text", RUSSIAN)
def test_russian_of_before_unicode_is_told_by_its_looks(text: str, encoding: str) -> None:
    data = text.encode(encoding, errors="ignore")
    assert decode(data) == data.decode(encoding)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_curly_quotes_of_before_unicode_is_told_by_its_looks(text: str) -> None:
    assert decode(text.encode("windows-1252")) == text


def test_what_the_page_declares_goes_before_what_it_looks_like() -> None:
    data = "«Ё», — ответил он.".encode("mac-cyrillic")
    assert decode(data, "x-mac-cyrillic") != decode(data, "mac-cyrillic") == "«Ё», — ответил он."


@pytest.mark.parametrize("declared", ["windows-1251", "latin-1", "no-such-thing", "base64", "utf-16", "\0", ""])
def test_a_wrong_declaration_does_not_spoil_utf8(declared: str) -> None:
    assert decode(GEORGIAN[0].encode(), declared) == GEORGIAN[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG picture"),
        (b"PK\x03\x04" + bytes(50), "zip archive"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF document"),
        (bytes(range(256)) * 20, "binary"),
        (b"text with a \0 in it", "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(Reason, match=said):
        decode(data)


def test_utf8_with_a_wrong_byte_is_not_taken_for_another_encoding() -> None:
    data = (RUSSIAN[2] * 3).encode()
    with pytest.raises(Reason, match="UTF-8 is damaged at byte 40"):
        decode(data[:40] + b"\xff" + data[40:])


def test_utf16_that_breaks_off_says_so() -> None:
    with pytest.raises(Reason, match="not the UTF-16"):
        decode("Привет".encode("utf-16")[:-1])


@given(
    data=st.one_of(st.binary(max_size=300), st.text(max_size=100).map(lambda text: text.encode("utf-16", "replace")))
)
def test_any_bytes_are_text_or_a_reason(data: bytes) -> None:
    with suppress(Reason):
        decode(data).encode()


def test_megabytes_are_told_as_fast_as_a_page() -> None:
    text = RUSSIAN[2] * 30_000
    assert decode(text.encode("windows-1251")) == text
    with pytest.raises(Reason):
        decode(os.urandom(5_000_000))
