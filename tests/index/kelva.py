"""The newspapers of an invented town, in three languages, over seven years."""

import datetime as dt
from functools import cache

from index.answer import Answerer
from index.domain import Answer, Article, NoAnswer
from tests.index.shelf import Shelf

TODAY = dt.date(2026, 11, 30)
PAPERS = {"en": "Kelva Courier", "ru": "Вестник Кельвы", "ka": "კელვის მოამბე"}

ROWS = (
    (
        "election19",
        "en",
        "2019-10-14",
        "Kelva elects its first woman mayor",
        "Maren Toss, a retired teacher, was elected mayor of Kelva on Sunday with 54 percent of the "
        "vote. Toss, 51, beat the former harbour master Olaf Grieg. Turnout was 62 percent, the lowest "
        "since 1996. He did not ask for a recount. In the nineties more than 4,000 people left Kelva for"
        " the mainland.",
    ),
    (
        "ferry21",
        "en",
        "2021-03-02",
        "Mayor opens the ferry terminal",
        "The mayor of Kelva, Maren Toss, opened the new ferry terminal on Monday. It cost 27 million "
        "crowns. About 2,300 people use the ferry every day. A ferry ticket costs four crowns.",
    ),
    (
        "regatta21",
        "en",
        "2021-07-18",
        "Hiiumaa wins the Lantern Regatta",
        "The crew of Hiiumaa won the Lantern Regatta in Kelva on Saturday. Twenty boats took part. The "
        "wind blew at 28 metres per second. Nobody was killed. The next regatta will be held in 2023.",
    ),
    (
        "wall22",
        "en",
        "2022-02-11",
        "Wall of the ferry terminal collapses",
        "A wall of the ferry terminal in Kelva collapsed on Thursday night. Mayor Maren Toss closed the "
        "terminal for three weeks. The steel gave way because sea water had rusted it.",
    ),
    (
        "election23",
        "en",
        "2023-10-16",
        "Oskar Dunne becomes mayor",
        "Oskar Dunne won the mayoral election in Kelva on Sunday, beating Maren Toss by 212 votes. Toss "
        "asked for a recount. Dunne, who runs the shipyard canteen, promised to lower the ferry fare to "
        "two crowns. He will take office on 1 November.",
    ),
    (
        "council26",
        "en",
        "2026-06-09",
        "Council keeps the ferry fare",
        "The council of Kelva voted on Monday against lowering the ferry fare, which stays at four "
        "crowns. Mayor Oskar Dunne called the vote a mistake. The shipyard of Kelva hired 40 welders in "
        "May.",
    ),
    (
        "paper26",
        "en",
        "2026-11-24",
        "The Kelva Courier turns to the web",
        "The Kelva Courier will appear only on the web from January. It was founded in 1904 and belongs "
        "half to the city of Kelva and half to its readers. The newspaper has 31 employees.",
    ),
    (
        "election23ru",
        "ru",
        "2023-10-17",
        "Оскар Дунне стал мэром",
        "Оскар Дунне избран мэром Кельвы, он опередил Марен Тосс на 212 голосов. Тосс потребовала "
        "пересчёта. Новый мэр обещал снизить цену на паром.",
    ),
    (
        "council26ru",
        "ru",
        "2026-06-10",
        "Плата за паром не изменится",
        "Совет Кельвы проголосовал против снижения платы за паром. Мэр Кельвы Оскар Дунне назвал решение"
        " ошибкой. На верфи Кельвы наняли 40 сварщиков.",
    ),
    (
        "election23ka",
        "ka",
        "2023-10-17",
        "ოსკარ დუნე მერი გახდა",
        "კელვის მერად ოსკარ დუნე აირჩიეს. დუნემ მარენ ტოსს 212 ხმით აჯობა. ახალმა მერმა ბორნის გაიაფება "
        "დაჰპირდა მოქალაქეებს.",
    ),
    (
        "school21ka",
        "ka",
        "2021-05-20",
        "კელვაში სკოლა გაიხსნა",
        "კელვაში ახალი სკოლა გაიხსნა. სკოლაში 138 მოსწავლეა. სწავლა უფასოა.",
    ),
)


@cache
def answerer() -> Answerer:
    shelf = Shelf()
    for name, language, date, title, text in ROWS:
        day, paper = dt.date.fromisoformat(date), PAPERS[language]
        shelf.put_article(Article(id=name, text=text, language=language, date=day, title=title, source=paper))
    return Answerer(shelf)


def asked(question: str) -> Answer | NoAnswer:
    return answerer().answer(question, now=TODAY)


def answered(question: str) -> Answer:
    given = asked(question)
    assert isinstance(given, Answer)
    return given
