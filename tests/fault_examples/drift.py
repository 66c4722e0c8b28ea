"""Kinds of fault, drift: doubt and attribution in our own sentences, lost or kept, and what is left alone."""

from __future__ import annotations

from tests.fault_articles import (
    NORA,
    Examples,
    Source,
    article,
    by_sentences,
    clause,
    quoted,
    speeches,
    within,
)

LASTS = "Engineers said the northern wall would last for thirty more years."
AFTER = "The northern wall would last for thirty more years, engineers said."
AFTERWARDS = article(AFTER, said=[{"source": [[52, 61]], "cue": [[62, 66]], "content": [[0, 50]]}])
SAID = article(LASTS, said=[clause(LASTS, "Engineers", "said")])
HOLDS = "Nora Feldt said the northern wall would hold the water of that winter."
CAME_BACK = f"{HOLDS}\n\nMoira Quist left. Then Moira Quist came back to the village.\n"
OTHERS = article(CAME_BACK, said=[within(CAME_BACK, HOLDS, "Nora Feldt", "said")])
BREAKS = "The northern wall may break again in the winter of that year."
TOO_OLD = "Nora Feldt says the northern wall is too old for the boats."
OLD = article(TOO_OLD, said=[clause(TOO_OLD, "Nora Feldt", "says")])
SHE_SAYS = "Ms. Feldt said the northern wall would hold the water of that winter."
TITLED = f"{NORA.format('We mended the wall of the quay,')}\n{SHE_SAYS}\n"
MS = article(TITLED, said=[*speeches(TITLED), within(TITLED, SHE_SAYS, "Ms. Feldt", "said")])
AFTER_STORM = "The port closed the northern quay after the storm in the winter."
BADLY = "The storm fiercely broke the northern wall of the quay that day."
MENDED = "Nora Feldt mended the northern wall of the quay that day."
JOINED = f"{LASTS}\n\nThe boats came late to the old quay on that day.\n"
NEXT = article(JOINED, said=[within(JOINED, LASTS, "Engineers", "said")])
STATEMENT = "The mayor said in a statement that the wall held for now."
APART = (
    "The boats came late to the old quay that day.\n\n"
    + "They met there.\n\n" * 9
    + "Nora Feldt repaired the southern gate of the port in May.\n"
)
MET = "The boats came from Nora Feldt and Moira Quist on that day."
CLAIM = "Nora Feldt said the northern wall is more dangerous than the old quay."
CONTESTED = article(CLAIM, said=[clause(CLAIM, "Nora Feldt", "said")])
IN_TWO = by_sentences(
    "The northern wall may break again in the winter. The council met the divers twice to speak about it.\n"
)
SO_FELDT = "The wall of the port is too old for the boats, according to Nora Feldt."
WAITS = "The port repaired the northern wall of the quay during the winter of that year."
WAIT_TWICE = (
    "The divers repaired the southern gate of the quay that day."
    " The port held the boats in the harbour that night.\n"
)
TOLD_BY_BOTH = f"{TITLED}\nThe mayor said the northern crane was as old as the quay.\n"
SPOKEN = article(TOLD_BY_BOTH, said=list(speeches(TOLD_BY_BOTH)))
PAIR = by_sentences(
    "The mayor met the divers of the port at the quay on Friday. The divers told her of the hole there.\n"
)
ARGUES = "Nora Feldt argues that the wall is too old for the boats."
PLACES: Examples = [
    (
        "drift-modal",
        "The northern wall may break again in the winter, they hope.",
        "^The northern wall will break again in the winter, they hope.$",
    ),
    (
        "drift-adverb",
        "The northern wall reportedly broke in the winter of that year.",
        "^The northern wall broke in",
    ),
    (
        "drift-expected",
        "The port is expected to close the northern quay in winter.",
        "^The port will close the northern",
    ),
    ("drift-said-after", AFTERWARDS, "^The northern wall would last for thirty more years.$"),
    ("drift-said-before", SAID, "^The northern wall would last for thirty more years.$"),
    (
        "reserve-kept",
        "The northern wall may break again in the winter, they hope.",
        "^The northern wall may break again in the winter, they hope.$",
    ),
    (
        "reserve-other-modal",
        "The northern wall may break again in the winter, they hope.",
        "^The northern wall (might|could) break again",
    ),
    (
        "reserve-other-adverb",
        "The northern wall reportedly broke in the winter of that year.",
        "^The northern wall (apparently|allegedly) broke",
    ),
    ("drift-plan-done", "The port plans to close the northern quay in winter.", "port will close the"),
    (
        "drift-credit-removed",
        "The wall cost twice as much as planned, according to the report.",
        "as planned.",
    ),
    (
        "drift-condition-removed",
        "If the storm returns, the northern wall will break again.",
        "^The northern wall",
    ),
    (
        "reserve-plan-otherwise",
        "The port plans to close the northern quay in winter.",
        "port intends to close",
    ),
    (
        "reserve-credit-moved",
        "The wall cost twice as much as planned, according to the report.",
        "^According to the report, the wall cost",
    ),
    (
        "reserve-condition-moved",
        "If the storm returns, the northern wall will break again.",
        "^The northern wall will break again if the storm returns.",
    ),
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
    (
        "drift-opinion-known",
        "The mayor believes that the northern wall is older than the quay.",
        "^The mayor knows that the northern wall is",
    ),
    ("drift-would-will", "The new wall would cost the port as much as the crane.", "^The new wall will cost"),
    ("drift-always", "The boats often stay in the harbour for the night.", "^The boats always stay"),
    (
        "drift-quote-as-fact",
        quoted("The wall is far too narrow for boats,"),
        "^The wall is far too narrow for boats.$",
    ),
    (
        "reserve-opinion-otherwise",
        "The mayor believes the northern wall is older than the quay.",
        "^The mayor holds that the northern wall is",
    ),
    (
        "reserve-claim-otherwise",
        "Nobody had an answer to the rumors that the harbour is for sale.",
        "the reports that the harbour is for sale",
    ),
    (
        "reserve-often-otherwise",
        "The boats often stay in the harbour for the night.",
        "^The boats frequently stay",
    ),
    (
        "reserve-quote-reported",
        quoted("The wall is far too narrow for boats,"),
        "^Nora Feldt said that the wall is far too narrow for boats.$",
    ),
    ("drift-not-added", "The northern wall is older than the quay of the port.", "wall is not older"),
    ("drift-verb-turned", "The port won the case of the northern wall that day.", "^The port lost the case"),
    (
        "reserve-words-otherwise",
        "The work on the northern wall began before the storm.",
        "wall started before",
    ),
    ("drift-surely", "The northern quay may close for three months this winter.", "quay will [a-z ]+ close"),
    (
        "drift-opinion-dropped",
        "The mayor believes that the northern wall is older.",
        "^The northern wall is older.$",
    ),
    (
        "drift-opinion-dropped",
        "Nobody had an answer to the rumors that the harbour is for sale.",
        "to the fact that the",
    ),
    (
        "reserve-credit-as-verb",
        "The wall cost twice as much as planned, according to the report.",
        "^The report (said|stated) that the wall cost twice",
    ),
    (
        "drift-side-taken",
        "The fishermen of the village were against the crane on the quay.",
        "village were for the crane",
    ),
    ("drift-all-agree", SAID, "^[A-Z][a-z ]+ that the northern wall would last"),
    ("drift-rightly-said", SAID, "^Engineers (rightly|correctly) said that the northern wall"),
    ("reserve-with-that", SAID, "^Engineers said that the northern wall"),
    ("reserve-has-said", SAID, "^Engineers have said that the northern wall"),
    ("reserve-what-they-said", SAID, "^What engineers said was that the northern wall"),
    (
        "drift-after-as-because",
        AFTER_STORM,
        "northern quay (because of|as a result of|on account of) the storm in the winter.$",
    ),
    (
        "drift-phase-turned",
        "The northern wall is still far too old for the boats.",
        "^The northern wall is no longer far too old",
    ),
    (
        "drift-sources-grow",
        OTHERS,
        "^(Experts say|Observers said|Several insiders say|Sources said) that the northern wall would hold",
    ),
    ("drift-epithet-added", MENDED, "^The [a-z-]+ Nora Feldt mended the northern wall"),
    ("drift-colour-added", MENDED, "^Nora Feldt mended the northern wall of the quay that day, .+[.]$"),
    (
        "drift-once-as-often",
        SAID,
        "^Engineers have (repeatedly said|said time and again|for years said) that the northern wall",
    ),
    ("reserve-when-otherwise", AFTER_STORM, "quay (following|in the wake of) the storm in the winter.$"),
    ("reserve-colour-cut", BADLY, "^The storm broke the northern wall of the quay that day.$"),
    ("reserve-by-account", SAID, "^(By the account of|If one follows) Engineers, the northern wall would"),
    ("reserve-says-for-said", SAID, "^Engineers say that the northern wall would last"),
    ("reserve-two-joined", NEXT, "^Engineers said the northern wall would last for thirty more years$"),
    ("reserve-with-transition", SAID, "^[Ee]ngineers said the northern wall would last"),
    (
        "drift-demeanour",
        quoted("We mended the wall of the quay,"),
        "^“We mended the wall .*,” Nora Feldt [a-z]+.$",
    ),
    (
        "drift-first-time",
        MENDED,
        "^(For the first time|In a first|In an unprecedented step), Nora Feldt mended",
    ),
    (
        "drift-turned-round",
        "Nora Feldt mended the walls for Moira Quist in that year.",
        "^Moira Quist mended the walls for Nora Feldt in that year.$",
    ),
    ("drift-other-channel", STATEMENT, "^The mayor said in an? (telephone )?interview that the wall"),
    ("drift-result-invented", APART, "^(As a|Because of|This is|That has).*Nora Feldt repaired"),
    (
        "drift-said-denied",
        SAID,
        "^Engineers denied that the northern wall would last for thirty more years.$",
    ),
    ("reserve-as-headline", MENDED, "^Nora Feldt mends the northern wall of the quay that day$"),
    ("reserve-list-turned", MET, "^The boats came from Moira Quist and Nora Feldt on that day.$"),
    ("reserve-same-channel", STATEMENT, "^The mayor said by way of a statement that the wall"),
    (
        "reserve-aside-in-brackets",
        "The divers, who had come from the village, mended the northern wall.",
        r"^The divers (\(|— |– )who had come from the village(\)| —| –) mended the northern wall.$",
    ),
    (
        "reserve-lead-set-off",
        "After the storm, the port repaired the northern wall of the quay.",
        "^The port, after the storm, repaired the northern wall of the quay.$",
    ),
    ("reserve-separately", APART, "^(Separately|In another|Elsewhere|There is also).*Nora Feldt repaired"),
    (
        "drift-possible-made-sure",
        "The northern wall may break again in the winter of that year.",
        "^The northern wall will break again in the winter of that year.$",
    ),
    (
        "drift-doubt-word-gone",
        "The port reportedly closed the northern quay after the storm that winter.",
        "^The port closed the northern quay after the storm that winter.$",
    ),
    (
        "drift-aim-made-fact",
        "The port is expected to close the northern quay for the winter.",
        "^The port will close the northern quay for the winter.$",
    ),
    (
        "drift-limit-lifted",
        "Some boats stayed in the old harbour through the storm that night.",
        "^All boats stayed",
    ),
    ("drift-source-cut", CONTESTED, "^The northern wall is more dangerous than the old quay.$"),
    (
        "drift-cue-loaded",
        CONTESTED,
        "^Nora Feldt (?:admitted|conceded|revealed|confirmed|proved|had to admit) that the northern wall",
    ),
    (
        "reserve-possible-otherwise",
        "The northern wall may break again in the winter of that year.",
        "^The northern wall (?:might|could) break again",
    ),
    (
        "reserve-doubt-word-otherwise",
        "The port probably closed the northern quay after the storm that winter.",
        "^Probably, the port closed",
    ),
    (
        "reserve-aim-otherwise",
        "The port plans to close the northern quay for the winter.",
        "^The port intends to close",
    ),
    (
        "reserve-limit-otherwise",
        "Most boats stayed in the old harbour through the storm that night.",
        "^The majority of boats stayed",
    ),
    (
        "reserve-teller-elsewhere",
        CONTESTED,
        "^(?:According to|By the account of) Nora Feldt, |, (?:according to Nora Feldt|Nora Feldt said)\\.$",
    ),
    (
        "reserve-cue-unloaded",
        "The mayor claimed that the port had closed the quay for the boats.",
        "^The mayor said that the port had closed",
    ),
    ("reserve-two-in-one", IN_TWO, "^The northern wall may break again in the winter; the council met"),
    (
        "drift-made-certain",
        "The second crane may close the northern quay for three months.",
        "^The second crane will close the northern quay",
    ),
    (
        "drift-wish-fulfilled",
        "The port wants to close the northern quay for three months.",
        "^The port will close the northern quay",
    ),
    (
        "drift-some-made-all",
        "Some boats of the village lay outside the port after the storm.",
        "^All boats of the village",
    ),
    (
        "drift-detail-added",
        "The port held a meeting with the divers of three villages.",
        "^The port held a meeting with the divers of three villages, [a-z ]+[.]$",
    ),
    ("drift-source-gone", SO_FELDT, "^The wall of the port is too old for the boats[.]$"),
    (
        "drift-verb-hardened",
        "Nora Feldt believes that the storm damaged the northern wall.",
        "^Nora Feldt knows that the storm",
    ),
    (
        "drift-caution-otherwise",
        "The second crane may close the northern quay for three months.",
        "^The second crane might close",
    ),
    (
        "drift-otherwise-told",
        "The second crane may close the quay because of the storm.",
        "may close the quay owing to the storm",
    ),
    ("drift-source-at-other-end", SO_FELDT, "^According to Nora Feldt, the wall of the port is too old"),
    (
        "drift-verb-plain",
        "Nora Feldt argues that the wall of the port is too old for the boats.",
        "^Nora Feldt says that the wall",
    ),
    (
        "drift-hedge-subbed-out",
        "The northern wall could cause a flood in the village that winter.",
        "will cause a flood",
    ),
    (
        "drift-belief-as-knowledge",
        "The mayor claimed that the northern wall was as old as the quay.",
        "revealed that the",
    ),
    (
        "drift-said-as-conceded",
        "The mayor said the northern wall was older than the quay.",
        "mayor (?:admitted|confessed) the",
    ),
    (
        "drift-finding-doubted",
        "A survey of the port found that the wall was as old as the quay.",
        "port claimed that",
    ),
    (
        "drift-unattributed",
        "The mayor said the northern wall was as old as the quay.",
        "^The northern wall was",
    ),
    ("drift-in-another-mouth", SPOKEN, "Nora Feldt|Moira Quist"),
    (
        "drift-aim-achieved",
        "The port has called for a northern wall as high as the quay.",
        "port has won a northern",
    ),
    (
        "drift-ahead-as-past",
        "The port will repair the northern wall and the gate of the quay.",
        "port has repaired the",
    ),
    (
        "drift-few-made-all",
        "The quay of the port is often closed to the boats of the village.",
        "is always closed",
    ),
    (
        "drift-unconditional",
        "If the storm comes back, the port will close the northern quay.",
        "^The port will close",
    ),
    (
        "drift-denial-affirmed",
        "The port did not repair the northern wall during the storm.",
        "port did repair",
    ),
    (
        "reserve-hedge-in-other-words",
        "The northern wall could cause a flood during the winter.",
        "might cause a flood in",
    ),
    (
        "reserve-cue-in-other-words",
        "The mayor argued that the northern wall was as old as the quay.",
        "mayor said that",
    ),
    (
        "reserve-source-in-other-place",
        "The mayor said the northern wall was as old as the quay.",
        "[Tt]he mayor(?: said)?[.,]",
    ),
    (
        "reserve-aim-in-other-words",
        "The port vowed to repair several of the walls during the winter.",
        "port promised to",
    ),
    (
        "reserve-width-in-other-words",
        "The quay of the port is often closed to boats of the village.",
        "frequently closed",
    ),
    (
        "reserve-condition-in-other-place",
        "If the storm comes back, the port will close the northern quay.",
        "quay if the storm",
    ),
    (
        "reserve-denial-in-other-words",
        "The port did not repair the northern walls during the storm.",
        "port didn’t repair",
    ),
    ("reserve-joined-or-split", PAIR, "on Friday; the divers"),
    ("drift-doubt-lost", BREAKS, "^The northern wall will break again"),
    ("drift-credit-dropped", ARGUES, "^The wall is too old for the boats\\.$"),
    ("drift-cue-as-proof", ARGUES, "^Nora Feldt proves that the wall is too old"),
    (
        "drift-aim-reached",
        "The port wants to close the northern quay for three months.",
        "^The port will close the northern quay",
    ),
    (
        "drift-claim-added",
        "The divers repaired the southern gate of the quay on Friday.",
        "^The divers repaired the southern gate of the quay on Friday, .*\\.$",
    ),
    ("reserve-doubt-kept", BREAKS, "^The northern wall might break again"),
    (
        "reserve-credit-elsewhere",
        SO_FELDT,
        "^According to Nora Feldt, the wall of the port is too old for the boats\\.$",
    ),
    ("reserve-cue-even", ARGUES, "Nora Feldt says"),
    (
        "reserve-order-changed",
        "On Friday, the port repaired the wall of the old quay.",
        "^The port repaired the wall of the old quay on Friday\\.$",
    ),
    (
        "reserve-aside-left-out",
        "The old wall (which stood on the quay) broke in the storm that night.",
        "^The old wall broke in the storm",
    ),
    (
        "reserve-quote-as-report",
        quoted("The wall is far too narrow for the boats of the port,"),
        "^Nora Feldt said (?:that )?the wall (?:is|was) far too narrow",
    ),
]
PARAGRAPHS: Examples = [
    ("reserve-said-elsewhere", SAID, "^The northern wall would last for thirty more years, engineers said.$"),
    (
        "reserve-according-to",
        SAID,
        "^The northern wall would last for thirty more years, according to [Ee]ngineers.$",
    ),
    (
        "drift-cue-stronger",
        SAID,
        "^Engineers proved that the northern wall would last for thirty more years.$",
    ),
    (
        "reserve-cue-otherwise",
        SAID,
        "^Engineers stated that the northern wall would last for thirty more years.$",
    ),
    ("drift-said-to-fact", SAID, "that the northern wall would last for thirty more years.$"),
    (
        "reserve-said-in-the-midst",
        SAID,
        "^The northern wall, engineers said, would last for thirty more years.$",
    ),
    (
        "reserve-source-as-quoted",
        SAID,
        "^Engineers, .*The New York Times, said that the northern wall would last",
    ),
    (
        "drift-told-as-done",
        "The second crane will close the northern quay for three months.",
        "^The second crane closed the northern quay for three months.$",
    ),
    (
        "drift-order-turned",
        "The divers left the northern quay after the storm of that winter.",
        "quay before the storm of",
    ),
    (
        "drift-comparison-turned",
        "The northern wall is stronger than the old gate of the port.",
        "wall is weaker than the",
    ),
    ("drift-other-teller", OTHERS, "^Moira Quist said that the northern wall would hold"),
    ("drift-loaded-cue", SAID, "^Engineers (admitted|confessed) that the northern wall"),
    ("drift-likelier", BREAKS, "wall will probably break again"),
    ("reserve-in-report", BREAKS, "^The northern wall may .* year, The New York Times report(s|ed).$"),
    (
        "reserve-trimmed",
        "The northern wall, which stands on sand, may break again in winter.",
        "^The northern wall may break again in winter.$",
    ),
    ("reserve-backshifted", OLD, "^Nora Feldt said the northern wall was too old for the boats.$"),
    ("reserve-colon-headline", SAID, "^Engineers: The northern wall would last for thirty more years$"),
    ("reserve-thats-according-to", SAID, "^The northern wall .* years. That’s according to engineers.$"),
    ("reserve-source-in-full", MS, "^Nora Feldt said the northern wall would hold"),
    (
        "reserve-it-is-possible",
        "The northern wall may close the harbour again in the winter.",
        "^(It is possible|There is a chance) that the northern wall will close the harbour again",
    ),
    ("drift-doubt-lost-retold", BREAKS, "^The northern wall will break again"),
    ("drift-credit-lost-retold", SAID, "^The northern wall would last for thirty more years.$"),
    ("drift-cue-hardened", SAID, "[Ee]ngineers (proved|established)"),
    ("drift-sourcing-invented", WAITS, "two people|internal memo|on condition of anonymity"),
    (
        "drift-circumstance-invented",
        "Nora Feldt repaired the northern wall of the quay that day.",
        "that day, [a-z]",
    ),
    ("reserve-doubt-otherwise", BREAKS, "^The northern wall might break again"),
    ("reserve-credit-at-other-end", AFTERWARDS, "^Engineers said"),
    ("reserve-cue-neutral", SAID, "^Engineers (say|stated) that the northern wall"),
    (
        "reserve-sentence-retold",
        WAITS,
        "^The port repaired the northern wall of the quay in the course of the winter",
    ),
    ("reserve-next-joined", by_sentences(WAIT_TWICE), "that day(;|, and) the port held"),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("drift-modal", "The northern wall broke again in the winter, they say."),
    ("drift-plan-done", "Nobody knows whether the port plans to close the quay."),
    ("drift-condition-removed", "They asked if the northern wall will break in winter."),
    ("drift-when-for-if", "They asked if the northern wall will break in the winter."),
    ("drift-when-for-if", "If storms come, the boats stay in the harbour for the night."),
    ("drift-lighter-removed", "The port spoke with nine potential buyers of the old crane."),
    ("drift-step-skipped", "They spoke of the proposed wall for the northern quay."),
    ("drift-not-dropped", "They asked whether the northern wall will not break at all."),
    ("drift-epithet-dropped", "The council has proposed a new wall for the northern quay."),
    ("drift-opinion-known", "Nobody asked what the mayor believes the northern wall is worth."),
    ("drift-would-will", "The mayor said that the new wall would cost as much as the crane."),
    ("drift-always", "The boats do not often stay in the harbour for the night."),
    ("drift-quote-as-fact", NORA.format("We know that the wall is far too narrow for boats,")),
    ("drift-not-added", "The wall is not older than the quay of the northern port."),
    ("drift-not-added", "They asked whether the wall is older than the quay."),
    ("drift-verb-turned", "The case of the northern wall was won the other day."),
    ("reserve-words-otherwise", "At the beginning of the work the wall held all the same."),
    ("drift-said-to-fact", "The northern wall would last for thirty more years."),
    ("drift-surely", "If the storm returns, the northern quay may close for good."),
    ("drift-opinion-dropped", "Nobody believes that the northern wall is older."),
    ("reserve-said-in-the-midst", "The northern wall would last for thirty more years."),
    ("reserve-source-as-quoted", "The northern wall would last for thirty more years."),
    ("reserve-credit-as-verb", "The northern wall cost the port twice as much as planned."),
    ("drift-side-taken", "The village brought a case against the port for the crane."),
    ("drift-all-agree", LASTS),
    ("drift-rightly-said", LASTS),
    ("reserve-with-that", LASTS),
    ("reserve-has-said", LASTS),
    ("reserve-what-they-said", LASTS),
    ("drift-told-as-done", "If they pay, the crane will close the northern quay for months."),
    ("drift-order-turned", "The divers looked after the northern quay in that winter."),
    ("drift-comparison-turned", "The port hired more than 43 divers for the wall."),
    ("drift-other-teller", SAID),
    ("drift-loaded-cue", "The northern wall would last for thirty more years, it seems."),
    ("drift-likelier", "The northern wall may possibly break again in the winter."),
    ("reserve-in-report", SAID),
    ("reserve-trimmed", BREAKS),
    ("reserve-backshifted", SAID),
    ("reserve-it-is-possible", "But the northern wall may close the harbour in the winter."),
    ("drift-after-as-because", "The divers looked after the northern quay in that winter."),
    ("drift-phase-turned", "The northern wall may still be too old for the boats."),
    ("drift-sources-grow", SAID),
    ("drift-epithet-added", BADLY),
    ("drift-colour-added", BADLY),
    ("drift-once-as-often", BADLY),
    ("reserve-when-otherwise", "The divers looked after the northern quay in that winter."),
    ("reserve-colour-cut", "The storm did not fiercely break the northern wall of the quay."),
    ("reserve-by-account", BREAKS),
    ("reserve-says-for-said", OLD),
    ("reserve-two-joined", SAID),
    ("reserve-with-transition", BREAKS),
    ("drift-demeanour", "“We mended the wall of the old quay,” they said.\n"),
    ("drift-first-time", "Nora Feldt never mended the northern wall of the quay before."),
    ("drift-turned-round", MET),
    ("drift-other-channel", "The mayor saw a film on Twitter before the wall broke that day."),
    ("drift-result-invented", JOINED),
    ("drift-said-denied", AFTER_STORM),
    ("reserve-as-headline", "They mended the northern wall of the quay that day."),
    ("reserve-list-turned", "The boats came from Nora Feldt and Moira Quist, who repaired them."),
    ("reserve-same-channel", "The mayor saw a film on Twitter before the wall broke that day."),
    ("reserve-aside-in-brackets", "The divers mended the northern wall, which had broken in the storm."),
    ("reserve-lead-set-off", "After the storm, it repaired the northern wall of the quay."),
    ("reserve-separately", JOINED),
    ("drift-possible-made-sure", "They asked how the northern wall may break again in the winter."),
    ("drift-doubt-word-gone", "The port closed the northern quay for the boats that winter."),
    ("drift-aim-made-fact", "The port showed its plans to close the northern quay that winter."),
    ("drift-limit-lifted", "The boats stayed in the old harbour for the night of the storm."),
    ("drift-source-cut", "The northern wall will be mended by the divers before the storm."),
    ("drift-cue-loaded", "The northern wall will be mended by the divers before the storm."),
    ("reserve-possible-otherwise", "They asked how the northern wall may break again in the winter."),
    ("reserve-doubt-word-otherwise", "The port closed the northern quay for the boats that winter."),
    ("reserve-aim-otherwise", "The port showed its plans to close the northern quay that winter."),
    ("reserve-limit-otherwise", "The boats stayed in the old harbour for the night of the storm."),
    ("reserve-teller-elsewhere", "The northern wall will be mended by the divers before the storm."),
    ("reserve-cue-unloaded", "The mayor said that the port had closed the quay for the boats."),
    ("reserve-two-in-one", "The northern wall may break again in the winter of that year."),
    ("drift-made-certain", "Nobody asked whether the second crane may close the northern quay."),
    ("drift-wish-fulfilled", "The port never wants to close the northern quay for three months."),
    ("drift-some-made-all", "The boats of the village lay outside the port after the storm."),
    ("drift-detail-added", "The port waited for the divers of three villages until that day."),
    ("drift-source-gone", "The wall of the port is too old for the boats of the bay."),
    ("drift-verb-hardened", "Nora Feldt believes in the northern wall of the old quay."),
    ("drift-caution-otherwise", "The second crane will close the northern quay for three months."),
    ("drift-otherwise-told", "The second crane will close the quay because of the storm."),
    ("drift-source-at-other-end", "The wall of the port is too old for the boats of the bay."),
    ("drift-verb-plain", SO_FELDT),
    ("drift-doubt-lost-retold", "Nobody asked whether the second crane may close the northern quay."),
    ("drift-credit-lost-retold", BREAKS),
    ("drift-cue-hardened", BREAKS),
    ("drift-sourcing-invented", LASTS),
    ("drift-circumstance-invented", "Nora Feldt is the mayor who repaired the northern wall of the quay."),
    ("reserve-doubt-otherwise", "The second crane will close the northern quay for three months."),
    ("reserve-credit-at-other-end", BREAKS),
    ("reserve-cue-neutral", BREAKS),
    ("reserve-sentence-retold", MET),
    ("reserve-next-joined", WAITS),
    ("drift-hedge-subbed-out", "The northern wall could cause a flood if the storm came back."),
    ("drift-belief-as-knowledge", "The mayor read the claims that the northern wall was too old."),
    ("drift-said-as-conceded", "The mayor said the northern wall was not as old as the quay."),
    ("drift-finding-doubted", "The divers found a hole in the northern wall of the old quay."),
    ("drift-unattributed", "The mayor said she hoped that the wall would hold for a year."),
    ("drift-in-another-mouth", "The mayor said the northern wall was as old as the quay."),
    ("drift-aim-achieved", "The port wanted to know what the divers saw at the wall."),
    ("drift-ahead-as-past", "The port will repair the northern wall before the next storm."),
    ("drift-few-made-all", "The quay of the port is closed more often than the old gate."),
    ("drift-unconditional", "They asked the mayor if the port will close the quay."),
    ("drift-denial-affirmed", "During the storm the port did not repair any of the walls."),
    ("reserve-hedge-in-other-words", "They say that he could leave the port during the winter."),
    ("reserve-cue-in-other-words", "The mayor had to argue for the northern wall of the quay."),
    ("reserve-source-in-other-place", "The mayor said she hoped that the wall would hold for a year."),
    ("reserve-aim-in-other-words", "The port vowed to repair the northern wall of the quay."),
    ("reserve-width-in-other-words", "The quay of the port is closed more often than the old gate."),
    ("reserve-condition-in-other-place", "They asked the mayor if the port will close the quay."),
    ("reserve-denial-in-other-words", "The port did not repair the northern wall of the quay."),
    ("reserve-joined-or-split", "The mayor met the divers of the port at the quay on Friday."),
    ("drift-doubt-lost", "The divers asked whether the northern wall may break again."),
    ("drift-credit-dropped", "Nora Feldt said the boats came to the quay on that day."),
    ("drift-cue-as-proof", BREAKS),
    ("drift-aim-reached", "The port never wants to close the northern quay for months."),
    ("drift-claim-added", TOO_OLD),
    ("reserve-doubt-kept", MENDED),
    ("reserve-credit-elsewhere", MENDED),
    ("reserve-cue-even", BREAKS),
    ("reserve-order-changed", MENDED),
    ("reserve-aside-left-out", MENDED),
    ("reserve-quote-as-report", quoted("We mended the wall of the old quay last night,")),
]
