"""What is said around questions, and from one to the next: English."""

from index.languages.facts import Courtesies, FollowUps
from index.languages.patterns import anywhere, pattern
from index.languages.word_lists import words

COURTESIES = Courtesies(
    greetings=words("hello hi hey greetings hiya howdy morning evening afternoon yo salam good bot there day"),
    thanks=words("thanks thank thx ty cheers great cool ok okay super"),
    with_thanks=words("you much very so a lot in advance"),
    thanks_ahead=anywhere(r"(?:(?:many )?thanks|thank you|thx|ty)(?: (?:so|very) much)? in advance"),
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
    welfare=anywhere(
        r"how (?:are|r|is) (?:you|u|it|things|everything)|how do you do|what(?:['’]s| is) up|how['’]s (?:it|life)"
    ),
)
FOLLOW_UPS = FollowUps(
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
)
