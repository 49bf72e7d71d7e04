"""Questions as people write them: with slips, on another keyboard layout, in Latin letters, spoken.

The spellings are written down here once more, apart from those that the rereading knows: it is measured by these.
"""

import re
from collections.abc import Callable
from random import Random

from index.analysis.words import plain
from index.languages import FACTS, detect_language
from index.repair.layouts import ENDING, LAYOUTS

SLIPS = 2  # words with one slip each
SLIPPING_LETTERS = 4  # that a word has at least where one slips
STORY_WORDS = (60, 100)

ROWS = {
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "ru": ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    "ka": ("ქწერტყუიოპ", "ასდფგჰჯკლ", "ზხცვბნმ"),
}
OTHER_LAYOUT = {"en": "ru", "ru": "en", "ka": "en"}

ROMAN = {
    "ka": """
        ა a  ბ b  გ g  დ d  ე e  ვ v,v,w  ზ z  თ t,t,th  ი i  კ k  ლ l  მ m  ნ n  ო o  პ p  ჟ zh,j  რ r  ს s  ტ t  უ u
        ფ f,p,ph  ქ q,k  ღ gh,g  ყ y,k,q  შ sh  ჩ ch  ც c,ts  ძ dz  წ w,ts  ჭ ch,tch  ხ x,kh,h  ჯ j  ჰ h
    """,
    "ru": """
        а a  б b  в v,v,w  г g  д d  е e  ё e,yo,io  ж zh,j  з z  и i  й y,i,j  к k  л l  м m  н n  о o  п p  р r  с s
        т t  у u  ф f  х h,kh,x  ц ts,c  ч ch,ch,4  ш sh  щ sch,sh,shch  ъ -  ы y,y,i  ь -,-,'  э e  ю yu,iu,ju
        я ya,ia,ja
    """,
}  # one habit after the other for each letter, as often as it is met; "-" stands for nothing

TALK = {
    "en": """
        hi there i hope you are well it has been raining here since early morning and i forgot my umbrella again
        my sister called me yesterday and we talked for an hour about her new kitchen
        well i was just having breakfast with the children and we could not agree about something
        so my neighbour told me a story and now i am not sure whether it is true or not
        honestly i do not read as much as i used to and my memory is not getting any better
        i wanted to look it up myself but my phone was nearly empty and the bus was late
        anyway a friend of mine bet me a coffee that i would not find it
        sorry for the long message i am walking the dog and talking at the same time
        my daughter has to write something for school and she keeps asking me things
        okay so this is what i would like to know and please keep it short
    """,
    "ru": """
        привет надеюсь у вас всё хорошо у нас с самого утра льёт дождь и я опять забыл дома зонтик
        вчера мне звонила сестра и мы целый час болтали про её новую кухню
        в общем мы сидели с детьми за завтраком и никак не могли договориться
        тут сосед рассказал мне одну историю и теперь я не знаю верить ему или нет
        честно говоря я читаю меньше чем раньше и память уже совсем не та
        хотел поискать сам но телефон почти сел да и автобус опять опоздал
        короче приятель поспорил со мной на кофе что я этого не найду
        извините что так длинно я гуляю с собакой и одновременно говорю
        дочке надо написать что то для школы и она всё время меня спрашивает
        ладно вот что я хотел бы узнать и если можно покороче
    """,
    "ka": """
        გამარჯობა იმედია კარგად ხართ ჩვენთან დილიდან წვიმს და ქოლგა ისევ სახლში დამრჩა
        გუშინ ჩემმა დამ დამირეკა და მთელი საათი მის ახალ სამზარეულოზე ვილაპარაკეთ
        მოკლედ ბავშვებთან ერთად ვსაუზმობდი და ვერაფრით შევთანხმდით
        მერე მეზობელმა ერთი ამბავი მომიყვა და ახლა აღარ ვიცი დავუჯერო თუ არა
        გულახდილად რომ ვთქვა ადრე უფრო მეტს ვკითხულობდი და მეხსიერებაც აღარ მივარგა
        მინდოდა თვითონ მომეძებნა მაგრამ ტელეფონი თითქმის დამიჯდა და ავტობუსმაც დაიგვიანა
        ჰოდა მეგობარი ყავაზე დამენაძლევა რომ ამას ვერ ვიპოვიდი
        ბოდიში გრძელი შეტყობინებისთვის ძაღლს ვასეირნებ და თან ვლაპარაკობ
        ჩემს გოგონას სკოლისთვის რაღაც აქვს დასაწერი და სულ მე მეკითხება
        დღეს ბაზარში ვიყავი და ყველაფერი ისე გაძვირებულა რომ თვალებს არ დავუჯერე
        სახლში მისულს ბებიამ ჩაი დამახვედრა და მერე ძველ სურათებს ვათვალიერებდით
        უკვე მეორე დღეა ეს აზრი თავიდან არ ამომდის და ძილი აღარ მაქვს
        კარგი აი რა მინდა გავიგო და თუ შეიძლება მოკლედ
    """,
}

