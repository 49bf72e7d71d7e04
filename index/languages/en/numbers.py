"""Numbers and measures: English."""

from index.languages.facts import Measure, Measured
from index.languages.patterns import pattern
from index.languages.word_lists import numbered, words

NUMERALS = numbered("""
    one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
""")
MAGNITUDES = {
    "thousand*": 1_000,
    "million*": 1_000_000,
    "billion*": 1_000_000_000,
    "bn": 1_000_000_000,
    "mn": 1_000_000,
    "tn": 10**12,
    "trillion*": 10**12,
}
MONEY_MAGNITUDES = {"k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
UNCOUNTED = words("no not never without nil pair scores free")
AGING = words("house book ship car train law record tree wall bridge plane painting statue dam company tradition")
MEASURES = {
    Measure.MONEY: Measured(
        asking=pattern(r"""
            how_much .* (?:cost|pay|paid|spend|spent|worth|earn|money|charge|price|sell|sold|fund|invest|donat)\w*
            | how_much_(?:is|was|are|were|did|does|do|will|would|has|have)
            | (?:price|cost|salary|revenue|budget|profit|income|debt|gdp|fee|fine|value|turnover|net_worth)s?
        """),
        units=words("""
            dollar* euro euros pound pounds sterling cent cents rouble* ruble* lari gel usd eur gbp yen yuan rupee*
            franc* lira* krona* tenge hryvnia* dram* manat* peso* shekel* bn
        """),
    ),
    Measure.DURATION: Measured(
        asking=pattern(
            r"""
            how_long (?!_(?:is|was|are|were)\b)
            | how_many_(?:year|month|week|day|hour|minute|second)s? | duration
            """
        ),
        units=words("""
            second seconds minute minutes hour hours day days week weeks fortnight* month months year years decade*
            century centuries millenni* aged old age since lifespan year-old
        """),
    ),
    Measure.AGE: Measured(asking=pattern("how_old | age"), units=words("aged age old olds")),
    Measure.SIZE: Measured(
        asking=pattern(r"""
            how_(?:far|tall|high|deep|wide|heavy|big|large|fast|hot|cold|thick|small)
            | (?:height|length|width|depth|weight|area|size|distance|speed|temperature|elevation|altitude|mass)s?
        """),
        units=words("""
            km kilomet* metre* meter* m cm mm centimet* millimet* mile miles mi feet foot ft inch inches yard yards
            acre* hectare* ha sq sqmi sqkm square kg kilogram* gram grams ton tons tonne* lb lbs pound pounds ounce*
            litre* liter* mph kmh kph knots degrees celsius fahrenheit
        """),
    ),
    Measure.SHARE: Measured(
        asking=pattern(r"percentage | percent | per_cent | proportion | share | what_fraction"),
        units=words("percent percentage per cent third* half quarter* fifth* majority tenth*"),
    ),
}
