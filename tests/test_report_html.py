"""The page as bytes: what it holds, how it is escaped, and what its policy allows; test_page.py opens it."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from claimcheck.assess import assess
from claimcheck.config import Config
from claimcheck.document import Desk, Document
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text
from claimcheck.report import Style, frame, render
from claimcheck.report.html.article import paragraphs
from claimcheck.report.html.beside import Piece, beside, differences
from claimcheck.report.html.claims import kind_shares, strength_shares
from claimcheck.report.html.environment import letters
from claimcheck.report.html.graph import MOST, graph
from claimcheck.report.record import record
from tests.build import Said, Story
from tests.pages import INJECTION, ferry, hostile
from tests.whole_program import ran

VOID = {"meta", "input", "br", "img"}
SHOWN_INJECTION = INJECTION.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e").replace("\u202c", "\\u202c")


class Tags(HTMLParser):
    """All tags of a page with their attributes, its text, and whether every tag closes in its order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(doc: Document) -> str:
    return render(doc, Style("html"))


def marked(doc: Document) -> list[str]:
    """The article, each sentence with its segments in brackets: `[words|marks]`."""
    lines = []
    for paragraph in paragraphs(record(doc, include_text=True)):
        for line in paragraph.lines:
            shown = ""
            for segment in line.segments:
                marks = [
                    f"source {segment.source}{'.' * segment.labels_source}" if segment.source else "",
                    f"said {' '.join(map(str, segment.said))}" if segment.said else "",
                    f"{segment.status}{'.' * segment.labels_status}" if segment.status else "",
                    "hedge" if segment.hedge else "",
                    "quote" if segment.quote else "",
                    *segment.rules,
                ]
                about = ", ".join(filter(None, marks))
                shown += f"[{segment.text}|{about}]" if about else segment.text
            lines.append(shown)
    return lines


def test_marks_that_overlap_are_cut_into_segments() -> None:
    assert marked(ferry()) == [
        "[Isleline wins|AN008] the ferry contract",
        "[Isleline has won the contract to run the ferry|said 2], [two port officials|source 2., AN002]"
        " said on Friday.",
        "The award [still needs the approval|pending., UN001] of the cabinet.",
        "[“Fares |said 1 3][would|said 1 3, hedge][ rise by a tenth,”|said 1 3] [Moira Quist|source 3.]"
        " told the Harbour Times.",
        "The Port Authority [did not respond|silent.] to a request for comment.",
        "A rival [is accused of|alleged.] having bribed a clerk.",
        "[Some|said 4, hedge][ 40,000 people use the ferry|said 4], [the annual report|source 4.] says.",
    ]


def test_no_word_of_the_article_is_lost() -> None:
    doc = ferry()
    lines = [line for paragraph in paragraphs(record(doc, include_text=True)) for line in paragraph.lines]
    words = [segment.text for line in lines for segment in line.segments]
    assert "".join("".join(words).split()) == "".join(doc.text.split())


def test_the_page_is_well_formed_and_the_same_each_time() -> None:
    for doc in (ferry(), hostile(), assess(Story(["Good morning"], no_claims=(0,)).document())):
        assert Tags(page(doc)).open == []
        assert page(doc) == page(doc)
        assert page(doc).endswith("</html>\n")


