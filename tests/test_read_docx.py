"""What a Word document holds: the text as it prints with all changes accepted, its roles, and no more."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.document import Document, Role
from claimcheck.errors import InputError
from claimcheck.pipeline import analyse
from claimcheck.read.archive import MOST_MEMBERS
from tests import reading
from tests.whole_program import ran
from tests.word_files import HEAD, W, archive, comments, core, document, docx, notes, paragraph, run, styled

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
WORK = "The work starts in May, and ferries will land at the third pier."


def read(data: bytes) -> Document:
    return reading.document(data, "draft.docx")


def failure(data: bytes) -> InputError:
    return reading.failure(data, "draft.docx")


def lines(body: str) -> list[str]:
    """The paragraphs of a document with `body`; its blocks are its lines."""
    return reading.lines(read(docx(body)))


def hints(body: str) -> list[tuple[Role | None, str]]:
    doc = read(docx(body))
    return [(block.hint, doc[block.span]) for block in doc.blocks]


# Text


def test_a_paragraph_is_a_line_and_empty_ones_are_none() -> None:
    assert lines(paragraph(LEAD) + paragraph("") + "<w:p/>" + paragraph(" \t ") + paragraph(WORK)) == [
        LEAD,
        WORK,
    ]


def test_words_may_be_split_over_runs_links_tags_and_controls() -> None:
    body = paragraph(
        run("The har")
        + run("bour <![CDATA[& sea]]>", "<w:b/>")
        + f"<w:hyperlink>{run(' board')}</w:hyperlink><w:smartTag>{run(' met')}</w:smartTag>"
        + f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run(' on Monday')}</w:sdtContent></w:sdt>"
        + "<w:bookmarkStart/><w:proofErr/><w:unheardOf><w:r><w:t>.</w:t></w:r></w:unheardOf>"
    )
    assert lines(body) == ["The harbour & sea board met on Monday."]


def test_tabs_breaks_and_hyphens() -> None:
    tabbed = "<w:r><w:t>East</w:t><w:tab/><w:t>12</w:t></w:r>"
    soft = "<w:t>har</w:t><w:softHyphen/><w:t>bour\u00admaster, a co</w:t><w:noBreakHyphen/><w:t>owner</w:t>"
    assert lines(paragraph(tabbed) + paragraph(f"<w:r>{soft}</w:r>")) == [
        "East 12",
        "harbourmaster, a co-owner",
    ]
    assert lines(paragraph("A stop.", '<w:tabs><w:tab w:val="left"/></w:tabs>')) == ["A stop."]


def test_space_at_the_edges_counts_only_where_it_is_to_be_kept() -> None:
    assert lines(paragraph("<w:r><w:t>\n  har\n </w:t></w:r><w:r><w:t>bour</w:t></w:r>")) == ["harbour"]


def test_line_breaks_end_paragraphs_where_they_do_in_plain_text() -> None:
    body = "<w:r><w:t>{}</w:t><w:br/><w:t>{}</w:t></w:r>"
    assert lines(paragraph(body.format("By Ann Lee", LEAD)) + paragraph(WORK)) == ["By Ann Lee", LEAD, WORK]
    assert lines(paragraph(body.format("The board will close", "two piers."))) == [
        "The board will close two piers."
    ]
    twice = "<w:r><w:t>{}</w:t><w:br/><w:cr/><w:t>{}</w:t></w:r>"
    assert lines(paragraph(twice.format(LEAD, WORK))) == [LEAD, WORK]
    assert lines(styled(body.format("Two piers", "to close"), "Titel")) == ["Two piers to close"]


def test_symbols_are_text_and_pictures_of_symbol_fonts_are_not() -> None:
    symbols = (
        '<w:r><w:t>5</w:t><w:tab/><w:sym w:char="20AC"/><w:sym w:char="F0E0"/><w:sym w:char="zz"/></w:r>'
    )
    assert lines(paragraph(symbols)) == ["5 €"]


# Tracked changes


def test_insertions_count_and_deletions_do_not() -> None:
    body = paragraph(
        run("The board ")
        + '<w:del w:author="A"><w:r><w:delText>may</w:delText><w:tab/><w:t>may</w:t></w:r></w:del>'
        + f'<w:ins w:author="A">{run("will")}<w:del><w:r><w:delText>not</w:delText></w:r></w:del></w:ins>'
        + run(" close two piers.")
    )
    assert lines(body) == ["The board will close two piers."]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    old, new = f"<w:moveFrom>{run(WORK)}</w:moveFrom>", f"<w:moveTo>{run(WORK)}</w:moveTo>"
    assert lines(paragraph(old) + paragraph(LEAD) + paragraph(new)) == [LEAD, WORK]


def test_a_deleted_paragraph_mark_joins_what_it_parted() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    joined = paragraph("The board will ", gone) + paragraph("close ", gone) + paragraph("two piers.")
    assert lines(joined + paragraph(WORK)) == ["The board will close two piers.", WORK]
    title = paragraph("Two piers ", f'<w:pStyle w:val="Titel"/>{gone}') + paragraph("to close for a year.")
    assert hints(title) == [(None, "Two piers to close for a year.")]
    cells = (
        f"<w:tbl><w:tr><w:tc>{paragraph('One', gone)}</w:tc><w:tc>{paragraph('two')}</w:tc></w:tr></w:tbl>"
    )
    assert lines(cells) == ["One", "two"]
    assert lines(paragraph("The end.", gone)) == ["The end."]


def test_what_the_form_was_before_a_tracked_change_does_not_count() -> None:
    form = '<w:pPrChange><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange>'
    once = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    assert hints(paragraph(run(LEAD, once), form)) == [(None, LEAD)]


# What is no text


def test_comments_are_left_out() -> None:
    marks = '<w:commentRangeStart/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference/></w:r>'
    assert lines(paragraph(run(LEAD) + marks)) == [LEAD]


def reference(id: int, kind: str = "footnote", form: str = "") -> str:
    return f'<w:r><w:rPr>{form}</w:rPr><w:{kind}Reference w:id="{id}"/></w:r>'


def test_notes_stand_after_the_article_in_the_order_of_their_marks() -> None:
    gone = f"<w:del>{reference(2)}</w:del>{reference(3, form='<w:vanish/>')}"
    body = paragraph(run(LEAD) + reference(4) + gone + reference(1, "endnote")) + paragraph(
        run(WORK) + reference(1) + reference(9)
    )
    of_pages = notes(
        "footnote",
        paragraph("<w:r><w:footnoteRef/></w:r>" + run(" From the notebook, page 4.")),
        paragraph("Of a sentence that is no longer there."),
        paragraph("Of a hidden mark."),
        paragraph(run("The clerk, ") + f"<w:del>{run('by mail')}</w:del>" + run("on the telephone."))
        + paragraph("She was asked twice."),
    )
    of_story = notes("endnote", paragraph("The board’s plan of March."))
    doc = read(docx(body, footnotes=of_pages, endnotes=of_story))
    assert [(block.hint, doc[block.span]) for block in doc.blocks] == [
        (None, LEAD),
        (None, WORK),
        ("boilerplate", "The clerk, on the telephone."),
        ("boilerplate", "She was asked twice."),
        ("boilerplate", "From the notebook, page 4."),
        ("boilerplate", "The board’s plan of March."),
    ]
    assert lines(body) == [LEAD, WORK]


def test_a_note_makes_no_claim_and_leaves_the_article_as_it_is() -> None:
    said = "The board will close the third pier as well, a clerk said."
    body = paragraph(run(LEAD) + reference(1)) + paragraph(WORK)
    doc = analyse(read(docx(body, footnotes=notes("footnote", paragraph(said)))), Config())
    assert [(doc[s.span], s.role) for s in doc.sentences] == [
        (LEAD, "body"),
        (WORK, "body"),
        (said, "boilerplate"),
    ]
    assert not doc.claims[2].is_claim


def test_a_comment_to_this_program_answers_for_its_paragraph() -> None:
    refused = "The mayor refused to comment on the ferry contract."
    marked = run(refused) + '<w:r><w:commentReference w:id="2"/></w:r>'
    said = comments("Is that so?", "Claimcheck: ignore CM003 he is --&gt; bound")
    doc = analyse(read(docx(paragraph(LEAD) + paragraph(marked) + paragraph(WORK), comments=said)), Config())
    assert doc.text.splitlines()[1] == f"{refused} <!-- Claimcheck: ignore CM003 he is --> bound -->"
    assert [line.strip() for line in doc.plain.splitlines()] == [LEAD, refused, WORK]
    (answer,) = doc.suppressions
    assert answer.block is not None
    assert doc[answer.block] == refused
    assert not [finding for finding in doc.findings if finding.rule in ("CM003", "CC001")]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_fields_the_result_is_text_and_the_instruction_is_not() -> None:
    code = "<w:r><w:instrText> HYPERLINK </w:instrText></w:r>"
    nested = field("begin") + code + field("separate") + run("hidden") + field("end")
    body = field("begin") + code + nested + run("inside") + field("separate") + run("the plan") + field("end")
    simple = f'<w:fldSimple w:instr="DATE">{run(" of May")}</w:fldSimple>'
    assert lines(paragraph(run("See ") + body + simple)) == ["See the plan of May"]


def test_a_field_that_never_ends_hides_no_more_than_its_paragraph() -> None:
    assert lines(paragraph(run("A ") + field("begin") + run("lost")) + paragraph(LEAD)) == ["A", LEAD]
    assert lines(paragraph(field("end") + field("separate") + run(LEAD))) == [LEAD]


def test_hidden_text_is_left_out_whether_a_run_or_a_style_hides_it() -> None:
    shown = run("is ", '<w:vanish w:val="0"/>') + run(
        "open.", '<w:rStyle w:val="Notiz"/><w:vanish w:val="false"/>'
    )
    hidden = run("not ", "<w:vanish/>") + run("never ", '<w:rStyle w:val="Notiz"/>')
    assert lines(paragraph(run("The pier ") + hidden + shown) + styled("Ask Ann.", "Notiz")) == [
        "The pier is open."
    ]


def test_a_placeholder_that_nobody_filled_in_is_left_out() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    empty = control.format("<w:showingPlcHdr/>", paragraph("Click here to enter text."))
    assert lines(empty + control.format("", paragraph(LEAD))) == [LEAD]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('It is time, said Ann.')}</w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(paragraph(run("The board ") + both + run("met.")) + paragraph(WORK)) == [
        "The board met.",
        "It is time, said Ann.",
        WORK,
    ]
    old = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert lines(paragraph(run("The board met.") + old)) == ["The board met.", "It is time, said Ann."]
    alone = f"<w:r><mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    assert lines(paragraph(alone)) == ["It is time, said Ann."]


# Roles


def docx_styles(content: str) -> str:
    return f'{HEAD}<w:styles xmlns:w="{W}">{content}</w:styles>'


def test_styles_name_roles_in_word_of_any_language() -> None:
    body = (
        styled("The story in short", "Verzeichnis1")
        + styled("Two piers to close", "Titel")
        + styled("Ferries will land at the third", "Untertitel")
        + styled("Ann Lee", "Autor")
        + styled(LEAD, "Normal")
        + styled("What comes next", "berschrift1")
        + styled("And then", "Storyhead")
        + paragraph("By level", '<w:outlineLvl w:val="2"/>')
        + paragraph("No heading", '<w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="9"/>')
        + styled("The west pier", "Beschriftung")
        + styled("A style that is not defined", "Heading2")
        + styled("A style based on itself", "Loop")
        + paragraph("an item", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
        + paragraph("No item", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + styled("another", "ListParagraph")
    )
    assert hints(body) == [
        ("boilerplate", "The story in short"),
        ("headline", "Two piers to close"),
        ("standfirst", "Ferries will land at the third"),
        ("byline", "Ann Lee"),
        (None, LEAD),
        ("headline", "What comes next"),
        ("headline", "And then"),
        ("headline", "By level"),
        (None, "No heading"),
        ("caption", "The west pier"),
        ("headline", "A style that is not defined"),
        (None, "A style based on itself"),
        ("body", "an item"),
        (None, "No item"),
        ("body", "another"),
    ]


def test_short_paragraphs_in_larger_letters_are_headings() -> None:
    large, slightly = '<w:sz w:val="36"/>', '<w:sz w:val="26"/>'
    body = (
        paragraph(run("PIERS02 Lee v4", slightly))
        + paragraph(run("Two piers to close", large) + run(" for a year", large))
        + styled("What comes next", "Gross")
        + paragraph(LEAD)
        + paragraph(run("W", large) + run(WORK[1:]))
        + paragraph(run("“There was none”", large))
        + paragraph(run(f"{LEAD} {WORK} {LEAD}", large))
        + paragraph(run(f"{LEAD} {WORK}") * 9)
    )
    sizes = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Gross"><w:rPr><w:sz w:val="30"/></w:rPr></w:style>'
    )
    styles = docx_styles(sizes)
    found = read(docx(body, styles=styles))
    assert [found[block.span] for block in found.blocks if block.hint == "headline"] == [
        "Two piers to close for a year",
        "What comes next",
    ]
    usual = docx_styles(sizes.replace('"22"', '"30"'))
    assert {block.hint for block in read(docx(body, styles=usual)).blocks} == {None}


def test_cells_are_blocks_and_a_table_of_one_cell_is_a_box() -> None:
    cell = "<w:tc>{}</w:tc>".format
    inner = f"<w:tbl><w:tr>{cell(paragraph('East'))}</w:tr></w:tbl>"
    first = cell(paragraph("Pier") + paragraph("of two")) + cell(inner)
    rows = f"<w:tr>{first}</w:tr><w:tr>{cell(paragraph('12'))}</w:tr>"
    box = f"<w:tbl><w:tr>{cell(paragraph(LEAD))}</w:tr></w:tbl>"
    body = f"<w:tbl>{rows}</w:tbl>{box}"
    words = ["Pier", "of two", "East", "12", LEAD]
    assert hints(body) == list(zip(["body"] * 4 + [None], words, strict=True))


# What the file says of itself


def test_properties_stand_in_for_what_the_text_does_not_say() -> None:
    said = core("Piers &amp; ferries", "Ann Lee", "2024-05-02T09:00:00Z")
    bare = analyse(read(docx(paragraph(LEAD) + paragraph(WORK), core=said)), Config())
    assert bare.metadata.title == "Piers & ferries"
    assert (bare.metadata.byline, bare.metadata.published) == ("Ann Lee", "2024-05-02")
    body = styled("Two piers to close", "Titel") + paragraph("By Bob Roe, 1 May 2024") + paragraph(LEAD)
    full = analyse(read(docx(body + paragraph(WORK), core=said)), Config())
    assert full.metadata.title == "Two piers to close"
    assert (full.metadata.byline, full.metadata.published) == ("Bob Roe", "2024-05-01")


@pytest.mark.parametrize("author", ["python-docx", "Microsoft Office User"])
def test_what_programs_fill_in_is_nobodys_name(author: str) -> None:
    doc = read(docx(paragraph(LEAD), core=core("", author, "2013-12-23T23:15:00Z")))
    assert (doc.properties.title, doc.properties.byline, doc.properties.published) == (None, None, None)


def test_a_document_needs_no_styles_and_no_properties() -> None:
    whole = zipfile.ZipFile(io.BytesIO(docx(styled("Two piers to close", "Title") + paragraph(LEAD))))
    kept = ("_rels/.rels", "word/document.xml")
    doc = read(archive({name: whole.read(name) for name in kept}))
    assert [block.hint for block in doc.blocks] == ["headline", None]


def test_the_strict_form_is_read_too() -> None:
    strict = document(paragraph(LEAD)).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read(docx("", main=strict)).text == LEAD


# Broken, locked, cut off, mislabelled


def locked(data: bytes) -> bytes:
    """The archive with the mark of encryption on every member."""
    raw = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.find(mark)
        while start >= 0:
            raw[start + at] |= 1
            start = raw.find(mark, start + 1)
    return bytes(raw)


def method(data: bytes, number: int) -> bytes:
    """The archive with another method of packing on every member."""
    raw = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = raw.find(mark)
        while start >= 0:
            raw[start + at] = number
            start = raw.find(mark, start + 1)
    return bytes(raw)


GOOD = docx(paragraph(LEAD))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCTYPE = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
BOMB = document(paragraph("&i;")).replace(HEAD, HEAD + DOCTYPE)
OUTSIDE = document(paragraph("&x;")).replace(
    HEAD, HEAD + '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
)
WORKBOOK = zipfile.ZipFile(io.BytesIO(GOOD)).read("_rels/.rels").replace(b"word/document", b"xl/workbook")

BAD = [
    pytest.param(b"", "empty", "empty", id="empty"),
    pytest.param(docx(paragraph(" ")), "empty", "no text", id="blank"),
    pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "unreadable", "password", id="encrypted"),
    pytest.param(locked(GOOD), "unreadable", "password", id="an encrypted archive"),
    pytest.param(OLE, "malformed", "an old Word document (.doc)", id="a .doc"),
    pytest.param(b"%PDF-1.7 ...", "malformed", "a PDF", id="a PDF"),
    pytest.param(b"{\\rtf1 Two piers}", "malformed", "RTF", id="rich text"),
    pytest.param(b"\xef\xbb\xbf <!DOCTYPE html><p>Two piers", "malformed", "HTML", id="HTML"),
    pytest.param(b"<?xml version='1.0'?><nitf/>", "malformed", "XML", id="XML"),
    pytest.param(b"Two piers to close.", "malformed", "text", id="text"),
    pytest.param(b"\0\1\2\3" * 50, "malformed", "something else", id="noise"),
    pytest.param(archive({"a.txt": "Two piers"}), "malformed", "no Word document", id="another archive"),
    pytest.param(
        archive({"_rels/.rels": WORKBOOK, "xl/workbook.xml": "<w/>"}), "malformed", "Excel", id="a workbook"
    ),
    pytest.param(GOOD[:900], "malformed", "cut off", id="cut off"),
    pytest.param(GOOD[:400] + bytes(200) + GOOD[600:], "malformed", "damaged", id="damaged inside"),
    pytest.param(method(GOOD, 14), "malformed", "unusual method", id="packed by LZMA"),
    pytest.param(
        docx("", main=document(paragraph(LEAD))[:-40]), "malformed", "well-formed", id="XML cut off"
    ),
    pytest.param(docx("", main=f"{HEAD}<html/>"), "malformed", "no Word document", id="other XML"),
    pytest.param(docx("", main=BOMB), "malformed", "document type", id="a billion laughs"),
    pytest.param(docx("", main=OUTSIDE), "malformed", "document type", id="an external entity"),
    pytest.param(docx("", styles=f"{HEAD}<w"), "malformed", "list of styles", id="broken styles"),
    pytest.param(docx("", comments=f"{HEAD}<w"), "malformed", "list of comments", id="broken comments"),
    pytest.param(docx("", footnotes=f"{HEAD}<w"), "malformed", "list of footnotes", id="broken footnotes"),
    pytest.param(
        docx("", endnotes=document("")), "malformed", "no Word document", id="endnotes that are none"
    ),
    pytest.param(
        docx("", main=HEAD.replace("UTF-8", "x-none") + "<a/>"),
        "undecodable",
        "encoding",
        id="no such encoding",
    ),
    pytest.param(docx("<w:sdt>" * 10_000), "malformed", "deep", id="ten thousand nested tags"),
    pytest.param(docx("", main=" " * 4_000_000), "too-large", "200 times", id="a zip bomb"),
    pytest.param(
        archive({str(number): "" for number in range(MOST_MEMBERS + 1)}),
        "too-large",
        "members",
        id="too many",
    ),
]


@pytest.mark.parametrize(("data", "kind", "words"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str, words: str) -> None:
    error = failure(data)
    assert (error.kind, words in error.message) == (kind, True), error.message


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".docx", GOOD)


def test_a_bomb_costs_no_memory() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, made.open("_rels/.rels", "w") as part:
        for _ in range(40):
            part.write(b" " * (1 << 20))
    tracemalloc.start()
    assert failure(out.getvalue()).kind == "too-large"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_deep_and_crowded_documents() -> None:
    fields = field("begin") * 20_000
    boxes = "<w:r><w:pict><w:txbxContent><w:p>" * 200 + "</w:p></w:txbxContent></w:pict></w:r>" * 200
    tables = "<w:tbl><w:tr><w:tc>" * 300 + "<w:p/>" * 1_000 + "</w:tc></w:tr></w:tbl>" * 300
    assert lines(paragraph(fields + boxes) + tables + paragraph(LEAD)) == [LEAD]


def test_the_program_reads_a_folder_of_drafts_and_goes_on_after_a_bad_one(tmp_path: Path) -> None:
    title = styled("Two piers to close", "Titel")
    (tmp_path / "a.docx").write_bytes(docx(title + paragraph(LEAD) + paragraph(WORK)))
    (tmp_path / "b.DOCX").write_bytes(b"%PDF-1.7")
    (tmp_path / "~$a.docx").write_bytes(b"\0" * 162)
    done = ran(".", "--format", "jsonl", "--include-text", "--fail-on", "never", folder=tmp_path)
    good, bad = map(json.loads, done.out.splitlines())
    assert done.code == 2
    assert done.err.splitlines() == [
        "claimcheck: ./b.DOCX: This is not a .docx file but a PDF; give it the name that it should have."
    ]
    assert good["document"]["text"] == f"Two piers to close\n{LEAD}\n{WORK}"
    assert [(s["role"], s["line"], s["paragraph"]) for s in good["sentences"]] == [
        ("headline", 1, 1),
        ("body", 2, 2),
        ("body", 3, 3),
    ]
    assert all(s["text"] == good["document"]["text"][s["start"] : s["end"]] for s in good["sentences"])
    assert bad["error"]["kind"] == "malformed"
