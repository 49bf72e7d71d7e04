r"""The endings of Russian nouns: "цен\w*" would be "центр", too, and "час\w*" "часто"."""

MASCULINE = r"(?:а|у|ом|е|ы|и|ов|ам|ами|ах)?"
FEMININE = r"(?:а|ы|и|е|у|ой|ам|ами|ах)?"
SOFT = r"(?:ь|и|ью|ей|ям|ями|ях)"
NEUTER = r"(?:е|я|ю|ем|и|й|ям|ями|ях)"
