"""Names, titles and abbreviations: Georgian."""

from index.languages.facts import Namesakes
from index.languages.word_lists import words

OF_MEN = words("ბატონი ბატონმა ბატონს ბატონის ბ-ნი ბ-ნმა ბ-ნს")
OF_WOMEN = words("ქალბატონი ქალბატონმა ქალბატონს ქალბატონის ქ-ნი ქ-ნმა ქ-ნს")
ABBREVIATED = {
    "ევროპის კავშირი": "ევროკავშირ",
    "გაერთიანებული ერები": "გაერო",
    "შეერთებული შტატები": "აშშ",
    "დიდი ბრიტანეთი": "ბრიტანეთ",
    "გაერთიანებული სამეფო": "ბრიტანეთ",
    "საბჭოთა კავშირი": "სსრკ",
    "სამხრეთ კორეა": "სამხრეთკორეულ",
    "ჩრდილოეთ კორეა": "ჩრდილოკორეულ",
    "ახალი ზელანდია": "ახალზელანდიურ",
}
NAMESAKES = Namesakes(
    first=frozenset(),
    last=frozenset(),
    places=frozenset(),
    surnames=frozenset(),
    before=frozenset(),
)
