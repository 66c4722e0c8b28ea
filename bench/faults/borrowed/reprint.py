"""Paragraphs reprinted: in the house's style, run together, as a PDF gives them; credit within and before."""

from __future__ import annotations

import re
import textwrap
from random import Random

from bench.faults.articles import Material, Quote
from bench.faults.borrowed.borrowed import CREDIT, Paragraph
from bench.faults.borrowed.patchwork import sentences
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES
from bench.faults.quote.desk import ended
from bench.faults.quote.house import SPELLINGS
from bench.faults.words import SMALL

# What a desk changes without a thought, and no more than that.
RESTYLED = (
    (r"\b(?:Mr|Mrs|Ms|Dr)\. (?=[A-Z])", ""), (r"(?<=\d) percent\b", "%"), (r"(?<=\d)%", " percent"),
    (r"\bSen\. ", "Senator "), (r"\bGov\. ", "Governor "), (r"\bRep\. ", "Representative "),
    (r"\bU\.S\.", "US"), (r"\bE\.U\.", "EU"), (r"\bU\.N\.", "UN"), (r"\btoward\b", "towards"),
    (r"\bis not\b", "isn’t"), (r"\bdoes not\b", "doesn’t"), (r"\bdid not\b", "didn’t"),
    (r"\bare not\b", "aren’t"), (r"\bhas not\b", "hasn’t"), (r"\bwould not\b", "wouldn’t"),
    (r"\bmore than (?=[\d$])", "over "), (r"\bpresidential nominee\b", "nominee"),
    (r"\bformer President\b", "ex-President"), (r"\bRepublican Party\b", "GOP"), (r" ?— ?| -- ", " – "),
    (r"\bSept\. ", "September "), (r"\bOct\. ", "October "), (r"\bNov\. ", "November "),
    (r"\bDonald Trump\b", "Trump"), (r"\bHillary Clinton\b", "Clinton"), (r"\bBarack Obama\b", "Obama"),
    *((rf"\b{number}(?= [a-z]+s\b)", str(value)) for value, number in enumerate(SMALL) if value >= 2),
    *((rf"\b{american}\b", british) for american, british in SPELLINGS.items()),
)  # fmt: skip
LEAD = re.compile(
    r"(?:In|On|At|After|Before|For|Since|During|Last|Earlier|Until|By|Under|Despite|With)\b[^,;:—]{3,90}[a-z0-9],"
    r"(?= (?:he|she|it|they|the|a|an|his|her|its|their|many|some|[A-Z][a-z]+)\b)"
)
SYLLABLES = re.compile(
    r"(under|over|inter|con|com|pre|pro|dis|trans|cam|exam|elec|presi|ques|poli|busi|candi|na|of|op|im|in|ad|sup|sus)"
    r"(?=[b-df-hj-np-tv-z][a-z]{3,})"
)
DATELINES = ("({outlet}) — ", "({outlet}) – ", "{outlet} — ", "From {outlet}: ", "{outlet} reports: ")


def restyled(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """In the house's style: titles, signs, spelling; the words are as they were."""
    text, changes = item.text, 0
    for pattern, new in RESTYLED:
        if pattern == r"(?<=\d)%" and "%" not in item.text:
            continue
        text, times = re.subn(pattern, new, text)
        changes += times
    return marked("", text, "", "copied") if 2 <= changes <= len(item.text.split()) // 6 else None


def run_together(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """This paragraph and the next as one."""
    article = item.article
    following = next((span for span in article.paragraphs if span[0] >= item.end), None)
    text = article.text[slice(*following)].strip() if following else ""
    fit = 12 <= len(text.split()) <= 90 and not CREDIT.search(text) and re.search(r"[.!?][”\"]?\Z", text)
    return marked("", f"{item.text} {text}", "", "copied") if fit else None


def as_of_a_pdf(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """In short lines, some words parted at their ends."""
    lines = textwrap.wrap(item.text, rng.randrange(52, 68), break_long_words=False, break_on_hyphens=False)
    for at in range(0, len(lines) - 1, 2):
        first, _, rest = lines[at + 1].partition(" ")
        parted = SYLLABLES.match(first)
        if parted and re.fullmatch(r"[a-z]{8,}", first):
            lines[at] = f"{lines[at]} {parted[1]}-"
            lines[at + 1] = f"{first[parted.end() :]} {rest}".strip()
    return marked("", "\n".join(lines), "", "copied")


def credited_midst(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named behind what leads into the first sentence."""
    lead = LEAD.match(item.text)
    if lead is None:
        return None
    text = f"{lead[0]} {item.outlet} reported,{item.text[lead.end() :]}"
    return marked("", text, "", "credited")


def credited_in_dateline(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet stands where an agency's sign would."""
    if re.match(r"[A-Z]{3,}", item.text):
        return None  # a dateline
    before = rng.choice(DATELINES).format(outlet=item.outlet)
    return marked(before, item.text, "", "credited")


def marks_between(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Between marks, and who wrote it between two sentences."""
    first, *rest = sentences(item.text)
    if not rest or not first.endswith("."):
        return None
    text = f"“{first[:-1]},” {item.outlet} wrote. “{' '.join(rest)}”"
    return marked("", text, "", "quoted")


def long_quote(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A long quote of somebody, with who said it: the other story has it too."""
    if quote.speaker is None or not 25 <= len(quote.words) <= 90:
        return None
    left, right = STYLES["“" not in quote.article.text]
    who = rng.choice((f"{quote.speaker.name} said in full: ", f"In the words of {quote.speaker.name}: "))
    return marked(who, f"{left}{ended(quote.text)}{right}", "", "quoted")


REPRINT = (
    Kind("borrowed-restyled", "borrowed", True, restyled, SEEN),
    Kind("borrowed-run-together", "borrowed", True, run_together, SEEN),
    Kind("borrowed-as-of-a-pdf", "borrowed", True, as_of_a_pdf, SEEN),
    Kind("borrowed-credited-midst", "borrowed", False, credited_midst, SEEN),
    Kind("borrowed-credited-in-dateline", "borrowed", False, credited_in_dateline, SEEN),
    Kind("borrowed-marks-between", "borrowed", False, marks_between, SEEN),
    Kind("borrowed-long-quote", "borrowed", False, long_quote, SEEN, of="quote"),
)
