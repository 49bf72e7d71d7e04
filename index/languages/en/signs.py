"""The words by which sentences show what they hold: English."""

import re

from index.domain import Kind
from index.languages.facts import Measure
from index.languages.patterns import pattern
from index.languages.word_lists import words

SIGNS = {
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
        halves thirds quarters fifth fifths tenth tenths
    """),
    Kind.PLACE: words(
        "in at near from to into across outside inside through located situated between toward around of"
    ),
    Kind.REASON: words("""
        because due since owing cause* reason* result* lead* led thanks order allow* enable* therefore after so account
        ground grounds sake fear* fail* lest too citing wanted prompt* trigger* spark*
    """),
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
}
LOCATIVES = words("in at near into across outside inside")
STATING: dict[Kind | Measure, re.Pattern[str]] = {
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
    Measure.FREQUENCY: pattern(r"""
        never|always|often|rarely|seldom|frequent\w*|regular\w*|usual\w*|occasional\w*|constant\w*|continu\w+|repeated\w*
        |sometimes|each|once|(?:first|second|third|last)_time|per|whenever|nights|mornings|evenings|again|round_the_clock|non-?stop|all_the_time
    """),
    Measure.MONEY: pattern("free|nothing|wages?|salar(?:y|ies)|rents?|pensions?|equivalent"),
    Measure.WEIGHT: pattern(r"weigh\w*|heav\w+"),  # "6 million pounds"
    Measure.AGE: pattern(r"""
        (?:born|birth|found(?:ed|ing)|established|built|opened|created|started|began|dat(?:es?|ing)|introduced|launched
        |formed|developed|designed|invented|since|first|from|erected|completed|went_up)\b.{0,80}\d{3,4}s?
        |(?:i[sm]|was|were|are|be|at|turn(?:s|ed|ing)?|just|only|now|currently|about|around|nearly|over|\w+['’](?:s|m|re))_
        (?:\d{1,3}(?!_[a-z]+s\b)|\w+teen|\w+ty(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
        |\(\d{1,3}\)|a_hundred|pushing|teens?|teenage\w*|toddlers?|infants?|bab(?:y|ies)|child\w*|kids?|minors?|adults?|elderly
        |young\w*|older|ancient|newborn|anniversary|birthday
    """),
}
DENYING = pattern(r"""
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
""")
CAUSING = words("accident* arson* blame* deliberate* fault* ignit* intentional* negligen* purpose spark* trigger*")
