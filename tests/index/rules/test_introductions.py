"""Which sentences say who somebody or what something is."""

import pytest

from index.domain import Kind
from index.question import read_question
from index.rules.introductions import introduces
from index.said import Said

INTRODUCING = [
    ("Gagloev", "Alan Gagloev, the new head of the occupied region, spent two days in Moscow."),
    ("Marat Kulakhmetov", "Russia's envoy to Tskhinvali, Marat Kulakhmetov, sat at the table."),
    ("Melikishvili", "The university's first rector was the chemist Petre Melikishvili."),
    ("Lavrov", "Foreign Minister Sergey Lavrov congratulated him on his new post."),
    ("Ana Weber", "“It is too early to say,” said Ana Weber, head of research at the institute."),
    ("Kosachev", "Konstantin Kosachev of the Federation Council took part as well."),
    ("Sean Hannity", "Sean Patrick Hannity (born in 1961) is an American talk show host."),
    ("Gonio", "South of the city stands Gonio, a fortress of Roman times."),
    ("NextGen", "NextGen is a system that lets aircraft fly shorter routes."),
    ("CSNET", "The Computer Science Network (CSNET) was funded by the state."),
    ("chidaoba", "The wrestling called chidaoba joined the list in 2018."),
    ("Кулахметов", "Среди них был посол России в Цхинвали Марат Кулахметов."),
    ("Бурджанадзе", "Обязанности исполняла Нино Бурджанадзе, председатель парламента прежнего созыва."),
    ("Чахава", "Её автор — архитектор Георгий Чахава."),
    ("Вардзия", "Вардзия — пещерный монастырь на юге Грузии."),
    ("РЕС", "Об этом сообщило цхинвальское агентство РЕС."),
    ("გაგლოევი", "რეგიონის ახალი ლიდერი ალან გაგლოევი მოსკოვში ჩავიდა."),
    ("ბიბილოვი", "რეფერენდუმი წინა ლიდერმა, ანატოლი ბიბილოვმა, დანიშნა."),
    ("ხალვაში", "ჰელსინკში ქვეყანას მომღერალი სოფო ხალვაში წარადგენდა."),
    ("გომა", "გომა არის ქალაქი კონგოს აღმოსავლეთში."),
    ("Giorgi Beridze", "Opposition lawmaker Giorgi Beridze called the vote fair."),
    ("Nino Abashvili", "The first to vote was skipper Nino Abashvili."),
    ("Nino Abashvili", "Skipper Nino Abashvili won the regatta."),
    ("Hugo Falk", "Her rival, the shipowner Hugo Falk, congratulated her."),
    ("Jon Ravn", "The yard was founded by the blacksmith Jon Ravn."),
    ("Nino Abashvili", "It was won by Nino Abashvili, skipper of the Aurora."),
    ("Maren Toss", "Maren Toss, 51, was elected mayor of Kelva on Sunday."),
    ("Оскар Дунне", "Оскар Дунне избран мэром Кельвы."),
    ("შოთი", "შოთი ქართული პურია."),
    ("Мераб Гаприндашвили", "Первым посетителем стал геолог Мераб Гаприндашвили."),
    ("Мераб Гаприндашвили", "Музей показали геологу Мерабу Гаприндашвили."),
    ("Анна Луговая", "На суде выступила Анна Луговая, смотрительница маяка."),
    ("თამარ გოგიშვილი", "ღვინო გამოფენაზე მეღვინემ თამარ გოგიშვილმა წარადგინა."),
    ("ნინო აბაშვილი", "რეგატა კაპიტან ნინო აბაშვილს მოუგეს."),
]
NOT_INTRODUCING = [
    ("Gagloev", "Gagloev suspended it some two weeks before he left."),
    ("Lavrov", "In Lavrov's words a military base keeps the region safe."),
    ("Kent", "Gerrard swapped Coulibaly for Ryan Kent at the break."),
    ("Kent", "Ryan Kent, and later the captain, left the pitch."),
    ("Kent", "Ryan Kent, who thanked the coach, left the pitch."),
    ("Gagloev", "On Monday the minister met Gagloev."),
    ("Dmitry Kozak", "One of his deputies, Dmitry Volvach, was to travel to the region."),
    ("Track Palin", "Sarah Palin, the former governor, was criticised."),
    ("Бибилов", "Бибилов ещё на посту назначил его на 17 июля."),
    ("Гаглоев", "Во вторник министр принял Гаглоева."),
    ("გაგლოევი", "გაგლოევმა ის ორი კვირით ადრე შეაჩერა."),
    ("Hugo Falk", "The council elected Hugo Falk on Monday."),
    ("Hugo Falk", "The ministers met Hugo Falk on Monday."),
    ("Hugo Falk", "The council wants to thank Hugo Falk."),
    ("Hugo Falk", "The next day Hugo Falk left."),
    ("Hugo Falk", "Hugo Falk, elected on Monday, left."),
    ("Мераб Гаприндашвили", "Вчера в музей пришёл Мераб Гаприндашвили."),
    ("Мераб Гаприндашвили", "Книгу написал недавно Мераб Гаприндашвили."),
    ("თამარ გოგიშვილი", "გამოფენაზე თამარ გოგიშვილი მოვიდა."),
    ("შოთი", "შოთი დახურულია."),
    ("თამარ გოგიშვილი", "წერილი გაგზავნა თამარ გოგიშვილმა."),
]


def introduced(name: str, sentence: str) -> bool:
    question = read_question(name)
    assert question.language
    return introduces(Said.of(sentence, question.language), [word.terms for word in question.words], Kind.NAME)


@pytest.mark.parametrize(("name", "sentence"), INTRODUCING)
def test_an_office_an_apposition_or_a_copula_beside_the_name_introduces_it(name: str, sentence: str) -> None:
    assert introduced(name, sentence)


@pytest.mark.parametrize(("name", "sentence"), NOT_INTRODUCING)
def test_what_somebody_does_does_not_say_who_it_is(name: str, sentence: str) -> None:
    assert not introduced(name, sentence)


def test_a_thing_is_introduced_by_all_its_words_and_only_a_person_by_the_last() -> None:
    yoga = [("kundalini",), ("yoga",)]
    assert introduces(Said.of("Kundalini yoga is a path of love.", "en"), yoga, Kind.THING)
    assert not introduces(Said.of("Deity yoga is a path of love.", "en"), yoga, Kind.THING)
