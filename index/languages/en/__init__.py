"""English."""

import re

from index.languages.en import (
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
from index.languages.facts import LanguageFacts
from index.languages.word_lists import words

EN = LanguageFacts(
    code="en",
    letters="A-Za-zÀ-ɏ",
    stop_words=words("""
        a about above after again against all also although am an and another any are aren't as at be because been
        before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't
        down during each either else ever every few for from further had hadn't has hasn't have haven't having he he'd
        he's her here hers herself him himself his i i'd i'll i'm i've if in into is isn't it it's its itself just
        let's may me might more most much must my myself neither no nor not of off on once one only onto or other
        others our ours ourselves out over own per quite rather s same shall she she's should shouldn't since so some
        such t than that that's the their theirs them themselves then there there's these they they'd they're they've
        this those though through thus to too toward towards under until up upon us very via was wasn't we we're were
        weren't we've what's when whether which while who's will with within without won't would wouldn't yet you you're
        you've you'd you'll we'd we'll he'll she'll it'll they'll your yours yourself yourselves many often
        arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive shes shouldnt thats theres theyd theyre
        theyve wasnt werent weve whats wont wouldnt youre youve
        ain't gonna gotta here's how'd how'll how're how's it'd pls plz that'd that'll there'd there'll there've u ur
        wanna what'd what'll what're what've when'd when'll when's where'd where'll where're where's who'd who'll who're
        who've why'd why's y'all
    """),
    hyphenated=frozenset(),
    copulas=words(
        "is was are were be been being became become means mean meant called known named refers termed considered"
    ),
    surname=re.compile(r"\w$"),
    attributes=None,
    doer=None,
    asks_who="Who is {name}?",
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
    qualifying=None,
    noun_within={},
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
    money_magnitudes=numbers.MONEY_MAGNITUDES,
    uncounted=numbers.UNCOUNTED,
    aging=numbers.AGING,
    measures=numbers.MEASURES,
    dimensions=numbers.DIMENSIONS,
    months=times.MONTHS,
    dated_months=times.DATED_MONTHS,
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
    owning=offices.OWNING,
    furniture=furniture.FURNITURE,
    full_stops=full_stops.FULL_STOPS,
)