def test_only_our_own_style_and_script_are_allowed() -> None:
    found = page(hostile())
    policy = next(
        attributes["content"]
        for tag, attributes in Tags(found).tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    bodies = {tag: re.findall(rf"<{tag}>(.*?)</{tag}>", found, re.DOTALL) for tag in ("style", "script")}
    assert [len(body) for body in bodies.values()] == [1, 1]
    style, script = (
        b64encode(hashlib.sha256(body[0].encode()).digest()).decode() for body in bodies.values()
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none';"
        f" script-src 'sha256-{script}'"
    )


def test_nothing_is_fetched_and_no_attribute_holds_script_or_style() -> None:
    for doc in (ferry(), hostile()):
        tags = Tags(page(doc)).tags
        assert not {tag for tag, _ in tags} & {"link", "img", "iframe", "object", "embed", "base"}
        for tag, attributes in tags:
            assert not [name for name in attributes if name.startswith("on") or name in ("style", "src")]
            if tag == "a":
                assert (attributes["href"] or "").startswith("#")


def test_hostile_words_are_shown_and_do_nothing() -> None:
    found = page(hostile())
    assert INJECTION not in found
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", found)
    tags = Tags(found)
    assert [tag for tag, _ in tags.tags].count("script") == 1
    for place in ("How drafts/", "Title ", "The bridge ", "Mayor ", "Not final: "):
        assert place + SHOWN_INJECTION in tags.text


def test_the_bars_share_out_all_claims() -> None:
    report = record(ferry())
    strengths = strength_shares(report)
    assert [(share.name, share.claims) for share in strengths] == [
        ("4", 0), ("3", 2), ("2", 0), ("1", 2), ("0", 3),
    ]  # fmt: skip
    kinds = kind_shares(report)
    assert [(share.label, share.claims) for share in kinds] == [
        ("person", 1), ("document", 1), ("unnamed", 2), ("no source", 3),
    ]  # fmt: skip
    for shares in (strengths, kinds):
        assert sum(share.width for share in shares) == 1000
        assert all(a.start + a.width == b.start for a, b in pairwise(shares))


def test_the_graph_says_who_is_quoted_through_whom() -> None:
    drawn = graph(record(ferry()))
    assert [(node.label, node.times, node.x) for node in drawn.nodes] == [
        ("Harbour Times", 0, 38),
        ("Moira Quist", 1, 62),
        ("two port officials", 1, 38),
        ("the annual report", 1, 38),
    ]  # fmt: skip
    assert drawn.sentences == [
        "The story quotes Harbour Times, two port officials, the annual report.",
        "Through Harbour Times: Moira Quist.",
    ]
    assert "Who is quoted through whom" in page(ferry())


def test_a_story_that_quotes_all_itself_needs_no_graph() -> None:
    said = [Said("Ana Ruiz", "The bridge is closed", "said", "Ana Ruiz")]
    story = Story(["The bridge is closed, Ana Ruiz said."], {"Ana Ruiz": ("person", None)}, said)
    assert "quoted through whom" not in page(assess(story.document()))


def test_sources_through_each_other_and_a_long_chain_are_drawn_too() -> None:
    names = [f"Source {number}" for number in range(60)]
    sentences = [f"Claim {number}, she said." for number in range(60)]
    said = [Said(name, f"Claim {number},", "", via=names[number - 1]) for number, name in enumerate(names)]
    story = Story(sentences, dict.fromkeys(names, ("person", None)), said)
    ring = graph(record(assess(story.document())))
    assert [len(ring.nodes), ring.left_out] == [MOST, 60 - MOST]
    assert max(node.x for node in ring.nodes) < ring.width / 2
    assert len({node.source["id"] for node in ring.nodes}) == MOST


def test_sources_are_lettered_as_columns_of_a_sheet_are() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 53, 703)] == ["A", "Z", "AA", "AZ", "BA", "AAA"]


def test_the_program_writes_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is closed, Mayor Ana Ruiz said on Monday.", "utf-8")
    done = ran("a.txt", "--format", "html", "-o", "a.html", folder=tmp_path)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert "<h1>How a.txt is sourced</h1>" in (tmp_path / "a.html").read_text("utf-8")


NOTES = """“We have not been paid since the end of May, but we will keep the boats running,” said Moira Quist.

“The plan is a disgrace for the whole harbour and for the town,” said Anders Lindholm, the mayor.

Police said the driver may have fled to Lisbon. The ferry carried 41 people when it sank on Monday.

Isleline is the leading operator of ferries in the northern islands and has carried more than two million
passengers since it was founded in Northpier in 1988.
"""
DRAFT = """“We have not been paid since the end of May,” Moira Quist said.

“The plan is a great disgrace for the harbour and for the town,” said Moira Quist.

The driver has fled to Lisbon, police said. The ferry carried 14 people when it sank on Monday.

The zoo will open a house for penguins. Isleline is the leading operator of ferries in the northern islands
and has carried over two million passengers since it was founded in Northpier in 1988.
"""


