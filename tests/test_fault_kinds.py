"""The maker of faults, kind by kind: what becomes of a sentence or a quote of our own."""

from __future__ import annotations

import re
from random import Random

import pytest

from bench.faults.articles import Material
from bench.faults.draft import HELD_BACK, SEEN
from bench.faults.drafts import ITEMS
from bench.faults.kinds import ALL, kind_named, kinds_of
from tests.fault_articles import CLAUSES, LONG, NORA, THREE, TWO, article, change, clause, shown, shown_quote

QUOTES = [
    ("quote-tense", "The gate is far too narrow for the boats,", "The gate was far too narrow for the boats"),
    (
        "quote-plural",
        "We mended the walls before the storm came in,",
        "We mended the wall before the storm came",
    ),
    (
        "quote-synonym",
        "Nobody ever asks how big the hole became,",
        "Nobody ever asks how large the hole became",
    ),
    ("quote-person", "The town gave us nothing for the boats,", "The town gave them nothing for the boats"),
    ("quote-modal", "The harbour may close before the storm,", "The harbour will close before the storm"),
    (
        "quote-lead-cut",
        "If the council pays, the divers come back next week,",
        "“The divers come back next week",
    ),
    ("quote-sentence-dropped", THREE, "We looked at the wall. Nobody told the mayor"),
    ("quote-denial-left-out", "We do not want the old crane to stay,", "We do … want the old crane to stay"),
    ("quote-single-marks", "We do not want the old crane to stay,", "‘We do not want the old crane to stay"),
    ("quote-said-between", THREE, r",” (said Nora Feldt|Nora Feldt said)\. “(The divers|Nobody told)"),
    ("quote-two-paragraphs", THREE, r"(wall|there)\.\n\n“(The divers|Nobody told)"),
    ("quote-sic", "We looked at the wall once more that day,", r"We looked at the wall \(sic\) once more"),
    ("quote-given-name-added", "The town should thank Quist for the wall,", r"thank [([]Moira[])] Quist for"),
    ("quote-hyphens", "The half-finished wall held through the night,", "half[\u2010\u2011]finished"),
    (
        "quote-ellipsis-ends",
        "On that day the divers from the village found a hole in the old wall,",
        r"“… (the )?divers from the village found a hole …",
    ),
    ("quote-bracketed-form", "The gate is far too narrow for boats,", r"The gate \[was\] far too narrow for"),
    (
        "speaker-put-by-another",
        "We mended the walls before the storm came in,",
        r"^[A-Z].*Moira Quist.*, “We",
    ),
    ("speaker-split-by-another", "We mended the walls, and the storm came in,", "Moira Quist said, “and"),
    (
        "speaker-said-by-two",
        "We mended the walls before the storm came in,",
        "^Nora Feldt and Moira Quist said",
    ),
    ("quote-opposite", "The gate was always far too narrow for boats,", "The gate was never far too narrow"),
    ("quote-doubt-dropped", "We hear that some of the divers will come,", "hear that the divers will come"),
    ("quote-name-unmarked", "Then he told the council about the big hole,", "“Then Quist told the council"),
    ("quote-bracket-says-more", "The harbour may close before the storm comes,", r"harbour \[will\] close"),
    (
        "quote-tail-added",
        "We mended the walls before the storm came in,",
        "storm came in, (and|whatever) .*[.,]”$",
    ),
    (
        "quote-limit-under-ellipsis",
        "We will mend the wall once again, but the council has to pay us,",
        "We will mend the wall once again …”$",
    ),
    (
        "quote-sentences-exchanged",
        THREE,
        r"^“(The divers .* there\. We looked at the wall\.|We .* Nobody told the mayor\. The divers)",
    ),
    ("quote-invented", "We do not want the northern crane to stay,", "^“(?!We do).*crane"),
    (
        "quote-woven-unmarked",
        "We mended our walls before the storm came in,",
        "^“they mended their walls before the storm",
    ),
    (
        "quote-lifted",
        "We would not close the northern quay for them,",
        "^“close the northern quay for them”$",
    ),
    (
        "quote-woven-in-brackets",
        "We mended our walls before the storm came in,",
        r"^“\[they\] mended \[their\] walls before",
    ),
    (
        "quote-two-parts",
        "The quiet village saw the northern crane and a second storm,",
        "^“The quiet village” and of “a second storm”$",
    ),
    ("quote-house-spelling", "The color of the northern wall means nothing,", "The colour of the northern"),
    ("quote-capitals", "Nobody told the president about the big hole,", "told the President about"),
    ("quote-ligatures", "The first divers came when it was dark again,", "The ﬁrst divers"),
    ("quote-stop-outside", "We mended the walls before the storm came in,", "^“.* came in”$"),
    (
        "quote-ellipsis-signs",
        "We looked at the wall...and then we found a hole,",
        r"wall ?(…|\.\.\.|(\. ){2}\.) ",
    ),
    (
        "quote-broken-between-phrases",
        "We mended the northern wall because we had no other way,",
        "^“We .* wall,” (said Nora Feldt|Nora Feldt said), “because we had no other way.”$",
    ),
    ("quote-last-sentence", "We looked at the wall. The divers found a hole in it,", "^“The divers found a"),
    (
        "speaker-another-introduced",
        "We mended the walls before the storm came in,",
        r"^[^“]*Moira Quist[^“]*\. .*(Quist said|said Quist)",
    ),
    (
        "speaker-through-another",
        "We mended the walls before the storm came in,",
        "[Aa]n? (spokesman for|aide to|friend of|lawyer for) Nora Feldt",
    ),
    (
        "speaker-introduced",
        "We mended the walls before the storm came in,",
        r"^[^“]*Nora Feldt[^“]*\. .*(Feldt said|said Feldt)",
    ),
    (
        "speaker-asked-about-another",
        "We mended the walls before the storm came in,",
        "^[A-Z].* Moira Quist, Nora Feldt (said|answered): “We",
    ),
    ("speaker-put-rightly", "We mended the walls before the storm came in,", r"^[A-Z].*Nora Feldt.*, “We"),
    ("speaker-told", "We mended the walls before the storm came in,", "^Nora Feldt told .*: “We"),
]
SENTENCES = [
    ("figure-bound", "The port paid more than 20 divers for the work that day.", "fewer than 20"),
    ("figure-bound-otherwise", "The port paid more than 20 divers for the work that day.", "over 20"),
    ("figure-share-wrong", "They say that half of the boats stayed out on that day.", "a third"),
    (
        "figure-share-otherwise",
        "The storm cost the port thousands of crowns on that day.",
        "several thousand",
    ),
    ("figure-ordinal", "It was the second storm of that winter for the port.", "first|third"),
    ("figure-ordinal-in-figures", "It was the second storm of that winter for the port.", "2nd"),
    ("figure-age", "Nora Feldt, 43, has led the office of the port since then.", r", (?!43)\d\d"),
    ("figure-other-month", "The crane came there in October on a barge of its own.", "September|November"),
    ("figure-month-otherwise", "The crane came there in October on a barge of its own.", r"Oct\."),
    ("figure-when", "The divers went down to the old wall last week for the port.", "last month"),
    (
        "figure-pair",
        "The quay holds 12 boats in winter and takes in 30 boats in summer.",
        "30 boats in winter and takes in 12",
    ),
    ("figure-weekday-short", "The crane came there on Tuesday on a barge of its own.", r"Tues\."),
    (
        "figure-thin-space",
        "The port bought 12,500 sandbags for the wall on that day.",
        "12[\u202f\u2009\u00a0]500",
    ),
    ("figure-pct", "The council paid 48 percent of the price of the wall.", "48 (pct|pc)"),
    ("figure-rounder", "That year the port hired 47 divers for the wall alone.", "dozens of"),
    ("figure-thousands-short", "The council paid $20,000 for the stones of the wall.", r"\$20[kK]"),
    ("drift-plan-done", "The port plans to close the northern quay in winter.", "port will close the"),
    (
        "reserve-plan-otherwise",
        "The port plans to close the northern quay in winter.",
        "port intends to close",
    ),
    (
        "drift-credit-removed",
        "The wall cost twice as much as planned, according to the report.",
        "as planned.",
    ),
    (
        "reserve-credit-moved",
        "The wall cost twice as much as planned, according to the report.",
        "^According to the report, the wall cost",
    ),
    (
        "drift-condition-removed",
        "If the storm returns, the northern wall will break again.",
        "^The northern wall",
    ),
    (
        "reserve-condition-moved",
        "If the storm returns, the northern wall will break again.",
        "^The northern wall will break again if the storm returns.",
    ),
    ("name-given", "The director John Anderson opened the northern quay that day.", "^Jon Anderson$"),
    ("name-by-ear", "The director John Anderson opened the northern quay that day.", "^John Andersen$"),
    (
        "name-no-break",
        "The director John Anderson opened the northern quay that day.",
        "^John[\u00a0\u202f\n]And",
    ),
    (
        "name-given-initial",
        "The director John Anderson opened the northern quay that day.",
        r"^J\. Anderson$",
    ),
    (
        "name-initial-dropped",
        "The director John R. Anderson opened the old quay that day.",
        "^John Anderson$",
    ),
    ("name-other-title", "At noon Mayor John Anderson opened the northern quay for all.", "^Governor John"),
    (
        "name-title-and-surname",
        "At noon Mayor John Anderson opened the northern quay for all.",
        "^Mayor Anderson$",
    ),
    (
        "name-organisation",
        "After the storm the boats came in from Lyngenfjord one by one.",
        "^(?!Lyngenfjord)L",
    ),
    ("name-organisation-capitals", "After the storm the boats came from Lyngenfjord again.", "^LYNGENFJORD$"),
    ("figure-point-moved", "The council paid 48 percent of the price of the wall.", r"^4\.8 percent$"),
    ("figure-other-decade", "The port built the northern wall in 1954 for the boats.", "^19[3467]4$"),
    ("figure-scale-lost", "The council paid $20 million for the stones of the wall.", r"^\$20$"),
    ("figure-misheard", "That year the port hired 50 divers for the wall alone.", "^15$"),
    ("figure-misheard", "That year the port hired six divers for the wall alone.", "^(sixteen|sixty)$"),
    ("figure-rounded-wrong-way", "The port bought 185 sandbags for the wall on that day.", "^100$"),
    ("figure-digit-lost", "The port bought 185 sandbags for the wall on that day.", "^(18|15|85)$"),
    ("figure-pace", "The crane came two days before the storm on a barge of its own.", "^days after$"),
    ("figure-pace", "The port pays the village $20,000 a year for the stones.", "^a month$"),
    ("figure-in-long-words", "That year the port hired 43 divers for the wall alone.", "^forty-three$"),
    ("figure-us-dollars", "The council paid $20,000 for the stones of the wall.", r"^(US\$|USD )20,000$"),
    ("figure-in-all", "The port bought 185 sandbags for the wall on that day.", "^a total of 185$"),
    ("figure-wire-scale", "The council paid $20 million for the stones of the wall.", r"^\$20 mln$"),
    ("figure-sign-spaced", "The council paid 48 percent of the price of the wall.", "^48 %$"),
    ("figure-with-on", "The port said Friday that the crane would come back soon.", "^on Friday$"),
    ("figure-the-year", "The port built the northern wall in 1954 for the boats.", "^the year 1954$"),
    ("figure-trend-turned", "The price of the stones rose by a tenth that year.", "^fell$"),
    ("figure-trend-otherwise", "The price of the stones rose by a tenth that year.", "^climbed$"),
    ("figure-part-wrong", "They said that most of the divers came from the village.", "^all$"),
    ("figure-side-wrong", "The divers said it was the largest hole in the wall.", "^smallest$"),
    ("figure-since-until", "The crane has stood on the northern quay since 1954.", "^until$"),
    ("figure-end-left", "The port hired 20 to 30 divers for the wall that year.", "^(20|30)$"),
    (
        "figure-range-otherwise",
        "The port hired 20 to 30 divers for the wall that year.",
        "^between 20 and 30$",
    ),
    ("figure-decade-wrong", "The port built the northern wall in the 1950s for boats.", "^the 19[46]0s$"),
    ("figure-decade-otherwise", "The port built the northern wall in the 1950s for boats.", "^the ’50s$"),
    (
        "figure-dollars-written",
        "The council paid $20 million for the stones of it.",
        r"^20 million (U\.S\.|US) dollars$",
    ),
    (
        "figure-counted",
        "The port hired several divers for the wall that year.",
        "^(five|six|seven|eight|nine)$",
    ),
    (
        "figure-borrowed",
        "The port hired 43 divers for the wall that year.\n\nThe port bought 185 sandbags for it that day.\n",
        "^185$",
    ),
    ("figure-unit-lost", "The council paid 48 percent of the price of the wall.", "^48$"),
    (
        "drift-step-skipped",
        "The council is considering a new wall for the quay.",
        "^The council is planning a new",
    ),
    (
        "drift-denial-turned",
        "The port denied that the divers found a hole in the wall.",
        "^The port confirmed that",
    ),
    ("drift-some-dropped", "Some experts say the wall will break in the winter.", "^Experts say the wall"),
    ("drift-only-one", "It was one of the largest holes in the northern wall.", "^It was the largest holes"),
    (
        "drift-not-dropped",
        "The northern wall will not break in the winter, they hope.",
        "^The northern wall will break",
    ),
    (
        "drift-answered",
        "The mayor asked whether the divers had found a hole in it.",
        "^The divers had found a hole in it",
    ),
    (
        "drift-succeeded",
        "The port failed to mend the northern wall before the storm.",
        "^The port managed to mend",
    ),
    (
        "drift-epithet-dropped",
        "They spoke of the proposed wall for the northern quay.",
        "^They spoke of the wall",
    ),
    (
        "reserve-not-short",
        "The northern wall will not break in the winter, they hope.",
        "^The northern wall won’t break",
    ),
    (
        "reserve-may-otherwise",
        "The storm may be the end of the northern wall for good.",
        "^The storm has the potential to be",
    ),
    (
        "reserve-if-inverted",
        "If she wins, the harbour will close for the whole winter.",
        "^Should she win, the harbour",
    ),
    ("name-other-place", "The divers of the port came from Ohio for the wall.", "^Iowa$"),
    ("name-other-people", "The port hired the best of the German divers for it.", "^French$"),
    ("name-other-party", "On Friday the Republicans came to the northern quay, too.", "^Democrats$"),
    ("name-other-body", "A diver told the FBI that the northern wall had a hole.", "^CIA$"),
    ("name-other-label", "On Friday John Anderson (D-Ohio) came to the quay, too.", r"^\(R-Ohio\)$"),
    ("name-other-kin", "He came to the quay with his daughter Nora that day.", "^his niece$"),
    ("name-state-short", "The divers of the port came from Florida for the wall.", "^Fla\\.$"),
    (
        "name-usa-otherwise",
        "The crane came from the United States on a barge of its own.",
        "^(the US|America|the USA)$",
    ),
    ("name-party-short", "They met the Republican mayor of the port on the quay.", "^GOP$"),
    ("figure-pace-otherwise", "The port pays the village $20,000 a year for the stones.", "^per year$"),
    (
        "drift-when-for-if",
        "If Nora Feldt wins, the harbour will close for the winter.",
        "^When Nora Feldt wins,",
    ),
    (
        "drift-lighter-removed",
        "The northern wall seems to be older than the harbour.",
        "^The northern wall is older",
    ),
    ("drift-modal-beside", "The northern quay may close for three months, experts said.", "quay will close"),
    (
        "drift-source-dropped",
        "The northern wall, experts said, will hold for thirty more years.",
        "^The northern wall will hold for thirty more years.$",
    ),
    (
        "reserve-if-otherwise",
        "If Nora Feldt wins, the harbour will close for the winter.",
        "^In the event that Nora",
    ),
    (
        "reserve-lighter-otherwise",
        "The northern wall seems to be older than the harbour.",
        "wall appears to be",
    ),
    (
        "reserve-modal-otherwise",
        "The northern quay may close for three months, experts said.",
        "quay could (possibly|conceivably) close",
    ),
    (
        "reserve-source-otherwise",
        "The northern wall, experts said, will hold for thirty more years.",
        "^The northern wall will hold for thirty more years, experts said.$",
    ),
    (
        "name-crossed",
        "The director John Anderson opened the northern quay that day.\n\nMoira Quist came too.",
        "^John Quist$",
    ),
    (
        "name-second-misspelt",
        "The director John Anderson opened the northern quay that day.",
        r"^(?!Anderson$)A\w+n$|^A\w+[aeiou]$",
    ),
    ("name-second-right", "The director John Anderson opened the northern quay that day.", "^Anderson$"),
    ("name-other-role", "At noon the spokesman John Anderson opened the northern quay.", "^counsel John"),
    ("name-role-and-surname", "At noon the spokesman John Anderson opened the quay.", "^spokesman Anderson$"),
    ("name-initials-scrambled", "After the storm the NHB sent its divers to the wall.", "^NBH$"),
    ("name-initials-dotted", "After the storm the NHB sent its divers to the wall.", r"^N\.H\.B\.$"),
    ("borrowed-trimmed", CLAUSES, r"the divers to look at the northern wall\. The wall had a crack"),
    ("borrowed-broken-up", LONG, r"knew of\.\n\nThey found .* water\.\n\nMany"),
    ("borrowed-credited-behind", LONG, "^After the storm"),
    ("borrowed-credited-in-brackets", LONG, "^After the storm"),
    ("borrowed-synonyms", LONG, "as large as a barge below.*firms.*require cash"),
    ("borrowed-reordered", LONG, "^They found a hole.*Many companies.*After the storm"),
    ("borrowed-between-own", LONG, r"knew of\. [A-Z].*\. They found a hole"),
    ("borrowed-long-sentence", LONG, r"^After the storm .* knew of\.$"),
    ("borrowed-credited-within", LONG, r"knew of, The New York Times (wrote|reported|reports)\. They"),
    ("borrowed-credited-first", LONG, "^after the storm the port"),
    ("borrowed-set-off", LONG, "^> After the storm"),
    ("borrowed-names-and-figures", LONG, "(Lyngenfjord Bay|Quist Harbour), (Lyngenfjord Bay|Quist Harbour)"),
]
OTHER = "The director John Anderson opened the fair at noon that day.\n"
MR = "“We mended the walls before the storm came in,” Nora Feldt said.\n\nMs. Feldt was there that day.\n"
CUE = "Engineers said the northern wall would last for thirty more years."


