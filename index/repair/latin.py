"""Georgian and Russian words that were written in Latin letters: "elchi" and "elCi" for ელჩი, "posol" for посол.

People follow several habits and mix them, so most letters stand for more than one.
"""

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

STARTING = 1  # letters that a spelling may have before something must begin so
ENDING = 6  # letters by which a word form may be longer than the beginning that is known
MOST_STEPS = 600  # a question has a dozen of words, and each is to take a millisecond or two
MOST_READINGS = 12
LATER_CHOICE = 1.0  # what a reading costs for each letter that is not read as most people mean it
UNKNOWN_LETTER = 1.1  # and for each letter beyond what is known


def _spellings(text: str) -> dict[str, tuple[str, ...]]:
    """Rows of Latin letters and what they stand for, the likeliest first; "-" stands for nothing."""
    rows = (line.split() for line in text.splitlines() if line.strip())
    return {latin: tuple(letters.replace("-", "") for letters in meant) for latin, *meant in rows}


SPELLINGS = {
    "ka": _spellings("""
        a ა
        b ბ
        c ც წ ჩ
        ch ჩ ჭ
        tch ჭ
        d დ
        dz ძ
        e ე
        f ფ
        g გ ღ
        gh ღ
        h ჰ ხ
        i ი
        j ჯ ჟ
        k კ ქ ყ
        kh ხ
        l ლ
        m მ
        n ნ
        o ო
        p პ ფ
        ph ფ
        q ქ ყ
        r რ
        s ს
        sh შ
        t ტ თ
        th თ
        ts ც წ
        tz წ ც
        u უ
        v ვ
        w წ ვ
        x ხ
        y ყ
        z ზ ძ
        zh ჟ
        ' -
    """),
    "ru": _spellings("""
        a а
        b б
        c ц к
        ch ч
        d д
        e е э
        f ф
        g г
        h х
        i и й ы
        ia я ия
        ie е ие ье ъе
        ii ии ий
        ij ий
        io ё ио
        iu ю иу
        iy ий
        j й ж ь
        ja я ья
        je е э
        jo ё
        ju ю ью
        k к
        kh х
        l л ль
        m м
        n н нь
        o о
        p п
        q к
        r р рь
        s с сь
        sch щ
        sh ш щ
        shch щ
        t т ть
        ts ц тс
        tz ц
        u у
        v в
        w в ш щ
        x х кс
        y ы й ий
        ya я ья
        ye е ье
        yi ый
        yo ё ьё
        yu ю ью
        yy ый
        z з
        zh ж
        4 ч
        ' ь -
        " ъ -
    """),
}
LONGEST = 4  # letters of a row


def readings(word: str, language: str, begins: Callable[[str], bool]) -> list[str]:
    """How a lower-case word may be written in the script of `language`, the likeliest first, at most MOST_READINGS.

    `begins` says whether any word is known that begins so.
    """
    spellings = SPELLINGS[language]
    found: dict[str, None] = {}
    order = count()  # of two that cost the same the first one found is gone on with
    waiting: list[tuple[float, int, int, str, int]] = [(0.0, next(order), 0, "", 0)]
    for _ in range(MOST_STEPS):
        if not waiting or len(found) == MOST_READINGS:
            break
        cost, _, place, written, known = heappop(waiting)
        if place == len(word):
            found[written] = None
            continue
        for latin in (word[place : place + letters] for letters in range(1, min(LONGEST, len(word) - place) + 1)):
            for choice, meant in enumerate(spellings.get(latin, ())):
                longer = written + meant
                reached = len(longer) if known == len(written) and begins(longer) else known
                if len(longer) - reached <= ENDING and (reached or len(longer) <= STARTING):
                    more = LATER_CHOICE * bool(choice) + UNKNOWN_LETTER * (len(longer) - reached - len(written) + known)
                    # Two letters that make one sound together are seldom meant apart.
                    more += LATER_CHOICE * _parts(word, place, latin, spellings)
                    heappush(waiting, (cost + more, next(order), place + len(latin), longer, reached))
    return list(found)


def _parts(word: str, place: int, latin: str, spellings: dict[str, tuple[str, ...]]) -> bool:
    return any(word[place : place + letters] in spellings for letters in range(len(latin) + 1, LONGEST + 1)
               if place + letters <= len(word))  # fmt: skip