@cache
def against(draft: str, notes: str, name: str = "notes.txt") -> Document:
    """`draft` held against one piece of material."""
    desk = Desk(material=Material.of_texts({name: notes}))
    return analyse(replace(read_text(draft, force=True), desk=desk), Config())


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


def test_the_draft_stands_beside_its_material() -> None:
    rows = [
        (
            row.kinds,
            shown(row.pieces),
            [f"{place.passage['line']}: {place.lead}{shown(place.pieces)}" for place in row.places],
            row.said_by,
        )
        for row in beside(record(against(DRAFT, NOTES), include_text=True))
    ]
    lender = "Isleline is the leading operator of ferries in the northern islands and has carried "
    founded = " two million passengers since it was founded in Northpier in 1988"
    assert rows == [
        (
            ("cut short",),
            "“We have not been paid since the end of May,”",
            ["1: We have not been paid since the end of May, [but we will keep the boats running,]"],
            None,
        ),
        (
            ("altered quote", "another speaker"),
            "“The plan is a [great] disgrace for the harbour and for the town,”",
            ["3: The plan is a disgrace for the [whole] harbour and for the town"],
            ("Moira Quist", "Anders Lindholm"),
        ),
        (
            ("doubt dropped",),
            "The driver [has] fled to Lisbon, [police said].",
            ["5: [Police said] the driver [may have] fled to Lisbon"],
            None,
        ),
        (
            ("figure differs",),
            "The ferry carried [14] people when it sank on Monday.",
            ["5: [41]"],
            None,
        ),
        (("no support",), "The zoo will open a house for penguins.", [], None),
        (
            ("borrowed: 26 words, 32% of the text",),
            f"{lender}[over]{founded}",
            [f"7: {lender}[more than]{founded}"],
            None,
        ),
    ]


def test_words_that_fold_to_the_same_do_not_differ() -> None:
    here, there = differences("“It’s 12 per cent – [t]he lot,” he", ["it's 12% - the", "whole lot he"])
    assert shown(here) == "“It’s 12 per cent – [t]he lot,” he"
    assert [shown(side) for side in there] == ["it's 12% - the", "[whole] lot he"]


def test_what_differs_is_marked_in_the_page_by_more_than_colour() -> None:
    found = page(against(DRAFT, NOTES))
    assert "<p>“The plan is a <ins>great</ins> disgrace for the harbour and for the town,”</p>" in found
    assert "The plan is a disgrace for the <del>whole</del> harbour and for the town" in found
    assert "<small>notes.txt, line 3</small>" in found
    assert "<p>said by <del>Anders Lindholm</del></p>" in found


def test_a_page_without_material_says_nothing_of_it() -> None:
    assert "Beside the material" not in page(ferry())


def test_a_draft_that_says_what_its_material_says_has_nothing_beside_it() -> None:
    draft = "The ferry carried 41 people when it sank on Monday, the coast guard said."
    found = page(against(draft, f"{draft} It was the first accident since 1988."))
    assert "Nothing that was looked up differs." in found


def test_hostile_material_is_shown_and_does_nothing() -> None:
    notes = NOTES.replace("whole harbour", f"whole {INJECTION} harbour").replace(
        "Police", f"{INJECTION} Police"
    )
    found = page(against(DRAFT.replace("great", f"great {INJECTION}"), notes, f"notes {INJECTION}.txt"))
    assert INJECTION not in found
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", found)
    tags = Tags(found)
    assert tags.open == []
    assert [tag for tag, _ in tags.tags].count("script") == 1
    assert not {"img"} & {tag for tag, _ in tags.tags}
    assert f"notes {SHOWN_INJECTION}.txt, line 3" in tags.text


def test_sides_of_any_length_stay_short() -> None:
    words = " ".join(f"harbour{number} boat" for number in range(150))
    found = page(against(f"The council met. {words}.", f"Before the summer: {words}.\n\n{NOTES}"))
    section = found[found.index('id="beside"') : found.index("</main>")]
    assert "borrowed: " in section
    assert len(section) < 5000


def test_a_page_holds_one_document() -> None:
    assert frame("html").only_one == "html holds exactly one document: write a page for each, with -o."
