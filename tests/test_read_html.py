"""What a page holds of its story: paragraphs with roles, what it tells machines, and no more."""

from __future__ import annotations

import json
import sys
import tracemalloc
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.document import Document, Metadata, Role
from claimcheck.errors import InputError
from claimcheck.pipeline import analyse
from claimcheck.read import Failure, read_path
from tests import reading
from tests.whole_program import ran

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
WORK = "The work starts in May, and ferries will land at the third pier."
REFUSED = "The mayor refused to comment on the ferry contract."


def read(page: str | bytes, name: str = "story.html") -> Document:
    return reading.document(page if isinstance(page, bytes) else page.encode(), name)


def failure(page: str | bytes) -> InputError:
    data = page if isinstance(page, bytes) else page.encode()
    return reading.failure(data, "story.html")


def lines(page: str) -> list[str]:
    """The paragraphs of a page; its blocks are its lines."""
    return reading.lines(read(page))


def hints(page: str) -> list[tuple[Role | None, str]]:
    doc = read(page)
    return [(block.hint, doc[block.span]) for block in doc.blocks]


# Text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(f"<p>{LEAD}</p>\n<p>{WORK}</p>", [LEAD, WORK], id="paragraphs"),
        pytest.param(f"<P CLASS=x>{LEAD}<p>{WORK}", [LEAD, WORK], id="paragraphs that are not closed"),
        pytest.param(
            f"<div>{LEAD}<div>{WORK}</div>It rained.</div>", [LEAD, WORK, "It rained."], id="divisions"
        ),
        pytest.param(f"Head<blockquote>{LEAD}</blockquote>{WORK}<hr>", ["Head", LEAD, WORK], id="loose text"),
        pytest.param(
            "<p>The\n  <b>har</b>b<i>our</i>\t<a href=x>board</a> <!-- x -->met.",
            ["The harbour board met."],
            id="inline",
        ),
        pytest.param(
            "<p>a &amp; b &lt;c&gt; &eacute;&#8212;&#x20AC;&nbsp;5 &unknown; &#0;",
            ["a & b <c> é—€ 5 &unknown; �"],
            id="references",
        ),
        pytest.param("<p>1 < 2 & 3 <4 <", ["1 < 2 & 3 <4 <"], id="signs that are no markup"),
        pytest.param("<p>har&shy;bour<wbr>master", ["harbourmaster"], id="where words may be broken"),
        pytest.param(f"<p>By Ann Lee<br>{LEAD}<br/><br>{WORK}", ["By Ann Lee", LEAD, WORK], id="line breaks"),
        pytest.param(
            "<p>The board will close<br>two piers.", ["The board will close two piers."], id="a wrapped line"
        ),
        pytest.param("<h1>Two piers<br>to close</h1>", ["Two piers to close"], id="a wrapped headline"),
        pytest.param(f"<pre>{LEAD}\n\n{WORK}</pre>", [LEAD, WORK], id="preformatted"),
        pytest.param(
            "<p title='a > b' data-x=\"</p>\" y>One</p x='>'>two", ["One", "two"], id="signs in attributes"
        ),
        pytest.param(
            "<p>The board <del>may</del> <ins>will</ins> close.", ["The board will close."], id="edited"
        ),
        pytest.param("<ruby>港<rp>(</rp><rt>minato</rt></ruby> is a harbour", ["港 is a harbour"], id="ruby"),
    ],
)
def test_the_words_of_paragraphs(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>document.write('<p>no')</script>",
        "<style>p::before { content: '<p>no' }</style>",
        "<template><p>no</template>",
        "<nav><ul><li>no<li>no</ul></nav>",
        "<aside><p>no</p></aside>",
        "<noscript>no</noscript>",
        "<svg><text>no</text></svg>",
        "<select><option>no<option>no</select>",
        "<button>no</button>",
        "<iframe><p>no</iframe>",
        "<p hidden>no</p>",
        "<p hidden>no",
        "<span aria-hidden='true'>no <span>no</span> no</span>",
        "<div style='color: red; DISPLAY : none'><div><p>no</div>no</div>",
        "<span class='icon sr-only'>no</span>",
        "<div role=navigation>no</div>",
        "<footer>no</footer>",
        "<!-- no --><!doctype no><?no ?></ no>",
        "<head><title>no</title></head>",
    ],
)
def test_what_is_not_shown_or_not_copy_is_left_out(hidden: str) -> None:
    assert lines(f"<p>{LEAD}</p>{hidden}<p>{WORK}</p>") == [LEAD, WORK]


