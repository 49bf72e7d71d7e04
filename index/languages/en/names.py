"""Names, titles and abbreviations: English."""

from index.languages.facts import Namesakes
from index.languages.word_lists import words

TITLES = words("mr mrs ms miss mx dr prof professor sir dame lord lady sgt col gen capt lt rev hon pres sen rep gov mt")
OF_MEN = words("mr sir lord")
OF_WOMEN = words("mrs ms miss dame lady")
ABBREVIATIONS = {"us": "usa", "it": "IT", "who": "WHO"}
ABBREVIATED = {
    "european union": "eu",
    "united nations": "un",
    "united kingdom": "uk",
    "united states": "usa",
    "great britain": "uk",
    "soviet union": "ussr",
    "czech republic": "czechia",
    "saudi arabia": "saudi",
    "united arab": "uae",
    "dominican republic": "dominican",
    "ivory coast": "ivorian",
    "prime minister": "pm",
}
NAMESAKES = Namesakes(
    first=words("will can per"),
    last=words("may more"),
    places=words("""
        africa america asia chad cuba dakota florence georgia india ireland israel jordan kenya london milan oscar
        paris sofia sydney victoria virginia
    """),
    surnames=words(
        "smith brown young rice cook bell gray fisher cooper baker mason potter walker wright miller turner parker"
    ),
    before=words("""
        in since until till by from of last next this early late mid during to through or the a an every each for before
        after between on its their his her our my your no any some and
    """),
)
