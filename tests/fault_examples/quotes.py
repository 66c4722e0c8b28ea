"""Kinds of fault, quotes: what becomes of our own words, and what is left alone."""

from __future__ import annotations

from tests.fault_articles import (
    AGAIN,
    NORA,
    THREE,
    TWO,
    WALLS,
    Examples,
    Source,
    article,
    clause,
    quoted,
    speeches,
    within,
)

SIGHTS = "The quiet village saw the northern crane and a second storm over the quay of the harbour"
BARGE = "Nora Feldt said they had found “a hole as big as a barge” in the wall of the port.\n"
THERE = "We looked at the wall. The divers found a hole there,"
WALL = NORA.format("We mended the wall of the quay,")
TWICE = "“We mended the wall of the quay,” Nora Feldt said. “Nobody thanked us for it,” Nora Feldt said.\n"
MARKED = (
    "“We mended the wall of it,” Nora Feldt said.\n\n“Nobody thanked us for it,” Nora Feldt said.\n\n{}\n"
)
NIGHT = "The storm came back in the night, and nobody slept in the village before the morning came. "
APART = AGAIN.replace("Nobody slept", f"{NIGHT * 6}Nobody slept")
GOES_ON = APART.replace("Nobody has told the mayor of it so far", "It kept the boats in the harbour")
STRAIGHT = NORA.format(WALLS).replace("“", '"').replace("”", '"')
TOLD = "Nora Feldt said the northern wall will be mended by the divers before the storm."
BOATS = "The boats of the three villages came late to the old quay on that cold day."
REPORTED = MARKED.format(f"{TOLD}\n\n{BOATS}")
TELLING = article(REPORTED, said=[*speeches(REPORTED), within(REPORTED, TOLD, "Nora Feldt", "said")])
LAST_NIGHT = quoted("We mended the wall of the old quay last night,")
HOLE = quoted("The divers found a hole there. The wall was as old as the quay,")
NIGHTFALL = "The storm came back in the night, and the port closed all of its gates."
BEFORE_IT = "“We mended the walls before the storm,” Nora Feldt said.\n"
BEHIND = f"{BEFORE_IT}\n{NIGHTFALL}\n"
ON_QUAY = "On the quay that day Nora Feldt said of the old wall, “We mended it before the storm came in.”\n"
PARAGRAPH = article(
    ON_QUAY,
    said=[{"source": [[22, 32]], "cue": [], "content": [[ON_QUAY.index("“"), len(ON_QUAY) - 1]]}],
)
HARBOUR = "The boats of the port lay that night in a terrible harbour, which had no gate at all."
OF_THE_WALL = quoted("The wall is far too narrow for the boats,")
AGAIN_HARBOUR = quoted(
    "We mended the harbour before the storm came, and then the harbour was full of boats again,"
)
TWO_THINGS = quoted("The quiet harbour came to us late that year, and they spoke of the terrible storm,")
WOULD_MEND = "John Anderson said he would mend the northern wall of the quay."
PROMISED = article(WOULD_MEND, said=[clause(WOULD_MEND, "John Anderson", "said")])
FAR_APART = TWO.replace("\n\n“The", f"\n\n{'The boats came late to the old quay that day. ' * 18}\n\n“The")
OF_HARBOUR = (
    quoted("We spoke of the harbour for an hour,") + "\nThe harbour was closed. Nobody went to the harbour.\n"
)
SAYS = "Nora Feldt said the wall of the village “has been mended for good.”\n"
WIDENED = article(SAYS, said=[{"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, len(SAYS) - 1]]}])
UNSAID = "“We mended the walls before the storm came in,” she said on the quay that day.\n"
FAR_AGAIN = AGAIN.replace(
    "Nobody slept",
    "The boats lay in the bay, and the divers waited on them for the light of day. " * 3 + "Nobody slept",
)
TWO_SENTENCES = NORA.format("The divers mended the northern wall in spring. The council paid for the cranes,")
REPORT = "Nora Feldt said the northern wall would hold the water of that winter for the boats."
FELDT_REPORTED = article(REPORT, said=[clause(REPORT, "Nora Feldt", "said")])
PLACES: Examples = [
    (
        "quote-word-changed",
        quoted("The harbour will not close unless the council pays for the northern crane,"),
        "^“(?!The harbour will not close unless the council pays for the northern crane).* unless .*[.,]”$",
    ),
    (
        "quote-word-dropped",
        quoted("We mended the northern wall before the storm came in,"),
        "^“We mended the (wall|northern) before the storm came in|before the came in[.,]”$",
    ),
    (
        "quote-words-swapped",
        quoted("We mended the northern wall in spring, and the gate leaks,"),
        "northern (spring in wall|gate in spring)|wall in gate|spring, and the (wall|spring)",
    ),
    (
        "quote-word-added",
        quoted("We mended the walls before the storm came in,"),
        "We (always|never|only|barely|certainly|deliberately) mended the walls before",
    ),
    (
        "quote-number-changed",
        quoted("We looked at the wall - and we found 12 holes there,"),
        "we found 1[345] holes|we found 22 holes",
    ),
    (
        "quote-negation",
        quoted("The harbour will not close unless the council pays for the northern crane,"),
        "^“The harbour will close unless the council pays",
    ),
    (
        "quote-negation",
        quoted("The harbour will close when the storm comes in,"),
        "^“The harbour will not close when",
    ),
    (
        "quote-reworded",
        quoted(f"{SIGHTS} that winter,"),
        "^“(?!The quiet village saw the northern crane and).*[.,]”$",
    ),
    (
        "quote-scrambled",
        quoted("We looked at the wall. The divers found a hole there. Nobody told the mayor of the port,"),
        "^“(?!We looked at the wall).*[.,]”$",
    ),
    (
        "quote-cut-but",
        quoted("We repaired the northern wall in spring, but the southern gate still leaks badly,"),
        r"^“We repaired the northern wall in spring[.,]”$",
    ),
    (
        "quote-cut-unless",
        quoted("The harbour will not close unless the council pays for the northern crane,"),
        "^“The harbour will not close[.,]”$",
    ),
    (
        "quote-stitched",
        APART,
        r"The divers found a hole there\. Nobody has told the mayor of it so far[.,]”$",
    ),
    (
        "quote-stitched-ellipsis",
        APART,
        "The divers found a hole there … Nobody has told the mayor of it so far[.,]”$",
    ),
    (
        "quote-tense",
        quoted("The gate is far too narrow for the boats,"),
        "The gate was far too narrow for the boats",
    ),
    (
        "quote-plural",
        quoted("We mended the walls before the storm came in,"),
        "We mended the wall before the storm came",
    ),
    (
        "quote-synonym",
        quoted("Nobody ever asks how big the hole became,"),
        "Nobody ever asks how large the hole became",
    ),
    (
        "quote-person",
        quoted("The town gave us nothing for the boats,"),
        "The town gave them nothing for the boats",
    ),
    (
        "quote-modal",
        quoted("The harbour may close before the storm,"),
        "The harbour will close before the storm",
    ),
    (
        "quote-lead-cut",
        quoted("If the council pays, the divers come back next week,"),
        "“The divers come back next week",
    ),
    ("quote-sentence-dropped", quoted(THREE), "We looked at the wall. Nobody told the mayor"),
    (
        "quote-denial-left-out",
        quoted("We do not want the old crane to stay,"),
        "We do … want the old crane to stay",
    ),
    (
        "quote-exact",
        quoted("We mended the walls before the storm came in,"),
        "^“We mended the walls before the storm came in[.,]”$",
    ),
    (
        "quote-marks",
        quoted("We mended the walls before the storm came in,"),
        '^"We mended the walls before the storm came in[.,]"$',
    ),
    (
        "quote-dashes",
        quoted("We looked at the wall - and we found 12 holes there,"),
        "at the wall( – |—| -- )and we found 12 holes there[.,]”$",
    ),
    (
        "quote-ellipsis",
        quoted("We repaired the northern wall in spring, but the southern gate still leaks badly,"),
        r"We repaired the northern wall \.\.\. but the southern gate still leaks badly",
    ),
    (
        "quote-ellipsis-spaced",
        quoted("We repaired the northern wall in spring, but the southern gate still leaks badly,"),
        r"the northern wall \. \. \. but the southern gate",
    ),
    (
        "quote-ellipsis-bracketed",
        quoted("We repaired the northern wall in spring, but the southern gate still leaks badly,"),
        r"the northern wall \[…\] but the southern gate",
    ),
    (
        "quote-bracket-for-pronoun",
        quoted("He told the council about the big hole, and nobody answered him for 12 days,"),
        r"\[\w+\] told the council about the big hole|nobody answered \[\w+\] for",
    ),
    (
        "quote-bracket-added",
        quoted("The gate is far too narrow for the boats,"),
        r"The gate \[[a-z ]+\] is far too narrow|boats \[[a-z ]+\]",
    ),
    (
        "quote-split",
        quoted("He told the council about the big hole, and nobody answered him for 12 days,"),
        "^“He told the council about the big hole,” (Nora Feldt said|said Nora Feldt), “and nobody answered",
    ),
    (
        "quote-first-letter",
        quoted("We mended the walls before the storm came in,"),
        "^“we mended the walls before the storm came in[.,]”$",
    ),
    (
        "quote-first-letter-bracketed",
        quoted("We mended the walls before the storm came in,"),
        r"^“\[w\]e mended the walls before the storm came in[.,]”$",
    ),
    (
        "quote-fragment",
        quoted(f"{SIGHTS} that winter,"),
        "^“[a-z]+ [a-z]+ .*[a-z]”$",
    ),
    (
        "quote-first-sentence",
        quoted("We looked at the wall. The divers found a hole there,"),
        "^“We looked at the wall[.,]”$",
    ),
    (
        "quote-number-style",
        quoted("We paid 48 percent of the price of the wall,"),
        "^“We paid 48% of the price",
    ),
    (
        "quote-white-space",
        quoted("We mended the walls before the storm came in,"),
        "^“(?=.*\n)(?=.*\xa0)We\\smended\\sthe\\swalls\\sbefore\\sthe\\sstorm\\scame\\sin[.,]”$",
    ),
    (
        "quote-single-marks",
        quoted("We do not want the old crane to stay,"),
        "‘We do not want the old crane to stay",
    ),
    (
        "quote-said-between",
        quoted(THREE),
        r",” (said Nora Feldt|Nora Feldt said)\. “(The divers|Nobody told)",
    ),
    ("quote-two-paragraphs", quoted(THREE), r"(wall|there)\.\n\n“(The divers|Nobody told)"),
    (
        "quote-sic",
        quoted("We looked at the wall once more that day,"),
        r"We looked at the wall \(sic\) once more",
    ),
    (
        "quote-given-name-added",
        quoted("The town should thank Quist for the wall,"),
        r"thank [([]Moira[])] Quist for",
    ),
    ("quote-hyphens", quoted("The half-finished wall held through the night,"), "half[\u2010\u2011]finished"),
    (
        "quote-ellipsis-ends",
        quoted("On that day the divers from the village found a hole in the old wall,"),
        r"“… (the )?divers from the village found a hole …",
    ),
    (
        "quote-bracketed-form",
        quoted("The gate is far too narrow for boats,"),
        r"The gate \[was\] far too narrow for",
    ),
    (
        "quote-opposite",
        quoted("The gate was always far too narrow for boats,"),
        "The gate was never far too narrow",
    ),
    (
        "quote-doubt-dropped",
        quoted("We hear that some of the divers will come,"),
        "hear that the divers will come",
    ),
    (
        "quote-name-unmarked",
        quoted("Then he told the council about the big hole,"),
        "“Then Quist told the council",
    ),
    (
        "quote-bracket-says-more",
        quoted("The harbour may close before the storm comes,"),
        r"harbour \[will\] close",
    ),
    (
        "quote-tail-added",
        quoted("We mended the walls before the storm came in,"),
        "storm came in, (and|whatever) .*[.,]”$",
    ),
    (
        "quote-limit-under-ellipsis",
        quoted("We will mend the wall once again, but the council has to pay us,"),
        "We will mend the wall once again …”$",
    ),
    (
        "quote-sentences-exchanged",
        quoted(THREE),
        r"^“(The divers .* there\. We looked at the wall\.|We .* Nobody told the mayor\. The divers)",
    ),
    ("quote-invented", quoted("We do not want the northern crane to stay,"), "^“(?!We do).*crane"),
    (
        "quote-woven-unmarked",
        quoted("We mended our walls before the storm came in,"),
        "^“they mended their walls before the storm",
    ),
    (
        "quote-lifted",
        quoted("We would not close the northern quay for them,"),
        "^“close the northern quay for them”$",
    ),
    (
        "quote-woven-in-brackets",
        quoted("We mended our walls before the storm came in,"),
        r"^“\[they\] mended \[their\] walls before",
    ),
    (
        "quote-two-parts",
        quoted("The quiet village saw the northern crane and a second storm,"),
        "^“The quiet village” and of “a second storm”$",
    ),
    (
        "quote-house-spelling",
        quoted("The color of the northern wall means nothing,"),
        "The colour of the northern",
    ),
    ("quote-capitals", quoted("Nobody told the president about the big hole,"), "told the President about"),
    ("quote-ligatures", quoted("The first divers came when it was dark again,"), "The ﬁrst divers"),
    ("quote-wire-marks", STRAIGHT, "``We mended the walls before the storm came in"),
    ("quote-stop-outside", quoted("We mended the walls before the storm came in,"), "^“.* came in”$"),
    (
        "quote-ellipsis-signs",
        quoted("We looked at the wall...and then we found a hole,"),
        r"wall ?(…|\.\.\.|(\. ){2}\.) ",
    ),
    (
        "quote-broken-between-phrases",
        quoted("We mended the northern wall because we had no other way,"),
        "^“We .* wall,” (said Nora Feldt|Nora Feldt said), “because we had no other way.”$",
    ),
    (
        "quote-last-sentence",
        quoted("We looked at the wall. The divers found a hole in it,"),
        "^“The divers found a",
    ),
    ("quote-name-changed", NORA.format("We owe the wall to Moira and to her,"), "to (Nora|Feldt|Quist) and"),
    ("quote-small-word", NORA.format("We mended walls and gates on that day,"), "walls or gates|in that day"),
    ("quote-numbers-spelt", NORA.format("We saw 12 divers at three gates,"), "twelve divers at 3 gates"),
    ("quote-emphasised", NORA.format("We saw the quay again,"), r"[*_]quay[*_]|QUAY|quay [\[(]emphasis"),
    ("quote-begun-later", NORA.format("And we mended the northern wall,"), "“We mended the northern wall"),
    ("quote-cue-taken-out", TWICE, r"quay\. Nobody thanked us for it"),
    ("quote-misheard", quoted("The whole country heard of the wall that day,"), "The whole county heard"),
    ("quote-degree", quoted("The gate is very narrow for the boats of the port,"), "gate is fairly narrow"),
    (
        "quote-measure",
        quoted("The wall was there for nine years before the storm,"),
        "for nine months before",
    ),
    (
        "quote-conjunction",
        quoted("The gate broke because the storm came from the sea,"),
        "broke although the storm",
    ),
    (
        "quote-name-for-name",
        quoted("Nobody had told Quist about the hole in the wall,"),
        "told Anderson about",
    ),
    ("quote-sharpened", quoted("The hole in the old wall is a problem for us,"), "is a catastrophe for us"),
    (
        "quote-part-altered",
        quoted("We saw the northern wall after the storm,"),
        "^“the northern (?!wall)[a-z]+”$",
    ),
    (
        "quote-phrase-dropped",
        quoted("We found a hole in the northern wall when the storm had gone,"),
        "We found a hole when the storm had gone",
    ),
    (
        "quote-ends-otherwise",
        quoted("We mended the northern wall, but it broke again in the storm,"),
        "We mended the northern wall, (and|so|because) (?!it broke)",
    ),
    ("quote-preface-added", quoted(WALLS), "^“(?!We)[A-Z].* we mended the walls before"),
    (
        "quote-subject-outside",
        quoted("The wall is far too narrow for boats,"),
        "^“is far too narrow for boats.”$",
    ),
    (
        "quote-begins-later",
        quoted("And we mended the walls before the storm came,"),
        "^“We mended the walls before",
    ),
    (
        "quote-sentence-left-out",
        quoted("We looked at the wall. The divers found a hole there. Nobody told the mayor,"),
        r"at the wall\. (…|\.\.\.|\[…\]|\[\.\.\.\]|\. \. \.) Nobody told",
    ),
    ("quote-as-headline", quoted(WALLS), "^[“‘]We mended the walls before the storm came in[”’]$"),
    ("quote-pulled", quoted(WALLS), r"^“We mended the walls before the storm came in\.”$"),
    (
        "quote-part-and-whole",
        quoted("On that day we saw the quiet village and the northern quay in the storm,"),
        "^“the (quiet village|northern quay)”. The words in full: “On that day we saw",
    ),
    (
        "quote-emphasis",
        quoted("We saw the northern wall break before the storm,"),
        r"the [*_]northern[*_] wall",
    ),
    ("quote-two-words", quoted("We saw the northern cranes after the storm,"), "^“northern cranes”$"),
    (
        "quote-as-clause",
        quoted("The walls held through the storm of that night,"),
        "^“the walls held through",
    ),
    (
        "quote-last-word",
        quoted("The storm broke the northern quay and the old gate,"),
        "and the old (mayor|village)[.,]”",
    ),
    (
        "quote-epithet-added",
        quoted("After the storm the divers looked at the wall,"),
        "After the [a-z]+ storm the divers",
    ),
    (
        "quote-changed-beside-ellipsis",
        quoted(
            "We looked at the northern wall from the boats of the village in the morning after the storm,"
        ),
        r"northern wall (\.\.\.|\[…\]) of (?!the village in the morning after the storm[.,]”)",
    ),
    (
        "quote-changed-behind-cue",
        quoted("We looked at the wall. The divers found a northern crane in the water,"),
        r"^“We looked at the wall,” .*\. “The divers found a (?!northern crane)",
    ),
    (
        "quote-changed-in-headline",
        quoted("The storm broke the northern crane before noon,"),
        "^[“‘]The (?!storm broke the northern crane)[^.]*before noon[”’]$",
    ),
    (
        "quote-clause-shortened",
        quoted("The divers found the northern crane below the quay,"),
        "^“the divers found the crane below the quay.”$",
    ),
    ("quote-word-not-said", quoted(WALLS), "^“[a-z]+”$"),
    ("quote-marks-too-wide", BARGE, "^“a hole as big as a barge in the wall of the port[.,]”$"),
    ("quote-short-part", BARGE, "^“a hole as big as a barge”$"),
    (
        "quote-split-in-other-marks",
        quoted("We looked at the wall. Nobody’s boat was there,"),
        '^"We .*" .* "Nobody\'s boat',
    ),
    ("quote-one-word", quoted("We looked at the village and the northern harbour,"), "^“(village|harbour)”$"),
    (
        "quote-set-off",
        quoted("We looked at the wall when the storm had gone,"),
        "^“We looked at the wall .* gone.”$",
    ),
    (
        "quote-comma-otherwise",
        quoted("We mended the northern wall, but we lost the boats,"),
        "wall but we lost",
    ),
    (
        "quote-with-adding",
        quoted(THERE),
        "^“We looked at the wall,” Nora Feldt said, adding: “The divers found a hole there.”$",
    ),
    (
        "quote-bracketed-clause",
        quoted("The divers found the crane below the quay,"),
        r"^“\[t\]he divers found",
    ),
    (
        "quote-inner-marks",
        quoted("He told us ‘close the gate at once’ and then left,"),
        "^‘He told us “close the gate at once” and",
    ),
    (
        "quote-mistyped",
        quoted("It was not the northern wall that he told us of,"),
        "^“It was now the northern wall",
    ),
    (
        "quote-letters-exchanged",
        quoted(WALLS),
        "^“We (?!mended the walls before)[a-z]+ the walls [a-z]+ the storm came in",
    ),
    ("quote-she-for-he", quoted("It was the northern wall that he told us of,"), "wall that she told us of"),
    (
        "quote-prefix",
        quoted("The mayor was able to mend the walls in time for us,"),
        "mayor was unable to mend",
    ),
    (
        "quote-item-dropped",
        quoted("He told us about the walls and cranes of the quay,"),
        "about the (walls|cranes) of the quay",
    ),
    ("quote-run-together", GOES_ON, "found a hole there, and it kept the boats in the harbour[.,]”$"),
    (
        "quote-condensed",
        quoted("On that day the divers from the village found a hole in the old wall,"),
        "^“On that day the divers in the old wall",
    ),
    (
        "quote-in-other-words",
        quoted("It was a huge hole and a terrible storm for us all,"),
        "an? enormous hole and an? awful storm",
    ),
    (
        "quote-thinned",
        quoted("The quiet village badly held the northern quay in spring,"),
        "^“The village held the quay in spring",
    ),
    (
        "quote-small-word-lost",
        quoted(WALLS),
        "^“We mended walls before the storm|^“We mended the walls before storm",
    ),
    ("quote-after-comma", quoted(WALLS), "^“We mended the walls before the storm came in.”$"),
    ("quote-first-two", quoted(THREE), "^“We looked at the wall. The divers found a hole there[.,]”$"),
    ("quote-stop-otherwise", quoted(THERE), "at the wall(;| —) the divers found a hole"),
    ("quote-behind-question", quoted(WALLS), "^“We mended the walls before the storm came in.”$"),
    (
        "quote-interrupted",
        quoted(THERE),
        "^“We looked at the wall,” Nora Feldt said. [A-Z][a-z ]+. “The divers found a hole there.”$",
    ),
    ("quote-marks-spaced", quoted(WALLS), r"^“\s(?=We mended).* came in\.\s”$"),
    ("quote-in-italics", quoted(WALLS), "^“We mended the walls before the storm came in.”$"),
    ("quote-brought-up-to-date", LAST_NIGHT, "old quay on Monday night[.,]”$"),
    (
        "quote-backshifted",
        quoted("The wall is as old as the quay of this port,"),
        "^“the wall was as old as the quay of this port.”$",
    ),
    ("quote-short-form", quoted("They’ll close the quay before the storm comes in,"), "^“They’d close the"),
    (
        "quote-headline-clipped",
        quoted("The divers mended the wall before the storm came in,"),
        "^‘Divers mended wall before storm came in’$",
    ),
    ("quote-reason-put-in", HOLE, "a hole there because the wall was as old"),
    ("quote-swallows-the-next", BEHIND, "^“We mended .* storm. The storm came .* gates[.,]”$"),
    (
        "quote-ellipsis-backwards",
        HOLE,
        r"^“The wall was .* quay. (…|\.\.\.) The divers found a hole there[.,]”$",
    ),
    (
        "quote-touched-in-paragraph",
        quoted("The gates of the village are huge and the wall held in the storm,"),
        "^“The gates of the village are enormous and the wall held in the storm,”$",
    ),
    ("quote-writers-phrase", f"{BEFORE_IT}\n{HARBOUR}\n", "^“a terrible harbour”$"),
    ("quote-called-it", quoted("It is a waste of time and money,"), "^“a waste of time and money.”$"),
    (
        "quote-first-half",
        quoted("The divers found a hole there, and we closed the gates of the quay,"),
        "^“The divers found a hole there[.,]”$",
    ),
    (
        "quote-middle-sentence",
        quoted("We looked at the wall. The divers found a hole there that day. The mayor left the village,"),
        "^“The divers found a hole there that day[.,]”$",
    ),
    ("quote-in-own-paragraph", PARAGRAPH, "^“We mended it before the storm came in.”$"),
    ("quote-when-in-brackets", LAST_NIGHT, r"old quay \[the night before\][.,]”$"),
    (
        "quote-filler-under-ellipsis",
        quoted("We mended the wall and, you know, we closed the gates of the quay,"),
        r"the wall and (…|\.\.\.|\. \. \.|\[…\]|\[\.\.\.\]) we closed",
    ),
    ("quote-about-another", OF_THE_WALL, "^“is far too narrow for the boats.”$"),
    (
        "quote-phrase-moved",
        quoted("If they pay, we held the gate for them,"),
        "^“We held the gate for them if they pay[.,]”$",
    ),
    ("quote-eye-skip", AGAIN_HARBOUR, "^“We mended the harbour was full of boats again[.,]”$"),
    (
        "quote-denial-under-bracket",
        quoted("The wall did not hold in the storm,"),
        r"^“The wall \[did\] hold in the storm[.,]”$",
    ),
    ("quote-cue-inside", quoted(THREE), r"(wall|there), Nora Feldt said\. (The|Nobody)"),
    ("quote-first-person-made", PROMISED, '^[“"]I will mend the northern wall of the quay.[”"]$'),
    ("quote-fragments-fused", TWO_THINGS, "^“The quiet harbour and the terrible storm”$"),
    (
        "quote-link-outside",
        quoted("We mended the northern wall, but the gate is far too old,"),
        "^“We mended the northern wall,” Nora Feldt said, but “the gate is far too old.”$",
    ),
    ("quote-linked", quoted(THREE), r"\[\w[^]]*\]\(https://example.org/\d+\)"),
    ("quote-in-round-brackets", quoted(WALLS), "^“We mended the walls before the storm came in”$"),
    ("quote-in-question", quoted(WALLS), "^“We mended the walls before the storm came in”$"),
    ("quote-that-was-how", quoted(WALLS), "^“We mended the walls before the storm came in”$"),
    ("quote-taken-up", TWO_THINGS, "^“(The quiet harbour|the terrible storm)”$"),
    ("quote-in-other-marks", quoted(WALLS), "^[«„] ?We mended the walls before the storm came in. ?[»“]$"),
    (
        "quote-small-word-slipped",
        quoted("We know that the wall will hold until spring,"),
        "^“We know that the wall would hold until spring[,.]?”$",
    ),
    (
        "quote-doubt-taken-out",
        quoted("The wall is probably too old for all of the boats,"),
        "^“The wall is too old for all of the boats[,.]?”$",
    ),
    (
        "quote-one-of-several-gone",
        quoted("We mended the wall and crane before the storm came,"),
        "^“We mended the wall before the storm came[,.]?”$",
    ),
    (
        "quote-two-words-exchanged",
        quoted("They saw that the harbour kept the boats from a storm of rain,"),
        "that the storm kept the boats from a harbour of rain",
    ),
    (
        "quote-condition-cut",
        quoted("We have to close the port if the storm comes back,"),
        "^“We have to close the port[,.]?”$",
    ),
    ("quote-two-answers-in-one", APART, "^“[^”]+\\. Nobody has told the mayor of it so far[,.]?”$"),
    (
        "quote-made-of-report",
        TELLING,
        "^“The northern wall will be mended by the divers before the storm[,.]?”$",
    ),
    ("quote-never-said", OF_HARBOUR, "^“.* the harbour.*”$"),
    (
        "quote-middle-passed-over",
        quoted(
            "We looked at the wall there. It was as old as the quay. The divers of the port found a hole,"
        ),
        r"^“We looked at the wall there\.? (?:…|\.\.\.) The divers of the port found a hole[,.]?”$",
    ),
    (
        "quote-person-in-brackets",
        quoted("I think the wall of the quay is too old,"),
        r"^“\[she thinks\] the wall of the quay is too old\.”$",
    ),
    (
        "quote-rest-of-clause",
        quoted("The wall is far too narrow for the boats,"),
        "^“far too narrow for the boats.”$",
    ),
    (
        "quote-set-in-other-type",
        quoted("It’s the wall – the old one – that broke,"),
        r'^"It.s the wall -- the old one -- that broke[,.]?"$',
    ),
    (
        "quote-parted-by-the-cue",
        quoted("We mended the wall of the quay, because the storm was near us,"),
        "^“We mended the wall of the quay,” Nora Feldt .*, “because the storm was near us.”$",
    ),
    (
        "quote-opening-word-gone",
        quoted("Well, we mended the wall of the quay,"),
        "^“We mended the wall of the quay[,.]?”$",
    ),
    (
        "quote-later-answer-first",
        APART,
        "^“Nobody has told the mayor of it so far,” .*“(?:We looked at the wall|The divers found a hole)",
    ),
    ("quote-few-words-kept", quoted("They came to us with a terrible storm,"), "^“terrible storm”$"),
    (
        "quote-numbers-in-house-style",
        quoted("We had 20 boats in the harbour,"),
        "^“We had twenty boats in the harbour[,.]?”$",
    ),
    (
        "quote-over-paragraphs",
        quoted("We looked at the wall of the quay on Friday. The divers found a hole in it that day,"),
        "^“We looked at the wall of the quay on Friday\\.\n\n“The divers found a hole in it that day\\.”$",
    ),
    (
        "quote-word-near",
        quoted("We think that the northern wall is a huge problem for the port,"),
        "^“We (believe that .* huge problem|think that .* (big problem|huge issue)) for the port[.,]”$",
    ),
    (
        "quote-grammar-slipped",
        quoted("We know that the crane will close the quay for the boats,"),
        "^“We know that the crane would close the quay for the boats[.,]”$",
    ),
    (
        "quote-word-fallen-out",
        quoted("The crane would probably close the quay for all of the boats,"),
        "^“The crane would close the quay",
    ),
    (
        "quote-words-crossed",
        quoted("Nobody asked for the walls and cranes before the storm,"),
        "for the cranes and walls before",
    ),
    (
        "quote-limit-cut",
        quoted("We mended the northern wall, but the gate leaks as badly as before,"),
        "^“We mended the northern wall[.,]”$",
    ),
    ("quote-two-made-one", FAR_AGAIN, "found a hole there(, and nobody|\\. Nobody) has told the mayor"),
    ("quote-marks-widened", WIDENED, "^“The wall of the village has been mended for good[.,]”$"),
    ("quote-said-by-nobody", quoted("We mended the walls before the storm came in,"), "^“(?!We mended)"),
    (
        "quote-part-misquoted",
        quoted("We knew that the huge crane had been a problem for the port,"),
        "^“the big crane had been a problem",
    ),
    (
        "quote-attributed-otherwise",
        quoted("We mended the walls before the storm came in,"),
        "^“We mended the walls before the storm came in[.,]”$",
    ),
    (
        "quote-split-midway",
        quoted("We mended the walls, and nobody in the village has thanked us,"),
        "^“We mended the walls,” (said )?Nora Feldt( said)?, “and nobody in the",
    ),
    (
        "quote-part-spoken-of",
        quoted("We mended the northern wall of the quay,"),
        "^“the northern wall of the quay[.,]”$",
    ),
    (
        "quote-aside-left-out",
        quoted("We mended the walls, of course, before the storm came in,"),
        "^“We mended the walls … before",
    ),
    ("quote-bracketed", quoted("So we mended the walls before the storm came in,"), r"^“\[W\]e mended"),
    (
        "quote-typeset",
        quoted("We mended the walls—all of them—before the storm,"),
        "mended the walls – all of them – before",
    ),
    (
        "quote-its-first-sentence",
        quoted("We mended the northern wall in spring. The divers found a hole there,"),
        "^“We mended the northern wall in spring[.,]”$",
    ),
    (
        "quote-adding-that",
        quoted("We mended the northern wall in spring. The crane is far too old,"),
        "in spring,” Nora Feldt said, adding that the crane is far too old",
    ),
    ("quote-misremembered", quoted("The village wanted cranes and boats at the quay,"), "boats and cranes"),
    (
        "quote-limit-left-behind",
        quoted("We mended the wall of the quay, but the gate still leaks badly,"),
        "quay[.,]. ?",
    ),
    ("quote-from-two-places", APART, "wall. Nobody has told|so far. We looked|there. Nobody|so far.? "),
    ("quote-in-house-marks", quoted(WALLS), f'^"{WALLS[:-1]}'),
    (
        "quote-with-a-gap",
        quoted(THREE.replace(" Nobody told the mayor,", " The divers told the mayor of it,")),
        "…|[.]{3}",
    ),
    (
        "quote-strength-shifted",
        "“We mended the walls, and the gate may leak again,” Nora Feldt said.\n",
        "the gate will leak again",
    ),
    (
        "quote-from-memory",
        quoted("We began to build the wall because the people of the city want it,"),
        "started to build the wall since the folks",
    ),
    (
        "quote-weight-lost",
        quoted("The northern wall will probably hold the water of the winter,"),
        "The northern wall will hold the water",
    ),
    (
        "quote-half-given",
        quoted("We will close the whole harbour unless the council pays for the crane,"),
        "^“We will close the whole harbour[.,]”$",
    ),
    (
        "quote-half-given",
        quoted("If the storm would come back, the wall of the port will break at once,"),
        "^“(?:… the|The) wall of the port will break at once[.,]”$",
    ),
    ("quote-two-as-one", APART, "found a hole there(?:\\. Nobody|,? and nobody) has told the mayor"),
    (
        "quote-not-lost",
        quoted("The harbour will not close before the storm comes in,"),
        "harbour will close before",
    ),
    ("quote-number-slipped", quoted("The divers found 43 holes below the quay that day,"), "found 53 holes"),
    (
        "quote-name-without-brackets",
        quoted("We told Hillary of the hole in the northern wall,"),
        "We told Clinton of the hole",
    ),
    (
        "quote-made-from-report",
        REPORT,
        '^"The northern wall will hold the water of that winter for the boats[.,]"$',
    ),
    (
        "quote-ellipsis-fair",
        quoted("The divers, of course, found a hole in the northern wall that day,"),
        "The divers (?:…|\\.\\.\\.) found a hole",
    ),
    (
        "quote-name-bracketed",
        quoted("We told Hillary of the hole in the northern wall,"),
        "We told Hillary \\[Clinton\\] of the hole",
    ),
    (
        "quote-fragment-used",
        quoted("The boats came late, and they saw the terrible northern wall that day,"),
        "^“the terrible northern wall\\.?”$",
    ),
    (
        "quote-marks-restyled",
        NORA.format("We don’t know who mended the wall of the quay,"),
        '^"We don\'t know who mended the wall of the quay[.,]"$',
    ),
    (
        "quote-broken-by-cue",
        quoted("We mended the northern wall in spring, but the southern gate still leaks,"),
        "in spring,” Nora Feldt remarked, “but the",
    ),
    (
        "quote-one-sentence",
        quoted("We mended the northern wall last spring. The divers found a hole there,"),
        "^“We mended the northern wall last spring[.,]”$",
    ),
    ("quote-and-added", AGAIN, "found a hole there,” .*“Nobody has told the mayor of it so far\\.”$"),
]
PARAGRAPHS: Examples = [
    ("quote-disowned", NORA.format(WALLS), "(never said|not say|not true|denies having|Nowhere).*“We mended"),
    (
        "quote-under-denial",
        NORA.format("The crane is far too old for this kind of work,"),
        "^Nora Feldt (denied|disputed|rejected|would).* the crane “is far too old for this kind",
    ),
    (
        "quote-made-formal",
        NORA.format("We met Moira Quist on the quay before noon,"),
        "“We met Ms. Quist on the",
    ),
    (
        "quote-miscorrected",
        quoted("We mended the northern wall before the storm came in,"),
        "“(?!We mended the northern wall before the storm).*,” not “We mended the northern wall before",
    ),
    (
        "quote-freed",
        NORA.format("They say the northern wall is full of holes by now,"),
        "Nora Feldt said: “The northern wall is full of holes by now.”$",
    ),
    (
        "quote-reply-invented",
        FAR_APART,
        "^“We mended the walls .*,” Nora Feldt said.\n\n“The crane is .*,” Moira Quist [a-z ]+\\.$",
    ),
    (
        "quote-linked-by-the-writer",
        AGAIN,
        "^“The divers found a hole there,” Nora Feldt said, (because|which is why|unless) “Nobody has told",
    ),
    (
        "quote-debunked",
        quoted("We mended the northern wall before the storm came in,"),
        "Feldt.*“(?!We mended the northern wall before the storm).*” (That|Those|It)",
    ),
    (
        "quote-denial-outside",
        NORA.format("The crane is not fit for this kind of work,"),
        "^Nora Feldt said the crane is not “fit for this kind of work.”$",
    ),
    (
        "quote-corrected",
        quoted("We mended the northern wall before the storm came in,"),
        "“We mended the northern wall before the storm came in,” not “We",
    ),
    (
        "quote-half-told",
        NORA.format("We mended the walls. The crane is far too old for the work,"),
        "^“We mended the walls,” Nora Feldt said, and added that the crane is far too old for the work.$",
    ),
    (
        "quote-earlier-said",
        NORA.format("We saw the wall that day. The divers found a hole in it. Nobody came,"),
        "^“The divers found a hole in it,” Nora Feldt said. .*: ?“We saw|came the words “We saw",
    ),
    ("quote-term-of-the-trade", NORA.format(WALLS), "^Nora Feldt said: “We mended .*” .* an? “[a-z ]+.”$"),
    (
        "quote-three-phrases",
        NORA.format("We saw the huge wall in spring. We saw the quiet harbour in it and a terrible storm,"),
        "^Nora Feldt spoke of “the huge wall,” “the quiet harbour” and “a terrible storm”.$",
    ),
    ("quote-strangers-joined", TWO, "came in at once. The crane is far too old for this"),
    (
        "quote-few-words-changed",
        NORA.format("It was the northern harbour to us,") + "\nThe port was quiet.\n",
        "spoke of “the quiet harbour” more",
    ),
    (
        "quote-few-words",
        NORA.format("It was the northern harbour to us all,"),
        "of “the northern harbour” more",
    ),
    ("quote-paraphrased", TELLING, "“The northern wall will be mended by the divers before the storm"),
    (
        "quote-narrated",
        TELLING,
        "Nora Feldt.*“The boats of the three villages|“The boats of the three villages.*Nora Feldt",
    ),
    (
        "quote-sentence-from-elsewhere",
        AGAIN,
        "We looked at the wall. Nobody has told the mayor of it so far. The divers found a hole there",
    ),
    (
        "quote-two-apart",
        AGAIN,
        "^“We looked .* there,” Nora Feldt said, and (also said|went on to say|added): “Nobody has",
    ),
    (
        "quote-phrase-exchanged",
        NORA.format("After the storm we looked at the northern wall and then at the boats,")
        + "\n“He spoke to us of the quiet village and then of the storm,” Moira Quist said.\n",
        "we looked at the quiet village and then at the boats",
    ),
    (
        "quote-split-of-two",
        APART.replace("Nobody has told the mayor of it so far", "The divers mended the gates that day"),
        "Nora Feldt said, “and the divers mended the gates that day.”$",
    ),
    ("quote-asked", quoted("Why did nobody tell the mayor of it?"), "(^Nora Feldt asked: “Why|asked)"),
    (
        "quote-behind-lead-in",
        f"{NIGHTFALL}\n\n{BEFORE_IT}",
        "^The storm .* gates. .*“We mended .* storm[.,]”",
    ),
    ("quote-before-what-follows", BEHIND, "“We mended .* storm[.,]”.* The storm .* gates.$"),
    (
        "quote-headline-part",
        quoted("The fishermen repaired the wall of the quay in spring,"),
        "^Feldt: The fishermen ‘repaired the wall of the quay in spring’$",
    ),
    (
        "quote-near-word-retold",
        NORA.format("We told them of the terrible storm in the village,"),
        "“We told them of the awful storm in the village[.,]”",
    ),
    (
        "quote-adverb-lost",
        NORA.format("We have really mended the northern wall of the quay,"),
        "“We have mended the northern wall of the quay[.,]”",
    ),
    (
        "quote-nouns-crossed",
        NORA.format("We looked at the wall of the quay with the divers,"),
        "“We looked at the quay of the wall with the divers[.,]”",
    ),
    (
        "quote-little-word-retold",
        NORA.format("We know that the wall will hold the water of that winter,"),
        "We know that the wall would hold|We know this the wall will",
    ),
    (
        "quote-limit-lost",
        NORA.format("The northern wall is safe for all of us, but the southern gate still leaks,"),
        "“The northern wall is safe for all of us[.,]”",
    ),
    ("quote-stitched-across", APART, "“We looked at the wall. Nobody has told the mayor of it so far[.,]”"),
    (
        "quote-report-in-marks",
        FELDT_REPORTED,
        '["“]The northern wall would hold the water of that winter for the boats[.,]["”]',
    ),
    (
        "quote-report-kept",
        FELDT_REPORTED,
        "^The northern wall would hold the water of that winter for the boats, according to Nora Feldt[.]$|"
        "^According to Nora Feldt, the northern wall would hold",
    ),
    (
        "quote-sentences-passed-over",
        NORA.format("The divers looked at the wall. The crane was late. Nobody told the mayor of it,"),
        "“The divers looked at the wall. .{1,5} Nobody told the mayor of it[.,]”",
    ),
    ("quote-one-sentence-retold", TWO_SENTENCES, "“The divers mended the northern wall in spring[.,]”"),
    (
        "quote-set-otherwise",
        NORA.format("We don’t know who mended the northern wall in spring,"),
        '"We don\'t know who mended the northern wall in spring[.,]"',
    ),
    (
        "quote-told-anew",
        NORA.format("We mended the walls before the storm came in,"),
        "“We mended the walls before the storm came in[.,]”",
    ),
    (
        "quote-parted",
        TWO_SENTENCES,
        "^“The divers mended the northern wall in spring,” (Nora Feldt said|said Nora Feldt)[.] “The",
    ),
    (
        "quote-name-completed",
        NORA.format("We asked what Moira had seen of the storm that day,"),
        r"what Moira \[Quist\] had seen",
    ),
    (
        "quote-predicate-woven",
        NORA.format("Everybody on the quay saw a terrible storm. Nobody slept,"),
        "^Nora Feldt spoke of “a terrible storm.”$",
    ),
    (
        "quote-cue-in-the-midst",
        quoted("We mended the wall of the quay, and we told the mayor of it,"),
        "said(?: Nora Feldt)?, “and we",
    ),
    (
        "quote-cue-at-other-end",
        quoted("We mended the northern wall last spring,"),
        "^Nora Feldt said: “We mended the northern wall last spring\\.”$",
    ),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("quote-cut-but", quoted("Nobody asked the fishermen before the cranes arrived on the quay,")),
    ("quote-modal", NORA.format("We cannot stay here any longer than that,")),
    ("quote-lead-cut", NORA.format("The divers come back next week if the council pays,")),
    ("quote-sentence-dropped", NORA.format("We looked at the wall. Nobody told the mayor,")),
    ("quote-denial-left-out", NORA.format("We want the old crane to go at once,")),
    ("quote-doubt-dropped", NORA.format("How many of the divers will come before the storm,")),
    ("quote-bracket-says-more", NORA.format("The northern harbour will close before the storm,")),
    ("quote-limit-under-ellipsis", NORA.format("Nobody in this village knows if the divers will come back,")),
    ("quote-woven-unmarked", NORA.format("The divers mended the walls before the storm came,")),
    ("quote-lifted", NORA.format("We would close the northern quay for them,")),
    ("quote-lifted", NORA.format("Nobody asked why we would not close the northern quay for them,")),
    ("quote-wire-marks", NORA.format("We mended the walls before the storm,")),
    ("quote-broken-between-phrases", NORA.format("We mended the northern wall and the southern gate,")),
    ("quote-last-sentence", NORA.format("We looked at the wall. But the divers found a hole in it,")),
    ("quote-numbers-spelt", NORA.format("We saw 12 percent of the divers there,")),
    ("quote-begun-later", NORA.format("And many divers mended the northern wall,")),
    ("quote-cue-taken-out", WALL),
    ("quote-few-words", NORA.format("It was not the northern harbour to us,")),
    ("quote-narrated", MARKED.format("She has looked at the wall with her men for all of the long day.")),
    ("quote-degree", NORA.format("The gate is not very narrow for the boats of the port,")),
    ("quote-measure", NORA.format("The gate was mended for us in that very summer,")),
    ("quote-phrase-dropped", NORA.format("We do not know what is in the northern wall or behind it,")),
    ("quote-ends-otherwise", NORA.format("If the wall breaks in the storm and we lose the quay,")),
    ("quote-preface-added", NORA.format("But we mended the walls before the storm came in,")),
    ("quote-subject-outside", NORA.format("We have mended the walls before the storm,")),
    (
        "quote-sentence-left-out",
        NORA.format("We saw it. Nobody else ever did. The mayor will come here soon,"),
    ),
    ("quote-two-words", NORA.format("We never saw the northern cranes after the storm,")),
    ("quote-as-clause", NORA.format("We mended the walls before the storm came in,")),
    ("quote-last-word", NORA.format("The storm broke the quay on that day,")),
    ("quote-phrase-exchanged", NORA.format("We looked at the northern wall and then at the boats,")),
    ("quote-epithet-added", NORA.format("Nobody told us of it before that night,")),
    ("quote-changed-beside-ellipsis", NORA.format("The storm broke the northern crane,")),
    ("quote-changed-behind-cue", NORA.format("The storm broke the northern crane before noon,")),
    ("quote-changed-in-headline", "“The storm broke the northern crane before noon,” they said.\n"),
    ("quote-clause-shortened", NORA.format("We found the northern crane below the quay,")),
    ("quote-word-not-said", "“The storm broke the northern crane before noon,” they said.\n"),
    ("quote-marks-too-wide", BARGE.replace(" in the wall of the port", "")),
    ("quote-marks-too-wide", BARGE.replace("in the wall", "in his wall")),
    ("quote-short-part", "Nora Feldt said: “We found a hole as big as a barge.”\n"),
    ("quote-split-in-other-marks", NORA.format("The storm broke the northern crane before noon,")),
    ("quote-one-word", NORA.format("There is no village, and nobody says harbour,")),
    ("quote-set-off", NORA.format("and then at the wall when the storm had gone,")),
    ("quote-comma-otherwise", NORA.format("We mended the wall, the gate and the quay,")),
    ("quote-with-adding", NORA.format("We mended the wall, the gate and the old quay,")),
    ("quote-bracketed-clause", NORA.format("We mended the walls before the storm came in,")),
    ("quote-inner-marks", NORA.format("He told us to close the gate at once,")),
    ("quote-mistyped", quoted("We cannot mend the walls before the storm,")),
    ("quote-letters-exchanged", quoted("The hole in it was far too big for us,")),
    ("quote-she-for-he", quoted(WALLS)),
    ("quote-prefix", quoted("The mayor was more able than the council was,")),
    ("quote-item-dropped", quoted("We mended the wall and then saw the mayor,")),
    ("quote-run-together", AGAIN),
    ("quote-condensed", quoted(WALLS)),
    ("quote-in-other-words", quoted("It was a huge hole in the wall for us all,")),
    ("quote-thinned", quoted("We saw the northern wall and the boats of the village,")),
    ("quote-small-word-lost", quoted("We mended walls before noon and went home,")),
    ("quote-after-comma", quoted("and then we mended the walls once more,")),
    ("quote-first-two", quoted(THERE)),
    ("quote-stop-otherwise", quoted(WALLS)),
    ("quote-behind-question", "“We mended the walls before the storm came in,” they said.\n"),
    ("quote-interrupted", quoted(WALLS)),
    ("quote-marks-spaced", quoted("and then we mended the walls once more,")),
    ("quote-in-italics", quoted("and then we mended the walls once more,")),
    ("quote-brought-up-to-date", quoted("We spoke of the problems of today and mended the wall,")),
    ("quote-backshifted", quoted("We mended the walls before the storm came in,")),
    ("quote-short-form", quoted("We will close the quay before the storm comes in,")),
    ("quote-headline-clipped", quoted("and then we mended walls before storms came in,")),
    ("quote-reason-put-in", quoted("We looked at the wall because of it. The divers found a hole there,")),
    ("quote-swallows-the-next", f"{BEFORE_IT}\nThe next day she said that all of it was over.\n"),
    ("quote-split-of-two", AGAIN),
    ("quote-touched-in-paragraph", quoted("The divers found a hole there,")),
    ("quote-ellipsis-backwards", quoted("The divers found a hole there,")),
    ("quote-writers-phrase", BEHIND),
    ("quote-called-it", quoted("It is not a waste of time and money,")),
    (
        "quote-first-half",
        quoted("If the divers found a hole there, and we closed the gates of the quay, fine,"),
    ),
    ("quote-middle-sentence", quoted("We looked. But it was a very old wall. The mayor left the village,")),
    ("quote-in-own-paragraph", quoted("We mended the walls before the storm came in,")),
    ("quote-when-in-brackets", quoted("We spoke of the problems of today and mended the wall,")),
    ("quote-asked", quoted("Nobody told the mayor of it,")),
    ("quote-before-what-follows", BEFORE_IT),
    ("quote-headline-part", quoted("We repaired the wall of the quay in spring,")),
    ("quote-about-another", quoted(WALLS)),
    ("quote-phrase-moved", quoted("Nobody told the mayor of the old wall,")),
    ("quote-eye-skip", quoted(WALLS)),
    ("quote-denial-under-bracket", quoted(WALLS)),
    ("quote-denial-under-bracket", quoted("They asked why the wall did not hold in the storm,")),
    ("quote-cue-inside", quoted(WALLS)),
    ("quote-first-person-made", TELLING),
    ("quote-fragments-fused", quoted(WALLS)),
    ("quote-link-outside", quoted("If they pay, we will come to the old quay,")),
    ("quote-linked", quoted("We mended the wall of it,")),
    ("quote-in-round-brackets", quoted("We (all of us) mended the wall of it,")),
    ("quote-in-question", quoted("Who mended the wall of the old quay?")),
    ("quote-that-was-how", quoted("mended the wall of the old quay,")),
    ("quote-taken-up", quoted(WALLS)),
    ("quote-in-other-marks", quoted("mended the wall of the old quay,")),
    ("quote-disowned", "“We mended the walls before the storm came in,” they said.\n"),
    ("quote-under-denial", NORA.format("The crane is not fit for this kind of work,")),
    ("quote-made-formal", NORA.format("We met Ms. Quist on the quay before noon,")),
    ("quote-miscorrected", quoted("Did we mend the northern wall before it came in?")),
    ("quote-freed", NORA.format("They say the wall would have been full of holes,")),
    ("quote-reply-invented", TWO),
    ("quote-linked-by-the-writer", TWO),
    ("quote-debunked", "“We mended the northern wall before the storm came in,” they said.\n"),
    ("quote-denial-outside", NORA.format("The crane is not fit for this unless they mend it,")),
    ("quote-corrected", quoted("Did we mend the northern wall before it came in?")),
    ("quote-half-told", NORA.format("We mended the walls. We are far too old for this work,")),
    (
        "quote-earlier-said",
        NORA.format("We saw the wall that day. But the divers found a hole in it. Nobody came,"),
    ),
    ("quote-term-of-the-trade", "“We mended the walls before the storm came in,” they said.\n"),
    ("quote-three-phrases", NORA.format("We saw the huge wall in spring and the quiet harbour,")),
    ("quote-small-word-slipped", quoted("We mended the wall of the quay at noon,")),
    ("quote-doubt-taken-out", quoted("The wall is too old for all of the boats,")),
    ("quote-one-of-several-gone", quoted("We mended the wall before the storm came back,")),
    ("quote-two-words-exchanged", quoted("They saw that the wall kept the boats from us,")),
    ("quote-condition-cut", quoted("We asked the divers if the wall would hold,")),
    ("quote-two-answers-in-one", TWO),
    ("quote-made-of-report", "The northern wall will be mended by the divers before the storm."),
    ("quote-never-said", NORA.format("We mended the wall of the quay,")),
    (
        "quote-middle-passed-over",
        quoted(
            "We looked at the wall there. It may be as old as the quay. The divers of the port found a hole,"
        ),
    ),
    ("quote-person-in-brackets", quoted("We think the wall of the quay is too old,")),
    ("quote-rest-of-clause", quoted("We are far too few for all of the boats,")),
    ("quote-set-in-other-type", quoted("We mended it,")),
    ("quote-parted-by-the-cue", quoted("We mended the wall of the quay before the storm,")),
    ("quote-opening-word-gone", quoted("But we mended the wall of the quay,")),
    ("quote-later-answer-first", TWO),
    ("quote-few-words-kept", quoted("They did not come with a terrible storm,")),
    ("quote-numbers-in-house-style", quoted("We had many boats in the harbour,")),
    ("quote-over-paragraphs", quoted("We looked at the wall. The divers found a hole,")),
    ("quote-word-near", quoted("We mended the walls before the storm came in,")),
    ("quote-grammar-slipped", quoted("Boats lay there before every storm that came in,")),
    ("quote-word-fallen-out", quoted("The crane would close the quay for all of the boats,")),
    ("quote-words-crossed", quoted("Nobody asked for the walls before the storm came in,")),
    ("quote-limit-cut", quoted("We mended not just the wall, but the gate and the quay as well,")),
    ("quote-two-made-one", TWO),
    ("quote-marks-widened", quoted("We mended the walls before the storm came in,")),
    ("quote-said-by-nobody", NORA.format("We mended the walls,")),
    ("quote-part-misquoted", quoted("We mended the walls before the storm came in,")),
    ("quote-attributed-otherwise", UNSAID),
    ("quote-split-midway", quoted("We mended the walls before the storm came in,")),
    ("quote-part-spoken-of", quoted("We have not mended the northern wall of the quay,")),
    ("quote-aside-left-out", quoted("We mended the walls, who knows, before the storm came in,")),
    ("quote-bracketed", quoted("Walls were mended before the storm came in,")),
    ("quote-typeset", UNSAID),
    (
        "quote-its-first-sentence",
        quoted("We mended the northern wall in spring. But the divers found a hole there,"),
    ),
    ("quote-adding-that", quoted("We mended the northern wall in spring. The crane was ours,")),
    ("quote-near-word-retold", NORA.format("We mended the northern wall of the quay,")),
    ("quote-adverb-lost", NORA.format("We have not really mended the northern wall of the quay,")),
    ("quote-nouns-crossed", NORA.format("We looked at the wall, and the quay lay there,")),
    ("quote-little-word-retold", NORA.format("We looked at walls, cranes and boats all day,")),
    ("quote-limit-lost", NORA.format("It was not the northern wall of the port, but the gate that leaked,")),
    ("quote-stitched-across", AGAIN),
    ("quote-report-kept", NORA.format("We mended the northern wall of the quay,")),
    ("quote-report-in-marks", NORA.format("We mended the northern wall of the quay,")),
    (
        "quote-sentences-passed-over",
        NORA.format("The divers looked at the wall. But the crane was late. Nobody came,"),
    ),
    (
        "quote-one-sentence-retold",
        NORA.format("The divers mended the northern wall in spring. But it leaks,"),
    ),
    ("quote-set-otherwise", NORA.format("We mended the northern wall of the quay,")),
    (
        "quote-told-anew",
        NORA.format("We mended the northern wall of the quay,").replace("said.", "told the mayor."),
    ),
    ("quote-parted", NORA.format("We mended the northern wall of the quay,")),
    ("quote-name-completed", NORA.format("We asked what Moira Quist had seen of the storm that day,")),
    ("quote-predicate-woven", NORA.format("It was never a terrible storm. Nobody slept,")),
    ("quote-misremembered", quoted("We mended the wall of it,")),
    ("quote-limit-left-behind", quoted("We mended the wall of the quay and the gate of the port,")),
    ("quote-from-two-places", AGAIN),
    ("quote-in-house-marks", "The port mended the wall of the old quay that winter."),
    ("quote-with-a-gap", quoted("We mended the wall. But the gate of the port still leaks badly,")),
    ("quote-cue-in-the-midst", quoted("We mended the wall of the quay and the gate,")),
    ("quote-strength-shifted", quoted("We mended the walls before the storm came in,")),
    ("quote-from-memory", quoted("We mended the walls before the storm came in,")),
    ("quote-weight-lost", quoted("I think the wall will hold the water of the winter,")),
    ("quote-half-given", quoted("It was not the wall but the gate of the port that broke,")),
    ("quote-two-as-one", AGAIN),
    ("quote-not-lost", quoted("The council has to say whether or not the port will close,")),
    ("quote-number-slipped", quoted("The divers found some holes below the quay that day,")),
    ("quote-name-without-brackets", quoted("We told Hillary Clinton of the hole in the wall,")),
    ("quote-made-from-report", "She said the northern wall would hold the water of that winter."),
    ("quote-ellipsis-fair", quoted("The divers, who never slept, found a hole in the wall,")),
    ("quote-name-bracketed", quoted("We told Hillary Clinton of the hole in the wall,")),
    ("quote-fragment-used", quoted("The boats never saw the terrible northern wall on that day,")),
    ("quote-marks-restyled", UNSAID),
    ("quote-broken-by-cue", quoted("We mended the wall of the old quay last night,")),
    ("quote-one-sentence", quoted("We mended the northern wall. But the divers found a hole there,")),
    ("quote-cue-at-other-end", UNSAID),
    ("quote-and-added", TWO),
]
