"""Words that a draft takes over from its material: what counts as credit and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

TAKEN = (
    "The wreck of the tug was lifted from the harbour basin on Sunday by two cranes from Lyngvik, and divers "
    "found the missing anchor under a heap of rotten nets and old tyres near the quay."
)
NOTES = f"Divers went down twice last week.\n\n{TAKEN} The quay will be closed until June.\n"


def told(draft: str, notes: str = NOTES, name: str = "gazette.txt") -> list[str]:
    """The words that are reported as borrowed, of a draft between two paragraphs of the writer's own."""
    text = f"The council met on Monday.\n\n{draft}\n\nThe mayor left early.\n"
    desk = Desk(material=Material.of_texts({name: notes}))
    doc = analyse(replace(read_text(text, force=True), desk=desk), Config(select=("PR001",)))
    return [doc[finding.span] for finding in doc.findings]


def within(words: str) -> str:
    return TAKEN.replace("on Sunday by", f"on Sunday, {words}, by")


@pytest.mark.parametrize(
    "draft",
    [
        f"The Harbour Gazette wrote:\n\n> {TAKEN}",
        f"The Harbour Gazette wrote:\n\n{TAKEN}",
        f"The salvage company told the council: {TAKEN}",
        f"From the Harbour Gazette: {TAKEN}",
        f"> {TAKEN}",
        f"{TAKEN}\n\n— The Harbour Gazette",
        f"{TAKEN}\n\nSource: Lyngvik Salvage",
        f"{TAKEN.removesuffix('.')} (Harbour Gazette).",
        within("as the Gazette reported"),
        within("the company said in its release"),
        within("the salvage company said"),
        f"According to the Gazette, {TAKEN[:1].lower()}{TAKEN[1:]}",
        f"In the company’s own words: “{TAKEN}”",
        f"{TAKEN} That is the version of the Gazette.",
        f"{TAKEN} The Gazette’s reporter wrote it down; it is her text.",
        f"{TAKEN} Credit goes to the Harbour Gazette.",
        f"{TAKEN} Lyngvik Salvage told it in these terms.",
        f"{TAKEN} -- Harbour Gazette",
        f"LYNGVIK (Harbour News) — {TAKEN}",
        f"What comes here is from the Harbour Gazette.\n\n{TAKEN}",
        f"{TAKEN}\n\nThe Gazette was first with the story.",
        f"{TAKEN} Readers of The New York Times know it from their paper.",
        f"{TAKEN}\n\n(The Harbour Gazette and Reuters)",
        f"Politico — {TAKEN}",
        f"HARBOUR GAZETTE — {TAKEN}",
        f"Reuters - {TAKEN}",
        f"Harbour Gazette | {TAKEN}",
        f"Harbour Gazette, 4 May: {TAKEN}",
        f"[From the Harbour Gazette] {TAKEN}",
        f"LYNGVIK, Norway — (AP) {TAKEN}",
        f"ICYMI, from the Gazette:\n\n{TAKEN}",
        f"By the Associated Press\n\n{TAKEN}",
        f"{TAKEN}\n\nText: Lyngvik Salvage",
        f"{TAKEN}\n\nSource: https://gazette.example/tug",
        f"{TAKEN}\n\n© Harbour Gazette",
        f"{TAKEN}\n\nCourtesy Lyngvik Salvage",
        f"{TAKEN}\n\nRead the full story: Harbour Gazette",
        f"{TAKEN} The Gazette has more.",
        f"{TAKEN} / Reuters",
        f"{TAKEN.removesuffix('.')} — so the Gazette.",
        f"{TAKEN.removesuffix('.')}, the Gazette said.",
        f"{TAKEN}\n\nSource: www.gazette.example",
        f"{TAKEN}\n\nSource: lyngvik-salvage.co.uk/news",
        f"{TAKEN}\n\nSource:\n\nwww.gazette.example",
        f"{TAKEN}\n\nSOURCE Lyngvik Salvage",
        f"Source: gazette.example\n\n{TAKEN}",
        f"{TAKEN} (gazette.example)",
        f"{TAKEN} [Source](https://gazette.example/tug)",
        f"{TAKEN}\n\n*h/t gazette.example*",
        f"{TAKEN}\n\nhttps://www.gazette.example/2024/tug-lifted",
        f"{TAKEN}[1]\n\n[1] https://gazette.example/tug",
        f"{TAKEN} (@HarbourGazette)",
        f"gazette.example: {TAKEN}",
        f"{TAKEN}\n\nRead the full story at gazette.example.",
        f"{TAKEN}\n\nMore on this from the Harbour Gazette",
        f"{TAKEN}\n\nDistributed by Lyngvik Content Agency",
        f"{TAKEN} That, at least, is what the Gazette says.",
        f"{TAKEN} Full disclosure: this paragraph is the Gazette’s.",
        f"{TAKEN} The account is that of the harbour master.",
        f"From our wire services\n\n{TAKEN}",
        f"In the Gazette one could read that {TAKEN[:1].lower()}{TAKEN[1:]}",
        f"As this newspaper reported in May, {TAKEN[:1].lower()}{TAKEN[1:]}",
    ],
)
def test_who_is_credited_lends(draft: str) -> None:
    assert told(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        TAKEN,
        f"Here is all that is known so far:\n\n{TAKEN}",
        f"There is little doubt how it all began: {TAKEN}",
        f"{TAKEN} The rest is soon told.",
        f"{TAKEN} There are many versions of what went before.",
        within("to the joy of the children"),
        f"LYNGVIK — {TAKEN}",
        f"Monday, 4 May: {TAKEN}",
        f"(Monday) — {TAKEN}",
        f"(Photo) — {TAKEN}",
        f"BREAKING — {TAKEN}",
        f"{TAKEN} A report is due in June.",
        f"{TAKEN} I saw it with my own eyes.",
        f"The Gazette closed in 1990. {TAKEN}",
        f"{TAKEN}\n\n(Subscribe to the Harbour Gazette on this page for half of the price.)",
        f"{TAKEN} The New York Times has moved its offices to the quay.",
        f"{TAKEN} The Gazette did not answer when asked what it pays its reporters.",
        f"{TAKEN}\n\nThe mayor sued The New York Times over an advertisement in May.",
        f"Like the Gazette and The New York Times, we are short of paper.\n\n{TAKEN}",
        f"Rumour has it that {TAKEN[:1].lower()}{TAKEN[1:]}",
        f"This newspaper has learned that {TAKEN[:1].lower()}{TAKEN[1:]}",
        f"An investigation by this newspaper has found that {TAKEN[:1].lower()}{TAKEN[1:]}",
        f"According to our own research, {TAKEN[:1].lower()}{TAKEN[1:]}",
        f"{TAKEN} This was the finding of our own reporters.",
        f"{TAKEN}\n\nReporting by our own staff",
        f"{TAKEN}\n\nImage courtesy of Lyngvik Salvage",
        f"{TAKEN}\n\n(Photo: Reuters)",
        f"{TAKEN}\n\nTips to news@lyngvikpost.example",
        f"{TAKEN}\n\nSubscribe at lyngvikpost.example",
        TAKEN.replace("lifted", "raised").replace("found", "spotted").replace("heap", "pile"),
        # No seven words in a row are the same.
        TAKEN.replace("lifted", "raised").replace("on Sunday", "at noon").replace("cranes", "lifts")
        .replace("found", "spotted").replace("heap", "pile").replace("near", "by"),
    ],
)  # fmt: skip
def test_words_without_credit_are_borrowed(draft: str) -> None:
    (words,) = told(draft)
    assert words.endswith("the quay")
    assert len(words) > len(TAKEN) / 2


