"""NITF: what a reader of the paper sees, and what an XML file may not do."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.document import Metadata
from tests import reading

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
HEAD = """\
<head><title>piers-slug</title>
<docdata><date.issue norm="20240502T101500+0200"/><key-list><keyword key="piers"/></key-list></docdata></head>
"""
BODY_HEAD = """\
<body.head>
<hedline><hl1>Two piers <em>to</em> close</hl1><hl2>Work starts in May</hl2></hedline>
<note><p>Editors: an update follows.</p></note><rights>All rights</rights>
<byline>By <person>Ann Lee</person><byttl>Harbour Reporter</byttl></byline>
<distributor>Harbour Wire</distributor>
<dateline><location>NORTHPIER</location><story.date norm="20240501">May 1</story.date></dateline>
<abstract><p>Ferries will land at the third pier.</p></abstract>
</body.head>
"""


def nitf(content: str, *, head: str = "", body_head: str = "", end: str = "", start: str = "") -> bytes:
    body = f"<body>{body_head}<body.content>{content}</body.content>{end}</body>"
    return f"{start}<nitf>{head}{body}</nitf>".encode()


def words(content: str) -> list[str]:
    return [part for _, part in reading.hints(nitf(content), "wire.nitf")]


def test_head_and_metadata() -> None:
    data = nitf(f"<p>{LEAD}</p>", head=HEAD, body_head=BODY_HEAD)
    assert reading.hints(data, "wire.nitf") == [
        ("headline", "Two piers to close"),
        ("standfirst", "Work starts in May"),
        ("boilerplate", "Editors: an update follows."),
        ("byline", "By Ann Lee Harbour Reporter"),
        ("dateline", "NORTHPIER May 1"),
        ("standfirst", "Ferries will land at the third pier."),
        (None, LEAD),
    ]
    assert reading.document(data, "wire.xml").given == Metadata("Two piers to close", "Ann Lee", "2024-05-02")


def test_the_first_trustworthy_of_several_names_and_days_counts() -> None:
    dated = "<dateline><story.date norm='2024-05-01'/></dateline>"
    plain = f"<body.head><byline>By Bo Day</byline>{dated}</body.head>"
    data = nitf(f"<p>{LEAD}</p>", body_head=plain, head="<head><title>Two piers</title></head>")
    assert reading.document(data, "wire.nitf").given == Metadata("Two piers", "Bo Day", "2024-05-01")
    wrong = "<head><docdata><date.issue norm='20241399'/></docdata></head>"
    assert reading.document(nitf(f"<p>{LEAD}</p>", head=wrong), "wire.nitf").given == Metadata()


def test_content_and_its_roles() -> None:
    content = (
        "<block><p>The <org>board</org> met; <person>Mo Ray</person>, its clerk, <q>agreed</q>.</p>"
        "loose words<hl2>What comes next</hl2><p>One<br/>line</p></block>"
        "<ul><li>Ferries</li><li><p>Boats</p></li></ul><bq><p>“We agreed.”</p><credit>Mo Ray</credit></bq>"
        "<table><tr><td>East</td><td>12</td></tr></table><p>Old piers.<fn>Built in 1911.</fn></p>"
        "<media media-type='image'><media-reference source='a.jpg'/><media-object>eA==</media-object>"
        "<media-caption>The <em>east</em> pier</media-caption><media-producer>Jo</media-producer></media>"
    )
    tagline = "<tagline>Bo Day contributed to this report.</tagline>"
    end = f"<body.end>{tagline}<bibliography>x</bibliography></body.end>"
    assert reading.hints(nitf(content, end=end), "wire.nitf") == [
        (None, "The board met; Mo Ray, its clerk, agreed."),
        (None, "loose words"),
        ("headline", "What comes next"),
        (None, "One line"),
        ("body", "Ferries"),
        ("body", "Boats"),
        (None, "“We agreed.”"),
        (None, "Mo Ray"),
        ("body", "East"),
        ("body", "12"),
        (None, "Old piers."),
        ("boilerplate", "Built in 1911."),
        ("caption", "The east pier"),
        ("boilerplate", "Jo"),
        (None, "Bo Day contributed to this report."),
    ]


@pytest.mark.parametrize(
    ("codec", "declared", "encoding"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8-sig", "utf-8", "utf-8"),
        ("utf-16", "utf-16", "utf-16-le"),
        ("iso-8859-1", "iso-8859-1", "iso-8859-1"),
        ("windows-1252", "windows-1252", "windows-1252"),
    ],
)
def test_encodings(codec: str, declared: str, encoding: str) -> None:
    start = f'<?xml version="1.0" encoding="{declared}"?>'
    doc = reading.document(
        nitf("<p>The café is closed.</p>", start=start).decode().encode(codec), "wire.nitf"
    )
    assert (doc.text, doc.encoding) == ("The café is closed.", encoding)


def test_a_dtd_is_named_but_not_opened_and_its_characters_are_known() -> None:
    start = '<!DOCTYPE nitf SYSTEM "file:///etc/passwd">'
    data = nitf("<p>One&nbsp;pier &mdash; the &unheardof; east &amp; west.</p>", start=start)
    assert reading.document(data, "wire.nitf").text == "One pier — the &unheardof; east & west."


def test_comments_sections_and_processing_instructions() -> None:
    assert words("<p>The har<!-- x -->bour <![CDATA[board & <b>]]><?x y?> met.</p>") == [
        "The harbour board & <b> met."
    ]


KLINGON = "<?xml version='1.0' encoding='klingon'?>"
LAUGHS = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
FILE = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "https://example.org/a.dtd"> %a;]>'
SOUND = nitf(f"<p>{LEAD}</p>")
BAD = [
    pytest.param(b"", "empty", "The file is empty", id="no byte"),
    pytest.param(nitf(""), "empty", "There is no text to analyse.", id="no word"),
    pytest.param(nitf("<p>&b;</p>", start=LAUGHS), "malformed", "declares an entity ('a')", id="laughs"),
    pytest.param(nitf("<p>&a;</p>", start=FILE), "malformed", "declares an entity", id="a file"),
    pytest.param(nitf("<p>x</p>", start=PARAMETER), "malformed", "declares an entity", id="a parameter"),
    pytest.param(SOUND[:-20], "malformed", "no well-formed XML", id="truncated"),
    pytest.param(nitf("<p>&nbsp;</p>"), "malformed", "undefined entity, line 1", id="no such entity"),
    pytest.param(nitf("<p>x</q>"), "malformed", "mismatched tag, line 1", id="mismatched"),
    pytest.param(b"<nitf>" + b"<p>" * 50_000, "malformed", "more than 200 deep", id="nested"),
    pytest.param(nitf("<p>caf\xe9</p>").decode().encode("latin-1"), "malformed", "invalid token", id="latin"),
    pytest.param(nitf("x", start=KLINGON), "undecodable", "encoding that is not known", id="codec"),
    pytest.param(b"<rss><channel/></rss>", "malformed", "its root is <rss>", id="a feed"),
    pytest.param(b"<NewsML/>", "malformed", "its root is <NewsML>", id="NewsML 1"),
    pytest.param(b'{"body_text": "x"}', "malformed", "not XML but text", id="JSON"),
    pytest.param(b"PK\x03\x04", "malformed", "an office document", id="a Word document"),
    pytest.param(b"The board met.", "malformed", "not XML but text", id="plain text"),
]


@pytest.mark.parametrize(("data", "kind", "message"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str, message: str) -> None:
    error = reading.failure(data, "wire.nitf")
    assert (error.kind, message in error.message) == (kind, True), error.message


def test_elements_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.read.xml_tree._MOST", 1_000)
    assert words("<p>One.</p>" + "<p/>" * 900) == ["One."]
    assert "more than 1,000 elements" in reading.failure(nitf("<p/>" * 1_000), "wire.nitf").message


def test_attributes_that_a_dtd_would_add_to_every_element_cost_nothing() -> None:
    start = f'<!DOCTYPE nitf [<!ATTLIST p class CDATA "{"x" * 4_000_000}">]>'
    assert words("<p>One.</p>" + "<p/>" * 2_000) == ["One."]
    assert reading.document(nitf("<p>One.</p>" + "<p/>" * 100_000, start=start), "a.nitf").text == "One."


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".nitf", SOUND)


def test_a_footnote_in_the_midst_of_a_sentence_comes_after_its_paragraph() -> None:
    noted = "Critics<fn><p>The islands' own league.</p></fn> fear<fn>All of them.</fn> the worst."
    body = f"<p>{noted}</p><p>So.</p>"
    table = "<table><caption>Piers</caption><tr><td>East</td></tr></table>"
    nitf = f"<nitf><body><body.content>{body}{table}</body.content></body></nitf>"
    assert reading.hints(nitf.encode(), "story.nitf") == [
        (None, "Critics fear the worst."),
        ("boilerplate", "The islands' own league."),
        ("boilerplate", "All of them."),
        (None, "So."),
        ("caption", "Piers"),
        ("body", "East"),
    ]
