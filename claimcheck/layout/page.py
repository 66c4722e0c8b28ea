"""Which block is what, from where it stands and what it looks like.

Pages and agency copy are set up alike: above the lead stand section, headline, standfirst and byline in some
order, between paragraphs captions and subheads, below the last paragraph credits and what the page adds. Only
the lines that say who wrote a piece, where it is from and what else the page offers are known by their words
(furniture.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.document import Role
from claimcheck.layout.furniture import (
    PLACE_LINE,
    describes_author,
    is_boilerplate,
    is_byline,
    is_contact,
    is_credit,
    is_dateline,
    is_person,
    is_rank,
    is_table_source,
    is_time,
)
from claimcheck.layout.shape import Shape
from claimcheck.lexicon import words

_DEEPEST_LEAD = 12  # blocks that may stand above the lead
_LONGEST_HEADLINE = 24  # words
_LONGEST_LABEL = 3
_LONGEST_SUBHEAD = 8
_LONGEST_CAPTION = 60
_LIST = 3  # lines in a row that make a list
_LONGEST_APPENDIX = 8  # blocks
_TAIL = 4  # blocks below the last paragraph that may be sentences: credits, notes on the author
_PICTURE = re.compile(
    r"\b(?i:photo|photograph|picture|image|illustration|graphic)s?(?:\s+credit)?\s*(?:by\s+[A-Z]|:|/|courtesy)"
    r"\s*\S.{0,60}$"
    r"|[(/]\s*(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?:\s+Images)?|Shutterstock)\b(?:\s+Photo)?[^()]{0,40}\)?\.?$"
    r"|\b(?i:file photo)\b|\((?i:pictured)\)"
)
_QUESTION = re.compile(r"(?:what|why|how|who|when|where|about)\b", re.IGNORECASE)
_APPENDIX = re.compile(
    r"(?:about the (?:author|writer)s?|corrections?|clarifications?|notes? (?:to|for) editors?)\s*:?$",
    re.IGNORECASE,
)
_PAST_FORMS = frozenset(("had", "said", "was", "were"))
_NAME_INSIDE = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'’-]*|\b[A-Z]{2,}\b")
_SEARCHED = 200_000  # characters in which names are looked for


def roles_of(shapes: Sequence[Shape], hints: Sequence[Role | None], text: str) -> list[Role]:
    """The role of each block; `hints` are what markup says, `text` is the whole text. Linear in the text."""
    if len(shapes) < 2:
        return ["body"] * len(shapes)
    roles: list[Role | None] = []
    for at, (shape, hint) in enumerate(zip(shapes, hints, strict=True)):
        goes_on = at > 0 and roles[-1] == "boilerplate" and _goes_on(shapes[at - 1], shape)
        roles.append(hint or ("boilerplate" if goes_on else _furniture(shape)))
    lead = _fill_head(roles, shapes)
    _fill_tail(roles, shapes, lead, text)
    _fill_middle(roles, shapes, lead, text)
    return [role or "body" for role in roles]


def _furniture(shape: Shape) -> Role | None:
    """What a line is wherever it stands."""
    if is_boilerplate(shape):
        return "boilerplate"
    if is_byline(shape):
        return "byline"
    if is_time(shape):
        return "dateline"
    if is_table_source(shape):
        return "credit"
    if shape.size <= _LONGEST_CAPTION and (picture := _PICTURE.search(shape.text)):
        described = len(shape.text[: picture.start()].split()) > _LONGEST_LABEL
        return "caption" if described else "boilerplate"  # the photographer alone
    return None


def _goes_on(before: Shape, shape: Shape) -> bool:
    """Is it the rest of a notice in capitals that was broken into lines?"""
    return before.is_upper and shape.is_upper and not before.is_final


def _fill_head(roles: list[Role | None], shapes: Sequence[Shape]) -> int:
    """Headline, standfirst and what else stands above the lead; returns the index of the lead."""
    titled = next((at for at, role in enumerate(roles) if role == "headline"), None)
    lines: list[int] = []
    lead = len(shapes)
    for at, shape in enumerate(shapes[:_DEEPEST_LEAD]):
        if roles[at] is not None:
            continue
        has_headline = bool(lines) or titled is not None
        is_heading = _is_standfirst if has_headline else _is_headline
        if is_dateline(shape):
            roles[at] = "dateline"
        elif (has_headline and is_person(shape.text)) or (
            at and roles[at - 1] == "byline" and is_rank(shape)
        ):
            roles[at] = "byline"
        elif has_headline and shape.size <= _LONGEST_HEADLINE and is_credit(shape):
            roles[at] = "credit"
        elif shape.is_line or shape.text.endswith(";") or is_heading(at, roles, shapes):
            lines.append(at)
        else:
            lead = at
            break
    if lead == len(shapes):
        return lead
    if titled is None or titled > lead:
        # A section name is shorter than the headline that follows it; a long second line is a standfirst.
        while (
            len(lines) > 1
            and shapes[lines[0]].is_line
            and shapes[lines[0]].size <= _LONGEST_LABEL < shapes[lines[1]].size
            and (lines[1] - lines[0] > 1 or shapes[lines[1]].size <= _LONGEST_HEADLINE // 2)
        ):
            roles[lines.pop(0)] = "boilerplate"
        if lines and shapes[lines[0]].size <= _LONGEST_HEADLINE:
            roles[lines.pop(0)] = "headline"
    else:
        for at in [line for line in lines if line < titled]:
            roles[at] = "boilerplate"
            lines.remove(at)
    for at in lines:
        roles[at] = "caption" if "standfirst" in roles else "standfirst"
    return lead


def _is_headline(at: int, roles: Sequence[Role | None], shapes: Sequence[Shape]) -> bool:
    """Is a sentence the headline rather than a short lead? The lead says what the headline says, at length.

    The points began as those of a logistic regression on first blocks and leads of the PolNeAR articles. They
    find 97 of 100 headlines there, and call 3 of 100 leads without a headline one.
    """
    shape = shapes[at]
    if shape.size > _LONGEST_HEADLINE or not shape.is_final:
        return False
    below = [other for role, other in zip(roles[at + 1 :], shapes[at + 1 :], strict=True) if role is None][:2]
    if not any(other.size > _LONGEST_SUBHEAD for other in below):
        return False
    stems = _stems(shape)
    shared = len(stems & set().union(*map(_stems, below))) / max(len(stems), 3)
    past = sum(word in _PAST_FORMS for word in shape.words)
    points = 2.0 - 0.2 * shape.size - 0.7 * shape.articles - 1.5 * past + 4.0 * shared + 2.0 * shape.is_title
    if roles[at + 1] is not None or PLACE_LINE.match(below[0].text):
        points += 2.0  # a byline or the place it was filed from comes between headline and lead
    return points > (0.0 if shape.has_one_sentence else 1.0)


def _stems(shape: Shape) -> set[str]:
    """The first letters of its content words."""
    lowered = (word.lower() for word in shape.words)
    return {word[:5] for word in lowered if len(word) > 3 and word not in words("stop_words")}


def _is_standfirst(at: int, roles: Sequence[Role | None], shapes: Sequence[Shape]) -> bool:
    """Is a sentence a standfirst: does the headline go on in it, or the copy begin after it, with a place?"""
    if shapes[at].size > _LONGEST_HEADLINE or PLACE_LINE.match(shapes[at].text):
        return False
    if shapes[at - 1].text.endswith(";"):
        return True
    below = zip(roles[at + 1 :], shapes[at + 1 :], strict=True)
    return any(PLACE_LINE.match(shape.text) for shape in [shape for role, shape in below if role is None][:1])


def _fill_tail(roles: list[Role | None], shapes: Sequence[Shape], lead: int, text: str) -> None:
    """Credits, signatures, notes on the author and the page's own lines below the last paragraph."""
    last = len(shapes) - 1
    tail = range(max(lead, last - _LONGEST_APPENDIX), last)
    appendix = next((at for at in tail if _APPENDIX.match(shapes[at].text)), last)
    for at in range(appendix + 1, last + 1):
        roles[at] = roles[at] or "boilerplate"
    top = last
    copy_seen = 0
    while top > lead:
        shape = shapes[top]
        if roles[top] is None:
            if copy_seen < _TAIL or not shape.is_prose:
                roles[top] = _tail_role(shape)
            if copy_seen < _TAIL and describes_author(shape, text[shapes[lead].start : shape.start]):
                roles[top] = "boilerplate"
            if roles[top] is None and shape.is_prose:
                break
            copy_seen += 1
        top -= 1