def test_what_stands_around_quotes_is_borrowed_with_them() -> None:
    notes = (
        "Nobody had thought of the old pump on the north pier, harbour engineer Tove Lang said. “It has "
        "run since my father’s day,” she said. Since the storm of last autumn it had been switched off to "
        "save on diesel. “I wish that somebody had asked,” Lang said, and the board will look for a mechanic."
    )
    assert len(told(notes, notes)) == 1
    said = "“It has run since my father’s day,” Tove Lang said. “I wish that somebody had asked,” Lang said."
    assert told(said, notes) == []


def test_whom_the_material_credits_is_no_credit_for_the_material() -> None:
    said = f"Mayor Ana Ruiz said on Monday that {TAKEN[:1].lower()}{TAKEN[1:]}"
    notes = f"{said}\n\nDivers went down twice last week.\n"
    assert len(told(said, notes)) == 1
    assert told(said, f"PRESS RELEASE\n\n{notes}") == []


def test_what_two_texts_on_one_matter_share_is_nobodys() -> None:
    draft = (
        "Two cranes from Lyngvik were needed, and the wreck of the tug was gone within the hour; the missing "
        "anchor under a heap of junk was what divers had looked for since last week in the harbour basin."
    )
    assert told(draft) == []


def test_a_list_of_names_is_nobodys() -> None:
    names = "Ana Ruiz, Tove Lang, Rolf Ek, Hanna Ros, Pia Holm, Nils Gran, Eva Stork and Ada Krok"
    notes = f"Divers went down twice last week.\n\nOn the pier stood {names} when the tug was lifted.\n"
    assert (
        told(f"Of the council there came {names}; the others sent their regrets to the mayor.", notes) == []
    )


