"""Offices and who holds them: English."""

from index.languages.facts import Unheld, office
from index.languages.word_lists import words

_THE_OFFICE = r"(?:the |a |an )?(?:[\w'’-]+ )?§"  # or "Kelva's"

UNHELD = {
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
}
OFFICE_PREFIXES = words("prime vice ex press")
RULERS = words("king queen emperor empress tsar czar tsarina sultan shah khan pope caliph patriarch catholicos")
LEAVING = words(
    "was were been had until till served stepped resigned became left quit ousted lost retired replaced succeeded"
)
FORMER = words("ex former")
PREVIOUS = words("previous preceding outgoing")
OWNING = frozenset({"of"})
