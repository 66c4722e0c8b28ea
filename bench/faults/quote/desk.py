"""Quotes as a desk sets them: the subject outside the marks, as a headline or a pull quote, in two parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, content, framed, put, text_of
from bench.faults.quote.parts import LEANS, OTHERS_WORDS
from bench.faults.quote.wording import SENTENCES
from bench.faults.quote.woven import noun_phrases, whose
from bench.faults.words import HEDGE, NEGATION, QUALIFIER

LEAD_IN = re.compile(
    r"(?:And,? (?!(?:then|so|yet|if|that|this|to|now)\b)"
    r"|(?:So|But),? (?=(?:I|we|they|you|he|she|the|it|there)\b)"
    r"|Look,? (?=[Iwthy])|Well, |Listen, |You know, |I mean, |Now, |Oh, )"
)
VAGUE = re.compile(r"(?:other|various|several|young|recent|first|past|same|certain)\b")
UNREAL = re.compile(rf"{NEGATION.pattern}|\b(?:if|though|would|could|might|claim\w*|call\w*)\b", re.I)
BEGINNINGS = ("PRP", "PRP$", "DT", "EX", "NNS", "NNP", "WP", "IN")
PRONOUNS = ("he", "she", "they", "people", "nobody", "everybody", "everyone")
SIGNS = (" … ", " ... ", " […] ", " [...] ", " . . . ")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of a quote that begins with its subject, and its verb; offsets are the quote's own."""

    start: int
    subject_end: int
    verb: Word
    end: int

    def subject(self, quote: Quote) -> str:
        return quote.text[self.start : self.subject_end]


def clauses_of(quote: Quote) -> Iterator[Clause]:
    """The quote's sentences of the form subject, verb, and what follows."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
    for start, end in pairwise(bounds):
        words = [word for word in quote.words if start <= word.start < end]
        for at, word in enumerate(words[1:6], 1):
            if word.tag in ("MD", "VBD", "VBZ", "VBP"):
                before = words[:at]
                tags = [one.tag for one in before]
                noun = set(tags) <= {"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "IN"}
                noun = noun and tags[-1][:2] == "NN" and tags[0] != "IN"
                pronoun = len(tags) == 1 and tags[0] in ("PRP", "DT")
                gap = quote.text[before[0].start : word.start]
                if (noun or pronoun) and before[0].start == start and re.fullmatch(r"[\w .’'-]+ ", gap):
                    yield Clause(start, before[-1].end, word, end)
                break


def ended(words: str) -> str:
    """The words with a stop at their end."""
    words = re.sub(r"[\s,;:—–-]+\Z", "", words)
    return words if SENTENCE_END.search(words) else f"{words}."


def subject_outside(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The subject stands in the writer's words, and the marks open at the verb."""
    fits = list(told(quote))
    if not fits:
        return None
    subject, rest = rng.choice(fits)
    who, left, right = whose(quote)
    return marked(f"{who} said {subject} ", f"{left}{ended(rest)}{right}", "", "exact")


def told(quote: Quote) -> Iterator[tuple[str, str]]:
    """The subject, as it stands within a sentence, and the rest of each sentence that can be retold."""
    for clause in clauses_of(quote):
        subject = clause.subject(quote)
        rest = quote.text[clause.verb.start : clause.end].strip()
        after = quote.text[clause.end :]
        own = re.search(r"\b(?:I|we|you|my|our|your|us|this|that|these|those|it|there)\b", subject, re.I)
        whole = len(WORD.findall(rest)) >= 4 and not re.search(r"[?:‘“\"]|(?<!\w)'|\.\.|…", rest)
        first = next(word for word in quote.words if word.start == clause.start)
        # A single word that is neither a name nor a plural may be an order.
        stands = " " in subject or first.name != "O" or first.tag == "NNS" or subject.lower() in PRONOUNS
        if not own and whole and stands and not QUALIFIER.match(after):
            proper = first.tag.startswith("NNP") or first.name != "O"
            yield subject if proper else subject[:1].lower() + subject[1:], rest


