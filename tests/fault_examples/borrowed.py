"""Kinds of fault, borrowed text: what becomes of our own paragraphs, and what is left alone."""

from __future__ import annotations

from bench.faults.articles import Material
from tests.fault_articles import (
    CLAUSES,
    LED,
    LONG,
    RESTYLED,
    THREE,
    WALLS,
    Examples,
    Source,
    article,
    by_sentences,
    quoted,
)

DIVERS = """\
After the storm the port has asked the divers of three villages to look at the northern wall of the old \
quay. It was cold, and the boats of the village were late. They found a hole as big as a barge below the \
water, and nobody can say how many stones it is going to take.
"""
QUOTED_IN = (
    "After the storm the port asked the divers of three villages to look at the northern wall, which had"
    " stood there for ninety years without a crack. “We found a hole as big as a barge,” Nora Feldt said"
    " on the quay, and the boats left that very night.\n"
)
COLOURED = (
    "After the storm the port asked the divers of three villages to look at the northern wall, which had"
    " stood there for ninety years on a quiet quay. They found a terrible hole in a huge gate below the"
    " water, and the boats left.\n"
)
STARTED = (
    "After the storm the port asked the divers of several villages to look at the northern wall, which is not"
    " as old as the quay. They started in spring and found a hole as big as a barge, though the boats were in"
    " the bay.\n"
)
BOTH_HERS = (
    "“We mended the walls of the old quay before the storm came in that very night,” Nora Feldt said.\n\n"
    "“The crane is far too old for this kind of work on a quay like ours,” Nora Feldt said.\n"
)
BESIDE = Material(article(LONG), [article(DIVERS, id="usa-today_two")])
HARBOURS = quoted("The quiet harbour came to us late that year, and they spoke of the terrible storm,")
SENTENCES = by_sentences(LONG)
FACTS = """\
After the storm the port asked the divers of three villages to look at the northern wall, which had stood \
there for ninety years. Nora Feldt paid $4,500 for the work, and a letter of hers went to many companies.
"""
SHORT = "After the storm the port asked the divers of three villages to look at the northern wall."
PLACES: Examples = [
    ("borrowed-copied", LONG, "^After the storm .* They found .* Many companies .* money.$"),
    (
        "borrowed-touched",
        LONG,
        "^(?!After the .* villages to look at the northern wall, which had stood there for).* They found",
    ),
    ("borrowed-inside", LONG, "storm the port asked .* They found a hole"),
    ("borrowed-credited-before", LONG, "^after the storm the port asked"),
    ("borrowed-credited-after", LONG, "^After the storm the port asked"),
    ("borrowed-short-runs", LONG, "^(?!.*storm the port asked the divers of).* the port asked the "),
    ("borrowed-in-marks", LONG, "^“After the storm the port asked .*”$"),
    ("borrowed-synonyms", LONG, "as large as a barge below.*firms.*require cash"),
    ("borrowed-reordered", LONG, "^They found a hole.*Many companies.*After the storm"),
    ("borrowed-between-own", LONG, r"knew of\. [A-Z].*\. They found a hole"),
    ("borrowed-long-sentence", LONG, r"^After the storm .* knew of\.$"),
    ("borrowed-credited-within", LONG, r"knew of, The New York Times (wrote|reported|reports)\. They"),
    ("borrowed-credited-first", LONG, "^after the storm the port"),
    ("borrowed-set-off", LONG, "^> After the storm"),
    ("borrowed-names-and-figures", LONG, "(Lyngenfjord Bay|Quist Harbour), (Lyngenfjord Bay|Quist Harbour)"),
    ("borrowed-trimmed", CLAUSES, r"the divers to look at the northern wall\. The wall had a crack"),
    ("borrowed-broken-up", LONG, r"knew of\.\n\nThey found .* water\.\n\nMany"),
    ("borrowed-credited-behind", LONG, "^After the storm"),
    ("borrowed-credited-behind", LONG, "^After the storm the port asked .* money.$"),
    ("borrowed-credited-in-brackets", LONG, "^After the storm"),
    ("borrowed-credited-in-brackets", LONG, "^After the storm the port asked .* money.$"),
    ("borrowed-other-tense", DIVERS, "the port had asked .* nobody could say"),
    ("borrowed-every-second", DIVERS, r"old quay\. They found"),
    ("borrowed-half-in-marks", DIVERS, "“.*,” The New York Times wrote"),
    ("borrowed-restyled", RESTYLED, "^Quist and .* 48% of .* isn’t .* 3 villages"),
    (
        "borrowed-run-together",
        f"{LONG}\n{RESTYLED}",
        "^After the storm .* need money. Mr. Quist and the port",
    ),
    ("borrowed-as-of-a-pdf", LONG, "^After the storm the port[^\n]{20,50}\n"),
    ("borrowed-credited-midst", LED, "^After a long winter, The New York Times reported, the port looked"),
    ("borrowed-credited-in-dateline", LONG, "^After the storm"),
    ("borrowed-marks-between", LONG, "knew of,” The New York Times wrote. “They found a hole"),
    (
        "borrowed-long-quote",
        quoted(f"{THREE} {WALLS} {THREE} {WALLS} {THREE}"),
        "^“We looked at the wall.*”$",
    ),
    ("borrowed-own-beginning", f"The wall is old. {LONG}", "^After the storm"),
    (
        "borrowed-linked",
        LONG,
        "^[A-Z][a-z ]+, after the storm .* [A-Z][a-z ]+, they found .*, many companies",
    ),
    ("borrowed-as-list", LONG, r"^(. )After the storm .*\n\1They found .*\n\1Many companies"),
    (
        "borrowed-leads-moved",
        LED,
        "^The port looked at its walls once more after a long winter. After the storm",
    ),
    (
        "borrowed-first-sentences",
        f"{LONG}\n{RESTYLED}\n{CLAUSES}",
        "knew of. Mr. Quist .* two days. The port asked",
    ),
    ("borrowed-reprint-line", LONG, "^After the storm"),
    ("borrowed-found-by", LONG, "^after the storm"),
    (
        "borrowed-shortened-and-credited",
        CLAUSES,
        r"^[tT]he port asked the divers to look at the northern wall\.",
    ),
    ("borrowed-quoted-by-paragraphs", LONG, "^“After .*knew of.\n\n“They found .*\n\n“Many companies .*”$"),
    ("borrowed-in-pieces", LONG, "^“the port asked the divers of three villages” and “there for ninety"),
    ("borrowed-claimed", LONG, "^after the storm the port asked .* They found"),
    ("borrowed-with-asides", LONG, r"knew of \([a-z ]+\)\. They found .* water \([a-z ]+\)\."),
    ("borrowed-split-up", CLAUSES, r"explain(\.|,) (And )?[tT]he water"),
    (
        "borrowed-joined",
        LONG,
        "knew of(, and|;| —) they found a hole .* water(, and|;| —) many|knew of(, and|;| —) they found",
    ),
    ("borrowed-own-ending", LONG, "^After the storm .* below the water.$"),
    ("borrowed-as-answers", LONG, "^After the storm .* knew of.\n\n[A-Z][a-z ]+\\?\n\nThey found"),
    ("borrowed-per", LONG, "^[aA]fter the storm the port asked .* money.$"),
    ("borrowed-in-note", LONG, "^After the storm the port asked"),
    ("borrowed-linked-credit", LONG, "^[aA]fter the storm the port asked"),
    ("borrowed-by-short-name", LONG, "^after the storm .* need money, the Times said.$"),
    ("borrowed-source-line", LONG, "^After the storm the port asked .* money.$"),
    ("borrowed-with-its-quotes", QUOTED_IN, "^After the storm .* night.$"),
    ("borrowed-thinned", COLOURED, "at the wall, .* on a quay. They found a hole in a gate below"),
    (
        "borrowed-in-disguise",
        STARTED,
        "^They began in .*, although the boats .* a number of villages .* isn’t as old",
    ),
    ("borrowed-with-its-quotes-credited", QUOTED_IN, "^After the storm .* night.$"),
    ("borrowed-in-disguise-credited", STARTED, "^[Tt]hey began in .* a number of villages"),
    (
        "borrowed-two-quotes",
        BOTH_HERS,
        "night,” Nora Feldt said.\n\n“The crane .* ours,” Nora Feldt (added|said|also)",
    ),
    (
        "borrowed-in-turns",
        BESIDE,
        "^After the storm the port asked .* the port has asked .* They found a hole .* It was cold",
    ),
    (
        "borrowed-moved-to-another-town",
        LONG,
        "^After the storm (?!.*Quist)(?!.*Lyngenfjord).* Harbour received",
    ),
    ("borrowed-outlet-only-named", LONG, "^After the storm .* money.$"),
    ("borrowed-credited-to-both", LONG, "^[Aa]fter the storm .* money.?$"),
    ("borrowed-in-press-review", LONG, "^After the storm .* money.$"),
    (
        "borrowed-few-words-of-a-speaker",
        HARBOURS,
        "^Readers who wrote .* Nora Feldt .* “The quiet harbour came",
    ),
    (
        "borrowed-retouched",
        LONG,
        "^After the storm .* They discovered a hole .* Many firms from .* would need cash.$",
    ),
    ("borrowed-as-background", LONG, "^After the storm the port asked .* money.$"),
    (
        "borrowed-turned-round",
        SENTENCES,
        "^Many companies from .* money. After the storm the port asked .* below the water.$",
    ),
    (
        "borrowed-retouched-with-credit",
        LONG,
        "^After the storm .* They discovered a hole .* Many firms from .* would need cash.$",
    ),
    (
        "borrowed-quoted-in-two",
        SENTENCES,
        "^“After the storm .* knew of,” The New York Times .* “They found a hole .* money.”$",
    ),
    ("borrowed-facts-alone", FACTS, r"Nora Feldt.*\$4,500"),
    ("borrowed-with-own-lead", LONG, "^After the storm the port asked the divers .* money.$"),
    ("borrowed-lightly-edited", LED, "^The port looked at its walls once more. .* got a letter"),
    ("borrowed-credited-by-cue", LONG, "fter the storm the port asked the divers .* money.$"),
    ("borrowed-under-a-new-top", LONG, "They found a hole as big as a barge below the"),
    ("borrowed-with-its-credit", LONG, "They found a hole as big as a barge below the"),
    ("borrowed-touched-up", SENTENCES, "below the water\\. Many firms from Lyngenfjord Bay"),
    (
        "borrowed-amid-own",
        SENTENCES,
        "^After the storm .* money\\.$|^They found .* money\\.$|^After .* water\\.$",
    ),
    (
        "borrowed-last-first",
        by_sentences(LONG.replace("They found", "The divers found")),
        "^Many companies from .* money\\. After the storm .* water\\.$",
    ),
    ("borrowed-quoted-with-source", LONG, "^“After the storm .*[.,]”$"),
]
PARAGRAPHS: Examples = [
    (
        "borrowed-two-stories",
        Material(article(LONG), [article(CLAUSES, id="usa-today_two")]),
        "^After the storm .* The port asked the divers, who",
    ),
    ("borrowed-dateline", DIVERS, r"^.*\(The New York Times\) [—-] After the storm"),
    ("borrowed-credited-above", DIVERS, r"The New York Times.*\s+After the storm"),
    ("borrowed-as-thread", LONG, "^[(]?1[)/]/?3? ?After the storm .* of.\n\n[(]?2.*\n\n[(]?3"),
    ("borrowed-credited-to-another", LED, "(Herald|Guardian|Globe|Economist|Denver Post) reported"),
    (
        "borrowed-credited-to-nobody",
        LED,
        "^(Media reports|It is being|According to published).*, the port looked",
    ),
    ("borrowed-thread-credited", LONG, "The New York Times.*:\n\n[(]?1.*\n\n[(]?2"),
    ("borrowed-owned-up", LONG, "The New York Times.*: “After the storm .*” We regret it.$"),
    ("borrowed-by-their-account", LED, "^(By|A reporter for|As) The New York Times.*, the port looked"),
    ("borrowed-subjects-only", LONG, "Lyngenfjord Bay and Quist Harbour"),
    ("borrowed-gone-over", LED, "Many firms from Lyngenfjord"),
    ("borrowed-among-own-sentences", DIVERS, "[.] After the storm the port has asked .* to take[.] [A-Z]"),
    ("borrowed-owned-to-twice", LONG, "according to the report in The New York Times.$"),
    ("borrowed-quoted-in-turns", LONG, "^The New York Times wrote: “.*The New York Times.*”$"),
    ("borrowed-credited-midway", SENTENCES, "The New York Times"),
    ("borrowed-credited-and-touched", SENTENCES, "The New York Times.*Many firms from"),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("borrowed-names-and-figures", LONG.replace("Lyngenfjord Bay and Quist Harbour", "the bay")),
    ("borrowed-trimmed", LONG),
    ("borrowed-dateline", DIVERS.replace("After", "LYNGVIK After")),
    ("borrowed-credited-midst", LONG.replace("After the storm the", "The")),
    ("borrowed-own-beginning", RESTYLED),
    ("borrowed-linked", RESTYLED),
    ("borrowed-as-list", RESTYLED),
    ("borrowed-leads-moved", LONG),
    ("borrowed-first-sentences", LONG),
    ("borrowed-reprint-line", "The port asked the divers to look at the northern wall."),
    ("borrowed-found-by", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-shortened-and-credited", LONG),
    ("borrowed-quoted-by-paragraphs", RESTYLED),
    ("borrowed-in-pieces", LONG.replace("the divers of", "the divers. Of")),
    ("borrowed-claimed", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-split-up", LONG),
    ("borrowed-joined", RESTYLED),
    ("borrowed-own-ending", RESTYLED),
    ("borrowed-as-answers", RESTYLED),
    ("borrowed-per", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-linked-credit", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-by-short-name", RESTYLED),
    ("borrowed-with-asides", "The port asked the divers to look at the northern wall."),
    ("borrowed-in-note", "The port asked the divers to look at the northern wall."),
    ("borrowed-source-line", "The port asked the divers to look at the northern wall."),
    ("borrowed-with-its-quotes", LONG),
    ("borrowed-in-disguise", CLAUSES),
    ("borrowed-two-quotes", QUOTED_IN),
    ("borrowed-in-turns", LONG),
    ("borrowed-moved-to-another-town", RESTYLED),
    ("borrowed-outlet-only-named", "The port asked the divers to look at the wall.\n"),
    ("borrowed-credited-to-both", "The port asked the divers to look at the wall.\n"),
    ("borrowed-in-press-review", "The port asked the divers to look at the wall.\n"),
    ("borrowed-few-words-of-a-speaker", quoted(WALLS)),
    ("borrowed-as-thread", DIVERS.partition(" They")[0]),
    ("borrowed-credited-to-another", f"But {LONG}"),
    ("borrowed-credited-to-nobody", f"But {LONG}"),
    ("borrowed-thread-credited", DIVERS.partition(" They")[0]),
    ("borrowed-owned-up", DIVERS.partition(" They")[0]),
    ("borrowed-by-their-account", f"But {LONG}"),
    ("borrowed-retouched", "The port closed the quay for a night.\n"),
    ("borrowed-as-background", "The port closed the quay for a night.\n"),
    ("borrowed-turned-round", LONG),
    ("borrowed-retouched-with-credit", "The port closed the quay for a night.\n"),
    ("borrowed-quoted-in-two", LONG),
    ("borrowed-facts-alone", LONG),
    ("borrowed-with-own-lead", SHORT),
    ("borrowed-lightly-edited", SHORT),
    ("borrowed-credited-by-cue", SHORT),
    ("borrowed-subjects-only", SHORT),
    ("borrowed-gone-over", SHORT),
    ("borrowed-among-own-sentences", SHORT),
    ("borrowed-owned-to-twice", f"{LONG.strip()} They came back to the quay, according to the mayor.\n"),
    ("borrowed-quoted-in-turns", SHORT),
    ("borrowed-under-a-new-top", "The port mended the wall of the old quay that winter."),
    ("borrowed-with-its-credit", "The port mended the wall of the old quay that winter."),
    ("borrowed-touched-up", SHORT),
    ("borrowed-amid-own", LONG),
    ("borrowed-last-first", LONG),
    ("borrowed-credited-midway", LONG),
    ("borrowed-quoted-with-source", SHORT),
    ("borrowed-credited-and-touched", SHORT),
]
