"""Georgian."""

import re

from index.languages.facts import LanguageFacts
from index.languages.ka import (
    asking,
    conversation,
    full_stops,
    furniture,
    introductions,
    names,
    numbers,
    offices,
    signs,
    times,
)
from index.languages.word_lists import words

KA = LanguageFacts(
    code="ka",
    letters="ა-ჿᲐ-Ჿⴀ-ⴭ",
    stop_words=words("""
        და ან თუ რომ კი არ არა ვერ ნუ აი აქ იქ ეს ის იგი ამ იმ ამას იმას ამის იმის ამით იმით ესენი ისინი მათ მათი მისი
        მის მას მან ამან იმან თავის თავისი თავიანთი ჩემი ჩვენი შენი თქვენი მე შენ ჩვენ თქვენ მათთან მასთან ამასთან
        არის არიან იყო იყვნენ იქნება იქნებოდა ყოფილა აქვს ჰქონდა აქვთ ჰქონდათ უნდა შეიძლება უკვე ჯერ კიდევ მხოლოდ ასევე
        აგრეთვე ხოლო მაგრამ თუმცა რათა როგორც ისე ასე ასეთი ისეთი ყველა ყოველი ძალიან უფრო ყველაზე შემდეგ შესახებ
        მიერ მიმართ გარდა გამო შორის ზე ში თან დან მდე თვის ხომ აბა ესე ამიტომ რადგან როცა რომელიც რომელსაც რომელმაც
        რომლის რომლებიც რომელთა რომელშიც რომელთანაც რომლითაც რომლისთვისაც რაც რასაც ვინც სადაც თავად თვით იმისთვის
        ამისთვის ერთ-ერთი მიხედვით დროს ხდება მდებარეობს მოხდა
    """),
    hyphenated=words("""
        ს მ მა ით ის ად ი ო ც ში ზე თან სთან ისთან თვის სთვის ისთვის გან სგან ისგან დან იდან კენ სკენ ისკენ მდე ამდე
        შიც ზეც სა ისა ები ებს ებმა ების ებში
    """),
    copulas=words("არის იყო წარმოადგენს ეწოდება არიან იყვნენ გახდა ნიშნავს ჰქვია ითვლება გახლავთ"),
    surname=re.compile(r"(?:ძე|შვილი|ია|უა|ავა|ური|იანი|ოვი|ევი|ინი|სკი)$"),
    attributes=re.compile(r"ის$"),
    doer=re.compile(r"მა?$"),
    asks_who="ვინ არის {name}?",
    titles=frozenset(),
    of_men=names.OF_MEN,
    of_women=names.OF_WOMEN,
    abbreviations={},
    abbreviated=names.ABBREVIATED,
    namesakes=names.NAMESAKES,
    courtesies=conversation.COURTESIES,
    follow_ups=conversation.FOLLOW_UPS,
    question_words=asking.QUESTION_WORDS,
    cues=asking.CUES,
    nouns=asking.NOUNS,
    heads=asking.HEADS,
    qualifying=None,
    noun_within=asking.NOUN_WITHIN,
    happening=asking.HAPPENING,
    counting=asking.COUNTING,
    counted=numbers.COUNTED,
    naming=asking.NAMING,
    denied=asking.DENIED,
    lives=asking.LIVES,
    lists=asking.LISTS,
    victories=asking.VICTORIES,
    attributions=asking.ATTRIBUTIONS,
    numerals=numbers.NUMERALS,
    magnitudes=numbers.MAGNITUDES,
    money_magnitudes={},
    uncounted=numbers.UNCOUNTED,
    aging=numbers.AGING,
    measures=numbers.MEASURES,
    dimensions=numbers.DIMENSIONS,
    months=times.MONTHS,
    dated_months={},
    times=times.TIMES,
    signs=signs.SIGNS,
    locatives=signs.LOCATIVES,
    stating=signs.STATING,
    denying=signs.DENYING,
    causing=signs.CAUSING,
    introductions=introductions.INTRODUCTIONS,
    unheld=offices.UNHELD,
    office_prefixes=offices.OFFICE_PREFIXES,
    rulers=offices.RULERS,
    leaving=offices.LEAVING,
    former=offices.FORMER,
    previous=offices.PREVIOUS,
    owning=frozenset(),
    furniture=furniture.FURNITURE,
    full_stops=full_stops.FULL_STOPS,
)
