"""Who somebody or what something is: English."""

from index.languages.facts import Introductions
from index.languages.patterns import beside, pattern
from index.languages.word_lists import words

INTRODUCTIONS = Introductions(
    asking=pattern(r"""
        \W* (?:(?:please_)?tell_(?:me|us)_)?
        (?:(?:who|what)(?:['’]?s|_is|_was|_are|_were)(?!_known_about) | (?:what(?:['’]?s|_is)_known_)?about)
        _(?:(?:a|an|the)_)? ([^,;:]+?)
        \W*
    """),
    any=beside(r"(?i:\W*(?:(?:who|what)(?:['’]?s|_is|_was)_an?|(?:who|what)_(?:are|were)(?!_(?:the|you|they)\b))_)"),
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
)
