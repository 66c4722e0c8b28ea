"""The library among threads: parts are loaded once, results are those of one thread, documents are shared."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# In a process of its own, where nothing is loaded yet when the threads start.
SCRIPT = """
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep
import onnxruntime
from claimcheck import check
from claimcheck.model import load
import claimcheck.model, claimcheck.model.linear
import claimcheck.report
from claimcheck.report import Style, render

loaded = []

class Session(onnxruntime.InferenceSession):
    def __init__(self, *arguments, **options):
        loaded.append("session")
        sleep(0.05)
        super().__init__(*arguments, **options)

def counted(name):
    loaded.append(name)
    sleep(0.01)
    return load(name)

onnxruntime.InferenceSession = Session
claimcheck.model.load = claimcheck.model.linear.load = counted

texts = [
    f"Isleline has won contract {n}, two officials said on Friday.\\n\\n“We are glad,” said Moira Quist."
    "\\n\\nThe award still needs approval by the cabinet. Quist may appeal, she said."
    for n in range(4)
]
start = Barrier(4)

def checked(text):
    start.wait()
    return check(text, published="2024-05-31")

def read(doc):
    start.wait()
    lines = [doc.line_column(at) for at in range(len(doc.text))]
    sentences = [doc.sentence_at(at) for at in range(len(doc.text))]
    return lines, sentences, [render(doc, Style(format=f)) for f in ("json", "sarif", "table", "webanno")]

with ThreadPoolExecutor(4) as pool:
    docs = list(pool.map(checked, texts))
    times = Counter(loaded)
    assert times.pop("punkt") == 2, loaded  # its abbreviations, and its weights
    assert set(times.values()) == {1}, loaded
    assert times["session"] == 1
    assert docs == [check(text, published="2024-05-31") for text in texts]
    assert all(doc.findings and len(doc.claims) == 4 for doc in docs)
    (first, *others) = pool.map(read, [docs[0]] * 4)
    assert others == [first] * 3
print("shared")
"""


def test_threads_share_the_model_and_documents() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("shared\n", "")
