"""AT: who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span, Token
from claimcheck.rules.cues import is_telling
from claimcheck.rules.hedges import IMPRECISE
from claimcheck.rules.numerals import SCALE_WORD
from claimcheck.rules.phrasing import shorten, within
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import WELL_WORTH, Story
from claimcheck.syntax import FINITE, stem, stems_listed

# Figures that somebody must have counted: money, shares, magnitudes, and numbers above a thousand.
NUMBER = r"\d+(?:[.,]\d+)*(?: \d{1,2}/\d{1,2}\b)?"
FIGURE = re.compile(
    rf"[$€£¥]\s?{NUMBER}(?: ?(?:{SCALE_WORD})\b)?"
    rf"|\b{NUMBER} ?(?:percent\b|per cent\b|%|(?:{SCALE_WORD})\b)"
    r"|\b\d{1,3}(?:,\d{3})+\b"
)
# What a survey says of itself.
METHOD = re.compile(
    r"\b(?:respondents|margin of (?:sampling )?error|surveyed|(?:poll|survey) was conducted)\b"
)

# What is quoted on a market, for everybody to see.
MARKET = re.compile(
    r"\b(?:shares|stocks?|bonds|futures|yields?|index|pound|sterling|dollar|euro|yen)\b[^.;]{0,60}"
    r"\b(?:clos|climb|dipp|dropp|edg|eas|fell|gain|jump|lost|plung|rall|rose|sank|slid|slip|slump|soar|surg"
    r"|trad|tumbl)",
    re.IGNORECASE,
)

HELD = r"(?:believed|reported|understood|thought|said|rumou?red|alleged|assumed|presumed|claimed)"
AGENTLESS = re.compile(
    rf"\bit (?:is|was|has been|had been) (?:(?:widely|generally|commonly|also|now) )?{HELD}(?= that\b)"
    r"|\bthere (?:are|were|have been) (?:(?:also|some) )?(?:reports|rumou?rs|claims)(?= that\b)"
    r"|\b(?:is|are|was|were|has been|have been|had been) "
    rf"(?:(?:widely|generally|commonly|also) )?{HELD} to(?= \w)"
    r"|\b(?:reportedly|purportedly|supposedly)\b",
    re.IGNORECASE,
)
# "... by the police", with at most two words between.
AGENT = re.compile(r"(?:\s{1,8}[\w’'-]{1,40}){0,2}?\s{1,8}by\b")
# What one claims without saying that it is so.
CLAIMED = frozenset({"responsibility", "credit", "victory", "guilt", "loss", "losses", "deduction", "asylum"})
# So many words after "insisted that" its verb stands.
AHEAD = 8
# No eight words are longer, and a line of a megabyte is not gone through for each verb.
REACH = 200
LEARNED = re.compile(
    r"\b(?:has|have|had) learned\b(?! (?:to|how|from|by|about|of|a lesson|the)\b)", re.IGNORECASE
)


@rule("AT001", "info", "“{figure}”: says who? Nobody is named for this figure, here or nearby.")
def unattributed_claim(story: Story) -> Iterator[Match]:
    """A claim that could be contested, in the story's own voice.

    Why: Reuters sources every statement unless it is public knowledge or the reporter witnessed it; AP
    attributes all facts that could be disputed; the BBC's Editorial Guidelines treat it in 3.2.3.

    How it decides: A body sentence makes a claim well worth a check whose point is a figure: money, a
    share, a number above a thousand. No source stands behind it, nor behind a sentence that makes the same
    claim, nobody speaks in its paragraph, and it is not hedged. What a share, a currency or an index costs
    is public. Claims without a figure are left to the table, where they show as unsourced: which of them
    the reporter witnessed, only the desk knows.

    Wrongly catches: What the reporter counted, common knowledge, a survey that was named further up.

    In quotes: Does not apply: what is quoted has its speaker.

    Flags:
        The mayor spoke on Monday.

        [[Unemployment in the valley doubled to 12 percent last year because of the new toll.]]

        The council will meet again in June.
        ---
        The council met on Monday.

        [[The city spent $40 million on the new terminal last year, twice as much as on the old one.]]

        It will open in June.
        ---
        The ferry was late on Monday.

        [[More than 80,000 people used the ferry last year, a third more than in 2010.]]

        It will not run at night.
    Passes:
        Unemployment in the valley doubled to 12 percent last year, the statistics office said.
        ---
        The council met on Monday.
        ---
        The statistics office published its report on Monday. “We are worried,” its director said.
        Unemployment in the valley doubled to 12 percent last year.
        ---
        The council met on Monday.

        Shares in Harbour Line fell as much as 14 percent in early trade, to their lowest in a year.
    """
    doc = story.doc
    spoken = {doc.sentences[i].block for i, held in enumerate(story.attributions_in) if held}
    for index in story.claims(story.body):
        sentence, claim = doc.sentences[index], doc.claims[index]
        if (
            claim.check_worthiness >= WELL_WORTH
            and "quantity" in claim.types
            and doc.assessments[index].basis == "unsourced"
            and sentence.block not in spoken
            and story.quote_at(sentence.span.start) is None
            and all(hedge.kind in IMPRECISE for hedge in doc.hedges[index])
            and not METHOD.search(doc.plain, sentence.span.start, sentence.span.end)
            and not MARKET.search(doc.plain, sentence.span.start, sentence.span.end)
        ):
            figure = FIGURE.search(doc.plain, sentence.span.start, sentence.span.end)
            if figure:
                yield Match(sentence.span, {"figure": " ".join(figure[0].split())})


@rule("AT002", "warning", "The lead says so by itself; {who} says so in line {line}. Name the source here?")
def attribution_too_late(story: Story) -> Iterator[Match]:
    """The lead asserts what only a later sentence attributes.

    Why: Many read no further than the lead. Reuters wants a contentious first paragraph sourced; AP wants
    the source in the sentence of the first reference.

    How it decides: A claim of the lead has neither source, cue, hedge nor quotation mark. A sentence further
    down in the body makes the same claim and attributes it, and no sentence makes it without.

    Wrongly catches: Soft leads; facts that are plain to everybody, whoever is quoted with them.

    In quotes: Does not apply.

    Flags:
        Council of Lisbon Ends Long Debate

        [[Harbour Line has won the Lisbon ferry contract, worth $40 million.]]

        The company was founded in 1998.

        Harbour Line won the Lisbon ferry contract, worth $40 million, the port authority said on Monday.
        ---
        Council of Lisbon Ends Long Debate

        [[Two night watchmen died in a fire at Lisbon harbour.]]

        The sheds were built in 1998.

        Two night watchmen died in a fire at Lisbon harbour, said Moira Quist of the fire brigade.
        ---
        Council of Lisbon Ends Long Debate

        [[Lisbon will sell its old ferry to Harbour Line for 3 million euros.]]

        The ferry was built in 1990.

        Lisbon will sell its old ferry to Harbour Line for 3 million euros, Moira Quist said.
    Passes:
        Council of Lisbon Ends Long Debate

        Harbour Line has won the Lisbon ferry contract, worth $40 million, the port authority said on Monday.

        The company was founded in 1998.
        ---
        Council of Lisbon Ends Long Debate

        Harbour Line has won the Lisbon ferry contract, worth $40 million.

        Harbour Line won the Lisbon ferry contract, worth $40 million.

        Harbour Line won the Lisbon ferry contract, worth $40 million, the port authority said on Monday.
        ---
        Council of Lisbon Ends Long Debate

        Lisbon may sell its old ferry to Harbour Line for 3 million euros.

        Lisbon will sell its old ferry to Harbour Line for 3 million euros, Moira Quist said.
    """
    doc, below = story.doc, set(story.body).difference(story.lead)
    for index in story.claims(story.lead):
        assessment, span = doc.assessments[index], doc.sentences[index].span
        same = [other for other in assessment.same_as if other in below]
        held_back = any(hedge.kind not in IMPRECISE for hedge in doc.hedges[index])
        if held_back or story.attributions_in[index] or story.has_quote(span):
            continue
        behind = {support.sentence: support.source for support in assessment.supports}
        if same and all(behind.get(other) is not None for other in same):
            source = behind[same[0]]
            if source is not None:
                who = within(shorten(doc.sources[source].name))
                line = str(story.line(doc.sentences[same[0]].span.start))
                yield Match(span, {"who": who, "line": line})


@rule("AT005", "warning", "“{text}” takes sides on whether it is true: would “said” do?")
def loaded_cue(story: Story) -> Iterator[Match]:
    """A verb of saying that judges what is said: claimed, admitted, insisted.

    Why: "Claimed" doubts the speaker, "admitted" convicts him. The guide of Mongabay prefers "said"; AP
    does too, as far as is generally known.

    How it decides: The cue of an attribution with a source is one of a short list of such verbs, in the sense
    of saying: not to claim a loss or responsibility, nor to insist on something or that it be done.

    Wrongly catches: "Admitted" of a confession in court, where it is the exact word.

    In quotes: Does not apply; the words of a quote are the speaker's.

    Flags:
        The mayor [[claimed]] that the bridge was safe.
        ---
        Quist [[insisted]] the ferry had been inspected.
        ---
        The minister [[admitted]] that the tunnel would be late.
    Passes:
        The mayor said that the bridge was safe.
        ---
        Two men were admitted to hospital.
        ---
        The group claimed responsibility for the attack.
    """
    doc = story.doc
    for attribution in doc.attributions:
        if not attribution.source:
            continue
        for span in attribution.cue:
            if story.quote_at(span.start):
                continue
            for token, tag in story.tokens(span):
                if (
                    tag in ("VBD", "VBZ", "VBP", "VBN")
                    and stem(token.text.lower()) in stems_listed("loaded_cues")
                    and not _means_otherwise(story, token)
                ):
                    yield Match(Span(token.start, token.end))


@rule("AT006", "warning", "“{text}”: by whom? Nobody is named for it.")
def agentless_report(story: Story) -> Iterator[Match]:
    """It is believed, she is said to, reportedly: a report without a reporter.

    Why: The form sounds like attribution and names nobody. NPR finds "reportedly" insufficient.

    How it decides: A verb of reporting or believing in the passive, or "reportedly", and in its sentence
    neither a "by" after it nor a source that is named or described; for a headline the lead may have it.

    Wrongly catches: A sentence whose agent stands in the one before.

    In quotes: Does not apply.

    Flags:
        [[It is believed]] that the ferry sank in 1911.
        ---
        The company is [[reportedly]] looking for a buyer.
        ---
        The minister [[is said to]] be unhappy with the result.
    Passes:
        It is believed by the harbour police that the ferry sank in 1911.
        ---
        The company is reportedly looking for a buyer, according to the Harbour Times.
        ---
        The minister said that he was unhappy.
    """
    doc = story.doc
    telling = {i for i, a in enumerate(doc.attributions) if a.source and is_telling(story, a)}
    told = {i for i, held in enumerate(story.attributions_in) if not telling.isdisjoint(held)}
    for match in AGENTLESS.finditer(doc.plain):
        span = Span(*match.span())
        sentence = doc.sentence_at(span.start)
        if sentence is None or story.quote_at(span.start):
            continue
        by = AGENT.match(doc.plain, span.end)
        # A headline is followed by its lead.
        near = {sentence, *(story.lead if sentence in story.headline else ())}
        if not by and told.isdisjoint(near):
            yield Match(span)


@rule("AT007", "warning", "“{text}”: from whom or from what? The story does not say how it is known.")
def has_learned(story: Story) -> Iterator[Match]:
    """The newsroom has learned: knowledge without a basis.

    Why: NPR rules the phrase out where no basis is given: it tells the reader that the newsroom knows, not
    how.

    How it decides: "Has learned" is followed by what was learned, the newsroom or an outlet is who learned
    it, and the sentence names no source.

    Wrongly catches: A house style in which the next sentence gives the source.

    In quotes: Does not apply.

    Flags:
        The ferry contract will be cancelled, the Harbour Times [[has learned]].
        ---
        The mayor will resign in June, the Harbour Times [[has learned]].
        ---
        The Harbour Times [[has learned]] that the ferry will be sold.
    Passes:
        The ferry contract will be cancelled, the Harbour Times has learned from two port officials.
        ---
        The crew has learned to live without radio.
        ---
        The captain learned the news from the radio.
    """
    doc = story.doc
    for match in LEARNED.finditer(doc.plain):
        span = Span(*match.span())
        sentence = doc.sentence_at(span.start)
        if sentence is None or story.quote_at(span.start):
            continue
        learners = story.kinds_in[sentence]
        if learners and learners <= {"publication", "self"}:
            yield Match(span)


def _means_otherwise(story: Story, verb: Token) -> bool:
    """To claim a loss, or to insist on something or that it be done, is not to say that it is so."""
    sentence = story.doc.sentences[story.doc.sentences_of(Span(verb.start, verb.end))[0]]
    after = story.tokens(Span(verb.end, min(verb.end + REACH, sentence.span.end)))[:AHEAD]
    words = [token.text.lower() for token, _ in after]
    if verb.text.lower().startswith("claim"):
        return any(word in CLAIMED for word in words[:3])
    if verb.text.lower().startswith("insist"):
        verbs = [tag for _, tag in after if tag in FINITE or tag == "VB"]
        return words[:1] == ["on"] or (words[:1] == ["that"] and verbs[:1] == ["VB"])
    return False
