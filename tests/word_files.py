"""Word documents made by hand, so that tests show the markup that they are about."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{rest}</w:style>'
    for id, name, rest in (
        ("Normal", "Normal", ""),
        ("Titel", "Title", ""),
        ("Untertitel", "Subtitle", ""),
        ("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Storyhead", "Story head", '<w:basedOn w:val="berschrift1"/>'),
        ("Loop", "Loop", '<w:basedOn w:val="Loop"/>'),
        ("Beschriftung", "caption", ""),
        ("Verzeichnis1", "toc 1", ""),
        ("Autor", "Byline", ""),
        ("Notiz", "Desk note", "<w:rPr><w:vanish/></w:rPr>"),
    )
)


def run(words: str, form: str = "") -> str:
    """A run of text; `form` is what stands in its w:rPr."""
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, form: str = "") -> str:
    """A paragraph of one run, or of the markup that `content` is; `form` is what stands in its w:pPr."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{form}</w:pPr>{inner}</w:p>"


def styled(content: str, style: str) -> str:
    """A paragraph with a style."""
    return paragraph(content, f'<w:pStyle w:val="{style}"/>')


def core(title: str = "", author: str = "", modified: str = "") -> str:
    """The part that holds the file's properties."""
    return (
        f"{HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>"
    )


def document(body: str) -> str:
    """The main part around `body`."""
    return f"{HEAD}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"


def comments(*words: str) -> str:
    """The part that holds comments, the first with the identifier 1."""
    each = (f'<w:comment w:id="{id}">{paragraph(said)}</w:comment>' for id, said in enumerate(words, 1))
    return f"{HEAD}<w:comments {_NAMESPACES}>{''.join(each)}</w:comments>"


def notes(kind: str, *each: str) -> str:
    """The part that holds footnotes or endnotes, each the markup of its paragraphs, the first with the
    identifier 1; 0 is the line above them.
    """
    line = f'<w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    held = (f'<w:{kind} w:id="{id}">{content}</w:{kind}>' for id, content in enumerate(each, 1))
    return f"{HEAD}<w:{kind}s {_NAMESPACES}>{line}{''.join(held)}</w:{kind}s>"


def archive(parts: dict[str, bytes | str]) -> bytes:
    """A zip archive of `parts`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word document of `body`; `parts` replaces whole parts: main, styles, core, comments, and adds
    footnotes and endnotes.
    """
    main = parts.get("main", document(body))
    styles = parts.get("styles", f"{HEAD}<w:styles {_NAMESPACES}>{STYLES}</w:styles>")
    return archive(
        {
            "[Content_Types].xml": f"{HEAD}<Types/>",
            "_rels/.rels": f'{HEAD}<Relationships xmlns="{_PACKAGE}">'
            f'<Relationship Id="r1" Type="{_TYPES}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="r2" Type="{_PACKAGE}/metadata/core-properties" Target="/docProps/core.xml"/>'
            "</Relationships>",
            "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{_PACKAGE}">'
            f'<Relationship Id="r1" Type="{_TYPES}/styles" Target="styles.xml"/>'
            f'<Relationship Id="r2" Type="{_TYPES}/hyperlink" Target="https://e.org" TargetMode="External"/>'
            f'<Relationship Id="r3" Type="{_TYPES}/comments" Target="comments.xml"/>'
            f'<Relationship Id="r4" Type="{_TYPES}/footnotes" Target="footnotes.xml"/>'
            f'<Relationship Id="r5" Type="{_TYPES}/endnotes" Target="endnotes.xml"/>'
            "</Relationships>",
            "word/document.xml": main,
            "word/styles.xml": styles,
            "docProps/core.xml": parts.get("core", core()),
            "word/comments.xml": parts.get("comments", comments("Is that so? asked the desk.")),
            **{f"word/{name}.xml": parts[name] for name in ("footnotes", "endnotes") if name in parts},
        }
    )
