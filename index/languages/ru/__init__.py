"""Russian."""

import re

from index.languages.facts import LanguageFacts
from index.languages.ru import (
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

RU = LanguageFacts(
    code="ru",
    letters="Ѐ-ӿ",
    stop_words=words("""
        а без более больше будет будто будут бы был была были было быть в вам вами вас ваш ваша ваше ваши ведь весь во
        вот все всё всего всей всем всеми всех всю вы где-то да даже для до его ее её ей ему если есть еще ещё же за и
        из из-за или им ими их к как-то ко кто-то ли лишь между меня мне много может можно мой моя мы на над надо нам
        нами нас наш не него нее неё ней нет ни них но ну о об однако он она они оно от очень перед по под после при
        про с сам сама сами само свое своё своего своей своем своём своему своих свои свой свою себе себя собой со так
        такая также такие такой там те тем теми то того той только том тому тот тою ту тут ты у уж уже хотя чем через
        что-то чтобы чуть эта эти этим этих это этого этой этом этому этот эту я является являются являлся являлась
        являлось являлись был-то который которая которое которые которого которой которому которым которых которыми
        котором которую д этою именно раз находится находятся находился находилась находилось
    """),
    hyphenated=frozenset(),
    copulas=words("""
        это является являлся являлась являются были был была было стал стала стало называют называется называемый
        называемая означает представляет считается
    """),
    surname=re.compile(r"(?:[оеё]в|[иы]н|[иыо]й|дзе|швили|[иа]я|ян|енко|ук|юк|ич|ец|адзе)$"),
    attributes=re.compile(r"(?:[ыио]й|[аоия]я|[ое]е|ые|[ую]ю|[ое]го|[ое]му|[ыи]м|[ыи]х)$"),
    doer=None,
    asks_who="{name}: кто это?",
    titles=names.TITLES,
    of_men=names.OF_MEN,
    of_women=names.OF_WOMEN,
    abbreviations=names.ABBREVIATIONS,
    abbreviated=names.ABBREVIATED,
    namesakes=names.NAMESAKES,
    courtesies=conversation.COURTESIES,
    follow_ups=conversation.FOLLOW_UPS,
    question_words=asking.QUESTION_WORDS,
    cues=asking.CUES,
    nouns=asking.NOUNS,
    heads=asking.HEADS,
    qualifying=asking.QUALIFYING,
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
