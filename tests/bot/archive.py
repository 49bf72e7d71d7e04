"""Three articles, one a language, and what the fake answerer knows of them."""

import datetime as dt

from index.domain import Article
from tests.fakes import FakeAnswerer, citation_of

LIGHTHOUSE = Article(
    id="lighthouse",
    title="The lighthouse of Poti",
    text="Poti has a lighthouse. It was lit in 1864 and stands 36 metres tall. Ships see it from afar.",
    language="en",
    url="https://example.org/lighthouse",
    date=dt.date(2022, 6, 15),
    source="Harbour News",
)
MAYAK = Article(id="mayak", title="Маяк в Поти", text="Маяк в Поти зажгли в 1864 году.", language="ru", source="Порт")
SHUKURA = Article(id="shukura", text="ფოთის შუქურა 1864 წელს აინთო.", language="ka", url="https://example.org/ka")
WHEN = "when was the lighthouse lit?"
HOW_TALL = "how tall is the lighthouse?"
LIT = "It was lit in 1864 and stands 36 metres tall."


def informed_answerer() -> FakeAnswerer:
    return FakeAnswerer(
        {
            WHEN: [citation_of(LIGHTHOUSE, LIT, "1864")],
            HOW_TALL: [citation_of(LIGHTHOUSE, LIT, "36 metres")],
            "когда зажгли маяк?": [citation_of(MAYAK, MAYAK.text, "1864")],
            "როდის აინთო შუქურა?": [citation_of(SHUKURA, SHUKURA.text, "1864")],
        },
        samples=(WHEN, HOW_TALL, "where does it stand?", "who lit it?", "когда зажгли маяк?"),
    )
