"""English."""

import re

from index.domain import Kind
from index.languages.facts import (
    Attributions,
    FollowUps,
    FullStops,
    Furniture,
    Introductions,
    LanguageFacts,
    Lists,
    Measure,
    Measured,
    Role,
    Times,
    Unheld,
    Unit,
    anywhere,
    beside,
    counted,
    cue,
    months,
    numbered,
    office,
    pattern,
    phrases,
    relative,
    words,
)

_THE_OFFICE = r"(?:the |a |an )?(?:[\w'’-]+ )?§"  # or "Kelva's"

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
    abbreviations={"us": "usa", "it": "IT", "who": "WHO"},
    first_namesakes=words("will can per"),
    last_namesakes=words("may more"),
    place_namesakes=words("""
        africa america asia chad cuba dakota florence georgia india ireland israel jordan kenya london milan oscar
        paris sofia sydney victoria virginia
    """),
    common_surnames=words(
        "smith brown young rice cook bell gray fisher cooper baker mason potter walker wright miller turner parker"
    ),
    before_namesakes=words("""
        in since until till by from of last next this early late mid during to through or the a an every each for before
        after between on its their his her our my your no any some and
    """),
    abbreviated={
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
    },
    titles=words(
        "mr mrs ms miss mx dr prof professor sir dame lord lady sgt col gen capt lt rev hon pres sen rep gov mt"
    ),
    question_words=words("""
        who whom whose what which when where why how please tell know find say explain show give asks ask question
        called name named d'you kindly actually exactly anyone anybody anything
    """),
    uncounted=words("no not never without nil pair scores free"),
    counting=anywhere("how (?:many|much|old|long|tall|high|deep|wide|heavy|large|big|fast|hot|cold|thick)"),
    happening=anywhere(
        r"what (?:has |had |was |is |will )?happen(?:s|ed|ing)?|^(?:(?:any|the|latest) )*news (?:about|from|on|of)"
    ),
    cues=(
        cue(r"how (?:come)", Kind.REASON),
        cue(
            r"how (?:many|much|few|long|old|big|large|far|tall|high|deep|wide|heavy|fast|often|small|great|hot|cold)",
            Kind.NUMBER,
        ),
        cue(r"(?:at )?what time|(?:what|which) (?:exact )?(?:year|date|day|month|century|decade|season)s?", Kind.TIME),
        cue(
            r"what (?:percentage|percent|proportion|share|fraction|number|amount|age|rate|temperature|distance|price)",
            Kind.NUMBER,
        ),
        cue(r"how expensive|what(?= (?:do|does|did|will|would) (?:\w+ )+cost)", Kind.NUMBER),
        cue(r"what(?:['’]?s| is) known about|(?<!who )tell (?:me|us) about", Kind.NAME),
        cue(r"(?:what|which) (?:\w+ )?(?:person|people|man|woman)", Kind.PERSON),
        cue(r"since when|until when|when", Kind.TIME),
        cue(r"where(?:abouts)?", Kind.PLACE),
        cue(r"who|whom|whose|who['’]?s", Kind.PERSON),
        cue(
            r"why|what(?:['’]?s| is| was| were| are)? the (?:reason|cause)s?|for what (?:reason|purpose)"
            r"|what cause[sd]?",
            Kind.REASON,
        ),
        cue(r"how", Kind.MANNER),
        cue(r"what (?:has |had )?happen(?:s|ed|ing)?|what['’]?s|what|which", Kind.THING),
    ),
    nouns={
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
        Kind.TIME: words("year date day month century decade season era period time millennium week weekday"),
        Kind.NUMBER: words("""
            amount number percentage percent proportion population height length depth width weight size speed price
            cost distance area total rate ratio temperature score sum age value toll magnitude salary budget revenue
        """),
    },
    noun_within={},
    hyphenated=frozenset(),
    months=months("""
        january, february feb, march, april apr, may, june jun, july jul, august aug, september sep sept, october oct,
        november nov, december dec
    """),
    dated_months={"jan": 1, "mar": 3},
    numerals=numbered("""
        one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
    """),
    magnitudes={
        "thousand*": 1_000,
        "million*": 1_000_000,
        "billion*": 1_000_000_000,
        "bn": 1_000_000_000,
        "mn": 1_000_000,
        "tn": 10**12,
        "trillion*": 10**12,
    },
    money_magnitudes={"k": 1_000, "m": 1_000_000, "b": 1_000_000_000},
    signs={
        Kind.TIME: words("""
            monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow century centuries decade
            year years spring summer autumn winter morning evening night afternoon week month ago noon midnight 1990s
            eve christmas easter era season bc bce
        """),
        Kind.NUMBER: words("""
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
            million millions billion billions trillion trillions bn mn tn dozen dozens half third quarter twice once
            percent double triple couple several zero single none nobody both twofold
        """),
        Kind.PLACE: words(
            "in at near from to into across outside inside through located situated between toward around of"
        ),
        Kind.REASON: words(
            "because due since owing cause* reason* result* lead* led thanks order allow* enable* therefore after so"
        ),
        Kind.MANNER: words("by through using via with means method way manner use* process"),
        Kind.ORGANISATION: words("""
            agency association bank board bureau college commission committee company corporation council court
            department federation foundation group inc institute league limited ltd ministry museum office organisation
            organization parliament party society team union university club fc co times post news channel
        """),
        Kind.PERSON: words("""
            mr mrs ms dr sir lord lady president minister king queen prince princess general colonel captain professor
            bishop pope saint emperor senator mayor chairman director ceo chief leader he she his her
        """),
    },
    stating={
        Kind.TIME: pattern(r"""
            after|afterwards?|before|during|until|till|since|when|whenever|while|once|upon|following|prior|throughout
            |amid|if|unless|in_case|ago|later?|earlier|early|now|nowadays|current(?:ly)?|recent\w*|soon|sooner|shortly
            |subsequent\w*|immediately|simultaneously|finally|eventually|within|in_time|in_advance|closer_to|always
            |annual\w*|daily|weekly|monthly|yearly|every|next|last|as_(?:soon|long)_as
            |at_(?:the_)?(?:same|end|beginning|start|height|outbreak|onset|turn|peak|close|dawn|birth|moment|point)
            |on_the_(?:eve|occasion)|in_the_(?:wake|aftermath|course|middle|midst|past)
            |(?:in|by)_(?:his|her|their|its|my)_(?:\w+[_-])?(?:teens|adulthood|\w+ties)|childhood|youth|infancy|antiquity
            |reign\w*|wars?|dynast\w+|ages?|aged|ancient|medieval|prehistor\w+|renaissance|periods?|times?|dates?|dated
            |onset|ramadan|lent|xmas|holidays?|weekends?|days?|hours?|minutes?|months?|weeks?|decades?|dusk|sunset|sunrise
            |anniversary|birthday|o['’]clock|\d\d?/\d\d?|midday|lunchtime|overnight|tonight|noon|quarters?|q[1-4]|seasons?
            |semesters?|terms?|halloween|thanksgiving|passover|diwali|eid|hanukkah|epiphany|teenager|student|pupil|boy|girl
            |(?:in|at|on|by|from|around|about|mid|early|late|a\.?d\.?)[_-](?:the_)?(?:\w+-)?['’]?\d[\d.:]*\w*
            |(?:at|by|from|until|past)_(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)
            |ahead_of|under|on_(?!(?:the|a|an)_)\w+|(?:in|on|at)_the_(?:\w+ies|\w+th|fall|end|first|second|run-up|feast)
            |this_fall|breakfast|halftime|first_light|conference|\w+-war|peacetime|having|right_away|straight_away|fortnight
        """),
        Kind.REASON: pattern(r"""
            since|as|so|thus|hence|consequently|amid|over|until|when|if|but|given|following|out_of|caus\w+|result\w*
            |leading|reasons?|grounds?|account|suspicion|charges?|respon\w+|retaliation|revenge|protest\w*|return|view
            |light|honou?r|too|being
            |to_(?!(?:the|an?|his|her|its|their|this|that|these|those|which|whom|some|any|all|one|other|most|both)_)
            [a-z]\w+ |for_(?!example)\w+|(?:by|with)_\w+ing
            |prompt\w*|trigger\w*|spark\w*|forc\w+|motivat\w*|purposes?|aim\w*|goals?|mean\w*|want\w*|wish\w*|hop\w*
            |need\w*|believ\w*|fear\w*|feel\w*|felt|accus\w*|blam\w*|expla\w*|enabl\w*|help\w*|mak\w+|made|avoid\w*
            |prevent\w*|ensur\w*|protect\w*|requir\w*|deriv\w*|refer\w*|aris\w+|arose|stem\w*|attribut\w*
            |contribut\w*|produc\w*|creat\w+|induc\w*|responsible|fail\w*|lack\w*|unable|impossible|necessary
            |important|effects?|factors?|origin\w*|citing|worried|alarm\w*|ang(?:er\w*|ry)|tired|driv\w+|fuell?\w*|pressure
            |at_the_(?:request|urging|insistence)|on_(?:the_)?(?:advice|orders?|back|strong|weak)|memory|wake|seek\w*|saying
            |while|who|set_off|turned|push\w*
        """),
        Measure.AGE: pattern(r"""
            (?:born|birth|found(?:ed|ing)|established|built|opened|created|started|began|dat(?:es?|ing)|introduced|launched
            |formed|developed|designed|invented|since|first|from|erected|completed|went_up)\b.{0,80}\d{3,4}s?
            |(?:i[sm]|was|were|are|be|at|turn(?:s|ed|ing)?|just|only|now|currently|about|around|nearly|over|\w+['’](?:s|m|re))_
            (?:\d{1,3}(?!_[a-z]+s\b)|\w+teen|\w+ty(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
            |\(\d{1,3}\)|a_hundred|pushing|teens?|teenage\w*|toddlers?|infants?|bab(?:y|ies)|child\w*|kids?|minors?|adults?|elderly
            |young\w*|older|ancient|newborn|anniversary|birthday
        """),
    },
    naming=pattern(r"""
        (?:\w+['’]s?|his|her|their|its)_(?:first_|last_|sur|middle_)?names?|names_of
        |name_of_(?:the|a|an|his|her|their)_(?:[\w-]+_)?(?:\w+(?:er|or|ist|man|woman|ian)|boy|girl|child|son|daughter|wife
        |husband|baby|victim|spouse|saint|king|queen|head|chief|judge|coach|pilot|nurse|priest|guard|dog|cat|horse)
    """),
    denied=pattern(r"""
        (?:who|whom|whose|what|which|where|when|how)(?:_(?!(?:who|that|which|if|or|and|to|say|says|said
        |state[sd]?|h[eo]ld|argued?|claim(?:s|ed)?|wish(?:es|ed)?)\b)[\w'’&.-]+){0,8}?_(?:cannot|never
        |(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need)n['’]?t
        |not(?!_(?:only|just|merely|far|long|least|more|less|later|earlier)\b))
    """),
    denying=pattern(r"""
        not|no|nor|never|neither|none|nobody|nothing|nowhere|cannot|\w+n['’]t
        |(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)nt|without|except\w*|exclu\w+|only|unlike|instead
        |rather|hardly|barely|rarely|seldom|few|little|too|fail\w*|refus\w*|declin\w*|reject\w*|den(?:y|ied|ies|ying|ial)
        |lack\w*|miss(?:ed|es|ing)?|skip\w*|absen\w+|avoid\w*|prevent\w*|stop\w*|halt\w*|block\w*|ban(?:s|ned|ning)?
        |prohibit\w*|forb\w+|forc\w+|bar(?:red|s)|boycott\w*|cancel\w*|abandon\w*|withdr\w+|postpon\w*|delay\w*|clos(?:ed|ure)
        |los(?:t|es?|ing)|omit\w*|ignor(?:e|ed|es|ing)|neglect\w*|oppos\w*|object(?:ed|s)|preclud\w*|mislead\w*|doubt\w*
        |disput\w*|ruled_out|stay\w*|remain\w*|die[ds]?|dead|killed|unable|unwilling|unlikely|un\w{3,}(?:ed|able|ing)
        |against|abstain\w*|shut|off|out|scrap\w*|zero|0|illegal|unhappy|unbeaten|quit|left|outside|step\w*_down|pull\w*
        |snub\w*|shun\w*|poison\w*|inedible|dangerous|under_repair|drop\w*|bow\w*|gave_up|retir\w+|away|evad\w*|dodg\w*
        |owed|critici\w+|im(?:possible|mune)|in(?:capable|ability|sufficient|adequate|eligible|complete|dependent\w*)
        |dis(?:agree|approv|allow|content|miss|qualif|lik|appear)\w*|non\w*|\w+less
    """),
    measures={
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
    },
    copulas=words(
        "is was are were be been being became become means mean meant called known named refers termed considered"
    ),
    asks_who="Who is {name}?",
    surname=re.compile(r"\w$"),
    lives=words("""
        born birth birthdate birthday die died dies death dead live lived lives
    """),
    greetings=words("hello hi hey greetings hiya howdy morning evening afternoon yo salam good bot there day"),
    thanks=words("thanks thank thx ty cheers great cool ok okay super"),
    with_thanks=words("you much very so a lot in advance"),
    thanks_ahead=anywhere(r"(?:(?:many )?thanks|thank you|thx|ty)(?: (?:so|very) much)? in advance"),
    welfare=anywhere(
        r"how (?:are|r|is) (?:you|u|it|things|everything)|how do you do|what(?:['’]s| is) up|how['’]s (?:it|life)"
    ),
    polite=pattern(r"""
        (?:can|could|would|will)_(?:you|u|any(?:one|body)|some(?:one|body)) _(?:please_|kindly_)?
        (?:tell|explain|remind|inform|let|say|help) (?:_to)? (?:_me|_us)? (?:_know|_understand|_find(?:_out)?)?
        | (?:can|could|would|will)_(?:you|u)_(?:please|kindly)
        | please | (?:explain|remind|tell)_(?:to_)?(?:me|us)
        | i(?:_was|_am|['’]?m)? _(?:just_)?(?:wonder|wondering|curious)
        | i(?:_am|['’]?m)_interested_(?:to_know|in_knowing)
        | i(?:_want|_need|_wanted|['’]?d_like|_would_like)_to_(?:know|ask|find_out|understand) (?:_you)?
        | d(?:o|oes)_(?:you|u|any(?:one|body)|some(?:one|body))_(?:happen_to_)?know
          (?=,|_(?:who|whom|whose|what|when|where|why|how|which|if|whether)\b)
        | (?:i_have|i['’]?ve_got)_a(?:_quick)?_question | (?:quick_)?question(?=[:,])
        | excuse_me | sorry(?:_to_(?:bother|disturb)_you)?(?=,)
    """),
    follow_ups=FollowUps(
        opening=pattern(r"""
            ^\W* (?: (?:and|but|so|ok|okay|then|also|well) [,_]+ )* (?:and|but|so|(?:and_)?(?:what|how)_about|also)
        """),
        pronoun=pattern(r"""
            he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|its
            |itself|it(?!_(?:takes?|took|means?|cost)_(?:to|for)\b)
        """),
        pointer=pattern(r"""
            (?<!is_)(?<!are_)(?<!was_)(?<!were_)(?<!be_)(?<!been_)there (?!_(?:is|are|was|were|be|been)\b)
            | th(?:is|ese)
              (?!_(?:year|month|week|weekend|morning|evening|afternoon|spring|summer|autumn|winter|season)s?\b)
            | (?:in|at|of|for|on|with|to|from|by|during|after|before|about|under|near|into) _th(?:at|ose)
            | that_(?:time|day|night|year|month|week|moment|point|one)
            | (?:did|does|was|is|has|will|were) _th(?:at|ose)
            | the_(?:former|latter|same|others?) | which_ones? | (?:who|whom|what|where|when|how)_else | then (?=\W*$)
        """),
        yes_or_no=pattern(r"""
            ^\W* (?:(?:and|but|so|also) [,_]+)* (?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would
            |should|shall|may|might|must|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|hasn['’]?t
            |haven['’]?t)
        """),
        other=pattern(r"else|(?:the_)?others?(?:_ones?)?|another(?:_one)?|the_rest|the_[a-z]+_ones?"),
        saying=words("""
            say says said saying tell tells told announce announces announced claim claims claimed comment comments
            commented declare declares declared explain explains explained state stated add added argue argues argued
            promise promised warn warned admit admitted write writes wrote think thinks thought believe believes
            describe describes described call called according insist insisted
        """),
    ),
    introductions=Introductions(
        asking=pattern(r"""
            \W* (?:(?:please_)?tell_(?:me|us)_)?
            (?:(?:who|what)(?:['’]?s|_is|_was|_are|_were)(?!_known_about) | (?:what(?:['’]?s|_is)_known_)?about)
            _(?:(?:a|an|the)_)? ([^,;:]+?)
            \W*
        """),
        any=beside(
            r"(?i:\W*(?:(?:who|what)(?:['’]?s|_is|_was)_an?|(?:who|what)_(?:are|were)(?!_(?:the|you|they)\b))_)"
        ),
        people=words("""
            activist advocate agent analyst anchor archaeologist archbishop astronaut astronomer athlete banker
            biologist botanist boxer boyfriend businessman businesswoman captain cellist chemist climber co-founder
            colleague columnist comedian commissioner conductor congressman congresswoman correspondent cousin critic
            cyclist dancer defendant defender deputy designer det diplomat economist editor engineer entrepreneur
            expert farmer film-maker filmmaker footballer friend geologist girlfriend goalkeeper golfer guide
            guitarist hero historian host insp inspector inventor linguist magistrate mathematician midfielder model
            mp nephew niece novelist nun nurse officer official operator owner painter partner patriarch philologist
            photographer pianist pilot pioneer pm predecessor premier presenter priest producer prosecutor psychologist
            rapper rector referee representative researcher rev sculptor sergeant sheriff sir soldier speaker specialist
            sprinter star striker student successor superintendent surgeon suspect swimmer teacher teammate treasurer
            uncle victim violinist winger witness wrestler
        """),
        things=words("""
            alphabet church dance disease dish drug fortress language monastery newspaper program programme script
            sect settlement system tribe vaccine volcano wrestling
        """),
        leading=words("a an the his her its their our was is by of with from as"),
        not_people=words("beat cut hit hurt instead let maybe meanwhile perhaps put quit set soon still"),
        alike=beside(r".*(?<!ly)_.*"),
        following=beside(r"[,.;)]|_(?:of|at|in|from|for)_"),
        between=beside(r"of|the|for|at|in|to|is|was|[A-Z]\w*(?:['’]s?)?"),
        before=beside(r"""
            \b(?:called|named|dubbed|nicknamed|known_as|labell?ed_as)_(?:(?:a|an|the)_)?["“'‘]?$
            | \b(?:person|people|[Tt]hose|[Ss]ome(?:one|body|thing)|[Aa]ny(?:one|body))
            _(?:who|that|which)_[^.;]*_(?:is|are)_(?:an?_)?$
            | [A-Z]\w+(?:,_the_|_\()$
        """),
        after=beside(r"""
            ["”'’]?(?:\[[^\]]*\]|_?\([^)]*\)|_/[^/]*/|,_(?:also|or|formerly|sometimes|known|called)_[^,.;]*,(?:\[[^\]]*\])?)*_
            (?:means|refers_to|of_(?:the_)?[A-Z]\w*
            |(?:is|was|are|were|became|remains)(?:_now|_still|_also)?
            _(?:an?|the|one|any|some(?:one|body|thing)|[A-Z]\w+['’]s)
            |are_(?:\w+(?:al|ic|ed|ive|ous|ary)_)?(?!always|thus|perhaps|sometimes|besides)(?:\w{3,}s|people|those))\b
            | (?:,_\d\d?,)?_(?:(?:is|was|has_been)_(?:re-)?(?:elected|appointed|named)|becomes?|became)_\w
            | ["”'’]?(?:,|_[—–-]|_\()_?
            (?:an?|the|one_of|some(?:one|body|thing)|(?:or|that_is,?)(?=_[a-z])
            |(?:his|her|its|their|[A-Z]\w+['’]s?)_(?!\w+,?_(?:and|,)))(?=_\w)
        """),
        defining=beside(r"""
            ["”'’]?(?:_\([^)]*\))*_
            (?:[—–-]_|(?:means|refers_to
            |(?:is|was|are|were)(?:_now|_still|_also)?_(?:an?|the|one|any|some(?:one|body|thing))
            |are_(?:people|those|\w+_(?:that|which|who)))\b)
        """),
    ),
    lists=Lists(
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
    ),
    furniture=Furniture(
        phrases=phrases("""
            placeholder canvas
            skip to content
            skip to main content
            also read
            also read:*
            read also
            read also:*
            see also
            see also:*
            read more
            read more:*
            continue reading
            load more
            show more
            related
            related:*
            related articles
            related posts
            related news
            related stories
            related topics
            more on this topic
            more on the topic
            you may also like
            you might also like
            recommended
            recommended for you
            most read
            most popular
            latest news
            trending now
            share
            share this
            share this article
            share this:*
            share on*
            share via*
            click to share*
            click here to*
            follow us*
            follow our*
            join us on*
            join our*
            like us on*
            subscribe
            subscribe to*
            subscribe now*
            subscribe for*
            sign up for our*
            sign up to our*
            sign up for the newsletter*
            get our newsletter*
            like this
            like this:*
            support our work*
            support independent journalism*
            we use cookies*
            this site uses cookies*
            this website uses cookies*
            by using this site*
            accept all cookies
            accept cookies
            cookie policy
            cookie settings
            privacy policy
            terms of use
            terms of service
            terms and conditions
            advertisement
            sponsored content
            photo:*
            photo credit:*
            image:*
            image credit:*
            author:*
            published:*
            updated:*
            tags
            tags:*
            filed under:*
            categories:*
            listen to this article
            print this article
            download pdf
            this post is also available in
            this post is also available in:*
            this article is also available in*
            also available in:*
            read in
            read in:*
        """),
        endings=phrases("""
            all rights reserved*
            copyright ©*
            copyright (c)*
            back to top
            back to top button
            scroll to top
            go to top
            leave a comment
            leave a comment cancel reply
            leave a reply
            leave a reply cancel reply
            post a comment
            add a comment
            add comment
            your email address will not be published*
            comments are closed*
        """),
        labels=words("""
            home menu search close open news headlines latest politics political economy economics business finance
            culture society world international region regional sport sports opinion opinions analysis interview
            interviews blog blogs features video videos photo photos gallery multimedia podcast podcasts live breaking
            editorial science health technology tech lifestyle local national feature column letters
            about us contact contacts advertise login log register sign in out up account profile subscribe donate
            share tweet print email e-mail mail copy link save bookmark facebook twitter x telegram whatsapp viber
            linkedin reddit pinterest messenger instagram youtube tiktok rss vk threads bluesky
            comments comment views view shares likes reads read min mins minutes minute next previous prev article
            articles post posts page back top all more and the to of by on reading time
        """),
        dates=words("""
            monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun jan feb mar apr jun jul
            aug sep sept oct nov dec am pm at on of st nd rd th updated published posted last modified gmt utc date
            hours hour minutes days day ago today yesterday
        """),
        bylines=words("by author writer text words"),
        languages=words("""
            read in english en eng georgian russian ukrainian armenian azerbaijani azeri abkhaz abkhazian ossetian
            turkish german french spanish italian polish chinese arabic persian farsi greek portuguese lithuanian
            latvian estonian
        """),
    ),
    full_stops=FullStops(
        binding=words("""
            mr mrs ms messrs mx dr prof rev fr gen lt col capt sgt cpl maj cmdr adm gov sen sens rep reps hon pres det
            insp supt amb mt ft vs v approx ca cf e.g eg i.e viz et c
        """),
        counting=words("""
            no nos p pp par vol vols fig figs ch sec art b d r fl jan feb mar apr jun jul aug sep sept oct nov dec
        """),
        closing=words("etc"),
        other=words("""
            st jr sr inc ltd co corp bros dept univ assn est ave blvd rd sq ed eds al ret u.s u.k u.n e.u d.c a.m p.m
            a.d b.c ph.d m.d m.a b.a
        """),
        openers=words("""
            a about according after all also although among an and another any are as at because before but by despite
            during each earlier eight even every few five for four from he her here his how however i if in instead is
            it its just last later many meanwhile more most much my nearly nine no nobody none nor not now of officials
            on once one only other others our out over people several seven she since six so some still such ten that
            the their then there these they this those three through thus to today two under unlike until was we were
            what when where whether which while who why with within without yes yet you your
        """),
        speech=words("""
            said says asked asks replied shouted cried answered added wrote writes exclaimed wondered whispered called
            declared tweeted
        """),
    ),
    times=Times(
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
        ago=anywhere(r"(?:(?P<number>\w+)(?: of)? )?(?P<unit>\w+) ago"),
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
        another=words("""
            acting candidate* daughter deputy ex former husband if planned plans son vice wants widow wife will would
        """),
        institutions=anywhere(r"ministr(?:y|ies)|presidency|mayoralty|directorate|\w+ship|\w+['’]s"),
        succeeding=words("succeed* follows replaced replaces predecessor*"),
        beating=words("""
            beat beaten beating defeat* oust* unseat* outpoll* succeeded succeeding succeeds replaced replaces replacing
        """),
        past=anywhere(r"was|were|did|had|led|headed|ran|owned|spoke|been"),
    ),
    unheld={
        Unheld.ACTING: office(r"(?:acting|interim|caretaker)[ -](?:[\w'’-]+ ){0,2}§"),
        Unheld.NEVER: office(
            r"§[\w-]+[ -](?:elect|designate)(?!\w)"
            rf"|(?<!it )(?:is|was|are|were|am|be) (?:not|never) (?:yet )?(?!only |just ){_THE_OFFICE}"
            rf"|(?:is|was|are|were)n['’]t (?:yet )?{_THE_OFFICE}|never (?:was|were|been|became) {_THE_OFFICE}"
            rf"|den(?:y|ies|ied|ying) (?:that )?(?:(?:s?he|they) )?(?:is|was|were|are|having been|being) {_THE_OFFICE}"
            r"|(?:claim|pretend|want|hope|aim|aspire|fail|refuse|decline)(?:s|d|ed|ing)? to (?:be|become) "
            rf"{_THE_OFFICE}"
            rf"|(?:not |un)(?:known|clear|decided|certain) (?:yet )?who (?:is|was|will be) {_THE_OFFICE}"
            r"|(?:would-be|self-proclaimed|self-styled|shadow|aspiring) (?:[\w'’-]+ ){0,2}§"
        ),
        Unheld.LOST: office(
            rf"no longer {_THE_OFFICE}"
            r"|(?:resign|stepp?|stand|stood|quit|retir|remov|dismiss|sack|oust|fir|suspend)(?:s|ed|ing)?(?: down)? "
            rf"as {_THE_OFFICE}"
            r"|(?:onetime |one-time |erstwhile |then-|the then |(?<=, )then |the late )(?:[\w'’-]+ )?§"
        ),
    },
    attributions=Attributions(
        reporting=words(
            "according say says said write writes wrote written report* claim* quote* put puts article story"
        ),
        according=(
            anywhere(r"according to (?P<who>(?:(?!how |what |who |where |when |why |which )[^,?])+)"),
            anywhere(
                r"as (?P<who>[^,?]{1,80}?) (?:put|puts|says?|said|reports?|reported|wrote|writes|claims?|claimed)"
            ),
            anywhere(r"in (?P<who>[^,?]{1,80}?)['’]s? (?:report|article|story|piece)"),
        ),
        editions=words("edition version"),
        languages={"en": words("english"), "ru": words("russian"), "ka": words("georgian")},
        sections=words("section pages rubric"),
        causes=words("cause* reason*"),
    ),
    causing=words("accident* arson* blame* deliberate* fault* ignit* intentional* negligen* purpose spark* trigger*"),
    office_prefixes=words("prime vice ex press"),
    of_men=words("mr sir lord"),
    of_women=words("mrs ms miss dame lady"),
    rulers=words("king queen emperor empress tsar czar tsarina sultan shah khan pope caliph patriarch catholicos"),
    attributes=None,
    leaving=words(
        "was were been had until till served stepped resigned became left quit ousted lost retired replaced succeeded"
    ),
    aging=words("house book ship car train law record tree wall bridge plane painting statue dam company tradition"),
    former=words("ex former"),
    previous=words("previous preceding outgoing"),
    doer=None,
    owning=frozenset({"of"}),
)
