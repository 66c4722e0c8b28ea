"""What elements and their attributes say: which begin a block, of which role, and what is no copy."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.document import Role
from claimcheck.read.html.tags import names

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul"
)
# A start tag ends these, if the innermost open element is one of them (HTML §13.1.2.4).
ENDED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(BLOCKS, frozenset({"p"})),
    "a": frozenset({"a"}),
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
}
_WHOLE = names("html body")  # systems hang the kind of the page on them, and hide them until a script ran
_WIDE = names("body article main section form table tbody tr")  # no class makes all in it one line's role
_HIDDEN = names(
    "aside audio button canvas datalist del dialog embed iframe input menu nav noscript object "
    "option rp rt script search select style svg template textarea title video"
)
_HIDDEN_ROLES = names("alertdialog banner complementary contentinfo dialog menu navigation search")
_HIDDEN_CLASSES = names("screen-reader-text sr-only visually-hidden visuallyhidden")
_HIDING = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)\b", re.IGNORECASE)
# Notes (roles of DPUB-ARIA 1.1), and words of the copy that stand there once more and larger.
_SET_APART = names(
    "doc-endnotes doc-footnote doc-pullquote footnotes endnotes wp-block-footnotes "
    "pullquote pull-quote wp-block-pullquote"
)

_ROLES: dict[str, Role] = {
    **dict.fromkeys(_HEADINGS, "headline"),
    "figcaption": "caption",
    "caption": "caption",
    "address": "byline",
    **dict.fromkeys(("li", "dt", "dd", "td", "th"), "body"),
}
# itemprop of schema.org, and what classes of blocks are called in many systems.
_CALLED: dict[str, Role] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "dek": "standfirst",
    "strapline": "standfirst",
    "subtitle": "standfirst",
    "subheadline": "standfirst",
    "byline": "byline",
    "author": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "wp-caption-text": "caption",
    "kicker": "boilerplate",
    "eyebrow": "boilerplate",
}


def is_hidden(name: str, attributes: Mapping[str, str], *, in_article: bool) -> bool:
    """Is an element not shown, or shown as furniture of the page? A footer is, unless it is the article's."""
    if name in _WHOLE:
        return False
    if name in _HIDDEN or (name == "footer" and not in_article):
        return True
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role", "").lower() in _HIDDEN_ROLES
        or bool(_HIDING.search(attributes.get("style", "")))
        or not _HIDDEN_CLASSES.isdisjoint(_tokens(attributes))
    )


def role_of(name: str, attributes: Mapping[str, str]) -> Role | None:
    """The role that a block's element, its itemprop or its class names."""
    called = (attributes.get("role", "").lower(), *_tokens(attributes)) if attributes else ()
    if name not in _WHOLE and not _SET_APART.isdisjoint(called):
        return "boilerplate"
    if attributes and name not in _WIDE:
        words = (attributes.get("itemprop", "").lower(), *_tokens(attributes))
        role = next((_CALLED[word] for word in words if word in _CALLED), None)
        if role:
            return role
    return _ROLES.get(name)


def _tokens(attributes: Mapping[str, str]) -> list[str]:
    return attributes.get("class", "")[:1_000].lower().split()


def container_of(name: str, attributes: Mapping[str, str]) -> str | None:
    """`article` or `main` where an element says that it holds the story."""
    if name == "article" or attributes.get("itemprop") == "articleBody":
        return "article"
    if name == "main" or attributes.get("role", "").lower() == "main":
        return "main"
    return None