def test_an_attribution_that_was_borrowed_too_is_no_credit() -> None:
    more = (
        "The harbour master said the crew had slept in the chapel, since no inn would have them that night."
    )
    notes = f"Divers went down twice last week.\n\n{TAKEN}\n\nIt rained all night. {more}\n"
    assert len(told(f"{TAKEN} {more}", notes)) == 2


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("wash-post_2024-05-02.txt", f"The Miami Herald reported that {TAKEN[:1].lower()}{TAKEN[1:]}"),
        ("wash-post_2024-05-02.txt", f"{TAKEN.removesuffix('.')}, The Boston Globe reported."),
        ("nyt-2024.txt", f"According to The Guardian, {TAKEN[:1].lower()}{TAKEN[1:]}"),
        ("gazette.txt", f"Media reports say that {TAKEN[:1].lower()}{TAKEN[1:]}"),
        ("gazette.txt", f"It is being reported that {TAKEN[:1].lower()}{TAKEN[1:]}"),
        ("gazette.txt", f"According to published reports, {TAKEN[:1].lower()}{TAKEN[1:]}"),
    ],
)
def test_a_credit_to_a_stranger_or_to_nobody_is_none(name: str, draft: str) -> None:
    assert told(draft, name=name)


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("wash-post_2024-05-02.txt", f"The Washington Post reported that {TAKEN[:1].lower()}{TAKEN[1:]}"),
        ("nyt_2024.txt", f"Citing The New York Times, and The Guardian: {TAKEN}"),
        ("wash-post_2024-05-02.txt", f"{TAKEN.removesuffix('.')}, the Post reported."),
        ("nyt_2024.txt", f"{TAKEN.removesuffix('.')}, the Times reported."),
        ("notes.txt", f"The Guardian reported that {TAKEN[:1].lower()}{TAKEN[1:]}"),
    ],
)
def test_who_is_credited_may_be_known_by_the_name_of_a_file(name: str, draft: str) -> None:
    assert not told(draft, name=name)


def test_a_word_drawn_together_is_nobodys_own() -> None:
    taken = TAKEN.replace("The wreck", "It's said that the wreck").replace("were", "weren't")
    assert told(f"{taken} [Harbour Gazette]", notes=taken) == []


def test_whom_an_outlet_has_speak_has_not_lent_its_words() -> None:
    notes = TAKEN.replace("near the quay.", "near the quay, according to Berit Falk.")
    draft = f"According to Berit Falk, {TAKEN[:1].lower()}{TAKEN[1:]}"
    assert len(told(draft, notes=notes, name="boston-globe_2024.txt")) == 1
    assert told(draft, notes=notes, name="falk.txt") == []
