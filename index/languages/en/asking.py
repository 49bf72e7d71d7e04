"""How questions ask: English."""

from index.domain import Kind
from index.languages.facts import Attributions, HeadPlace, Heads, Lists, Victories, cue
from index.languages.patterns import anywhere, pattern
from index.languages.word_lists import words

# Verbs by which "what did it" asks for a cause.
_CAUSED = (
    "(?:(?:has |had )?(?:prompted|triggered|sparked|led to|caused|made|brought about|given rise to)"
    "|prompts|triggers|sparks|leads to|causes|makes|gave rise to|lay behind|(?:is|was|were|lies) behind)"
)
_DOES = "(?:do|does|did|will|would|must|should|can|could|may|might|had|has|have)"

QUESTION_WORDS = words("""
    who whom whose what which when where why how please tell know find say explain show give asks ask question
    called name named d'you kindly actually exactly anyone anybody anything
""")
CUES = (
    cue(r"how (?:come)", Kind.REASON),
    cue(
        r"how (?:many|much|few|long|old|often|great|frequent(?:ly)?|regular(?:ly)?)"
        r"|how(?= (?:big|large|far|tall|high|deep|wide|heavy|fast|small|hot|cold|thick|close|soon|quickly|slowly|loud"
        r"|steep|late|early|strong|salty|expensive|accurate(?:ly)?|precise(?:ly)?|popular)\b)",
        Kind.NUMBER,
    ),
    cue(r"(?:at )?what time|(?:what|which) (?:exact )?(?:year|date|day|month|century|decade|season)s?", Kind.TIME),
    cue(
        r"(?:what|which) (?:percentage|percent|per cent|proportion|share|fraction|portion|number|amount|age|rate"
        r"|temperature|distance|price|sum|level)",
        Kind.NUMBER,
    ),
    # What it costs, but not "which blunder cost the player his game".
    cue(
        rf"what(?= {_DOES} (?:[\w'’-]+ ){{1,6}}(?:cost|pay|fetch|charge|earn|weigh|measure)"
        r"(?! (?:of|attention|tribute))\b)"
        r"|what(?= it costs?\b)"
        r"|(?:what|which)(?=(?:['’]?s)?(?: [\w'’-]+){0,4} (?:costs?|scores?)"
        r"(?: (?:of|for|to|in|at|when|if|after|per|did|do|does|was|were|is|are|will|would)\b|\W*$))",
        Kind.NUMBER,
    ),
    # The rank, and how long somebody is to be in prison.
    cue(
        rf"(?:what|which) (?:place|position|rank)(?= {_DOES} .*\b(?:finish|come|take|took|drop|end|rank|start)\w*)",
        Kind.NUMBER,
    ),
    cue(
        r"(?:what|which) (?:(?:prison|jail) terms?|(?:prison |jail )?sentences?)(?= (?:did|does|was|were|has)\b)",
        Kind.NUMBER,
    ),
    cue(r"what(?:['’]?s| is) known about|(?<!who )tell (?:me|us) about", Kind.NAME),
    cue(
        rf"(?:what|which) (?!(?:{_DOES}|is|are|was|were|happen\w*) )(?:\w+ )?"
        r"(?:person|people|(?:bats|business|camera|chair|fire|fisher|police|post|sales|spokes|states)?(?:man|woman))"
        r"|what (?:is|was) s?he (?:called|nicknamed)",
        Kind.PERSON,
    ),
    cue(r"since when|until when|when", Kind.TIME),
    cue(r"where(?:abouts)?", Kind.PLACE),
    # A ministry or a company as well as a person.
    cue(
        r"who(?= (?:(?:is|was|are|were|has|have|had|will|would|actually|really|now|mostly|largely|partly|be|been) )*"
        r"(?:own(?:s|ed|ing)?|fund(?:s|ed|ing)?|financ(?:e[sd]?|ing)|sponsor(?:s|ed|ing)?|pay(?:s|ing)? for|paid for"
        r"|foot(?:s|ed|ing)?|bankroll(?:s|ed|ing)?|subsidi[sz](?:e[sd]?|ing)|manufactur(?:e[sd]?|ing)|insur(?:e[sd]?|ing))\b)",
        Kind.ORGANISATION,
    ),
    cue(r"who|whom|whose|who['’]?s", Kind.PERSON),
    cue(
        r"why|what(?:['’]?s| is| was| were| are)? the (?:\w+ )?(?:reason|cause|motive)s?|for what (?:reason|purpose)"
        r"|what cause[sd]?|(?:what|which) (?:reason|explanation|excuse|motive)s?|(?:on|under) what grounds?"
        rf"|what(?= {_CAUSED}\b)",
        Kind.REASON,
    ),
    cue(r"how", Kind.MANNER),
    cue(r"what (?:has |had )?happen(?:s|ed|ing)?|what['’]?s|what|which", Kind.THING),
)
NOUNS = {
    Kind.PERSON: words("""
        actor actress artist author ambassador architect chancellor child chairman coach composer commander daughter
        director doctor emperor envoy explorer father founder general governor head inventor judge journalist king
        lawyer leader manager mayor minister mother monk musician philosopher physicist player poet
        politician pope president prince princess professor prophet queen ruler scholar scientist secretary singer
        son spokesman spokesperson theorist winner wife writer husband brother sister
    """),
    Kind.ORGANISATION: words("""
        agency airline army association bank body brand broadcaster channel club college company corporation court
        faction federation firm foundation government group institute institution league manufacturer ministry
        museum network newspaper organisation organization paper party publisher school station studio team
        university
    """),
    Kind.PLACE: words("""
        area avenue borough building capital city coast continent country county district hospital hotel island
        kingdom lake location mountain nation neighborhood neighbourhood ocean palace peninsula place planet port
        prison province region republic river road sea square stadium state street territory town venue village
    """),
    Kind.TIME: words("year date day month century decade season era period time millennium week weekday deadline hour"),
    Kind.NUMBER: words("""
        amount number percentage percent proportion population height length depth width weight size speed price
        distance area total rate ratio temperature sum age value toll magnitude salary budget revenue
        fee fare rent wage turnout attendance capacity duration debt deposit fine frequency score margin majority share
        fraction portion level profit income diameter radius altitude elevation
    """),
    Kind.THING: words("title nickname kind type sort"),
}
HEADS = Heads(
    nouns={
        Kind.PERSON: NOUNS[Kind.PERSON] - words("child head general people father mother son daughter")
        | words("""
            owner owners captain skipper pilot driver editor champion runner-up scorer successor successors predecessor
            victim victims suspect suspects witness culprit sponsor sponsors authors winners founders finder designer
            chairwoman chair spokeswoman organist conductor referee lawyers creator killer buyer
        """),
        Kind.PLACE: words("birthplace whereabouts venue location"),
        Kind.TIME: words("time date dates year birthday"),
        Kind.NUMBER: NOUNS[Kind.NUMBER] - words("area total percent")
        | words("""
            cost costs loss losses fees prices takings charge refund reward score share damage pay donation donations
            votes seats rainfall
        """),
        Kind.REASON: words("cause causes reason reasons motive"),
    },
    place=HeadPlace.BEFORE_STOP,
)
HAPPENING = anywhere(
    r"what (?:has |had |was |is |will )?happen(?:s|ed|ing)?|^(?:(?:any|the|latest) )*news (?:about|from|on|of)"
)
COUNTING = anywhere("how (?:many|much|old|long|tall|high|deep|wide|heavy|large|big|fast|hot|cold|thick)")
NAMING = pattern(r"""
    (?:\w+['’]s?|his|her|their|its)_(?:first_|last_|sur|middle_)?names?|names_of
    |name_of_(?:the|a|an|his|her|their)_(?:[\w-]+_)?(?:\w+(?:er|or|ist|man|woman|ian)|boy|girl|child|son|daughter|wife
    |husband|baby|captain|victim|spouse|saint|king|queen|head|chief|judge|coach|pilot|nurse|priest|guard|dog|cat|horse)
""")
DENIED = pattern(r"""
    (?:who|whom|whose|what|which|where|when|how)(?:_(?!(?:who|that|which|if|or|and|to|say|says|said
    |state[sd]?|h[eo]ld|argued?|claim(?:s|ed)?|wish(?:es|ed)?)\b)[\w'’&.-]+){0,8}?_(?:cannot|never
    |(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need)n['’]?t
    |not(?!_(?:only|just|merely|far|long|least|more|less|later|earlier)\b))
""")
LIVES = words("""
    born birth birthdate birthday die died dies death dead live lived lives
""")
LISTS = Lists(
    asking=pattern(r"""
        who_(?:all_)?(?:t(?:ook|akes?)_part|participate[ds]?|attended|were|are|signed|joined|competed|spoke)
        | (?:which|what) _(?:of_the_)?
        ((?:(?:other|new|old|main|two|three|four|five|\w+(?:an|ish|ese|ic|al|ive|ous))_)?
        (?!(?:is|was|has|does|happens|makes|means|causes|goes|comes|gives|takes|helps|lies|includes|this|his|its)_)
        (?:\w+[^\Wsui]s|people|men|women|children))
        | (?:^|please_|who_|what_)(?:name|list|enumerate|are|were) _(?:me_)?(?:all_)?(?:of_)?
        (?:the_|some_|his_|her_|its_|their_) ((?:\w+_){0,2}? (?:\w+[^\Wsui]s|people|men|women|children))
    """),
    also=pattern(r"also|too|as_well|another|others?|in_addition|among_them|likewise|so_did|so_has|joined"),
    otherwise=pattern(r"""
        not|no|never|neither|nor|none|nobody|without|except|\w+n['’]t|refus\w+|declin\w+|reject\w+|den(?:y|ied|ies)|fail\w*
        |almost|nearly|will|would|may|might|could|plan(?:s|ned)?|wants?|wanted|instead|expelled|excluded|removed
    """),
)
VICTORIES = Victories(
    asking=pattern(r"""
        who_(?:has_|had_|narrowly_|finally_)?(?:won|wins|beat|beats|defeated|ousted|unseated) | who_(?:will|did)_win
        | who_(?:was|is|were|has_been|got)_(?:re-?)?elected
        | (?:who_(?:is|was|are|were)|names?_of)_(?:[\w'’-]+_){0,4}?(?:winner|victor)s?
    """),
    unnamed=pattern(r"""
        (?:he|she)_(?:\w+ly_)? (?:won|wins|beat|beats|defeated|defeats|ousted|unseated|outpolled|edged_out|overcame)
        | (?:he|she)_was_(?:re-?)?elected
    """),
)
ATTRIBUTIONS = Attributions(
    reporting=words("according say says said write writes wrote written report* claim* quote* put puts article story"),
    according=(
        anywhere(r"according to (?P<who>(?:(?!how |what |who |where |when |why |which )[^,?])+)"),
        anywhere(r"as (?P<who>[^,?]{1,80}?) (?:put|puts|says?|said|reports?|reported|wrote|writes|claims?|claimed)"),
        anywhere(r"in (?P<who>[^,?]{1,80}?)['’]s? (?:report|article|story|piece)"),
    ),
    editions=words("edition version"),
    languages={"en": words("english"), "ru": words("russian"), "ka": words("georgian")},
    sections=words("section pages rubric"),
    causes=words("cause* reason*"),
)
