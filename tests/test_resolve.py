"""Who is meant, shown by short invented articles: each source span is marked, with the source it must lead
to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.document import Attribution, Block, Document, Quote, Source, SourceKind, Span
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.resolve import find_source, resolve
from claimcheck.segment import segment
from claimcheck.tag import tag

MARK = re.compile(r"\[([^][|]+)\]|\{([^{}]+)\}")
QUOTED = re.compile(r"“[^”]*”")
SPEC = Path(__file__).parent / "spec" / "resolve.txt"


def resolved(marked: str) -> Document:
    """The article without its marks, each span in [] the source of an attribution of its sentence.

    What it says is what the sentence has in {}, else what it has between quotation marks, else its rest.
    """
    text, at = "", 0
    spans: list[Span] = []
    contents: list[Span] = []
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        span = Span(len(text), len(text) + len(match[1] or match[2]))
        (spans if match[1] else contents).append(span)
        text += match[1] or match[2]
        at = match.end()
    text += marked[at:]
    doc = read_text(text, id="-", path=None, force=True)
    for stage in (layout, segment, tag):
        doc = stage(doc)
    quotes = tuple(Quote(Span(*match.span()), True) for match in QUOTED.finditer(text))
    attributions: list[Attribution] = []
    for span in spans:
        sentence = doc.sentences[doc.sentences_of(span)[0]].span
        told = [content for content in contents if sentence.contains(content)]
        said = [
            quote.span for quote in quotes if sentence.contains(quote.span) and not quote.span.contains(span)
        ]
        rest = (
            Span(span.end, sentence.end) if sentence.end - span.end > 20 else Span(sentence.start, span.start)
        )
        parent = next(
            (
                index
                for index, other in enumerate(attributions)
                if any(content.contains(span) for content in other.content)
            ),
            None,
        )
        content = tuple(told or said or [rest])
        attributions.append(Attribution((span,), (), content, "direct" if said else "indirect", parent))
    return resolve(replace(doc, quotes=quotes, attributions=tuple(attributions)))


def meant(doc: Document) -> list[str | None]:
    """The name of the source of each attribution."""
    return [None if one.source is None else doc.sources[one.source].name for one in doc.resolutions]


NAMES = {
    "a surname is the person named in full": (
        "[Moira Quist] said the ferry was late. [Quist] said it would sail on Monday.",
        ["Moira Quist", "Moira Quist"],
    ),
    "a title leads to the name": (
        "[Mayor Ingrid Solberg] said the bridge was safe. [Ms. Solberg] said the tests were done.",
        ["Ingrid Solberg", "Ingrid Solberg"],
    ),
    "the surname first, the full name later": (
        "“It is late,” [Dr. Quist] said. The harbour master, [Moira Quist], said it again.",
        ["Moira Quist", "Moira Quist"],
    ),
    "a description in front of the name": (
        "[Isleline chief executive Tom Harrow] said fares would rise. [Harrow] said it with regret.",
        ["Tom Harrow", "Tom Harrow"],
    ),
    "a description behind the name": (
        "[Tom Harrow, chief executive of Isleline], said fares would rise. [Mr. Harrow] said no more.",
        ["Tom Harrow", "Tom Harrow"],
    ),
    "two people of one surname stay two": (
        "[Anna Berg] said the school was cold. Her brother [Peter Berg] said it was warm. [Mr. Berg]"
        " said that"
        " the boiler worked. [Ms. Berg] said that it did not.",
        ["Anna Berg", "Peter Berg", "Peter Berg", "Anna Berg"],
    ),
    "an office tells namesakes apart": (
        "[President Ruiz] said the law would pass. His wife, [Clara Ruiz], said she hoped so. [Mr."
        " Ruiz] said he"
        " was sure.",
        ["Ruiz", "Clara Ruiz", "Ruiz"],
    ),
    "a nickname and a full given name": (
        "[William Hart] said the roof leaked. [Bill Hart] said it had leaked for years.",
        ["William Hart", "William Hart"],
    ),
    "a middle initial": (
        "[Helen T. Moss] said the vote was fair. [Helen Moss] said the count was slow.",
        ["Helen T. Moss", "Helen T. Moss"],
    ),
    "a spelling that wavers": (
        "[Jonathan Sandersen] said the pier was closed. [Jonathan Sanderson] said it would stay closed.",
        ["Jonathan Sandersen", "Jonathan Sandersen"],
    ),
    "a particle belongs to the surname": (
        "[Bart de Wolf] said the dyke held. [De Wolf] said the water was falling.",
        ["Bart de Wolf", "Bart de Wolf"],
    ),
    "the possessive of a name": (
        "[Moira Quist] said the ferry was late. [Quist’s] view was that it would sail.",
        ["Moira Quist", "Moira Quist"],
    ),
    "an acronym in brackets is its expansion": (
        "The [National Harbour Commission (NHC)] said the port was full. [The NHC] said ships must wait.",
        ["National Harbour Commission", "National Harbour Commission"],
    ),
    "an acronym without brackets": (
        "The [Bureau of Fisheries Statistics] said catches fell. [BFS] said prices rose.",
        ["Bureau of Fisheries Statistics", "Bureau of Fisheries Statistics"],
    ),
    "and inside a name": (
        "[The Ministry of Trade and Fisheries] said the quota stood. [The ministry] said it was final.",
        ["Ministry of Trade and Fisheries", "Ministry of Trade and Fisheries"],
    ),
    "a company's short form": (
        "[Norrland Steel Corp.] said profits fell. [Norrland Steel] said it would cut jobs.",
        ["Norrland Steel Corp.", "Norrland Steel Corp."],
    ),
    "a name that the tags take for an adjective": (
        "[Ostnews-Tass] reported the fire. Later [the Ostnews-Tass news agency] said nobody was hurt.",
        ["Ostnews-Tass", "Ostnews-Tass"],
    ),
    "the capitals of a dateline": (
        "NORRLAND shares fell on Monday. [Norrland] said it was sorry.",
        ["Norrland"],
    ),
    "a party in brackets is no name": (
        "[Sen. Ada Lund (D., Ohio)] said the bill was dead. [Lund] said no more.",
        ["Ada Lund", "Ada Lund"],
    ),
    "and between a body and a person": (
        "The bill was read by Ada Lund of the University of Malta and [Mark Oyelaran], who sighed.",
        ["Mark Oyelaran"],
    ),
    "two people joined are one source": (
        "[Sens. Ada Lund and Mark Oyelaran] said the bill was dead. [The senators] said they would"
        " try again.",
        ["Ada Lund and Mark Oyelaran", "Ada Lund and Mark Oyelaran"],
    ),
}
PRONOUNS = {
    "she and he by given name": (
        "[Moira Quist] said the ferry was late. [Tom Harrow] said it was not. [She] said he was"
        " wrong. [He] said"
        " she was.",
        ["Moira Quist", "Tom Harrow", "Moira Quist", "Tom Harrow"],
    ),
    "gender from a title": (
        "[Mr. Okonjo] said the clinic was open. [Mrs. Adeyemi] said the doors were locked. [He] said"
        " she had the"
        " wrong day.",
        ["Okonjo", "Adeyemi", "Okonjo"],
    ),
    "gender from a noun": (
        "[Robin Vale, a spokeswoman for Isleline], said fares would rise. [Tom Harrow] said nothing"
        " would change."
        " [She] said that the board had voted.",
        ["Robin Vale", "Tom Harrow", "Robin Vale"],
    ),
    "nobody inside the quotation is its speaker": (
        "[Tom Harrow] said the talks had failed. “Peter Berg never came to the table,” [he] said.",
        ["Tom Harrow", "Tom Harrow"],
    ),
    "the one right before who": (
        "The town heard [Anna Berg], a nurse, [who] said the ward was full.",
        ["Anna Berg", "Anna Berg"],
    ),
    "who after a place": (
        "There were voters from Ohio [who] said they would stay home.",
        ["voters from Ohio"],
    ),
    "they are the group": (
        "[Fishermen] said the quota was too small. [They] said they could not live on it.",
        ["Fishermen", "Fishermen"],
    ),
    "it is the body": (
        "[Norrland Steel Corp.] said profits fell. [It] said it would cut jobs.",
        ["Norrland Steel Corp.", "Norrland Steel Corp."],
    ),
    "we in a quotation is its speaker": (
        "“[We] believe the roof is safe,” [Ingrid Solberg] said.",
        ["Ingrid Solberg", "Ingrid Solberg"],
    ),
    "we outside is the writer": ("[We] asked the council for the report on Monday.", ["the author"]),
}
DESCRIPTIONS = {
    "the mayor": (
        "[Mayor Ingrid Solberg] said the bridge was safe. [Tom Harrow] said it was not. [The mayor]"
        " said he was"
        " no engineer.",
        ["Ingrid Solberg", "Tom Harrow", "Ingrid Solberg"],
    ),
    "the company": (
        "[Isleline, a ferry company], said fares would rise. [The Harbour Council] said it was"
        " sorry. [The company]"
        " said costs had doubled.",
        ["Isleline", "Harbour Council", "Isleline"],
    ),
    "the agency": (
        "[The Coastal Safety Agency] said the boat was sound. [Isleline] said so too. [The agency]"
        " said it had"
        " tested the hull.",
        ["Coastal Safety Agency", "Isleline", "Coastal Safety Agency"],
    ),
    "a spokesperson without a name is the body": (
        "[Isleline] said fares would rise. [A spokeswoman for Isleline] said the date was open. [An Isleline"
        " spokesman] said no more.",
        ["Isleline", "Isleline", "Isleline"],
    ),
    "he who speaks for a body": (
        "[A spokesman for Isleline] said fares would rise. “We had no choice,” [he] said. [Moira Quist]"
        " said [she] had.",
        ["Isleline", "Isleline", "Moira Quist", "Moira Quist"],
    ),
    "the spokeswoman with a name": (
        "[Robin Vale, a spokeswoman for Isleline], said fares would rise. [The spokeswoman] said the"
        " date was open.",
        ["Robin Vale", "Robin Vale"],
    ),
    "a campaign is one body": (
        "[The Quist campaign] said the poll was wrong. Moira Quist went home. [Her campaign] said"
        " she was tired.",
        ["Quist campaign", "Quist campaign"],
    ),
    "the report": (
        "[A report by the Harbour Council] said the pier was weak. [Moira Quist] said nobody had"
        " read it. [The"
        " report] said repairs would cost millions.",
        ["A report by the Harbour Council", "Moira Quist", "A report by the Harbour Council"],
    ),
    "the paper": (
        "[The Harbour Times] reported that the pier was weak. [The paper] said repairs would cost millions.",
        ["Harbour Times", "Harbour Times"],
    ),
    "the judge of the later name": (
        "[A judge] said on Monday that the papers could stay sealed. [Judge Walter Ames] said the"
        " law was plain.",
        ["Walter Ames", "Walter Ames"],
    ),
    "the two men": (
        "[Tom Harrow] said yes. [Peter Berg] said no. [The two men] said they would meet again on Friday.",
        ["Tom Harrow", "Peter Berg", "Tom Harrow and Peter Berg"],
    ),
}
UNNAMED = {
    "the sources lead back": (
        "According to [sources in the know], the bank would close. According to [the sources], staff knew."
        " [The aforementioned sources] said it was sad.",
        ["sources in the know"] * 3,
    ),
    "industry sources are others": (
        "[Sources close to the board] said the deal was off. [Industry sources] said it was on. [The"
        " sources] said"
        " the board met on Friday.",
        ["Sources close to the board", "Industry sources", "Sources close to the board"],
    ),
    "another source is another": (
        "[A source] said the pier was weak. [Another source] said it was strong. [The source] said"
        " tests were done.",
        ["A source", "Another source", "Another source"],
    ),
    "those people": (
        "[Two people familiar with the talks] said they had failed. [Those people] said the price"
        " was too high.",
        ["Two people familiar with the talks"] * 2,
    ),
    "according to them": (
        "[Sources in the know] said the bank would close. The sources declined to be named, and according to"
        " [them] the staff knew.",
        ["Sources in the know"] * 2,
    ),
    "the official": (
        "[A senior official in the ministry] said the quota stood. [The official] said it was final.",
        ["A senior official in the ministry"] * 2,
    ),
    "his aides and a name's aides": (
        "[Moira Quist] said she would run. [Aides to Ms. Quist] said she was tired. [Her aides] said"
        " she was not.",
        ["Moira Quist", "Aides to Ms. Quist", "Aides to Ms. Quist"],
    ),
}
CASES = NAMES | PRONOUNS | DESCRIPTIONS | UNNAMED


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_each_mention_finds_its_source(marked: str, expected: list[str]) -> None:
    assert meant(resolved(marked)) == expected


def specified() -> Iterator[object]:
    """The cases of spec/resolve.txt, which says how they are written."""
    for block in SPEC.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            fails = [line[2:] for line in lines if line.startswith("? ")]
            expected = next(line[2:] for line in lines if line.startswith("= ")).split(" | ")
            marked = "\n\n".join(line for line in lines if line[:2] not in ("= ", "? "))
            marks = [pytest.mark.xfail(reason=fails[0], strict=True)] if fails else []
            yield pytest.param(marked, expected, id=marked[:60], marks=marks)


def who(doc: Document) -> list[str]:
    """Of each attribution the kind and name of its source, and via whom it is quoted."""
    told = []
    for resolution in doc.resolutions:
        assert resolution.source is not None
        source = doc.sources[resolution.source]
        via = "" if resolution.via is None else f" via {doc.sources[resolution.via].name}"
        told.append(f"{source.kind} {source.name}{via}")
    return told


@pytest.mark.parametrize(("marked", "expected"), list(specified()))
def test_specified(marked: str, expected: list[str]) -> None:
    assert who(resolved(marked)) == expected


KINDS = [
    ("[Moira Quist] said the ferry was late.", "person"),
    ("[Journalist Dainis Kalva] said the ferry was late.", "person"),
    ("[The Harbour Council] said the ferry was late.", "organization"),
    ("[Police] said the ferry was late.", "organization"),
    ("[A ministry spokeswoman] said the ferry was late.", "organization"),
    ("[Federal prosecutors] said the ferry was late.", "organization"),
    ("[The Wall Street Journal] reported that the ferry was late.", "publication"),
    ("[The Harbour Herald] reported that the ferry was late.", "publication"),
    ("[Local media reports] said the ferry was late.", "publication"),
    ("[The newspaper] reported that the ferry was late.", "publication"),
    ("[The lawsuit] said the ferry was late.", "document"),
    ("[A new poll of 900 adults] found that the ferry was late.", "document"),
    ("[A trial published in May] found that the ferry was late.", "document"),
    ("[A roadmap published in May] showed that the ferry was late.", "document"),
    ("The yard won. [The Gazette] reported that the ferry was late.", "publication"),
    ("[An internal email] said the ferry was late.", "document"),
    ('"[Mare Nostrum]" (Our Sea) said the ferry was late.', "document"),
    ('"[Moira Quist]" said the ferry was late.', "person"),
    ("[Sources] said the ferry was late.", "unnamed"),
    ("[Officials] said the ferry was late.", "unnamed"),
    ("[People familiar with the matter] said the ferry was late.", "unnamed"),
    ("[Two teachers who asked not to be named] said the ferry was late.", "unnamed"),
    ("[A senior official in the ministry] said the ferry was late.", "unnamed"),
    ("[One donor] said the ferry was late.", "unnamed"),
    ("[Someone] said the ferry was late.", "unnamed"),
    ("[Critics] said the ferry was late.", "group"),
    ("[Many experts] said the ferry was late.", "group"),
    ("[Republicans] said the ferry was late.", "group"),
    ("[Most people] said the ferry was late.", "group"),
    ("[Teachers] said the ferry was late.", "group"),
    ("[Forty-one percent of voters] said the ferry was late.", "group"),
    ("[Some] said the ferry was late.", "group"),
    ("[I] think the ferry was late.", "self"),
    ("[The weather] showed that the ferry was late.", "other"),
]


@pytest.mark.parametrize(("marked", "kind"), KINDS, ids=[marked for marked, _ in KINDS])
def test_kind(marked: str, kind: str) -> None:
    assert [source.kind for source in resolved(marked).sources] == [kind]


ANONYMITY = [
    ("[A source] said the bank would close.", 0, None, None),
    ("[People familiar with the matter] said the bank would close.", 0, None, None),
    ("[Industry sources] said the bank would close.", 1, None, None),
    ("[Officials] said the bank would close.", 1, None, None),
    ("[Two port officials] said the bank would close.", 2, None, None),
    ("[A senior official at the ministry] said the bank would close.", 2, None, None),
    ("[A senior official at the ministry who read the letter] said the bank would close.", 3, None, None),
    (
        "[A clerk], speaking on condition of anonymity because she was not authorised to speak, said"
        " the bank would close.",
        1,
        "speaking on condition of anonymity",
        "because she was not authorised to speak",
    ),
    (
        "According to [sources in the know], the bank would close. The sources declined to be named.",
        0,
        "declined to be named",
        None,
    ),
    (
        "[Two teachers], who asked not to be named for fear of losing their jobs, said the roof leaked.",
        1,
        "asked not to be named",
        "for fear of losing their jobs",
    ),
    (
        "[A woman], who gave only her first name because she feared arrest, said the vault was empty.",
        1,
        "gave only her first name",
        "because she feared arrest",
    ),
    (
        "[One bank employee] declined to speak on the record, saying it would cost her the post.",
        2,
        "declined to speak on the record",
        "saying it would cost her the post",
    ),
    (
        "[A bank employee] said the vault was empty. She requested anonymity, citing the ongoing inquiry.",
        2,
        "requested anonymity",
        "citing the ongoing inquiry",
    ),
    (
        "[An aide to the mayor] said he was ill. The aide was not authorised to discuss his health.",
        2,
        None,
        "was not authorised to discuss his health",
    ),
    (
        "[A guard] who spoke anonymously to discuss internal matters said the gate was open.",
        1,
        "spoke anonymously",
        "to discuss internal matters",
    ),
    (
        "Because the talks are private, [a senior official] would not be named.",
        2,
        "would not be named",
        "Because the talks are private",
    ),
    (
        "[A nurse] said the ward was full. She did not want her name used, fearing she would lose her job.",
        1,
        "did not want her name used",
        "fearing she would lose her job",
    ),
    (
        "[Two teachers] said the roof leaked. They asked not to be named. They feared for their jobs.",
        1,
        "asked not to be named",
        "They feared for their jobs",
    ),
    (
        "[A driver] said the brakes failed. He was afraid of being sacked. He asked not to be named.",
        1,
        "asked not to be named",
        "He was afraid of being sacked",
    ),
    ("[A driver] said the brakes failed. He was afraid of being sacked.", 1, None, None),
    ("[A guard, citing fear of reprisals], said the gate was open.", 1, None, "citing fear of reprisals"),
    (
        "[A clerk] said the till was empty. His name is being withheld to protect him from reprisals.",
        1,
        "name is being withheld",
        "to protect him from reprisals",
    ),
    (
        "The Courier agreed not to name [the woman] because she is a victim of a crime.",
        1,
        "agreed not to name",
        "because she is a victim of a crime",
    ),
    ("[People briefed on the plan] said the bank would close.", 1, None, None),
    ("[A source close to the board] said the bank would close.", 2, None, None),
    ("[One of the people in the room] said the bank would close.", 1, None, None),
    ("[A Labour MP] said the bank would close.", 2, None, None),
    ("[Someone] said the bank would close.", 0, None, None),
]


@pytest.mark.parametrize(
    ("marked", "described", "stated", "reason"), ANONYMITY, ids=[row[0] for row in ANONYMITY]
)
def test_anonymity(marked: str, described: int, stated: str | None, reason: str | None) -> None:
    doc = resolved(marked)
    (anonymity,) = [source.anonymity for source in doc.sources if source.anonymity]
    assert anonymity.described == described
    assert (anonymity.stated and doc[anonymity.stated]) == stated
    assert (anonymity.reason and doc[anonymity.reason]) == reason


def test_a_declined_comment_is_no_anonymity() -> None:
    doc = resolved("[A source] said the bank would close. The source declined to comment.")
    assert doc.sources[0].anonymity is not None
    assert doc.sources[0].anonymity.stated is None


CREDITS = [
    ("The pier is weak.\n\nThis story first appeared in Harbour Weekly.", ["Harbour Weekly"]),
    ("The tender was first reported by the Daily Anchor, which saw the letter.", ["Daily Anchor"]),
    ("The pier is weak, experts say.\n\nWe got all this from Quaynotes and we thank them.", ["Quaynotes"]),
    ("The pier is weak. This report is based on reporting by Harbour Weekly.", ["Harbour Weekly"]),
    (
        "The pier is weak. " * 5 + "The leak was first reported by the Daily Anchor. " + "It is old. " * 5,
        [],
    ),
    ("The pier is weak. " * 5 + "The leak was first reported by the Daily Anchor.", ["Daily Anchor"]),
    (
        "The pier is weak.\n\nBoats sold of late: 40.\n\nSource: Harbour Weekly\n\nIt was shut in May.",
        [],
    ),
    (
        "The pier is weak.\n\nThese boats were sold last year: 40.\n\nSource: Harbour Weekly",
        ["Harbour Weekly"],
    ),
    ("Harbour Weekly has a new editor. She read the Daily Anchor first.", []),
    ("He got the boat from Norrland and sailed it from Ohio to Malta.", []),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS, ids=[row[0][-60:] for row in CREDITS])
def test_credits(text: str, expected: list[str]) -> None:
    doc = resolved(text)
    assert [doc[credit.span] for credit in doc.credits] == expected
    assert all(doc.sources[credit.source].kind == "publication" for credit in doc.credits)


def test_every_attribution_of_a_credited_piece_is_via_the_outlet() -> None:
    doc = resolved(
        "[Moira Quist] said the ferry was late.\n\nThis story first appeared in Harbour"
        " Weekly.\n\nIt is short."
    )
    assert doc.resolutions[0].via == doc.credits[0].source


def test_a_nested_source_is_via_the_one_that_quotes_it() -> None:
    doc = resolved("[The Harbour Times] said on Monday, citing [two port officials], that the pier was weak.")
    paper, officials = doc.resolutions
    assert paper.via is None
    assert officials.via == paper.source


def test_an_attribution_without_source_has_none() -> None:
    doc = resolved("It is believed that the ferry was late.")
    nobody = Attribution((), (Span(3, 14),), (Span(15, 39),), "indirect")
    assert resolve(replace(doc, attributions=(nobody,))).resolutions[0].source is None


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("[Tom Harrow], chief executive of Isleline, said fares would rise.", "chief executive of Isleline"),
        ("[Striker Tom Harrow] said fares would rise.", "striker"),
        ("[Detective Inspector Ros Ahern] said fares would rise.", "Detective Inspector"),
        ("[Chief executive Dr Tom Harrow] said fares would rise.", "chief executive"),
        ("He is well in hospital, [Avonmoor Police] said.", None),
    ],
)
def test_the_description_of_a_named_source(text: str, description: str | None) -> None:
    (source,) = resolved(text).sources
    assert source.description == description


def test_names_and_descriptions_are_mentions_where_they_are_no_source() -> None:
    doc = resolved(
        "[Mayor Ingrid Solberg] said the bridge was safe. Solberg went home. A reporter asked the"
        " mayor twice."
    )
    mentions = [(doc[mention.span], mention.kind, mention.attribution) for mention in doc.sources[0].mentions]
    assert mentions == [
        ("Mayor Ingrid Solberg", "name", 0),
        ("Solberg", "name", None),
        ("the mayor", "nominal", None),
    ]


def test_sources_come_in_the_order_of_the_text_and_only_sources_come() -> None:
    doc = resolved(
        "Peter Berg was there. “Tom Harrow is late,” [Anna Berg] said. [Tom Harrow] said he was not."
    )
    assert [source.name for source in doc.sources] == ["Tom Harrow", "Anna Berg"]


PARTIES: list[tuple[str, SourceKind, str | None]] = [
    ("Ministry of Trade and Fisheries", "organization", None),
    ("Isleline", "organization", "a ferry company"),
    ("Moira Quist", "person", "director of Isleline"),
    ("Anna Berg", "person", None),
    ("Peter Berg", "person", None),
    ("National Harbour Commission", "organization", None),
]
SOURCES = tuple(Source(name, kind, description, None, ()) for name, kind, description in PARTIES)
LOOKUPS = [
    ("Ministry of Trade and Fisheries", 0),
    ("the ministry", 0),
    ("MTF", 0),
    ("Isleline", 1),
    ("the company", 1),
    ("Ms. Quist", 2),
    ("M. Quist", 2),
    ("the director", 2),
    ("Anna Berg", 3),
    ("Berg", None),
    ("the NHC", 5),
    ("the harbour master", None),
    ("", None),
    ("the", None),
]


@pytest.mark.parametrize(("words", "expected"), LOOKUPS)
def test_find_source(words: str, expected: int | None) -> None:
    assert find_source(SOURCES, words) == expected


@pytest.mark.parametrize("text", ["", " \n\n \t ", "A\0B said \0\0.", "\ud800 said \udfff so."])
def test_no_text_is_too_odd(text: str) -> None:
    doc = Document("-", None, text, text, "utf-8", "", blocks=(Block(Span(0, len(text))),), language="en")
    for stage in (layout, segment, tag):
        doc = stage(doc)
    said = tuple(Attribution((one.span,), (), (one.span,), "direct") for one in doc.sentences)
    assert len(resolve(replace(doc, attributions=said)).resolutions) == len(said)