def begins_later(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Without the "And", "Well" or "Look" that it, or a sentence of it, began with."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
    fits = []
    for start, _ in pairwise(bounds):
        lead = LEAD_IN.match(quote.text, start)
        rest = quote.text[lead.end() :] if lead else ""
        if lead is None or len(WORD.findall(rest)) < 5:
            continue
        before, tag = quote.text[:start], _tag_at(quote, lead.end())
        fair = lead[0][:3] != "But" and not OTHERS_WORDS.search(before[-80:])
        if start == 0 or (fair and tag in BEGINNINGS and not before.strip().endswith("?")):
            fits.append(rest[:1].upper() + rest[1:])
    return framed(rng.choice(fits), quote, rng, "exact") if fits else None


def _tag_at(quote: Quote, start: int) -> str:
    return next((word.tag for word in quote.words if word.start == start), "")


def sentence_left_out(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An ellipsis for a whole sentence, which denies, limits and hedges nothing."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
    fits = []
    for start, end in pairwise(bounds[1:-1]):
        gone, after, before = quote.text[start:end], quote.text[end:], quote.text[:start].rstrip()
        fair = not any(pattern.search(gone) for pattern in (NEGATION, QUALIFIER, HEDGE, OTHERS_WORDS))
        clear = not LEANS.match(after) and not re.search(r"[?…]|\.\.", before[-6:] + gone + after[:6])
        if fair and clear and len(WORD.findall(gone)) >= 3 and len(WORD.findall(after)) >= 4:
            fits.append(f"{before}{rng.choice(SIGNS)}{after}")
    return framed(rng.choice(fits), quote, rng, "exact") if fits else None


def headline(quote: Quote, material: Material, rng: Random) -> Change | None:
    """As a headline has it: the surname, a colon, single or double marks, no stop."""
    words = re.sub(r"[\s,;:.—–-]+\Z", "", quote.text)
    if quote.speaker is None or len(quote.words) > 18 or not re.match(r"[A-Z]", words):
        return None
    # What stands in marks within may be what the speaker denies.
    if re.search(r"[‘“\"]|(?<!\w)'", words):
        return None
    single = not re.search(r"[’']", words)
    left, right = ("‘", "’") if single and rng.random() < 0.5 else STYLES["“" not in quote.article.text]
    alone = quote.article.person(quote.speaker.surname) is not None
    who = quote.speaker.surname if alone else quote.speaker.name
    return marked(f"{who}: ", f"{left}{words}{right}", "", "exact")


def pull_quote(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Set off from the text, with a dash before who said it."""
    if len(quote.words) < 6 or not re.match(r"[A-Z]", quote.text):
        return None
    who, left, right = whose(quote)
    dash = rng.choice((" — ", " – ", "\n— "))
    return marked("", f"{left}{ended(quote.text)}{right}", f"{dash}{who}", "exact")


def two_apart(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two quotes of one person, each between its own marks."""
    others = [
        other
        for other in quote.article.quotes
        if quote.speaker and other.speaker is quote.speaker and other.start > quote.end
        and re.match(r"[A-Z]", other.text) and len(other.words) >= 6
    ]  # fmt: skip
    if not others or quote.speaker is None or len(quote.words) < 6 or not re.match(r"[A-Z]", quote.text):
        return None
    left, right = STYLES["“" not in quote.article.text]
    first = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    cue = rng.choice(("also said", "went on to say", "added"))
    second = f"{left}{ended(rng.choice(others).text)}{right}"
    return marked("", f"{left}{first}{right} {quote.speaker.name} said, and {cue}: {second}", "", "exact")


def part_and_whole(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A part of it in the writer's sentence, and then all of it."""
    parts = [(start, end) for start, end in noun_phrases(quote) if start]
    if not parts or len(quote.words) < 10 or not re.match(r"[A-Z]", quote.text):
        return None
    start, end = rng.choice(parts)
    who, left, right = whose(quote)
    part, whole = quote.text[start:end], f"{left}{ended(quote.text)}{right}"
    return marked(f"{who} spoke of ", f"{left}{part}{right}. The words in full: {whole}", "", "exact")


def emphasis(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word set off by stars or underscores, and that this is the writer's doing."""
    words = [word for word in content(quote, ("JJ", "RB")) if re.match(r"[ ,.]", quote.text[word.end :])]
    if not words or len(quote.words) < 6:
        return None
    word, sign = rng.choice(words), rng.choice(("*", "_"))
    change = framed(put(quote.text, word, f"{sign}{text_of(quote, word)}{sign}"), quote, rng, "exact")
    return replace(change, text=f"{change.text} (Emphasis added.)")


def two_words(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two words of it, woven into the writer's sentence."""
    fits = []
    for before, one, other in zip(quote.words, quote.words[1:], quote.words[2:], strict=False):
        part, after = quote.text[one.start : other.end], quote.text[other.end : other.end + 25]
        plain = one.tag == "JJ" and other.tag == "NNS" and re.fullmatch(r"[a-z-]{5,} [a-z]{5,}", part)
        near = quote.text[max(before.start - 40, 0) : other.end]
        goes_on = re.match(r"[’'-]| (?:of|and|or)\b", after) or any(
            word.start == other.end + 1 and word.tag[:2] == "NN" for word in quote.words
        )
        if (
            plain
            and not goes_on
            and not VAGUE.match(part)
            and not UNREAL.search(near)
            and not QUALIFIER.search(after)
        ):
            fits.append(part)
    if not fits:
        return None
    who, left, right = whose(quote)
    return marked(f"{who} spoke of ", f"{left}{rng.choice(fits)}{right}", ".", "exact")


def as_clause(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Its first sentence woven in behind "said that", with the small letter that this takes."""
    match = SENTENCES.search(quote.text)
    first = quote.text[: match.start() + 1] if match else quote.text
    rest = quote.text[match.end() :] if match else ""
    word = quote.words[0] if quote.words else None
    if word is None or len(WORD.findall(first)) < 6 or QUALIFIER.match(rest):
        return None
    plain = word.tag in ("DT", "PRP", "NNS", "JJ", "EX", "CD") and word.name == "O"
    odd = re.search(r"[?:‘“\"]|(?<!\w)'|\.\.|…", first) or text_of(quote, word) in ("I", "We", "You", "That")
    if not plain or odd or not re.match(r"[A-Z]", first):
        return None
    who, left, right = whose(quote)
    return marked(f"{who} said that ", f"{left}{first[:1].lower()}{ended(first[1:])}{right}", "", "exact")


QUOTE_DESK = (
    Kind("quote-subject-outside", "quote", False, subject_outside, SEEN),
    Kind("quote-begins-later", "quote", False, begins_later, SEEN),
    Kind("quote-sentence-left-out", "quote", False, sentence_left_out, SEEN),
    Kind("quote-as-headline", "quote", False, headline, SEEN),
    Kind("quote-pulled", "quote", False, pull_quote, SEEN),
    Kind("quote-two-apart", "quote", False, two_apart, SEEN),
    Kind("quote-part-and-whole", "quote", False, part_and_whole, SEEN),
    Kind("quote-emphasis", "quote", False, emphasis, SEEN),
    Kind("quote-two-words", "quote", False, two_words, SEEN),
    Kind("quote-as-clause", "quote", False, as_clause, SEEN),
)
