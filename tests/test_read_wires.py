"""A folder of all formats that newsrooms send each other: what is sound is checked, what is bad is a line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.pdf_files import lines, pdf
from tests.whole_program import ran

# Two officials without a reason.
LEAD = "Isleline has won the contract to run the harbour ferry, two port officials said on Friday."
WORDS = f"<p>{LEAD}</p>"
NITF = f"<nitf><body><body.content>{WORDS}</body.content></body></nitf>"
ITEM = f"<newsItem guid='a'><contentSet><inlineData>{LEAD}</inlineData></contentSet></newsItem>"
OTHER = ITEM.replace("guid='a'", "guid='b'")
SOUND = {
    "ans.json": json.dumps({"content_elements": [{"type": "text", "content": LEAD}]}).encode(),
    "draft.rtf": b"{\\rtf1 " + LEAD.encode() + b"}",
    "item.newsml": ITEM.encode(),
    "letter.eml": f"From: Ann Lee <ann@example.org>\n\n{LEAD}\n".encode(),
    "message.xml": f"<newsMessage><itemSet>{ITEM}{OTHER}</itemSet></newsMessage>".encode(),
    "ninjs.json": json.dumps({"body_html": WORDS}).encode(),
    "page.pdf": pdf(lines(LEAD.replace("harbour ", "har-\nbour "), 700)),
    "wire.nitf": NITF.encode(),
}
BAD = {
    "x1.json": (
        b"{",
        "It is no sound JSON (Expecting property name enclosed in double quotes, line 1, column 2).",
    ),
    "x2.xml": (b"<a>", "The file is no well-formed XML (no element found, line 1, column 4)."),
    "x3.pdf": (b"%PDF-1.7", "The PDF has no end: it is cut off."),
    "x4.rtf": (b"{\\rtf1", "It ends in the midst of a group: the file is cut off."),
    "x5.eml": (b"Hello.", "This is not an e-mail, which begins with header lines, but text;"),
}
FOREIGN = {"settings.json": b'{"theme": "dark"}', "feed.xml": b"<rss/>"}


def test_a_page_is_not_annotated_at_lines_that_are_none_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<html>\n<head></head>\n<body>\n\n{WORDS}")
    (tmp_path / "page.md").write_text(f"\n\n{LEAD}")
    done = ran(".", "--format", "github", "--select", "AN002", folder=tmp_path)
    page, text = done.out.splitlines()
    assert page.startswith("::warning file=page.html,title=AN002 anonymity-without-reason::line 1: Why")
    assert text.startswith("::warning file=page.md,line=3,endLine=3,")


def test_a_folder_of_all_formats(tmp_path: Path) -> None:
    contents = SOUND | {name: data for name, (data, _) in BAD.items()} | FOREIGN
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    done = ran(".", "--format", "jsonl", "--select", "AN002", "--include-text", folder=tmp_path)
    assert done.code == 2
    reports = [json.loads(line) for line in done.out.splitlines()]
    sound = [report for report in reports if "error" not in report]
    assert {Path(report["document"]["path"]).name for report in sound} == set(SOUND)
    for report in sound:
        (finding,) = report["findings"]
        assert report["document"]["text"][finding["start"] : finding["end"]] == "two port officials"
        assert (finding["line"], finding["column"]) == (1, LEAD.index("two port") + 1)
    errors = [report for report in reports if "error" in report]
    assert [Path(report["document"]["path"]).name for report in errors] == list(BAD)
    complaints = done.err.splitlines()
    assert len(complaints) == len(BAD)
    for complaint, (_, message) in zip(complaints, BAD.values(), strict=True):
        assert message in complaint