_WORD = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"[^\w\s]+(?=\s|$)|(?<!\S)[^\w\s]+|['’‘`]")  # a hyphen or a comma inside a word or a number stays


def misspelt(text: str, language: str, rng: Random) -> str:
    """One slip in each of two words of its own, or in as many as there are."""
    facts = FACTS[language]
    asking = facts.question_words | facts.stop_words
    own = [
        word
        for word in _WORD.finditer(text)
        if len(word.group()) >= SLIPPING_LETTERS and plain(word.group()) not in asking
    ]
    for word in sorted(rng.sample(own, min(SLIPS, len(own))), key=lambda word: -word.start()):
        script = detect_language(word.group()) or language
        text = text[: word.start()] + with_slip(word.group(), script, rng) + text[word.end() :]
    return text


def with_slip(word: str, language: str, rng: Random) -> str:
    """A letter put in, left out, or taken for one beside it or any; or two changed places."""
    letters = "".join(ROWS[language])
    slipped = word
    while slipped == word:
        place = rng.randrange(len(word))
        before, letter, after = word[:place], word[place], word[place + 1 :]
        other = rng.choice(beside(letter.lower(), language) if rng.random() < 0.5 else letters)
        other = other.upper() if letter.isupper() and language != "ka" else other
        slipped = rng.choice(
            [before + after, before + other + after, before + letter + other.lower() + after,
             before + after[:1] + letter + after[1:]]
        )  # fmt: skip
    return slipped


def beside(letter: str, language: str) -> str:
    """The letters on the keys beside that of a small letter, or all where it has no key there."""
    for row in ROWS[language]:
        if letter in row:
            place = row.index(letter)
            return row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    return "".join(ROWS[language])


def on_other_layout(text: str, language: str, rng: Random) -> str:
    """By the same keys; the question mark is left out, typed by its key, or put right."""
    keys = str.maketrans(LAYOUTS[language], LAYOUTS[OTHER_LAYOUT[language]])
    bare = text.rstrip(ENDING)
    return bare.translate(keys) + rng.choice(["", text[len(bare) :].translate(keys), text[len(bare) :]])


def in_latin_letters(text: str, language: str, rng: Random) -> str:
    """By habits that are one writer's: a letter is written alike throughout."""
    row = ROMAN[language].split()
    habits = {
        letter: rng.choice(meant.split(",")).replace("-", "") for letter, meant in zip(row[::2], row[1::2], strict=True)
    }
    written = "".join(_like(letter, habits.get(letter.lower(), letter)) for letter in text)
    return written.rstrip("?") if rng.random() < 0.5 else written


def _like(letter: str, meant: str) -> str:
    return meant.capitalize() if letter.isupper() else meant


def unpunctuated(text: str, language: str, rng: Random) -> str:
    """In small letters, without marks."""
    return " ".join(_EDGES.sub("", text).lower().split())


def spoken(text: str, language: str, rng: Random) -> str:
    """At the end of a story, as a telephone writes what it hears."""
    sentences = TALK[language].strip().splitlines()
    rng.shuffle(sentences)
    story: list[str] = []
    least = rng.randint(*STORY_WORDS)
    while len(story) < least:
        story += sentences.pop().split()
    return " ".join([*story[: STORY_WORDS[1]], unpunctuated(text, language, rng)])


Way = Callable[[str, str, Random], str]
WAYS: dict[str, Way] = {
    "misspelt": misspelt,
    "other layout": on_other_layout,
    "Latin letters": in_latin_letters,
    "no marks": unpunctuated,
    "spoken": spoken,
}


def ways_in(language: str) -> dict[str, Way]:
    return {name: way for name, way in WAYS.items() if way is not in_latin_letters or language in ROMAN}