def test_what_never_ends_runs_to_the_end_as_in_browsers() -> None:
    for opened in ("<!-- ", "<script>", "<a href='", '<p x="', "<style>", "<title>"):
        assert lines(f"<p>{LEAD}</p>{opened} <p>{WORK}") == [LEAD]


def test_in_xhtml_an_element_may_close_itself() -> None:
    page = (
        f'<?xml version="1.0"?><html><head><script src="x"/><title/></head><body><p>{LEAD}</p></body></html>'
    )
    assert read(page, "story.xhtml").text == LEAD


# Encodings


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<p>The board – “all of it” – met.".encode(), "utf-8"),
        (b"\xef\xbb\xbf<meta charset=latin1>" + "<p>The board – “all of it” – met.".encode(), "utf-8"),
        (b"\xff\xfe" + "<p>The board – “all of it” – met.".encode("utf-16-le"), "utf-16-le"),
        ("<p>The board – “all of it” – met.".encode("windows-1252"), "windows-1252"),
        (
            b"<meta charset='ISO-8859-1'>" + "<p>The board – “all of it” – met.".encode("cp1252"),
            "windows-1252",
        ),
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
            + "<p>The board – “all of it” – met.".encode("cp1251"),
            "windows-1251",
        ),
        (
            b'<?xml version="1.0" encoding="macintosh"?>'
            + "<p>The board – “all of it” – met.".encode("mac-roman"),
            "mac-roman",
        ),
        (b"<meta charset=utf-8>" + "<p>The board – “all of it” – met.".encode("cp1252"), "windows-1252"),
        (b"<meta charset=zlib>" + "<p>The board – “all of it” – met.".encode(), "utf-8"),
        (b"<meta charset=gb2312>" + "<p>The board – “all of it” – met.".encode(), "utf-8"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    doc = read(data)
    assert (doc.text, doc.encoding) == ("The board – “all of it” – met.", encoding)


# Roles


def test_elements_and_well_known_classes_name_roles() -> None:
    page = f"""
    <div class="kicker">Harbour</div>
    <h1><a href="/1">Two piers to close</a></h1>
    <p class="lead Standfirst">Ferries will land at the third</p>
    <address>Ann Lee</address> <div itemprop="author"><span>Bob Roe</span></div>
    <p>{LEAD}</p>
    <figure><img alt="no"><figcaption><p>The west pier</p></figcaption></figure>
    <h3>What comes next</h3>
    <ul><li>an item</li><li><p>another</p></ul>
    <table><caption>Ferries</caption><tr><th>East<td>12</table>
    <dl><dt>Pier<dd>a place to land</dl>
    <p><a href="/2">Read more: what the islands say</a></p>
    <p>See <a href="/3">the plan</a>, said the board.</p>
    """
    assert hints(page) == [
        ("boilerplate", "Harbour"),
        ("headline", "Two piers to close"),
        ("standfirst", "Ferries will land at the third"),
        ("byline", "Ann Lee"),
        ("byline", "Bob Roe"),
        (None, LEAD),
        ("caption", "The west pier"),
        ("headline", "What comes next"),
        ("body", "an item"),
        ("body", "another"),
        ("caption", "Ferries"),
        ("body", "East"),
        ("body", "12"),
        ("body", "Pier"),
        ("body", "a place to land"),
        ("boilerplate", "Read more: what the islands say"),
        (None, "See the plan, said the board."),
    ]


def test_marks_of_footnotes_are_no_copy_and_footnotes_are_set_apart() -> None:
    mark = '<sup><a href="#n{0}">{0}</a></sup>'.format
    page = f"""
    <p>It cost 11{mark(1)} million{mark("[2]")}, up from 9.<a href=#n3>*</a> <a href=#top>Back</a>
    <a href="/2">2</a> piers.</p>
    <section class="footnotes"><ol><li id=n1><p>The board, in March. <a href="#r1">↩︎</a></p></ol></section>
    <div role="doc-endnotes"><h2>Notes</h2><p>Of the plan.</p></div>
    <blockquote class="wp-block-pullquote"><p>“There was none”</p></blockquote>
    <p>{LEAD}</p>
    """
    assert hints(page) == [
        (None, "It cost 11 million, up from 9. Back 2 piers."),
        ("boilerplate", "The board, in March."),
        ("boilerplate", "Notes"),
        ("boilerplate", "Of the plan."),
        ("boilerplate", "“There was none”"),
        (None, LEAD),
    ]


def test_classes_of_what_holds_the_whole_story_name_no_role_and_hide_nothing() -> None:
    page = f'<html class="sr-only"><body class="author" hidden><section class="byline"><p>{LEAD}</section>'
    assert hints(page) == [(None, LEAD)]


# The story in its page


def test_a_page_that_marks_its_story_is_taken_at_its_word() -> None:
    around = "<p>Harbour Times</p>{}<p>Sign up for our letter.</p>"
    story = f"<header><h1>Two piers to close</h1></header><p>{LEAD}</p><p>{WORK}</p><footer>The end</footer>"
    expected = ["Two piers to close", LEAD, WORK, "The end"]
    assert (
        lines(around.format(f"<article>{story}</article><article>Rain is on its way.</article>")) == expected
    )
    assert lines(around.format(f"<main>{story}</main>")) == expected
    body = f"<h1>Two piers to close</h1><div itemprop=articleBody><p>{LEAD}</p><p>{WORK}</p></div>"
    assert lines(around.format(body)) == expected[:3]


def test_articles_none_of_which_holds_most_of_the_words_are_no_mark() -> None:
    assert lines(f"<article><p>{LEAD}</article><article><p>{WORK}</article><p>{REFUSED}</p>") == [
        LEAD,
        WORK,
        REFUSED,
    ]


LINKS = "".join(f'<li><a href="/{n}">Another story about ferry number {n}</a></li>' for n in range(30))
PARAGRAPHS = (
    "The harbour board will close two of its three piers while the piles are replaced, a clerk said.",
    "“We looked at every other way of doing it,” said Moira Quist, who heads the board. “There was none.”",
    "Critics fear that the third pier is too short for the newest boats, and that lorries will queue.",
    "The board did not say what the work would cost. A report of March had put the price at eleven million.",
)
CLUTTERED = f"""<!DOCTYPE html><html><body><div><ul>{LINKS}</ul></div><div id="content">
<h1>Two piers to close for a year</h1>{"".join(f"<p>{words}</p>" for words in PARAGRAPHS)}</div>
<div><h3>Most read</h3><ul>{LINKS}</ul><p>We use cookies to make this site work.</p></div></body></html>"""


def test_of_a_cluttered_page_the_story_is_found() -> None:
    assert hints(CLUTTERED) == [
        ("headline", "Two piers to close for a year"),
        *((None, words) for words in PARAGRAPHS),
    ]


def test_captions_in_the_story_of_a_cluttered_page_are_kept_and_those_of_teasers_are_not() -> None:
    def figure(words: str) -> str:
        return f'<figure><img src="x.jpg"><figcaption>{words}</figcaption></figure>'

    teaser = figure("<a href='/9'>What the islands say</a>")
    page = CLUTTERED.replace("</h1>", f"</h1>{figure('The west pier in March')}<p class=byline>Ann Lee</p>")
    page = page.replace(
        f"<p>{PARAGRAPHS[2]}", f"{figure('Moira Quist. Photo: Ann Lee')}{teaser}<p>{PARAGRAPHS[2]}"
    )
    page = page.replace("<h3>Most read", f"{figure('A cow in the rain')}<h3>Most read")
    assert hints(page) == [
        ("headline", "Two piers to close for a year"),
        ("caption", "The west pier in March"),
        ("byline", "Ann Lee"),
        (None, PARAGRAPHS[0]),
        (None, PARAGRAPHS[1]),
        ("caption", "Moira Quist. Photo: Ann Lee"),
        (None, PARAGRAPHS[2]),
        (None, PARAGRAPHS[3]),
    ]


def test_without_the_extra_a_cluttered_page_names_it_and_a_clean_one_does_not_ask(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    error = failure(CLUTTERED)
    assert (error.kind, error.message) == (
        "unreadable",
        "The page holds much besides its story (60 of 67 blocks are links): "
        "pip install 'claimcheck-news[web]' finds the story in it, or save the story alone.",
    )
    few_links = "".join(f"<li><a href='/{n}'>Another story about a ferry</a></li>" for n in range(9))
    assert lines(f"<p>{LEAD}</p><p>{WORK}</p><ul>{few_links}</ul>")[:2] == [LEAD, WORK]
    many_links = f"<p>{LEAD}</p>{few_links * 2}" + f"<p>{WORK}</p>" * 80
    assert len(lines(many_links)) == 99
    assert lines(f"<ul>{LINKS}</ul><article><p>{LEAD}</p><p>{WORK}</p></article>") == [LEAD, WORK]


def test_a_cluttered_page_in_which_no_story_is_found_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "was not found" in failure(f"<ul>{LINKS}</ul>").message
    assert failure(CLUTTERED + "<br>" * 60_000).kind == "too-large"
    assert failure("<div>" * 300 + CLUTTERED).kind == "too-large"

    def stumbling(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", stumbling)
    assert "was not found (RecursionError)" in failure(CLUTTERED).message


# What the page tells machines


def told(head: str) -> Metadata:
    return read(f"<html><head>{head}</head><body><p>{LEAD}</p></body></html>").given


def data(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


STORY = {"@type": "NewsArticle", "headline": "Two piers &amp; more", "datePublished": "2024-05-02T09:00:00Z"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (data({**STORY, "author": {"@type": "Person", "name": "Ann Lee"}}), "Ann Lee"),
        (
            data(
                [{"@type": "WebSite", "name": "Harbour Times"}, {**STORY, "author": ["Ann Lee", "Bob Roe"]}]
            ),
            "Ann Lee, Bob Roe",
        ),
        (
            data({"@graph": [{"@id": "#a", "name": "Ann Lee"}, {**STORY, "author": [{"@id": "#a"}]}]}),
            "Ann Lee",
        ),
        (data({**STORY, "@type": ["Thing", "ReportageNewsArticle"], "author": "https://e.org/ann"}), None),
        ("<script type='application/ld+json'>{broken</script>" + data(STORY), None),
        (data({**STORY, "author": [{"name": ["Ann Lee", 5]}, None, {"@id": 3}]}), "Ann Lee"),
    ],
)
def test_json_ld(head: str, expected: str | None) -> None:
    assert told(head) == Metadata("Two piers & more", expected, "2024-05-02T09:00:00Z")


def test_meta_tags_stand_in_where_there_is_no_json_ld() -> None:
    head = (
        '<meta property="og:title" content="Two piers &#8216;to close&#8217;">'
        '<meta property="article:author" content="https://example.org/ann">'
        '<meta name="Author" content=" Ann  Lee ">'
        '<meta property="article:published_time" content="2024-05-02">'
    )
    assert told(head) == Metadata("Two piers ‘to close’", "Ann Lee", "2024-05-02")
    assert told(head + data({"@type": "NewsArticle", "headline": "Piers"})) == Metadata(
        "Piers", "Ann Lee", "2024-05-02"
    )


def test_the_title_of_the_page_is_used_where_there_is_no_headline() -> None:
    title = "<title>Two piers\nto close | Harbour&nbsp;Times</title>"
    doc = analyse(read(f"{title}<p>{LEAD}</p><p>{WORK}</p>"), Config())
    assert doc.metadata.title == "Two piers to close | Harbour Times"
    doc = analyse(read(f"{title}<h1>Two piers to close</h1><p>{LEAD}</p><p>{WORK}</p>"), Config())
    assert doc.metadata.title == "Two piers to close"


# An editor's comments


@pytest.mark.parametrize(
    ("page", "about"),
    [
        (f"<!-- claimcheck: ignore CM003 he is\nbound --><p>{REFUSED}</p><p>{WORK}", REFUSED),
        (f"<p>{WORK}</p>\n<!--claimcheck: ignore CM003-->\n<p>{REFUSED}", REFUSED),
        (f"<p>{REFUSED}</p> <!-- claimcheck: ignore CM003 -->\n<p>{WORK}", REFUSED),
        (f"<p>{REFUSED} <!-- claimcheck: ignore CM003 --></p><p>{WORK}", REFUSED),
        (f"<p><!-- claimcheck: ignore CM003 -->{REFUSED}</p><p>{WORK}", REFUSED),
        (f"<p>{WORK}</p>\n<!-- claimcheck: ignore CM003 -->", None),
    ],
)
def test_a_comment_to_this_program_stands_on_the_line_that_it_is_about(page: str, about: str | None) -> None:
    doc = read(page)
    (answer,) = doc.suppressions
    assert doc[answer.span].startswith("<!-- claimcheck: ignore CM003")
    assert doc[answer.order].strip().startswith("ignore CM003")
    assert (answer.block and doc[answer.block]) == about
    if answer.block:
        assert doc.line_column(answer.span.start)[0] == doc.line_column(answer.block.start)[0]
    assert len(doc.plain) == len(doc.text)
    assert "claimcheck" not in doc.plain


def test_a_comment_silences_what_it_names() -> None:
    codes = [
        [
            finding.rule
            for finding in analyse(read(page), Config()).findings
            if finding.rule in ("CM003", "CC001")
        ]
        for page in (
            f"<p>{LEAD}</p><p>{REFUSED}</p>",
            f"<p>{LEAD}</p><p>{REFUSED}<!-- claimcheck: ignore CM003 --></p>",
        )
    ]
    assert codes == [["CM003"], []]


# Broken, mislabelled, hostile


@pytest.mark.parametrize(
    ("page", "kind", "words"),
    [
        pytest.param("", "empty", "The file is empty", id="empty"),
        pytest.param(" \n\t", "empty", "no text", id="blank"),
        pytest.param("<html><body><script>1</script></body></html>", "empty", "no text", id="a script alone"),
        pytest.param("<!-- <p>Two piers", "empty", "no text", id="a comment without an end"),
        pytest.param("%PDF-1.7 ...", "malformed", "a PDF", id="a PDF"),
        pytest.param("PK\3\4 ...", "malformed", "office document", id="a .docx"),
        pytest.param("{\\rtf1 Two piers}", "malformed", "RTF", id="rich text"),
        pytest.param("bplist00...", "malformed", "web archive", id="a web archive of a Mac"),
        pytest.param(
            "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n<p>Two</p>",
            "malformed",
            "MHTML",
            id="MHTML",
        ),
        pytest.param("Two piers to close. 1 < 2.", "malformed", "text", id="text"),
        pytest.param('{"html": "Two piers"}', "malformed", "text", id="JSON"),
        pytest.param(b"<p>It said \x81\x8d.", "undecodable", "UTF-8", id="no encoding"),
        pytest.param(b"<p>" + bytes(range(8)) * 50, "binary", "not HTML", id="control codes"),
        pytest.param(b"\xff\xfe<p>", "undecodable", "UTF-16", id="half a character"),
        pytest.param(
            "<p>" + "Der Rat hat die Pläne nicht gebilligt, und das ist auch gut so.",
            "language",
            "German",
            id="German",
        ),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(page: str | bytes, kind: str, words: str) -> None:
    error = failure(page)
    assert (error.kind, words in error.message) == (kind, True), error.message


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".html", f"<p>{LEAD}".encode())


def test_ten_thousand_nested_tags_around_the_story_are_nothing_special() -> None:
    page = "<div><b>" * 10_000 + f"<p>{LEAD}</p>" + "</b></div>" * 10_000 + f"<p>{WORK}"
    assert lines(page) == [LEAD, WORK]


def test_what_no_page_has_is_refused_before_it_is_held() -> None:
    tracemalloc.start()
    deep = failure(f"<p>{LEAD}</p>" + "<div><section>" * 30_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (deep.kind, deep.message) == ("too-large", "It has more than 50,000 elements inside one another.")
    assert peak < 15_000_000  # two hundred bytes for each that is open


@pytest.mark.parametrize("markup", ["<b>", "</b>", "<br>", "a<b>", "<!---->", "< "])
def test_tags_and_texts_are_counted(markup: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.read.html.page._MOST_EVENTS", 40)
    assert lines(f"<p>{LEAD}</p>" + markup * 10)[0].startswith(LEAD)
    error = failure(f"<p>{LEAD}</p>" + markup * 60)
    assert (error.kind, error.message) == ("too-large", "It has more than 40 tags and texts.")


def test_of_a_folder_the_pages_that_this_program_made_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(f"{LEAD}\n\n{WORK}\n")
    (tmp_path / "story.html").write_text(f"<p>{LEAD}</p>")
    for form in ("html", "signoff-html"):
        done = ran("draft.txt", "--format", form, "-o", f"{form}.html", folder=tmp_path)
        assert done.code in (0, 1), done.err
        (named,) = read_path(tmp_path / f"{form}.html")
        assert isinstance(named, Failure)
        assert "no article" in named.error.message
    assert [found.path for found in read_path(tmp_path)] == [
        str(tmp_path / name) for name in ("draft.txt", "story.html")
    ]


def test_the_program_reads_pages_and_goes_on_after_a_bad_one(tmp_path: Path) -> None:
    (tmp_path / "a.htm").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b.html").write_text(f"<h1>Two piers <em>to close</em></h1><p>{LEAD}</p><p>{WORK}</p>")
    done = ran(
        "a.htm", "b.html", "--format", "jsonl", "--include-text", "--fail-on", "never", folder=tmp_path
    )
    bad, good = map(json.loads, done.out.splitlines())
    assert (done.code, done.err) == (
        2,
        "claimcheck: a.htm: This is not HTML but an image; give it the name that it should have.\n",
    )
    assert bad["error"]["kind"] == "malformed"
    assert good["document"]["text"] == f"Two piers to close\n{LEAD}\n{WORK}"
    assert [(s["role"], s["line"], s["paragraph"]) for s in good["sentences"]] == [
        ("headline", 1, 1),
        ("body", 2, 2),
        ("body", 3, 3),
    ]
