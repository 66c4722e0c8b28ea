"""What each line of a page is. Every article is our own; roles are written in front of the lines."""

from __future__ import annotations

import pytest

from claimcheck.document import Document, Metadata
from claimcheck.layout import layout
from claimcheck.layout.dates import find_dates, first_date
from claimcheck.read import read_bytes, read_text

LEAD = (
    "body | The harbour board has told ferry companies that two of its three piers will be shut for a year, "
    "and that crews will have to land at the third one until new piles are in place."
)
MORE = (
    "body | Work on the first of the piers starts in May, according to Orla Benn, who runs the yard, and the "
    "second one follows when the first is open again."
)
LAST = (
    "body | The companies said they had asked for a later start, after the summer season, and got no answer "
    "from the board until this week."
)


def laid_out(page: str) -> Document:
    """The document of the lines of `page`, which have `role | ` in front of them."""
    return layout(
        read_text("\n\n".join(line.split(" | ", 1)[1] for line in page.splitlines() if line.strip()))
    )


def roles(page: str) -> list[tuple[str, str]]:
    doc = laid_out(page)
    return [(role, doc[block.span]) for role, block in zip(doc.roles, doc.blocks, strict=True)]


def marked(page: str) -> list[tuple[str, str]]:
    lines = [line.split(" | ", 1) for line in page.splitlines() if line.strip()]
    return [(role.strip(), words) for role, words in lines]


