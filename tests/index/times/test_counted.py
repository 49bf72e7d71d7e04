"""Times that count from the day of the question."""

import pytest

from index.analysis import tokens
from index.analysis.token import Flag
from index.languages import FACTS
from index.times.counted import A_FEW
from tests.index.times.asking import asked, bounds


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what has changed since last year?", "2023-01-01", ""),
        ("who led it before last week?", "", "2024-11-17"),
        ("who was mayor until last year?", "", "2023-12-31"),
        ("who was mayor until a year ago?", "", "2023-12-31"),
        ("who had been elected by last month?", "", "2024-10-31"),
        ("who resigned after last year?", "2024-01-01", ""),
        ("who has led it since the end of last year?", "2023-09-01", ""),
        ("who has led it since last summer?", "2024-06-01", ""),
        ("что изменилось с прошлого года?", "2023-01-01", ""),
        ("кто руководил до прошлой недели?", "", "2024-11-17"),
        ("что изменилось после прошлого года?", "2024-01-01", ""),
        ("что было со вчерашнего дня?", "2024-11-24", ""),
        ("что изменилось с конца прошлого года?", "2023-09-01", ""),
        ("что изменилось с прошлой зимы?", "2023-12-01", ""),
        ("რა შეიცვალა გასული წლიდან?", "2023-01-01", ""),
        ("ვინ იყო მერი გასულ წლამდე?", "", "2022-12-31"),
        ("რა შეიცვალა გასული კვირის შემდეგ?", "2024-11-25", ""),
        ("რა შეიცვალა გასული წლის ბოლოდან?", "2023-09-01", ""),
        ("რა შეიცვალა გასული ზაფხულიდან?", "2024-06-01", ""),
    ],
)
def test_a_time_that_counts_from_today_is_a_bound_as_any_other(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what is the news from last week?", "2024-11-18", "2024-11-24"),
        ("who was beaten by last year's champion?", "2023-01-01", "2023-12-31"),
        ("кто познакомил нас с прошлой зимой?", "2023-12-01", "2024-02-29"),
    ],
)
def test_a_word_that_only_tells_which_time_is_meant_bounds_nothing(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what happened last night?", "2024-11-24", "2024-11-24"),
        ("who plays tonight?", "2024-11-25", "2024-11-25"),
        ("what happened last weekend?", "2024-11-23", "2024-11-24"),
        ("what is on this weekend?", "2024-11-30", "2024-12-01"),
        ("who won this weekend?", "2024-11-23", "2024-11-24"),
        ("who won last Saturday?", "2024-11-23", "2024-11-23"),
        ("who won last Monday?", "2024-11-18", "2024-11-18"),
        ("how hot was it last summer?", "2024-06-01", "2024-08-31"),
        ("how cold was it last winter?", "2023-12-01", "2024-02-29"),
        ("how hot was it last autumn?", "2023-09-01", "2023-11-30"),  # that of today is not over
        ("what happened a fortnight ago?", "2024-11-11", "2024-11-17"),
        ("what happened the week before last?", "2024-11-11", "2024-11-17"),
        ("who died in the past 24 hours?", "2024-11-24", "2024-11-25"),
        ("what happened an hour ago?", "2024-11-24", "2024-11-25"),
        ("what happened in the last few days?", "2024-11-20", "2024-11-25"),
        ("what happened in the last couple of weeks?", "2024-11-11", "2024-11-25"),
        ("кто победил в прошлое воскресенье?", "2024-11-24", "2024-11-24"),
        ("кто победил в прошлые выходные?", "2024-11-23", "2024-11-24"),
        ("жарко ли было прошлым летом?", "2024-06-01", "2024-08-31"),
        ("кто был мэром в позапрошлом году?", "2022-01-01", "2022-12-31"),
        ("что случилось за последнюю неделю?", "2024-11-18", "2024-11-25"),
        ("кто погиб за последние сутки?", "2024-11-24", "2024-11-25"),
        ("что было за последние несколько дней?", "2024-11-20", "2024-11-25"),
        ("что было вчера вечером?", "2024-11-24", "2024-11-24"),
        ("что было прошлой ночью?", "2024-11-24", "2024-11-24"),
        ("кто играет сегодня вечером?", "2024-11-25", "2024-11-25"),
        ("ვინ მოიგო გასულ ორშაბათს?", "2024-11-18", "2024-11-18"),
        ("ვინ მოიგო გასულ შაბათ-კვირას?", "2024-11-23", "2024-11-24"),
        ("რა მოხდა გასულ ზაფხულს?", "2024-06-01", "2024-08-31"),
        ("რა მოხდა წუხელ?", "2024-11-24", "2024-11-24"),
        ("რა იქნება ამაღამ?", "2024-11-25", "2024-11-25"),
        ("რა მოხდა გუშინ საღამოს?", "2024-11-24", "2024-11-24"),
        ("რა მოხდა ბოლო 24 საათში?", "2024-11-24", "2024-11-25"),
        ("რა მოხდა ბოლო რამდენიმე დღეში?", "2024-11-20", "2024-11-25"),
        ("რა მოხდა ბოლო ორი წლის განმავლობაში?", "2022-11-25", "2024-11-25"),
    ],
)
def test_the_usual_times_of_a_daily_paper_count_from_today(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what opens tomorrow morning?", "2024-11-26", "2024-11-26"),
        ("what opens next week?", "2024-12-02", "2024-12-08"),
        ("what will open next month?", "2024-12-01", "2024-12-31"),
        ("what will open next year?", "2025-01-01", "2025-12-31"),
        ("что откроют завтра?", "2024-11-26", "2024-11-26"),
        ("что откроют на следующей неделе?", "2024-12-02", "2024-12-08"),
        ("что откроют в следующем месяце?", "2024-12-01", "2024-12-31"),
        ("что откроют в будущем году?", "2025-01-01", "2025-12-31"),
        ("რა გაიხსნება ხვალ?", "2024-11-26", "2024-11-26"),
        ("რა გაიხსნება მომავალ კვირას?", "2024-12-02", "2024-12-08"),
        ("რა გაიხსნება მომავალ თვეში?", "2024-12-01", "2024-12-31"),
        ("რა გაიხსნება გაისად?", "2025-01-01", "2025-12-31"),
    ],
)
def test_times_to_come_count_from_today_as_well(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


def test_the_next_year_of_a_story_is_none() -> None:
    assert asked("who became mayor the next year?") is None


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("who won on Saturday?", "2024-11-23", "2024-11-23"),
        ("what happened on Monday?", "2024-11-18", "2024-11-18"),  # asked on a Monday
        ("who died on Saturday night?", "2024-11-23", "2024-11-23"),
        ("what has happened since Friday?", "2024-11-22", ""),
        ("who won at the weekend?", "2024-11-23", "2024-11-24"),
        ("кто победил в субботу?", "2024-11-23", "2024-11-23"),
        ("что было в среду?", "2024-11-20", "2024-11-20"),
        ("кто победил в выходные?", "2024-11-23", "2024-11-24"),
        ("რა მოხდა შაბათს?", "2024-11-23", "2024-11-23"),
    ],
)
def test_a_weekday_is_the_last_one_where_the_past_is_asked_for(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    "question",
    [
        "who plays on Saturday?",
        "who will win on Saturday?",
        "is the library open on Sunday?",
        "who was born on a Sunday?",
        "what was Bloody Sunday?",
        "what happened on Saturday, 14 July?",  # of which year?
        "what happened last Sunday, 17 November?",
        "во сколько открывается музей в субботу?",
        "кто будет играть в субботу?",
        "что сказано в среде врачей?",
        "რა იქნება შაბათს?",
        "რა მოხდა ყოველ შაბათს?",
        "რა მოხდა შაბათს, 14 ივლისს?",
    ],
)
def test_a_weekday_that_may_be_any_other_is_no_time(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "how many years ago was Nino Beridze born?",
        "сколько лет назад родился Леван Долидзе?",
        "რამდენი წლის წინ დაიბადა ნინო ბერიძე?",
        "what happened years ago?",
        "what happened a few days ago?",
        "what happened several weeks ago?",
        "what happened in the last days of the war?",
        "что было несколько дней назад?",
        "что было сотни лет назад?",
        "რა მოხდა რამდენიმე დღის წინ?",
    ],
)
def test_units_that_nobody_counts_are_not_one(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("who was mayor a year ago?", "2023-01-01", "2023-12-31"),
        ("кто был мэром неделю назад?", "2024-11-18", "2024-11-24"),
        ("ვინ იყო მერი ერთი წლის წინ?", "2023-01-01", "2023-12-31"),
        ("ვინ იყო მერი წლის წინ?", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_unit_without_a_number_is_one(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize("language", FACTS)
def test_what_is_counted_farther_back_than_a_few_years_shows_as_a_number(language: str) -> None:
    facts = FACTS[language]
    counts = {word: int(digits) for word, digits in facts.numerals.items()} | facts.times.counts
    many = [word for word, count in counts.items() if count > A_FEW]
    assert len(many) > 10
    shown = Flag.DIGITS | Flag.NUMBER
    assert not [word for word in many if not any(token.flags & shown for token in tokens(word))]
