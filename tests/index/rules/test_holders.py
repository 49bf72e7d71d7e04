"""Who asks for the mayor asks neither for the mayor's office nor for the deputy."""

import pytest

from index.domain import Answer, NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "told", "beside"),
    [
        ("кто мэр Кельвы?", "Мэр Кельвы Оскар Дунне проехал в трамвае.", "Музей построили мэрия Кельвы и Союз портов."),
        (
            "ვინ არის კელვის მერი?",
            "გამოფენას კელვის მერი ოსკარ დუნე დაესწრო.",
            "კელვის მერიამ ხიდი ააშენა, თქვა მერის მოადგილემ ლელა ქობალიამ.",
        ),
    ],
)
def test_who_holds_it_is_told_by_a_sentence_that_has_it_or_not_at_all(question: str, told: str, beside: str) -> None:
    assert sentence_for(Shelf(told, beside), question) == told
    assert isinstance(answered(Shelf(told), question), Answer)
    assert isinstance(answered(Shelf(beside), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the mayor of Kelva?", "Ann Lee, the mayor-elect of Kelva, opened a bridge."),
        ("Who is the president of Kelva?", "The president-elect of Kelva, Ann Lee, opened a bridge."),
        ("Who is the mayor of Kelva?", "Ann Lee is not the mayor of Kelva."),
        ("Who is the mayor of Kelva?", "Ann Lee isn't mayor of Kelva any more."),
        ("Who is the mayor of Kelva?", "Ann Lee denied that she is the mayor of Kelva."),
        ("Who is the mayor of Kelva?", "Ann Lee claims to be the mayor of Kelva."),
        ("Who is the mayor of Kelva?", "It is not known who is the mayor of Kelva."),
        ("Who is the mayor of Kelva?", "Ann Lee is no longer mayor of Kelva."),
        ("Who is the mayor of Kelva?", "Ann Lee resigned as mayor of Kelva."),
        ("Who is the mayor of Kelva?", "Ann Lee, then mayor of Kelva, opened a bridge."),
        ("Кто мэр Кельвы?", "Ян Брант не мэр Кельвы."),
        ("Кто мэр Кельвы?", "Ян Брант больше не является мэром Кельвы."),
        ("Кто мэр Кельвы?", "Ян Брант отрицал, что он мэр Кельвы."),
        ("Кто мэр Кельвы?", "Ян Брант покинул пост мэра Кельвы."),
        ("ვინ არის კელვის მერი?", "იან ბრანტი კელვის მერი არ არის."),
        ("ვინ არის კელვის მერი?", "იან ბრანტი აღარ არის კელვის მერი."),
        ("ვინ არის კელვის მერი?", "იან ბრანტმა უარყო, რომ კელვის მერია."),
    ],
)
def test_who_is_not_will_be_or_was_does_not_hold_it(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the mayor of Kelva?", "Ann Lee denied that the mayor of Kelva, Jan Brant, had resigned."),
        ("Who is the mayor of Kelva?", "The mayor of Kelva, Jan Brant, did not open the bridge."),
        ("Who is the mayor of Kelva?", "It was not the mayor of Kelva, Jan Brant, who opened the bridge."),
        ("Who is the mayor of Kelva?", "Ann Lee is not only mayor of Kelva but a painter."),
        ("Who is the mayor of Kelva?", "Ann Lee sang, and then Kelva mayor Jan Brant spoke."),
        ("Who was the mayor of Kelva?", "Ann Lee resigned as mayor of Kelva."),
        ("Who resigned as mayor of Kelva?", "Ann Lee resigned as mayor of Kelva."),
        ("Кто мэр Кельвы?", "Мост не открыл мэр Кельвы Ян Брант."),
        ("Кто мэр Кельвы?", "Ян Брант избран мэром Кельвы."),
        ("ვინ არის კელვის მერი?", "კელვის მერმა იან ბრანტმა ხიდი არ გახსნა."),
        ("ვინ არის კელვის მერი?", "ანა ლიმ უარყო, რომ კელვის მერმა იან ბრანტმა ხიდი გახსნა."),
    ],
)
def test_whoever_holds_it_is_told_whatever_else_is_not_so(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "acting", "held"),
    [
        (
            "Who is the mayor of Kelva?",
            "Ann Lee, the acting mayor of Kelva, opened a bridge.",
            "Jan Brant, the mayor of Kelva, opened a mill.",
        ),
        ("Кто мэр Кельвы?", "И.о. мэра Кельвы Анна Ли открыла мост.", "Мэр Кельвы Ян Брант открыл школу."),
        (
            "ვინ არის კელვის მერი?",
            "კელვის მერის მოვალეობის შემსრულებელმა ანა ლიმ ხიდი გახსნა.",
            "კელვის მერმა იან ბრანტმა სკოლა გახსნა.",
        ),
    ],
)
def test_an_acting_one_answers_where_nobody_holds_it(question: str, acting: str, held: str) -> None:
    assert sentence_for(Shelf(acting), question) == acting
    answer = answered(Shelf(acting, held), question)
    assert isinstance(answer, Answer)
    assert [one.sentence for one in answer.citations] == [held]


@pytest.mark.parametrize(
    ("question", "acting", "held"),
    [
        (
            "Who is the acting mayor of Kelva?",
            "Ann Lee, the acting mayor of Kelva, opened a bridge.",
            "Jan Brant, the mayor of Kelva, opened a mill.",
        ),
        (
            "Who is the president-elect of Kelva?",
            "Ann Lee, the president-elect of Kelva, opened a bridge.",
            "Jan Brant, the president of Kelva, opened a mill.",
        ),
        ("Кто и.о. мэра Кельвы?", "И.о. мэра Кельвы Анна Ли открыла мост.", "Мэр Кельвы Ян Брант открыл школу."),
        (
            "ვინ არის კელვის მერის მოვალეობის შემსრულებელი?",
            "კელვის მერის მოვალეობის შემსრულებელმა ანა ლიმ ხიდი გახსნა.",
            "კელვის მერმა იან ბრანტმა სკოლა გახსნა.",
        ),
    ],
)
def test_who_asks_for_an_acting_one_gets_no_other(question: str, acting: str, held: str) -> None:
    assert sentence_for(Shelf(held, acting), question) == acting
    assert isinstance(answered(Shelf(held), question), NoAnswer)


def test_a_sentence_without_the_office_tells_of_nobody_who_holds_it() -> None:
    text = "Ann Lee won the vote in Kelva, the electoral commission said."
    assert sentence_for(Shelf(text), "Who is the head of the electoral commission?") is None
