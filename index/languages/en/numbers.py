"""Numbers and measures: English."""

from index.languages.facts import Dimension, Measure, Measured
from index.languages.patterns import one_of, pattern
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
COUNTED = pattern("how_many_(?:more_|other_|new_|of_(?:the|his|her|their|its)_)?((?:[\\w'’-]+_){0,2}[\\w'’-]+)")
AGING = words("house book ship car train law record tree wall bridge plane painting statue dam company tradition")
# What is counted may be told of a price: "how many people signed against the fee".
_NOT_COUNTED = r"^(?!.*\bhow_(?:many|much_time|old|often|long|far|tall|high|deep|fast|soon)\b)(?:.*[^\w-])?"
_CURRENCIES = """
    dollars|euros|pounds|pence|cents|roubles|rubles|lari|yen|yuan|rupees|francs|lira|marks|crowns|kronor|kroner|tenge
    |drams|pesos|shekels|birr|naira|zloty|lei|leva|dirhams|rand|shillings|ducats|florins
"""
# "How high is the tax", "how far did they get": no lengths.
_FIGURATIVE = """
    majority|lead|turnout|temperatures?|votes?|elections?|race|wages?|tax(?:es)?|rents?|toll|damages|deficit|cuts?|debts?
    |defeats?|loss(?:es)?|fighting|fines?|rain|snow|traffic|casualties|prices?|costs?|fees?|rates?|inflation|interest
    |(?:get|got|go|gone|went|come|came)_in
"""
_LENGTHS = words("""
    km kilomet* metre* meter* m cm mm centimet* millimet* mile miles mi feet foot ft inch inches yard yards fathom*
    storey*
""")
_WEIGHTS = words("""
    kg kilo kilos kilogram* gram grams ton tons tonne* lb lbs pound pounds ounce*
""")
MEASURES = {
    # Before what happens so often: "how often did they raise the fare".
    Measure.FREQUENCY: Measured(
        asking=pattern("how_(?:often|frequent(?:ly)?|regular(?:ly)?|many_times)"),
        units=words("""
            every everyday everytime daily hourly nightly weekly fortnightly monthly quarterly yearly annual annually
            biennial* triennial* biweekly bimonthly times twice thrice mondays tuesdays wednesdays thursdays fridays
            saturdays sundays weekdays weekends
        """),
    ),
    # Before what a share is of: "what share of the cost".
    Measure.SHARE: Measured(
        asking=pattern(r"""
            percentage | percent | per_cent | proportion | (?:what|which)_(?:share|portion|fraction)
            | market_share | share_of | ^share | turnout
            | (?:inflation|unemployment|interest|key|conviction|mortality)_rates?
            | how_high_(?:is|was|are|were|did)_.*(?:inflation|unemployment|rates?)
        """),
        units=words("""
            percent percentage per cent majority half halves third* quarter* fifth* sixth* seventh* eighth* ninth*
            tenth*
        """),
    ),
    Measure.MONEY: Measured(
        asking=pattern(rf"""
            how_much_(?!(?:rain|snow|water|fuel|weight|time|land)\b)
            .* (?:cost|pay|paid|spend|spent|worth|earn|money|charge|price|sell|sold|fund|invest|donat|fine|borrow)\w*
            | (?<!by_)how_much_(?:is|was|are|were|did|does|do|will|would|has|have) (?!_.*\b(?:weigh|measure|holds?
            |contain|lighter|heavier|grow|grown|rise|risen|shrink|shrunk|shrank|drop|dropped|fall|fallen|decline|declined)\b)
            | how_many_(?:\w+_)?(?:{_CURRENCIES})(?!_of\b)
            | how_(?:big|large|high|small)_(?:an?_)?(?:(?:is|was|were|are)_)?(?:the_|his_|her_|its_|\w+['’]s_)?(?:\w+_)?
            (?:bill|fine|loan|debt|loss|losses|grant|fee|bonus|salary|bribe|donation|payment|reward|budget|price|cost)s?
            | (?:what|which)_(?:amounts?|sums?)(?!_of_(?!money))
            | what_(?:do|does|did|will|would|must|should|can|could|may|might|had|has|have)
            _.*(?:cost|pay|fetch|charge|earn)
            | {_NOT_COUNTED}(?:price|cost|salary|revenue|budget|profit|income|debt|gdp|fee|fine|value|turnover|net_worth
            |fare|rent|wage|pay|reward|bonus|refund|compensation|deposit|charge|loss|takings|bill|donation)(?:e?s)?
        """),
        units=words("""
            dollar* euro euros pound pounds sterling cent cents rouble* ruble* lari gel usd eur gbp yen yuan rupee*
            franc* lira* krona* tenge hryvnia* dram* manat* peso* shekel* bn
            crown crowns krone kroner kronor penny pence p birr naira zloty* leu lei leva dirham* rand shilling* ducat*
            florin* guilder* forint* marks guineas
        """),
    ),
    Measure.DURATION: Measured(
        asking=pattern(
            r"""
            how_(?:long|soon|quickly) (?!_(?:is|was|are|were)\b) | how_much_(?:more_)?time | how_much_longer
            | how_many_(?:\w+_)?(?:year|month|week|day|hour|minute|second)s? | duration
            | (?:what|which)_(?:prison_terms?|jail_terms?|(?:prison_|jail_)?sentences?)
            """
        ),
        units=words("""
            second seconds minute minutes hour hours day days week weeks fortnight* month months year years decade*
            century centuries millenni* aged old age since lifespan year-old
        """),
    ),
    # Its units are those of length and of duration.
    Measure.EXTENT: Measured(asking=pattern("how_long_(?:is|was|are|were) | lengths?"), units=frozenset()),
    Measure.AGE: Measured(asking=pattern("how_old | age"), units=words("aged age old olds")),
    Measure.LENGTH: Measured(
        asking=pattern(rf"""
            how_(?:far|tall|high|deep|wide|thick|close) (?!_.*(?:{_FIGURATIVE})\b)
            | (?:height|width|depth|distance|elevation|altitude)s?
        """),
        units=_LENGTHS,
    ),
    Measure.WEIGHT: Measured(
        asking=pattern(rf"""
            how_heavy (?!_.*(?:{_FIGURATIVE})\b) | (?<!by_)how_much_.*(?:weigh\w*|lighter|heavier)
            | what_(?:do|does|did)_.*weigh | weight(?=_(?:of|is|was|limit)|\W*$)
        """),
        units=_WEIGHTS,
    ),
    Measure.SIZE: Measured(
        asking=pattern(r"""
            how_(?:big|large|fast|hot|cold|small|loud|steep) (?!_(?:is|was|were)_.*(?:majority|lead|turnout)\b)
            | how_high_.*temperature | how_much_(?:rain|snow|water|fuel|land|earth|oil|space)
            | (?:what|which) _(?:do|does|did) _.*measure | (?:area|size|speed|temperature|mass)s?
        """),
        units=_LENGTHS
        | _WEIGHTS
        | words("""
            acre* hectare* ha sq sqmi sqkm square litre* liter* mph kmh kph knots degree degrees celsius fahrenheit
            centigrade volt volts watt* kilowatt* megawatt* hertz kilohertz rpm revolutions decibel* gallon* barrel*
        """),
    ),
}
# "How high", "96 metres high", "a 96-metre-high tower", "96 metres (315 feet) high", "a height of 96 metres".
_METRES = one_of("m cm km (?:centi|kilo)?met(?:re|er)s? miles? feet foot ft inch(?:es)? yards?")
_HOW = rf"(?:how|[\d.,]*(?:\w+[-_])?{_METRES}\)?)[-_]"
DIMENSIONS = {
    Dimension.HEIGHT: pattern(rf"{_HOW}(?:high|tall) | heights? | elevation | altitude"),
    Dimension.WIDTH: pattern(rf"{_HOW}(?:wide|broad) | widths? | breadth"),
    Dimension.DEPTH: pattern(rf"{_HOW}deep | depths?"),
    Dimension.LENGTH: pattern(rf"{_HOW}long | lengths?"),
    Dimension.THICKNESS: pattern(rf"{_HOW}thick | thickness"),
}
