"""Abbreviations, and what begins a sentence: English."""

from index.languages.facts import FullStops
from index.languages.word_lists import words

FULL_STOPS = FullStops(
    binding=words("""
        mr mrs ms messrs mx dr prof rev fr gen lt col capt sgt cpl maj cmdr adm gov sen sens rep reps hon pres det
        insp supt amb mt ft vs v approx ca cf e.g eg i.e viz et c
    """),
    counting=words("""
        no nos p pp par vol vols fig figs ch sec art b d r fl jan feb mar apr jun jul aug sep sept oct nov dec
    """),
    closing=words("etc"),
    other=words("""
        st jr sr inc ltd co corp bros dept univ assn est ave blvd rd sq ed eds al ret u.s u.k u.n e.u d.c a.m p.m
        a.d b.c ph.d m.d m.a b.a
    """),
    openers=words("""
        a about according after all also although among an and another any are as at because before but by despite
        during each earlier eight even every few five for four from he her here his how however i if in instead is
        it its just last later many meanwhile more most much my nearly nine no nobody none nor not now of officials
        on once one only other others our out over people several seven she since six so some still such ten that
        the their then there these they this those three through thus to today two under unlike until was we were
        what when where whether which while who why with within without yes yet you your
    """),
    speech=words("""
        said says asked asks replied shouted cried answered added wrote writes exclaimed wondered whispered called
        declared tweeted
    """),
)