HEADS = {
    "headline": "headline | Two piers to close for a year",
    "headline with a full stop that the lead repeats": "headline | Harbour board to close two piers.",
    "headline in title case": "headline | Harbour Board Shuts Two Piers And Leaves Ferries Stranded.",
    "headline in capitals": "headline | BOARD SHUTS PIERS",
    "headline, standfirst": """
        headline | Two piers to close for a year
        standfirst | Ferry companies ask for a later start and get no answer""",
    "section, date line, headline, standfirst": """
        boilerplate | Transport Harbour
        byline | Published on May 2nd, 2024 | by Ann Lee
        headline | Harbour Board Shuts Two Piers For A Year
        standfirst | Ferry companies fear a long summer""",
    "headline, byline, date": """
        headline | Two piers to close for a year
        byline | By Ann Lee and Bob Roe, Harbour Times
        dateline | 2 May 2024""",
    "byline above the headline": """
        byline | By ANN LEE
        headline | Two piers to close for a year""",
    "byline without by": """
        headline | Two piers to close for a year
        byline | Ann Lee, Transport Correspondent
        byline | Updated: 2 May 2024 at 10:15 GMT""",
    "name alone": """
        headline | Two piers to close for a year
        byline | Mary Collins""",
    "time of the last change": """
        headline | Two piers to close for a year
        byline | LAST UPDATED: 4:15 PM""",
    "place and day alone": """
        headline | Two piers to close for a year
        dateline | LONDON, May 2, 2024""",
    "day alone": "dateline | Thursday, May 2, 2024",
    "trail, title under the byline": """
        boilerplate | Home » News » Harbour
        headline | Two piers to close for a year
        byline | By Ann Lee
        byline | Transport Reporter""",
    "credit on top": """
        headline | Two piers to close for a year
        credit | This story was first published by Harbour Times.""",
    "mail": """
        boilerplate | Subject: copy for Monday
        headline | Two piers to close for a year""",
    "skip link and rights": """
        boilerplate | Skip to main content
        boilerplate | COPYRIGHT 2024 BY HARBOUR TIMES, INC. NO PART OF THIS MAY BE USED
        boilerplate | IN ANY FORM WITHOUT LEAVE OF THE OWNER
        headline | Two piers to close for a year""",
    "no headline": "",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_above_the_lead(head: str) -> None:
    page = "\n".join((head, LEAD, MORE, LAST))
    assert roles(page) == marked(page)


@pytest.mark.parametrize(
    "lead",
    [
        "body | A pier has been shut by the harbour board, and nobody in the town was told.",
        "body | The board said it would not pay.",
        "body | By the time the board met, the pier was shut.",
        "body | Five things to know about the pier:",
    ],
)
def test_a_short_lead_is_no_headline(lead: str) -> None:
    page = "\n".join((lead, LAST, MORE, LAST))
    assert roles(page) == marked(page)


MIDDLES = {
    "caption with a name of the story": "caption | New Benn crane",
    "long caption": "caption | The middle pier, which was widened last year, seen from the customs house",
    "caption with its photographer": "caption | Crews unload the last ferry of the season. (Bo Li/Reuters)",
    "short caption with its photographer": "caption | Crews at the yard on Sunday. Photo: Bo Li",
    "photographer alone": "boilerplate | Photo: Bo Li",
    "subhead": "headline | A long summer",
    "subhead that asks": "headline | What happens next",
    "subhead in title case": "headline | Ferry Owners Weigh Their Next Steps",
    "list": """
        body | East Pier
        body | Middle Pier
        body | West Pier""",
    "numbers": "body | 1.",
    "announcement": "body | The order of work, as the board gave it:",
    "speech that stands open": "body | “It is a long summer for all of us in the yard",
    "sentence without its full stop": "body | No estimate of the cost was given",
    "link to another story": "boilerplate | Read more: How the piers were built",
    "source of a table": "credit | Source: Harbour Statistics Office",
    "rule": "boilerplate | * * *",
    "tag that was left": 'boilerplate | <embed post-id="77"><embed/>.',
    "times of a live page": """
        dateline | 14:32
        body | The board has shut the pier, and nobody was told.
        dateline | 1.10pm ET
        body | The board has met in the town hall since noon, its clerk said.""",
    "a number": "body | It cost them 14.32 pounds.",
}


@pytest.mark.parametrize("middle", MIDDLES.values(), ids=MIDDLES)
def test_between_paragraphs(middle: str) -> None:
    page = "\n".join(("headline | Two piers to close for a year", LEAD, MORE, middle, LAST, MORE))
    assert roles(page) == marked(page)


TAILS = {
    "credit and the page's own lines": """
        caption | Orla Benn yard
        credit | We took all of this from Harbour Times, where the full story is.
        boilerplate | Tags: , , ,
        boilerplate | About the Author
        boilerplate | Comments are closed.
        boilerplate | Back to Top ↑""",
    "first appeared": "credit | This story first appeared in Harbour Times.",
    "originally published": "credit | Originally published by Harbour Times.",
    "hat tip": "credit | h/t Harbour Times",
    "agencies": "credit | With files from Harbour Press",
    "permission": "credit | Reprinted with permission of Harbour Times.",
    "update": "boilerplate | Update, 3:15pm: This article has been updated with comment from the board.",
    "news that is called an update": "body | Update: the board has said that the piers will open in May.",
    "rate of exchange": "boilerplate | ($1 = 0.7805 pounds)",
    "reporters": "boilerplate | (Reporting by Ann Lee; Editing by Bob Roe)",
    "contributed by a writer of an agency": (
        "boilerplate | Harbour Press writer Bob Roe contributed to this report."
    ),
    "contributed": "boilerplate | Bob Roe contributed to this report.",
    "place of the reporter": "boilerplate | Bob Roe and Mary Collins reported from Dover.",
    "author, of whom the piece says nothing": "boilerplate | Ann Lee is a reporter in the capital.",
    "who speaks at the end is no author": "body | Ann Lee was the first to answer. “Nobody knows,” Lee said.",
    "about the author": """
        boilerplate | About the author
        boilerplate | Ann has written about ships and the people on them for twenty years, mostly here.""",
    "handle": "boilerplate | Follow Ann Lee on Twitter @annlee",
    "follow": "boilerplate | Follow Harbour Times on Facebook, X and Instagram.",
    "address": "boilerplate | Contact: desk@harbour.example, +44 20 7946 0000",
    "newsletter": "boilerplate | Sign up for our morning newsletter",
    "correction": "boilerplate | Correction: an earlier version gave a wrong date for the start of work.",
    "correction below its heading": """
        boilerplate | CORRECTION:
        boilerplate | An article on Monday about the piers misstated the day on which the board met.
        boilerplate | Friday, May 3, 2024""",
    "slug": "boilerplate | (al-br)",
    "end mark": "boilerplate | -30-",
    "note to editors": "boilerplate | (STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)",
    "signed letter": """
        byline | Mary Collins
        dateline | Beverly Hills, Calif.""",
    "a person of the piece": "body | Orla Benn is a former mayor of the town.",
    "reports in the copy": "body | Leaks were reported from three ferries, and editing by hand took a week.",
    "sources of the piece": "body | Sources close to the board said it had not made up its mind.",
    "copy with the words of a credit": "body | We got the money from the board, and it was late, she said.",
    "cut off": "body | The piers will be shown on a map that the board has put on",
}


@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS)
def test_below_the_last_paragraph(tail: str) -> None:
    page = "\n".join(("headline | Two piers to close for a year", LEAD, MORE, LAST, tail))
    assert roles(page) == marked(page)


