"""Irregular forms of English verbs that the dictionary of lemmas does not have, or has as other words."""

import re


def _verbs(text: str) -> dict[str, str]:
    """ "break: broke" a line, forms separated by blanks, to the verb of each form."""
    rows = (line.split(":") for line in text.strip().splitlines())
    return {form: verb.strip() for verb, forms in rows for form in forms.split()}


FORMS = _verbs("""
    awake: awoken
    bend: bent
    bid: bade bidden
    break: broke
    drink: drunk
    feel: felt
    go: gone
    lay: lay laid
    melt: molten
    mislay: mislay mislaid
    overlay: overlay overlaid
    rewind: rewound
    ring: rung
    shake: shook
    spell: spelt
    tread: trod
    win: won
""")
# These are other words as often: "the left bank", "a shot", "on the ground", "rose garden".
ALSO = _verbs("""
    bear: bore
    bind: bound
    bite: bit
    dive: dove
    grind: ground
    leave: left
    lie: lay
    rise: rose
    shoot: shot
    slay: slew
    smell: smelt
    think: thought
    wind: wound
""")
# Right before such a one it is no verb.
BEFORE_NOUN = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|my|your|our|no|on|of|at|from|far|first|second)|['’]s) \Z", re.IGNORECASE
)
BEFORE_CHARS = 8  # as long as the longest of these
