"""Times: English."""

import re

from index.languages.patterns import anywhere, beside, pattern
from index.languages.times import Role, Times, Unit, relative
from index.languages.word_lists import counted, months, words

MONTHS = months("""
    january, february feb, march, april apr, may, june jun, july jul, august aug, september sep sept, october oct,
    november nov, december dec
""")
DATED_MONTHS = {"jan": 1, "mar": 3}
TIMES = Times(
    seasons=(words("spring"), words("summer"), words("autumn fall"), words("winter")),
    weekdays=(
        words("monday"),
        words("tuesday"),
        words("wednesday"),
        words("thursday"),
        words("friday"),
        words("saturday"),
        words("sunday"),
    ),
    weekend=words("weekend"),
    units={
        Unit.HOUR: words("hour hours"),
        Unit.DAY: words("day days"),
        Unit.WEEK: words("week weeks"),
        Unit.MONTH: words("month months"),
        Unit.YEAR: words("year years"),
    },
    single=words("hour day week month year"),
    relative=(
        relative("the day before yesterday", Unit.DAY, -2),
        relative("yesterday(?: (?:morning|afternoon|evening|night))?|last night", Unit.DAY, -1),
        relative("tonight|this (?:morning|afternoon|evening)", Unit.DAY, 0),
        relative("half a year ago", Unit.MONTH, -6),
        relative("(?:a|one) year and a half ago", Unit.MONTH, -18),
        relative("a fortnight ago|the week before last", Unit.WEEK, -2),
        relative("(?:last|the previous|the past) week", Unit.WEEK, -1),
        relative("this week", Unit.WEEK, 0),
        relative("this weekend", Unit.WEEKEND, 0),
        relative("the month before last", Unit.MONTH, -2),
        relative("(?:last|the previous) month", Unit.MONTH, -1),
        relative("this month", Unit.MONTH, 0),
        relative("the year before last", Unit.YEAR, -2),
        relative("(?:last|the previous) year", Unit.YEAR, -1),
        relative("(?:this|the current) year", Unit.YEAR, 0),
        relative("tomorrow(?: (?:morning|afternoon|evening|night))?", Unit.DAY, 1),
        relative("(?<!the )next week", Unit.WEEK, 1),
        relative("(?<!the )next month", Unit.MONTH, 1),
        relative("(?<!the )next year", Unit.YEAR, 1),
    ),
    counts={
        **counted("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 13),
        **counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        "a": 1,
        "an": 1,
        "couple": 2,
    },
    few=words("few several"),
    now=pattern(r"""
        (?:right_)?now | nowadays | currently | presently | today | at_present | at_the_moment | soon
        | (?:^|(?<=the_)|(?<=its_)|(?<=his_)|(?<=her_)|(?<=is_)|(?<=['’]s_)|(?<=are_)|(?<=whose_)|(?<=their_))
        current(?=_\w)(?!_(?:of|in|through|is|was)\b)
    """),
    ago=anywhere(r"(?:(?P<number>\w++)(?: of)? )?(?P<unit>\w++) ago"),
    lately=anywhere(r"(?:in|over|during|within) the (?:last|past) (?:(?P<number>\w+)(?: of)? )?(?P<unit>\w+)"),
    last=anywhere(r"(?<!the )last (?P<name>\w+)(?!,? (?:\w+ )?\d)"),
    on=anywhere(
        r"(?:on |this |(?:at|over) the |(?<=since ))(?P<name>\w+)(?: (?:morning|afternoon|evening|night))?"
        r"(?!,? (?:\w+ )?\d)"  # and no date: "on Saturday, 14 July"
    ),
    comparing=re.compile(
        r"\b(?:compar\w+ (?:with|to)|in comparison (?:with|to)|relative to|against|than|versus|vs\.?)"
        r" (?:(?:the|that|those|it was|they were|of|in) ){0,3}$",
        re.IGNORECASE,
    ),
    told=anywhere(
        r"(?s:\A(?!.*\b(?:will|would|shall|can|may|must|should|do|does|is|are|opens?|plays?|when|next|tomorrow)\b)"
        r".*?)(?<!\w)(?:\w{2,}(?<!ee)ed|was|were|did|had|won|lost|beat|said|told|met|left|fell|broke|began|came|went"
        r"|gave|took|made|got|held|spoke|ran|shot|sank|hit|saw|rose|sold|bought|struck|flew|built|chose|stole|led)"
    ),
    leading={
        Role.AT: words("in on during of for"),
        Role.SINCE: words("since from between"),
        Role.AFTER: words("after"),
        Role.UNTIL: words("until till by"),
        Role.BEFORE: words("before"),
    },
    dating=words("before after since until till"),
    telling_which=anywhere(r"from|between|by(?= (?:\w+ )?\w+['’]s)"),
    joints=words("and to until till through"),
    glue=words("of the th st nd rd"),
    inner=words("in on"),
    doubtful=words("may march fall spring"),
    things=beside(r"""
        _(?: (?:votes|points|villages|houses|households|homes|families|met(?:re|er)s|kilomet(?:re|er)s|tons|tonnes
        |euros?|dollars|pounds|lari|roubles)(?!\w)
        | (?<=00_)(?:people|(?!elections|protests|games|finals|results|prices|sales|was|has)[a-z]{3,}(?<!s)s)(?!\w)
        )
    """),
    tail=words(""),
    dated=beside(r"""
        (?:st|nd|rd|th)?(?:(?:_?[-–—]_?|_(?:and|or|to)_(?:the_)?)\d{1,4}(?:st|nd|rd|th)?)?
        (?:[_\u00a0]?(?:BCE?|CE|AD|B\.C\.|A\.D\.)(?!\w) | [_\u00a0-](?:centur(?:y|ies)|millenni(?:um|a))(?!\w))
        | (?:(?<=AD[_\u00a0]\d)|(?<=AD[_\u00a0]\d\d)|(?<=AD[_\u00a0]\d{3}))(?!\w)
        | (?:(?<=\bc\.[_\u00a0]\d{3})|(?<=\bca\.[_\u00a0]\d{3})|(?<=\bcirca[_\u00a0]\d{3}))(?=[^\s\w])
    """),
    decade=re.compile(r"['’]?s(?!\w)", re.IGNORECASE),
    decades=(
        words("twenties"),
        words("thirties"),
        words("forties"),
        words("fifties"),
        words("sixties"),
        words("seventies"),
        words("eighties"),
        words("nineties"),
    ),
    thirds=(words("early beginning start"), words("mid middle"), words("late end")),
    frames=words("period years"),
    events=words("""
        flood* fire* war wars invasion* election* referendum* revolution* coup* earthquake* pandemic* epidemic*
        crisis accident* crash* attack* explosion* strike* ceasefire* summit* storm* hurricane* merger* reform*
        independence collapse* protests
    """),
    lasting=anywhere(
        r"who(?:['’]s| is| was| were| are)(?! \w+(?:ed|en|wn|rn|ing)\b)"
        r"|(?:who|which \w+|what) (?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|owns?|owned|speaks?|spoke)"
        r"|how (?:many|much)\b.* (?:have|had|has|costs?)|how (?:many|much) (?:\w+ )*?(?:is|are|was|were)"
        r"|what (?:did|does|do|is|was)\b.* costs?"
    ),
    to_come=words("""
        will shall wont itll theyll youll would might expect expects expected scheduled plans
        planning intend intends hopes aims upcoming forthcoming tomorrow
    """),
    ahead=pattern(r"""
        (?<!the_)next_(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur
        |sun)day|january|february|march|april|may|june|july|august|september|october|november|december)
        | (?:in|over|during|within)_the_(?:next|coming)_(?:\w+_)?(?:days|weeks|months|years)
        | later_this_(?:week|month|year|season|spring|summer|autumn|fall|winter)
        | (?:is|are)_(?:\w+_){0,3}?going_to_(?!the|an?)\w+
    """),
    another=words("""
        acting candidate* daughter deputy ex former husband if planned plans son vice wants widow wife will would
    """),
    institutions=anywhere(r"ministr(?:y|ies)|presidency|mayoralty|directorate|\w+ship|\w+['’]s"),
    succeeding=words("succeed* follows replaced replaces predecessor*"),
    beating=words("""
        beat beaten beating defeat* oust* unseat* outpoll* succeeded succeeding succeeds replaced replaces replacing
    """),
    past=anywhere(r"was|were|did|had|led|headed|ran|owned|spoke|been"),
)