def _tail_role(shape: Shape) -> Role | None:
    if is_credit(shape):
        return "credit"
    if is_contact(shape):
        return "boilerplate"
    if is_dateline(shape):
        return "dateline"
    if is_person(shape.text):
        return "byline"
    return None


def _fill_middle(roles: list[Role | None], shapes: Sequence[Shape], lead: int, text: str) -> None:
    """Captions and subheads: lines that stand alone between paragraphs; several in a row are a list."""
    names: set[str] | None = None
    at = lead + 1
    while at < len(shapes) - 1:
        end = at
        while end < len(shapes) and roles[end] is None and shapes[end].is_line and not shapes[end].is_quoted:
            end += 1
        if 0 < end - at < _LIST and end < len(shapes):
            if names is None:
                names = set(_NAME_INSIDE.findall(text[:_SEARCHED]))
            for line in range(at, end):
                roles[line] = _line_role(shapes[line], names)
        elif end - at >= _LIST and all(shapes[line].is_title for line in range(at, end)):
            roles[at:end] = ["headline"] * (end - at)
        at = max(end, at + 1)


def _line_role(shape: Shape, names: set[str]) -> Role:
    """A caption is long or names somebody or something of the story; a subhead does neither."""
    if shape.is_upper or (shape.is_title and shape.size > _LONGEST_LABEL):
        return "headline"
    if shape.size > _LONGEST_SUBHEAD:
        return "caption"
    if any(word in _PAST_FORMS for word in shape.words):
        return "body"  # a sentence without its full stop
    if ":" in shape.text or _QUESTION.match(shape.text):
        return "headline"
    return "caption" if any(word in names for word in shape.words) else "headline"
