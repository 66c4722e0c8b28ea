"""What a paragraph's style makes of it (styles.xml, ECMA-376 part 1, §17.7).

A style is known by its name, which is English in Word of every language ("heading 1" where the identifier is
"berschrift1"), and by what it is based on: a newsroom's "Story head" that is based on "heading 1" is one.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.document import Role
from claimcheck.read.docx.names import is_on, short, value
from claimcheck.read.style_names import role_of_style

_LONGEST_CHAIN = 20
_USUAL_SIZE = 20  # half points (§17.3.2.38)
_BODY_LEVEL = "9"  # the outline level of what is no heading


@dataclass(slots=True)
class Style:
    """A style as it is defined; `level` is its outline level, `hidden` whether it hides text, `size` is the
    letters' in half points.
    """

    name: str
    base: str | None = None
    level: str | None = None
    hidden: bool | None = None
    listed: bool = False
    size: int | None = None

    @property
    def role(self) -> Role | None:
        """What the style's own definition says of a paragraph."""
        role = role_of_style(self.name)
        if role not in (None, "body"):
            return role
        if self.level is not None:
            return outlined(self.level)
        return "body" if self.listed else role


def outlined(level: str) -> Role | None:
    """The role of a paragraph at an outline level, "0" to "9"."""
    return None if level == _BODY_LEVEL else "headline"


class Styles:
    """The handler of the part, and then all styles by their identifiers."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._size = _USUAL_SIZE
        self._default: str | None = None  # the style of paragraphs that name none
        self._sizes: dict[str | None, int] = {}
        self._open = Style("")
        self._path: list[str] = []

    def role(self, id: str) -> Role | None:
        """The role of a paragraph of this style; one that is not defined is taken by its identifier."""
        return next((role for style in self._chain(id) if (role := style.role)), None)

    def hides(self, id: str) -> bool:
        """Is text of this style hidden?"""
        return next((hidden for style in self._chain(id) if (hidden := style.hidden) is not None), False)

    def size(self, id: str | None) -> int:
        """The size of the letters of a style, in half points; None is that of paragraphs without one."""
        if id not in self._sizes:
            sizes = (style.size for style in self._chain(id or self._default))
            self._sizes[id] = next((size for size in sizes if size is not None), self._size)
        return self._sizes[id]

    def _chain(self, id: str | None) -> list[Style]:
        chain: list[Style] = []
        while id is not None and len(chain) < _LONGEST_CHAIN:
            style = self._styles.get(id) or Style(id)
            chain.append(style)
            id = style.base
        return chain

    def start(self, name: str, attributes: dict[str, str]) -> None:
        known = short(name)
        parent = self._path[-1] if self._path else ""
        if known == "w:style":
            id = value(attributes, "styleId") or ""
            self._open = self._styles.setdefault(id, Style(id))
            if value(attributes, "type") == "paragraph" and value(attributes, "default") in ("1", "true"):
                self._default = id
        elif parent == "w:style" and known == "w:name":
            self._open.name = value(attributes) or self._open.name
        elif parent == "w:style" and known == "w:basedOn":
            self._open.base = value(attributes)
        elif known == "w:outlineLvl" and self._path[-2:] == ["w:style", "w:pPr"]:
            self._open.level = value(attributes)
        elif known == "w:numPr" and self._path[-2:] == ["w:style", "w:pPr"]:
            self._open.listed = True
        elif known == "w:sz" and (size := value(attributes) or "").isdecimal() and len(size) <= len("3276"):
            if self._path[-2:] == ["w:style", "w:rPr"]:
                self._open.size = int(size)
            elif self._path[-2:] == ["w:rPrDefault", "w:rPr"]:
                self._size = int(size)
        elif known == "w:vanish" and self._path[-2:] == ["w:style", "w:rPr"]:
            self._open.hidden = is_on(attributes)
        self._path.append(known)

    def end(self, name: str) -> None:  # noqa: ARG002
        self._path.pop()

    def text(self, words: str) -> None:
        pass