@pytest.mark.parametrize(
    "text", ["Two piers to close", "By Ann Lee", "Comments are closed.", "Source: the board"]
)
def test_a_document_of_one_paragraph_is_body(text: str) -> None:
    assert layout(read_text(text)).roles == ("body",)


def test_markup_is_believed() -> None:
    page = "Harbour\n\n# Two piers, one year.\n\n## What next?\n\n- East Pier\n\n" + LEAD.split(" | ")[1]
    (doc,) = read_bytes(page.encode(), "story.md")
    assert isinstance(doc, Document)
    assert layout(doc).roles == ("boilerplate", "headline", "headline", "body", "body")
    assert layout(doc).metadata.title == "Two piers, one year."


def test_metadata_is_found() -> None:
    page = "\n".join((HEADS["section, date line, headline, standfirst"], LEAD, MORE))
    assert laid_out(page).metadata == Metadata(
        "Harbour Board Shuts Two Piers For A Year", "Ann Lee", "2024-05-02"
    )


def test_the_day_may_stand_at_the_head_of_the_copy() -> None:
    copy = "LONDON, May 2, 2024 -- " + LEAD.split(" | ")[1]
    doc = layout(read_text(f"Two piers to close for a year\n\n{copy}\n\n{MORE.split(' | ')[1]}"))
    assert doc.metadata.published == "2024-05-02"


def test_what_is_given_wins_and_is_no_text() -> None:
    given = Metadata("Given title", "Given name", "2024-05-02T09:00:00Z")
    text = "Two piers to close for a year\n\nBy Ann Lee\n\n" + LEAD.split(" | ")[1]
    doc = layout(read_text(text, given=given))
    assert doc.metadata == Metadata("Given title", "Given name", "2024-05-02")
    assert doc.roles == ("headline", "byline", "body")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published on October 12th, 2021 | by Ann Lee", "2021-10-12"),
        ("Wednesday, Nov. 1, 1989", "1989-11-01"),
        ("12 Oct 2021, 10:15", "2021-10-12"),
        ("1st of September 2023", "2023-09-01"),
        ("Updated 2021-10-12T10:15:00+02:00", "2021-10-12"),
        ("13/10/2021", "2021-10-13"),
        ("10/13/2021", "2021-10-13"),
        ("4/4/2024", "2024-04-04"),
        ("3/4/2024", None),
        ("June 31, 2024", None),
        ("30 February 2024, corrected 1 March 2024", "2024-03-01"),
        ("in May 2024", None),
        ("call 2024-05-0212", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    assert first_date(text) == day


def test_dates_that_mean_no_day_are_found_all_the_same() -> None:
    assert [day for _, day in find_dates("June 31, 2024")] == [None]
