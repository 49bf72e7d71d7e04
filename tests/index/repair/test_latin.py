"""Georgian and Russian in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.repair.latin import MOST_READINGS, readings

GEORGIAN = """
    ვინ არის ელჩი პრეზიდენტ ცხინვალ ქალაქ ქუჩა ყაზბეგ წყალ ჭავჭავაძე თბილის ძმა ჟურნალ ღვინო შვილ ჯარ ფული
"""
RUSSIAN = """
    кто посол президент россия правительство южная осетия жизнь щит хлеб цена юрий ёлка этаж мэр объект
"""
KNOWN = {"ka": GEORGIAN.split(), "ru": RUSSIAN.split()}


def likely(word: str, language: str) -> list[str]:
    return readings(word, language, lambda beginning: any(known.startswith(beginning) for known in KNOWN[language]))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("vin", "ვინ"),
        ("elchi", "ელჩი"),
        ("elci", "ელჩი"),
        ("prezidenti", "პრეზიდენტი"),
        ("tskhinvali", "ცხინვალი"),
        ("cxinvali", "ცხინვალი"),
        ("kalaki", "ქალაქი"),
        ("qalaqi", "ქალაქი"),
        ("qazbegi", "ყაზბეგი"),
        ("yazbegi", "ყაზბეგი"),
        ("kazbegi", "ყაზბეგი"),
        ("tskali", "წყალი"),
        ("wyali", "წყალი"),
        ("tbilisi", "თბილისი"),
        ("jurnali", "ჟურნალი"),
        ("zhurnali", "ჟურნალი"),
        ("gvino", "ღვინო"),
        ("ch'avch'avadze", "ჭავჭავაძე"),
        ("puli", "ფული"),
    ],
)
def test_a_georgian_word_is_read_however_it_is_written(written: str, meant: str) -> None:
    assert meant in likely(written, "ka")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kto", "кто"),
        ("posol", "посол"),
        ("pravitelstvo", "правительство"),
        ("pravitel'stvo", "правительство"),
        ("rossiya", "россия"),
        ("rossija", "россия"),
        ("rossiia", "россия"),
        ("yuzhnaya", "южная"),
        ("iuzhnaia", "южная"),
        ("juzhnaja", "южная"),
        ("zhizn", "жизнь"),
        ("shchit", "щит"),
        ("hleb", "хлеб"),
        ("khleb", "хлеб"),
        ("cena", "цена"),
        ("tsena", "цена"),
        ("yuriy", "юрий"),
        ("yolka", "ёлка"),
        ("etazh", "этаж"),
        ("mer", "мэр"),
    ],
)
def test_a_russian_word_is_read_however_it_is_written(written: str, meant: str) -> None:
    assert meant in likely(written, "ru")


@given(st.text(max_size=40), st.sampled_from(["ka", "ru"]))
def test_any_word_has_few_readings_without_latin_letters(word: str, language: str) -> None:
    found = likely(word, language)
    assert len(found) <= MOST_READINGS
    assert not [reading for reading in found if any("a" <= letter <= "z" for letter in reading)]