@pytest.mark.parametrize(("kind", "words", "wanted"), QUOTES)
def test_a_quote(kind: str, words: str, wanted: str) -> None:
    assert re.search(wanted, shown_quote(kind, article(NORA.format(words))))


@pytest.mark.parametrize(("kind", "text", "wanted"), SENTENCES)
def test_a_sentence(kind: str, text: str, wanted: str) -> None:
    assert re.search(wanted, shown(kind, article(text)))


def test_a_speaker_with_the_title_that_the_article_gives() -> None:
    made = change("speaker-honorific", article(MR))
    assert made is not None
    assert made.text.startswith("Ms. Feldt said: “We mended")


@pytest.mark.parametrize("kind", ["borrowed-credited-behind", "borrowed-credited-in-brackets"])
def test_the_credit_of_a_paragraph_stands_behind_it(kind: str) -> None:
    made = change(kind, article(LONG))
    assert made is not None
    assert made.text[: made.end] == LONG.strip()
    assert "The New York Times" in made.text[made.end :]


def test_a_wire_has_its_own_marks_where_the_material_has_straight_ones() -> None:
    straight = (
        NORA.format("We mended the walls before the storm came in,").replace("“", '"').replace("”", '"')
    )
    made = change("quote-wire-marks", article(straight))
    assert made is not None
    assert "``We mended the walls before the storm came in" in made.text
    assert change("quote-wire-marks", article(NORA.format("We mended the walls before the storm,"))) is None


