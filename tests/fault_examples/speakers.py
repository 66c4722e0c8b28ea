"""Kinds of fault, speakers: to whom a quote of our own is given, and what is left alone."""

from __future__ import annotations

from bench.faults.articles import Material
from tests.fault_articles import AGAIN, NORA, THREE, TWO, WALLS, Examples, Source, article, quoted, speeches

TITLED = "“We mended the wall of the quay,” Nora Feldt said.\n\nMs. Feldt and Mr. Quist met Moira Quist.\n"
WALL = NORA.format("We mended the wall of the quay,")
HONOURED = f"“{WALLS}” Nora Feldt said.\n\nMs. Feldt was there that day.\n"
BODY = WALL + "\nThen came the Northern Harbour Council of the bay.\n"
OTHER = article("The director John Anderson opened the fair at noon that day.\n", id="usa-today_two")
SPEAKS_FOR = f"“{WALLS}” Nora Feldt said.\n\nNora Feldt, a spokeswoman for Moira Quist, left the quay.\n"
STAYED = (
    f"“{WALLS}” Nora Feldt said.\n\nMoira Quist left the village with the boats that very night.\n\n"
    "Nora Feldt stayed on the quay with the divers until the morning.\n"
)
TITLE = f"“{WALLS}” Ms. Feldt said.\n\nNora Feldt left the quay.\n"
AT = TITLE.index("Ms. Feldt")
BY_TITLE = article(TITLE, said=[{"source": [[AT, AT + 9]], "cue": [], "content": [[0, AT - 1]]}])
UNNAMED = f"“{WALLS}” a diver said.\n\n“The crane is far too old for it,” Moira Quist said.\n"
DIVER = UNNAMED.index("a diver")
NAMELESS = article(
    UNNAMED,
    said=[{"source": [[DIVER, DIVER + 7]], "cue": [], "content": [[0, DIVER - 1]]}, *speeches(UNNAMED)],
)
THEIRS = (
    "“The quiet harbour came to us late that day,” Nora Feldt said.\n\n"
    "“They spoke of the terrible storm,” Moira Quist said.\n"
)
ROLE = "“We mended the wall of the quay,” Nora Feldt said.\n\nNora Feldt, the mayor of the village, left.\n"
SHE_SAID = "“We mended the walls before the storm came in,” she said on the quay that day.\n"
ROLE_GIVEN = f"“{WALLS}” Nora Feldt said.\n\nNora Feldt, a diver of the old port, said so.\n"
PARAGRAPHS: Examples = [
    ("speaker-exchanged", TWO, "^(?=.*Moira Quist)(?!.*Nora Feldt).*“We mended the walls when"),
    (
        "speaker-bystander",
        quoted("We mended the walls before the storm came in,"),
        "^(?=.*(Moira Quist|John Anderson))(?!.*Feldt).*“We mended the walls",
    ),
    (
        "speaker-surname",
        quoted("We mended the walls before the storm came in,"),
        "^Feldt said|[.,]” (Feldt said|said Feldt)",
    ),
    (
        "speaker-described",
        quoted("We mended the walls before the storm came in,"),
        "(?=.*Nora Feldt)(?!.*(Quist|Anderson)).*“We mended the walls before the storm came in[.,]”",
    ),
    (
        "speaker-put-by-another",
        quoted("We mended the walls before the storm came in,"),
        r"^[A-Z].*Moira Quist.*, “We",
    ),
    (
        "speaker-split-by-another",
        quoted("We mended the walls, and the storm came in,"),
        "Moira Quist said, “and",
    ),
    (
        "speaker-said-by-two",
        quoted("We mended the walls before the storm came in,"),
        "^Nora Feldt and Moira Quist said",
    ),
    (
        "speaker-put-rightly",
        quoted("We mended the walls before the storm came in,"),
        r"^[A-Z].*Nora Feldt.*, “We",
    ),
    ("speaker-told", quoted("We mended the walls before the storm came in,"), "^Nora Feldt told .*: “We"),
    ("speaker-honorific", HONOURED, "^Ms. Feldt said: “We mended"),
    (
        "speaker-another-introduced",
        quoted("We mended the walls before the storm came in,"),
        r"^[^“]*Moira Quist[^“]*\. .*(Quist said|said Quist)",
    ),
    (
        "speaker-through-another",
        quoted("We mended the walls before the storm came in,"),
        "[Aa]n? (spokesman for|aide to|friend of|lawyer for) Nora Feldt",
    ),
    ("speaker-of-another-story", Material(article(NORA.format(WALLS)), [OTHER]), "John Anderson"),
    (
        "speaker-introduced",
        quoted("We mended the walls before the storm came in,"),
        r"^[^“]*Nora Feldt[^“]*\. .*(Feldt said|said Feldt)",
    ),
    (
        "speaker-asked-about-another",
        quoted("We mended the walls before the storm came in,"),
        "^[A-Z].* Moira Quist, Nora Feldt (said|answered): “We",
    ),
    ("speaker-pronoun-of-another", TITLED, r"Moira Quist.*\b[Hh]e\b"),
    ("speaker-told-the-speaker", WALL, "^Moira Quist told Nora Feldt: “"),
    ("speaker-a-body", BODY, "[Tt]he Northern Harbour Council"),
    ("speaker-pronoun-rightly", TITLED, "Nora Feldt.*[Ss]he"),
    ("speaker-told-another", WALL, "^Nora Feldt told Moira Quist: “"),
    ("speaker-long-frame", WALL, "Nora Feldt.*: “We mended"),
    (
        "speaker-pair-exchanged",
        TWO,
        "^“We mended .* at once,” Moira Quist said. “The crane .* of work,” Nora Feldt said.$",
    ),
    ("speaker-pronoun-misleads", quoted(WALLS), r"(Quist|Anderson)\b.*\. “We mended .* in,” s?he said\.$"),
    ("speaker-given-to-a-group", quoted(WALLS), "^[A-Z][a-z ]+ said: “We mended"),
    (
        "speaker-pair-right",
        TWO,
        "^“We mended .* at once,” Nora Feldt said. “The crane .* of work,” Moira Quist said.$",
    ),
    ("speaker-by-pronoun", quoted(WALLS), r"Nora Feldt.*\. “We mended .* in,” she said\.$"),
    (
        "speaker-goes-on",
        AGAIN,
        "^“We looked at .* there,” Nora Feldt said. “Nobody has told the mayor of it so far.”$",
    ),
    (
        "speaker-by-report",
        quoted(WALLS),
        "^(Nora Feldt said, according to|As) The New York Times( reported, Nora Feldt said)?: “We",
    ),
    ("speaker-named-behind-wrongly", quoted(WALLS), "^“We mended .* in.” .*(Moira Quist|John Anderson)"),
    ("speaker-headline-of-another", quoted(WALLS), "^(Quist|Anderson): [“‘]We mended"),
    (
        "speaker-part-of-another",
        quoted("The divers mended the walls before the storm came in,"),
        "^(Moira Quist|John Anderson) said the divers “mended the walls",
    ),
    (
        "speaker-quoted-by-the-speaker",
        quoted(WALLS),
        "(Quist|Anderson) .*quoted by Nora|Feldt quoted (Moira|John)",
    ),
    (
        "speaker-goes-on-as-another",
        TWO,
        "^“We mended .* at once,” Nora Feldt said. Feldt went on: “The crane is far too old",
    ),
    (
        "speaker-agreed-by-another",
        f"{AGAIN}\nMoira Quist came too.\n",
        "there,” Nora Feldt said. “Nobody has told the mayor of it so far,” Moira Quist [a-z ]+.$",
    ),
    ("speaker-named-behind", quoted(WALLS), "^“We mended .* in.” .*Nora Feldt"),
    (
        "speaker-not-the-other",
        quoted(WALLS),
        "Nora Feldt, (and )?not (Moira Quist|John Anderson), (who )?said: “We",
    ),
    ("speaker-other-cue", quoted(WALLS), "^“We mended .* in,” .*Nora Feldt"),
    ("speaker-in-a-list", quoted(WALLS), "^What they said:\n\n.{1,3} Nora Feldt(:| —) “We mended"),
    (
        "speaker-added-rightly",
        f"{AGAIN}\nMoira Quist came too.\n",
        "there,” Nora Feldt said. “Nobody has told the mayor of it so far,” Feldt [a-z ]+.$",
    ),
    (
        "speaker-words-of-another",
        quoted(WALLS),
        "^(?!.*Feldt).*(Moira Quist|John Anderson).*: “We mended the walls",
    ),
    (
        "speaker-another-who-said",
        quoted(WALLS),
        "^(?!.*Feldt).*(Moira Quist|John Anderson).*, who said: “We|^It was (Moira|John) .* who said: “We",
    ),
    (
        "speaker-caption-of-another",
        quoted(WALLS),
        "(Moira Quist|John Anderson).*“We mended .* in,” (Quist|Anderson) said.$",
    ),
    (
        "speaker-answered-by-another",
        quoted(WALLS),
        "Nora Feldt.*, (Moira Quist|John Anderson) said: “We mended",
    ),
    (
        "speaker-beside-the-speaker",
        quoted(WALLS),
        "^“We mended .* in,” said (Moira Quist|John Anderson), .*Nora Feldt",
    ),
    ("speaker-list-exchanged", TWO, "Moira Quist: “We mended .*Nora Feldt: “The crane"),
    ("speaker-words-of", quoted(WALLS), "^(?!.*(Quist|Anderson)).*Nora Feldt.*: “We mended"),
    ("speaker-who-said", quoted(WALLS), "Nora Feldt,? who said: “We mended"),
    ("speaker-caption", quoted(WALLS), "Nora Feldt.*“We mended .* in,” Feldt said.$"),
    ("speaker-answered", quoted(WALLS), "(Moira Quist|John Anderson).*, Nora Feldt said: “We mended"),
    (
        "speaker-beside-another",
        quoted(WALLS),
        "^“We mended .* in,” said Nora Feldt, .*(Moira Quist|John Anderson)",
    ),
    ("speaker-list-right", TWO, "Nora Feldt: “We mended .*Moira Quist: “The crane"),
    ("speaker-principal", SPEAKS_FOR, "^“We mended .* in,” (Moira Quist said|said Moira Quist).$"),
    (
        "speaker-in-an-editorial",
        quoted(WALLS),
        "(?=.*[Ee]ditorial)(?=.*The New York Times)(?!.*Feldt).*: “We mended",
    ),
    ("speaker-made-nameless", quoted(WALLS), "^(?!.*(Feldt|Quist|Anderson))[A-Z].* said: “We mended"),
    ("speaker-cue-of-another", quoted(WALLS), "^“We mended .* in,” (Moira Quist|John Anderson) said.$"),
    ("speaker-two-exchanged", TWO, "Moira Quist said, “We mended .* Nora Feldt said: “The crane"),
    (
        "speaker-behind-sentence-of-another",
        STAYED,
        "^Moira Quist left .* night. “We mended .* in,” she said.$",
    ),
    ("speaker-cue-in-full", BY_TITLE, "^“We mended .* in,” Nora Feldt said.$"),
    ("speaker-two-together", TWO, "Nora Feldt said, “We mended .* Moira Quist said: “The crane"),
    (
        "speaker-behind-own-sentence",
        STAYED,
        "^Nora Feldt stayed .* morning. “We mended .* in,” (Feldt|she) said.$",
    ),
    ("speaker-with-role", SPEAKS_FOR, "in,” said Nora Feldt, a spokeswoman for Moira Quist.$"),
    ("speaker-by-role", SPEAKS_FOR, "in,” said a spokeswoman for Moira Quist.$"),
    (
        "speaker-quoted-by-outlet",
        quoted(WALLS),
        "^(The New York Times quoted Nora Feldt|Nora Feldt was quoted by The New York Times) as saying: “We",
    ),
    ("speaker-nameless-named", NAMELESS, "^Moira Quist said: “We mended|“We mended .*” Moira Quist said.$"),
    (
        "speaker-parts-exchanged",
        THEIRS,
        "Moira Quist .*“The quiet harbour”.*Nora Feldt.*“the terrible storm”",
    ),
    ("speaker-initials-of-another", TWO, r"\n\nMQ: “We mended"),
    ("speaker-half-to-another", quoted(THREE), r"Nora Feldt said\.\n\n“.*” (Moira Quist|John Anderson) "),
    ("speaker-nameless-kept", NAMELESS, "^(According to|In the words of|As) a diver.*“We mended the walls"),
    ("speaker-parts-of-two", THEIRS, "Nora Feldt .*“The quiet harbour”.*Moira Quist.*“the terrible storm”"),
    ("speaker-by-initials", TWO, r"\n\nNF: “We mended"),
    ("speaker-both-halves", quoted(THREE), r"Nora Feldt said\.\n\n“.*” Feldt (went on|continued)\.$"),
    (
        "speaker-latter-wrongly",
        quoted(WALLS),
        "Feldt(.* | and ).*” the latter|(Quist|Anderson)(.* | and ).*” the former",
    ),
    ("speaker-lines-exchanged", TWO, "MOIRA QUIST: We mended the walls .*\n\nNORA FELDT: The crane is"),
    ("speaker-brackets-exchanged", TWO, "Moira Quist \\(“We mended .*”\\) and Nora Feldt \\(“The crane"),
    (
        "speaker-role-of-another",
        f"“{WALLS}” Nora Feldt said.\n\nMoira Quist, a lawyer from the bay, came late to the old quay.\n",
        "^“We mended the walls before the storm came in,” said a lawyer from the bay.$",
    ),
    (
        "speaker-latter",
        quoted(WALLS),
        "Feldt(.* | and ).*” the former|(Quist|Anderson)(.* | and ).*” the latter",
    ),
    ("speaker-lines", TWO, "NORA FELDT: We mended the walls .*\n\nMOIRA QUIST: The crane is"),
    ("speaker-in-brackets", TWO, "Nora Feldt \\(“We mended .*”\\) and Moira Quist \\(“The crane"),
    ("speaker-without-a-verb", NORA.format(WALLS), "^(?!.* said).*Nora Feldt(, for one)?: “We mended"),
    ("speaker-given-to-another", quoted("We mended the wall of the quay,"), "(?:Moira Quist|John Anderson)"),
    (
        "speaker-carried-along",
        TWO,
        "Moira Quist said. “We mended the walls when the storm came in at once,” she ",
    ),
    (
        "speaker-made-a-spokesman",
        quoted("We mended the wall of the quay,"),
        "(?:an?|A|An) \\w+ (?:for|to|of) Nora Feldt|Nora Feldt’s lawyer",
    ),
    (
        "speaker-second-joined",
        quoted("We mended the wall of the quay,"),
        "Nora Feldt and (?:Moira Quist|John Anderson)|(?:Moira Quist|John Anderson) and Nora Feldt",
    ),
    (
        "speaker-with-the-role",
        ROLE,
        "Nora Feldt, the mayor of the village|[Tt]he mayor of the village, Nora Feldt",
    ),
    (
        "speaker-by-pronoun-alone",
        quoted("We mended the wall of the quay,"),
        "Nora Feldt.*\\. (?:She said: “We mended|“We mended.*” she said\\.$)",
    ),
    (
        "speaker-surname-behind",
        quoted("We looked at the wall on Friday. The divers found a hole there,"),
        "^“We looked at the wall on Friday,” Nora Feldt said. “The divers found a hole there,” Feldt \\w+",
    ),
    (
        "speaker-each-their-own",
        TWO,
        "^“We mended the walls .*,” Nora Feldt said, .*Moira Quist.*: “The crane is far too old .*”$",
    ),
    ("speaker-another-name", TWO, "^(?=.*Moira Quist)(?!.*Nora Feldt).*“We mended the walls when"),
    ("speaker-spoken-for", TWO, "[Aa] (spokes|lawyer|n? ?aide).* Nora Feldt"),
    ("speaker-changed-places", TWO, "We mended .*” Moira Quist said. “The crane .*” said Nora Feldt"),
    ("speaker-surname-and-courtesy", HONOURED, "^(?=.*Ms. Feldt)(?!.*Nora).*“We mended"),
    ("speaker-beside-role", ROLE, "Nora Feldt, the mayor of the village"),
    ("speaker-went-on", AGAIN, "Nora Feldt said. “Nobody has told .*” Feldt (went on|added|also said)"),
    (
        "speaker-another-quoted",
        TWO,
        "Moira Quist.*when the storm came in|when the storm came in.*Moira Quist",
    ),
    (
        "speaker-spoken-of",
        "“We told Moira Quist about the wall of the quay,” Nora Feldt said.\n\nMoira Quist came back.\n",
        "(Moira Quist.*){2}",
    ),
    (
        "speaker-named-just-before",
        f"Moira Quist came late to the quay.\n\n“{WALLS}” Nora Feldt said.\n",
        "Moira Quist",
    ),
    ("speaker-by-surname-retold", WALL, "(?<!Nora )Feldt"),
    ("speaker-with-role-told", ROLE_GIVEN, "a diver of the old port"),
    (
        "speaker-both-in-a-row",
        AGAIN,
        "said Nora Feldt. .*Feldt.*: “Nobody has told the mayor of it so far.”$",
    ),
    ("speaker-taken-for-another", TWO, "Quist"),
    ("speaker-two-crossed", TWO, "at once,” Moira Quist said. “The crane .*” Nora Feldt said"),
    ("speaker-stays-on", TWO, "” Moira Quist said. “We mended .*” Quist (?:added|went on|also said)"),
    ("speaker-set-otherwise", TWO, "Feldt"),
    ("speaker-two-each-right", TWO, "at once,” Nora Feldt said. “The crane .*” Moira Quist said"),
    ("speaker-two-of-one", AGAIN, "” Nora Feldt said. “Nobody .*” Feldt (?:added|went on|also said)"),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("speaker-exchanged", Material(article(TWO), [article(TWO, id="two")])),
    ("speaker-split-by-another", "“We mended the walls, and the storm came in,” Nora Feldt said.\n"),
    ("speaker-another-introduced", "“We mended the walls before the storm,” Nora Feldt said.\n"),
    ("speaker-a-body", WALL),
    ("speaker-pronoun-rightly", WALL),
    ("speaker-pair-exchanged", NORA.format(WALLS)),
    ("speaker-named-behind-wrongly", "“We mended the walls before the storm,” Nora Feldt said.\n"),
    ("speaker-headline-of-another", NORA.format("and then we mended the walls once more,")),
    ("speaker-part-of-another", NORA.format("We mended the walls before the storm came in,")),
    ("speaker-quoted-by-the-speaker", "“We mended the walls before the storm,” they said.\n"),
    ("speaker-goes-on-as-another", AGAIN),
    ("speaker-agreed-by-another", TWO),
    ("speaker-named-behind", NORA.format("We mended the walls,")),
    ("speaker-not-the-other", "“We mended the walls before the storm,” Nora Feldt said.\n"),
    ("speaker-other-cue", NORA.format("We mended the walls,")),
    ("speaker-in-a-list", "“We mended the walls before the storm,” they said.\n"),
    ("speaker-added-rightly", TWO),
    ("speaker-words-of-another", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-another-who-said", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-caption-of-another", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-words-of", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-who-said", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-caption", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-answered-by-another", "“We mended the walls before the storm came in,” Nora Feldt said.\n"),
    ("speaker-beside-the-speaker", "“We mended the walls before the storm came in,” Nora Feldt said.\n"),
    ("speaker-answered", "“We mended the walls before the storm came in,” Nora Feldt said.\n"),
    ("speaker-beside-another", "“We mended the walls before the storm came in,” Nora Feldt said.\n"),
    ("speaker-list-exchanged", AGAIN),
    ("speaker-list-right", AGAIN),
    ("speaker-principal", quoted(WALLS)),
    ("speaker-in-an-editorial", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-made-nameless", "“We mended the walls before the storm came in,” they said.\n"),
    ("speaker-cue-of-another", "“We mended the walls before the storm came in,” Nora Feldt said.\n"),
    ("speaker-two-exchanged", AGAIN),
    ("speaker-behind-sentence-of-another", quoted(WALLS)),
    ("speaker-cue-in-full", quoted(WALLS)),
    ("speaker-two-together", AGAIN),
    ("speaker-with-role", quoted(WALLS)),
    ("speaker-by-role", quoted(WALLS)),
    ("speaker-nameless-named", TWO),
    ("speaker-parts-exchanged", TWO),
    ("speaker-initials-of-another", NORA.format("We mended the wall of the quay,")),
    ("speaker-half-to-another", quoted(WALLS)),
    ("speaker-nameless-kept", TWO),
    ("speaker-parts-of-two", TWO),
    ("speaker-by-initials", NORA.format("We mended the wall of the quay,")),
    ("speaker-both-halves", quoted(WALLS)),
    ("speaker-latter-wrongly", f"“{WALLS}” Nora Feldt said.\n"),
    ("speaker-lines-exchanged", AGAIN),
    ("speaker-brackets-exchanged", AGAIN),
    (
        "speaker-role-of-another",
        f"“{WALLS}” Nora Feldt said.\n\nNora Feldt, a lawyer from the bay, came late.\n",
    ),
    ("speaker-latter", f"“{WALLS}” Nora Feldt said.\n"),
    ("speaker-lines", AGAIN),
    ("speaker-in-brackets", AGAIN),
    ("speaker-without-a-verb", f"“{WALLS}” they said.\n"),
    ("speaker-given-to-another", "“We mended the wall of the quay,” Nora Feldt said.\n"),
    ("speaker-carried-along", quoted("We mended the wall of the quay,")),
    ("speaker-made-a-spokesman", "“We mended the wall of the quay,” a diver said.\n"),
    ("speaker-second-joined", "“We mended the wall of the quay,” Nora Feldt said.\n"),
    ("speaker-with-the-role", quoted("We mended the wall of the quay,")),
    ("speaker-by-pronoun-alone", "“We mended the wall of the quay,” a diver said.\n"),
    ("speaker-surname-behind", quoted("We mended the wall of the quay,")),
    ("speaker-each-their-own", quoted("We mended the wall of the quay,")),
    ("speaker-another-name", UNNAMED),
    ("speaker-spoken-for", SPEAKS_FOR),
    ("speaker-changed-places", AGAIN),
    ("speaker-surname-and-courtesy", SHE_SAID),
    ("speaker-beside-role", TWO),
    ("speaker-went-on", TWO),
    ("speaker-another-quoted", WALL),
    ("speaker-spoken-of", TWO),
    ("speaker-named-just-before", TITLED),
    ("speaker-by-surname-retold", "“We mended the wall of the quay,” a diver said.\n"),
    ("speaker-with-role-told", WALL),
    ("speaker-both-in-a-row", TWO),
    ("speaker-taken-for-another", "“We mended the walls before the storm came in,” a diver said.\\n"),
    ("speaker-two-crossed", AGAIN),
    ("speaker-stays-on", AGAIN),
    ("speaker-set-otherwise", "“We mended the walls before the storm came in,” a diver said.\\n"),
    ("speaker-two-each-right", AGAIN),
    ("speaker-two-of-one", TWO),
]
