"""Makes the README's pictures of a sample: its table as SVG, its page as PNG; needs Chromium.

`make screenshots` runs it from the folder above.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.pipeline import analyse
from claimcheck.read import read_path
from claimcheck.report import Style, render

SAMPLES = Path(__file__).parent
ARTICLE = SAMPLES / "ferry-tender.txt"
WIDTH = 100  # columns
SIZE = {"width": 1200, "height": 870}
CLAIM = 3  # whose card is open
# rich's own template names fonts of a server; a picture asks nobody for anything.
LOCAL_FONTS = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def main() -> None:
    """Writes both pictures beside the sample."""
    article = next(iter(read_path(ARTICLE)))
    assert isinstance(article, Document), article
    document = analyse(replace(article, id=ARTICLE.name, path=ARTICLE.name), Config(), {})
    table = render(document, Style("table", width=WIDTH, color=True))
    ARTICLE.with_name("table.svg").write_text(_drawn(table), "utf-8")
    _photograph(render(document, Style("html")), ARTICLE.with_name("page.png"))


def _drawn(text: str) -> str:
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    lines = text.splitlines()
    end = next(index for index, line in enumerate(lines) if "Worth knowing" in line)
    console.print(Text.from_ansi("\n".join(lines[:end]).rstrip()))
    return console.export_svg(title=f"claimcheck {ARTICLE.name}", code_format=LOCAL_FONTS)


def _photograph(page: str, picture: Path) -> None:
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        file = Path(folder, "page.html")
        file.write_text(page, "utf-8")
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), chromium_sandbox=False)
        window = browser.new_page(viewport=SIZE)
        window.goto(file.as_uri())
        window.locator(f"article a[data-claim='{CLAIM}']").focus()
        window.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
