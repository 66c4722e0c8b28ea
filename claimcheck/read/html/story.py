"""Which paragraphs of a page are the story.

A page that marks its story (<article>, <main>, itemprop articleBody) is taken at its word, and so is one that
holds little else. A block with more than a third of its words in links belongs to the page (Kohlschütter et
al., WSDM 2010); a page with many of them is cluttered, and trafilatura (extra `web`) finds the story in it.
It takes half a second to load, so that only cluttered pages pay for it.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence

from claimcheck.document import Role
from claimcheck.errors import InputError
from claimcheck.read.html.page import Page, Paragraph

_LINK_SHARE = 1 / 3
_FEWEST_LINKS = 10  # blocks that are links, in a cluttered page
_CLUTTER = 0.2  # their share of its blocks
_WHOLE_LINK = 0.9
_SHORTEST_LINK = 4  # words; "Ann Lee" may be who wrote it

_BESIDE: frozenset[Role | None] = frozenset({"standfirst", "byline", "dateline", "caption"})

# Of a page that trafilatura is given; it takes a second for every ten thousand tags.
_MOST_TAGS = 50_000
_DEEPEST = 200


def story_of(source: str, page: Page) -> list[Paragraph]:
    """The paragraphs of the story in `page`, which was made of `source`.

    Raises InputError where the page is cluttered and the extra is missing, or too large for it.
    """
    found = _marked(page.paragraphs)
    links = sum(_is_link(paragraph) for paragraph in found)
    if links >= _FEWEST_LINKS and links >= _CLUTTER * len(found):
        found = _extracted(source, page, links, len(found))
    for paragraph in found:
        if not paragraph.hint and _is_all_link(paragraph):
            paragraph.hint = "boilerplate"
    return found


def _is_link(paragraph: Paragraph) -> bool:
    return not paragraph.is_title and paragraph.linked > _LINK_SHARE * paragraph.size


def _is_all_link(paragraph: Paragraph) -> bool:
    return paragraph.linked >= max(_SHORTEST_LINK, _WHOLE_LINK * paragraph.size)


def _marked(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """What stands in the one <article>, else <main>, that holds most of the page's words outside links.

    The page's headline may stand above it.
    """
    words = sum(paragraph.size - paragraph.linked for paragraph in paragraphs)
    for kind in ("article", "main"):
        sizes: Counter[int] = Counter()
        for paragraph in paragraphs:
            container = getattr(paragraph, kind)
            if container is not None:
                sizes[container] += paragraph.size - paragraph.linked
        for container, size in sizes.most_common(1):
            if 2 * size > words:
                return _within(paragraphs, kind, container)
    return list(paragraphs)


def _within(paragraphs: Sequence[Paragraph], kind: str, container: int) -> list[Paragraph]:
    inside = [paragraph for paragraph in paragraphs if getattr(paragraph, kind) == container]
    if any(paragraph.is_title for paragraph in inside):
        return inside
    first = next(at for at, paragraph in enumerate(paragraphs) if paragraph is inside[0])
    above = [paragraph for paragraph in paragraphs[:first] if paragraph.is_title]
    return above[-1:] + inside


def _extracted(source: str, page: Page, links: int, blocks: int) -> list[Paragraph]:
    """Of a cluttered page, the paragraphs that trafilatura takes for the story, and the headline above.

    It leaves captions out, and some of what stands between the headline and the story; marked as such they
    are kept.
    """
    what = f"The page holds much besides its story ({links} of {blocks} blocks are links)"
    try:
        from trafilatura import bare_extraction
    except ImportError:
        advice = "pip install 'claimcheck-news[web]' finds the story in it"
        raise InputError("unreadable", f"{what}: {advice}, or save the story alone.") from None
    if page.tags > _MOST_TAGS or page.deepest > _DEEPEST:
        raise InputError("too-large", f"{what} and is too large or deep to find it: save the story alone.")
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else it writes to standard error
    try:
        extracted = bare_extraction(source, include_comments=False, include_tables=True)
    except Exception as error:  # whatever a hostile page makes of a large library
        raise InputError("malformed", f"{what}, which was not found ({type(error).__name__}).") from None
    text = getattr(extracted, "text", None) or ""
    lines = {_letters(line) for line in text.splitlines()}
    lines.discard("")
    taken = [_is_among(paragraph, lines) for paragraph in page.paragraphs]
    if not any(taken):
        raise InputError("malformed", f"{what}, which was not found: save the story alone.")
    first, last = taken.index(True), len(taken) - 1 - taken[::-1].index(True)
    titles = [at for at, paragraph in enumerate(page.paragraphs[: first + 1]) if paragraph.is_title]
    top = titles[-1] if titles else first
    return [
        paragraph
        for at, paragraph in enumerate(page.paragraphs[top : last + 1], start=top)
        if taken[at] or at == top or (paragraph.hint in _BESIDE and not _is_link(paragraph))
    ]


def _is_among(paragraph: Paragraph, lines: set[str]) -> bool:
    own = [letters for line in paragraph.words.split("\n") if (letters := _letters(line))]
    return _letters(paragraph.words) in lines or (bool(own) and all(line in lines for line in own))


def _letters(line: str) -> str:
    """Letters and figures alone: libraries differ in spaces and marks."""
    return "".join(filter(str.isalnum, line))