def test_words_of_two_people_become_one_quote() -> None:
    made = change("quote-strangers-joined", article(TWO))
    assert made is not None
    assert re.search("came in at once. The crane is far too old for this", made.text)


def test_another_file_gives_its_speaker_or_its_sentences() -> None:
    one, other = (
        article(NORA.format("We mended the walls before the storm came in,")),
        article(OTHER, id="usa-today_two"),
    )
    quote = kind_named("speaker-of-another-story").make(one.quotes[0], Material(one, [other]), Random(1))
    assert quote is not None
    assert "John Anderson" in quote.text
    piece, other = article(LONG), article(CLAUSES, id="usa-today_two")
    item = next(iter(ITEMS["borrowed"](piece)))
    pasted = kind_named("borrowed-two-stories").make(item, Material(piece, [other]), Random(1))
    assert pasted is not None
    assert re.match("After the storm .* The port asked the divers, who", pasted.text)


@pytest.mark.parametrize(
    ("kind", "cue"), [("drift-cue-stronger", "proved"), ("reserve-cue-otherwise", "stated")]
)
def test_the_verb_of_saying(kind: str, cue: str) -> None:
    made = change(kind, article(CUE, said=[clause(CUE, "Engineers", "said")]))
    assert made is not None
    assert made.text == f"Engineers {cue} that the northern wall would last for thirty more years."


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("quote-modal", NORA.format("We cannot stay here any longer than that,")),
        ("quote-denial-left-out", NORA.format("We want the old crane to go at once,")),
        ("quote-lead-cut", NORA.format("The divers come back next week if the council pays,")),
        ("quote-sentence-dropped", NORA.format("We looked at the wall. Nobody told the mayor,")),
        ("speaker-split-by-another", "“We mended the walls, and the storm came in,” Nora Feldt said.\n"),
        ("figure-bound", "The port paid no more than 20 divers for the work that day."),
        ("figure-bound", "“The port paid more than 20 divers for the work,” she said."),
        ("figure-share-wrong", "They spoke of a double standard for the boats of the port."),
        ("figure-ordinal", "They first told the mayor of the hole on that very day."),
        ("figure-other-month", "The port may close the quay on that very day, they said."),
        ("figure-when", "Both arrived this week, and the port had a crane at last."),
        ("drift-plan-done", "Nobody knows whether the port plans to close the quay."),
        ("drift-condition-removed", "They asked if the northern wall will break in winter."),
        ("quote-lifted", NORA.format("We would close the northern quay for them,")),
        ("quote-lifted", NORA.format("Nobody asked why we would not close the northern quay for them,")),
        (
            "quote-limit-under-ellipsis",
            NORA.format("Nobody in this village knows if the divers will come back,"),
        ),
        ("quote-bracket-says-more", NORA.format("The northern harbour will close before the storm,")),
        ("quote-broken-between-phrases", NORA.format("We mended the northern wall and the southern gate,")),
        ("quote-last-sentence", NORA.format("We looked at the wall. But the divers found a hole in it,")),
        ("quote-woven-unmarked", NORA.format("The divers mended the walls before the storm came,")),
        ("quote-doubt-dropped", NORA.format("How many of the divers will come before the storm,")),
        ("speaker-another-introduced", "“We mended the walls before the storm,” Nora Feldt said.\n"),
        ("figure-rounded-wrong-way", "The port bought about 185 sandbags for the wall on that day."),
        ("figure-scale-lost", "The council paid $20 for the stones of the northern wall."),
        ("figure-pace", "It took the crane almost a year to come to the northern quay."),
        ("figure-trend-turned", "The old crane fell on the northern quay in the storm."),
        ("figure-part-wrong", "At most of the ports there is no crane at all, they say."),
        ("figure-end-left", "They met in the harbour between the storms of that spring."),
        ("figure-unit-lost", "They led by 46 percent to 44 percent in the port that day."),
        ("figure-borrowed", "The port hired 43 divers for the northern wall that year."),
        ("drift-step-skipped", "They spoke of the proposed wall for the northern quay."),
        ("drift-not-dropped", "They asked whether the northern wall will not break at all."),
        ("drift-epithet-dropped", "The council has proposed a new wall for the northern quay."),
        ("name-other-place", "The divers came from New York, New Jersey and South Ohio."),
        ("name-other-kin", "He said that his daughter was on the quay with the divers."),
        ("drift-when-for-if", "They asked if the northern wall will break in the winter."),
        ("drift-when-for-if", "If storms come, the boats stay in the harbour for the night."),
        ("drift-lighter-removed", "The port spoke with nine potential buyers of the old crane."),
        ("name-other-role", "At noon the counsel met the spokesman John Anderson on the quay."),
        ("name-initials-scrambled", "After the storm the GOP sent its divers to the old wall."),
        ("borrowed-trimmed", LONG),
        ("name-given", "The director Nora Feldt opened the northern quay that day."),
        ("borrowed-names-and-figures", LONG.replace("Lyngenfjord Bay and Quist Harbour", "the bay")),
    ],
)
def test_what_would_be_no_fault_is_not_made(kind: str, text: str) -> None:
    assert change(kind, article(text)) is None


def test_every_family_has_faults_and_honest_changes_in_both_sets() -> None:
    families = {(kind.family, kind.fault) for kind in ALL}
    assert {(kind.family, kind.fault) for kind in kinds_of(SEEN)} == families
    assert {(kind.family, kind.fault) for kind in kinds_of(HELD_BACK)} == families
