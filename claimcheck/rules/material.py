"""VM, PR: claims, figures and borrowed words of the draft against its material (`--against`)."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.comparison import Drift, DriftKind
from claimcheck.rules.phrasing import shorten, where
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story


@rule("VM001", "error", "“{text}” here, “{there}” in {place}.", reads_credits=True)
def figure_differs(story: Story) -> Iterator[Match]:
    """A figure that the material gives otherwise.

    Why: The reader believes the figure, and the notes are the only witness. (Our own rule; copydesk.org has
    figures against notes among the checks of every story.)

    How it decides: The passage of the material that says most of what the sentence says is laid beside it. A
    number, sum, share, measure, date, month, weekday or time in the same place, or of the same thing, must be
    equal or rightly rounded: "nearly 2 million" fits 1.96 million, "dozens" 47, "a third" 33 percent.
    "About", "more than", "almost" have directions, and where the material has one, or a range, a bare figure
    is another (but in headlines). A measure may be converted, an equal number of other units may not; sums in
    two currencies are compared by their numbers alone, since rates change. Where draft and material count
    from days of writing that are known, "last week" and "on Tuesday" are laid on the calendar; where not,
    only what no passing of time explains is a difference: "this week" may have become "last week". "A month"
    is not "a year", "weeks" are 20 days and no months, "early May" is not the 27th, "most" are not 44
    percent, and a word that says which way a figure went, what came first or what was reckoned must not have
    become another: rose, fell; before, after; profit, revenue; median, average.
    A share must be of the same whole: voters are not Americans. Where no passage says most of the sentence,
    so it is with the clause that has the figure. Another passage that has the figure settles it,
    and so does one whose figures come to it: sums, differences, shares, changes, years passed. A figure that
    takes up the one just told ("once more: 41", "the 41 people"), rounds it in parentheses or is pulled out
    above its paragraph must be that one. In a sentence put otherwise, a figure that nothing near its passage
    explains is told where that has one of the kind, with the same words around; not where several are new, or
    a year is. Where nearly all figures of a draft are in the material, one that is not is told, however it is
    put, if one of the material is left over for it: of a kind, with a word that stands around both, or with
    its digits turned round or one of them another. A row of a table is held against what has its label.
    Where a copied sentence compares a figure with one more, or calls it a record, so must the material.
    What is told of another thing by the same pattern is no other figure: where the draft has names that the
    material has not near, or where it has none of the sentence's figures, or of those of its paragraph.

    Wrongly catches: Figures that the reporter has from elsewhere since; units of one name (gallons, tons)
    that differ by country.

    In quotes: Applies.

    Material:
        The ferry carried 41 people when it sank on Monday, the coast guard said. The wreck cost the port
        1.96 million euros. Fares rose by 12 percent in the spring.

    Flags:
        The ferry carried [[14]] people when it sank on Monday.

        The council met in the town hall, and nobody spoke.
        ---
        The wreck cost the port more than [[2 million euros]].

        The council met in the town hall, and nobody spoke.
        ---
        Fares rose by [[21 percent]] in the spring.

        The council met in the town hall, and nobody spoke.
        ---
        Fares rose by [[12 percentage points]] in the spring.

        The council met in the town hall, and nobody spoke.
    Passes:
        The ferry carried 41 people when it sank on Monday.

        The council met in the town hall, and nobody spoke.
        ---
        The wreck cost the port nearly 2 million euros.

        The council met in the town hall, and nobody spoke.
        ---
        Fares rose by more than a tenth, or 12 per cent, in the spring.

        The council met in the town hall, and nobody spoke.
    """
    for claim in story.doc.comparison.claims if story.doc.comparison else ():
        for figure in claim.figures:
            if figure.verdict == "different":
                yield Match(figure.span, {"there": shorten(figure.there), "place": where(figure.passage)})


@rule("VM002", "info", "Nothing in the material supports this: how is it known?")
def unsupported_claim(story: Story) -> Iterator[Match]:
    """A claim that no passage of the material supports.

    Why: What stands in no note is the reporter's own knowledge, or nobody's. (Our own rule.)

    How it decides: The sentence or two of the material that share most with the claim get a probability of
    supporting it, fitted on pairs of claims and passages; below one half the claim is reported.

    Wrongly catches: What the reporter saw, general knowledge, and paraphrases in wholly other words.

    In quotes: Applies.

    Material:
        The ferry carried 41 people when it sank on Monday, the coast guard said. The wreck cost the port
        1.96 million euros. Fares rose by 12 percent in the spring.

    Flags:
        [[The zoo has sold its two elephants to a circus in Lisbon.]]

        The ferry carried 41 people when it sank on Monday.
        ---
        The ferry carried 41 people when it sank on Monday.

        [[The mayor has hired her brother as director of the museum.]]
        ---
        Fares rose by 12 percent in the spring.

        [[The town library burned down last year.]]
    Passes:
        The ferry carried 41 people when it sank on Monday.

        The wreck cost the port 1.96 million euros.
        ---
        In the spring, fares rose 12 percent.
        ---
        The ferry sank on Monday with 41 people, according to the coast guard.
    """
    doc = story.doc
    for index, claim in enumerate(doc.comparison.claims if doc.comparison else ()):
        if claim.score is not None and claim.score < 0.5:
            yield Match(doc.sentences[index].span)


@rule("VM003", "warning", "“{words}” {where}: {question}", reads_credits=True)
def hedge_dropped(story: Story) -> Iterator[Match]:
    """The material holds back, the draft asserts, or adds.

    Why: "May" that became "will" is the commonest way in which a true note makes a false story. (Our own
    rule; the BBC asks that claims be reported with the certainty that they have.)

    How it decides: The best passage of the material has a hedge ("may", "reportedly", "appears to") over
    words that the sentence has too; the sentence has none of its own, and no other passage says the same
    without. So it is with what somebody is accused of, or alleges, and the draft makes a finding: verbs of
    saying are weaker (suggest, claim), open (say) or vouch for what is said (prove, confirm, admit). So it
    is with what is planned, or will be, and in the draft is decided or has been done; with a condition
    ("if", "unless", "subject to") of which nothing is left, or that is met ("when"); and with "about" and
    "nearly" before a number. What only goes together there ("associated with", "linked to") must not act
    here ("cuts", "causes"), whatever the words around. Where the words around are the same, a word must not
    have risen (charged, convicted; considers, approved; sometimes, always; some experts, experts), nor may it
    be true of others (some, all; many, few), nor
    "alleged", "preliminary", "some", "only" or "one of the" be gone, nor a "not", nor a "whether", nor
    "surely", "it is a fact that" or "always" have come; no word may be its opposite (supports, opposes;
    joined, left), nor who does something the one to whom it is done. "Would" may become "will" in reported
    speech, and who claims something may say it. Nor may words have come of which neither the passage nor
    anything near it has any: a verdict ("the embattled mayor"), colour ("to loud applause"), how often
    ("repeatedly"). Where, when and in which setting, who somebody is and what leads over may, and who says so
    where the notes have that one near; "officials said" of what nobody says there may not.
    However a sentence is worded, no noun may stand for another of a close class ("knee", "hip"; "nurse",
    "teacher") beside the same names and words, where the material has nothing that it may be said for.

    Wrongly catches: What has been confirmed, or has happened, since, or what the reporter saw.

    In quotes: Quotes are held against the material word by word: QT001.

    Material:
        The driver may have fled to Lisbon, police said. The bridge reportedly cost the town its last
        reserves. The museum could close its doors before the winter, the director said.

    Flags:
        [[The driver has fled to Lisbon, police said.]]
        ---
        [[The bridge cost the town its last reserves.]]
        ---
        [[The museum will close its doors before the winter, the director said.]]
        ---
        [[The museum closed its doors before the winter, the director said.]]
        ---
        [[Police confirmed that the driver may have fled to Lisbon.]]
        ---
        The museum could close its doors before the winter, the director said [[with a smile]].
    Passes:
        The driver may have fled to Lisbon, police said.
        ---
        The bridge is said to have cost the town its last reserves.
        ---
        The director said the museum might close its doors before the winter.
    """
    for drift in _drifts(story, "hedge"):
        values = {"where": f"in {where(drift.passage)}", "question": "is that still said here?"}
        yield Match(drift.span, {"words": shorten(drift.lost), **values})
    for drift in _drifts(story, "addition"):
        values = {"where": f"is not in {where(drift.passage)}", "question": "how is it known?"}
        yield Match(drift.span, {"words": shorten(drift.lost), **values})
    for drift in _drifts(story, "word"):
        values = {"where": f"here, “{drift.lost}” in {where(drift.passage)}", "question": "which is it?"}
        yield Match(drift.span, {"words": story.doc[drift.span], **values})


@rule("VM004", "warning", "“{lost}” in {place}: who says so here?")
def attribution_dropped(story: Story) -> Iterator[Match]:
    """The material says who says so, the draft asserts it.

    Why: What police allege is no fact because the draft leaves out the police. Reuters asks for the source
    of every statement that is neither public nor witnessed.

    How it decides: The best passage attributes what the sentence says; the sentence names nobody for it by
    words of its own, its neighbours in the paragraph report nobody, and no other passage says the same. Who
    is quoted within what was said ("Ruiz said he thinks that") does not stand for who was lost. Body only.

    Wrongly catches: What the reporter has seen, or what is known to all.

    In quotes: Does not apply.

    Material:
        The driver set fire to the warehouse, police allege. According to the union, the company burned its
        papers in the yard. Moira Quist said the port had lost two boats in the storm.

    Flags:
        [[The driver set fire to the warehouse.]]

        The council met.
        ---
        [[The company burned its papers in the yard.]]

        The council met.
        ---
        [[The port had lost two boats in the storm.]]

        The council met.
    Passes:
        The driver set fire to the warehouse, police allege.
        ---
        The company burned its papers in the yard, the union said.
        ---
        The port had lost two boats in the storm, according to Moira Quist.
    """
    for drift in _drifts(story, "attribution"):
        yield Match(drift.span, {"lost": shorten(drift.lost), "place": where(drift.passage)})


@rule("PR001", "warning", "{words} words as in {place}, {share}% of the text: who is credited?")
def borrowed_text(story: Story) -> Iterator[Match]:
    """Words of a release or another outlet, without credit.

    Why: Readers take a paragraph for the paper's own work. Reuters asks that third-party material be
    attributed.

    How it decides: A run of sixteen words or more outside of quotes stands in the material too, word for word
    but for three here and there and for quotes between, and is more than names and figures. Silent where
    words of the paragraph that the material does not have say that an outlet, a release or somebody says it,
    or whose words or account it is, wherever they stand, or are hardly more than the name of an outlet; where
    a line above says whose words follow, or one below whose they were; where the passage is set off by ">";
    and where the piece as a whole is credited. An outlet of which the draft tells something else, or that it
    says did not answer, is only named; so is one of which the material knows nothing, where the piece is a
    release or called by another outlet ("wash-post_2024-05-02.txt"), and "media reports" names nobody.
    Transcripts, and other versions of the draft itself, lend nothing.

    Wrongly catches: The reporter's own notes, where they are written out.

    In quotes: Does not apply: a quote is there to have the words of somebody.

    Material:
        Isleline is the leading operator of ferries in the northern islands and has carried more than two
        million passengers since it was founded in Northpier in 1988. The company will add two boats, which
        run on batteries, to its fleet before the summer.

    Flags:
        The contract was signed on Friday. [[Isleline is the leading operator of ferries in the northern
        islands and has carried more than two million passengers]] so far.
        ---
        The council voted for it. [[Isleline is the leading operator of ferries in the northern islands and
        has carried over two million passengers since it was founded in Northpier in 1988]].
        ---
        Nobody objected, and [[the company will add two boats, which run on batteries, to its fleet
        before the summer]], it is hoped.
    Passes:
        Isleline, which runs most ferries in the northern islands, was founded in Northpier in 1988.
        ---
        Isleline is the leading operator of ferries in the northern islands and has carried more than two
        million passengers since it was founded, it said in a press release.
        ---
        “Isleline is the leading operator of ferries in the northern islands and has carried more than two
        million passengers,” Moira Quist said.
        ---
        The Harbour Gazette wrote:

        > The company will add two boats, which run on batteries, to its fleet before the summer.
    """
    for run in story.doc.comparison.borrowed if story.doc.comparison else ():
        share = f"{100 * run.share:.0f}"
        yield Match(run.span, {"words": str(run.words), "share": share, "place": where(run.passage)})


def _drifts(story: Story, kind: DriftKind) -> Iterator[Drift]:
    for claim in story.doc.comparison.claims if story.doc.comparison else ():
        yield from (drift for drift in claim.drifts if drift.kind == kind)
