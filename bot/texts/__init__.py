"""User texts, one record a language."""

from bot.texts.en import EN
from bot.texts.ka import KA
from bot.texts.record import Texts
from bot.texts.ru import RU

ALL_TEXTS: dict[str, Texts] = {texts.language: texts for texts in (EN, RU, KA)}
DEFAULT_LANGUAGE = EN.language


def texts_for(language: str) -> Texts:
    return ALL_TEXTS[language]


__all__ = ["ALL_TEXTS", "DEFAULT_LANGUAGE", "EN", "KA", "RU", "Texts", "texts_for"]
