"""The package as a library: `from claimcheck import check`."""

from __future__ import annotations

import subprocess
import sys

import pytest

import claimcheck
from claimcheck import Document, check
from claimcheck.errors import ConfigError, InputError

TEXT = "Isleline has won the contract to run the ferry, two port officials said on Friday."


def test_an_article_comes_back_with_every_layer() -> None:
    doc = check(TEXT)
    assert isinstance(doc, Document)
    assert doc.text == TEXT
    assert len(doc.claims) == len(doc.assessments) == len(doc.sentences) == 1


def test_rules_are_chosen() -> None:
    assert {finding.rule for finding in check(TEXT, select=("AN002",)).findings} == {"AN002"}
    assert "AN002" not in {finding.rule for finding in check(TEXT, ignore=("AN",)).findings}


def test_what_is_known_beside_the_text() -> None:
    doc = check(TEXT, title="Ferries", byline="Ana Ruiz", published="2024-05-31")
    assert (doc.metadata.title, doc.metadata.byline, doc.metadata.published) == (
        "Ferries",
        "Ana Ruiz",
        "2024-05-31",
    )
    assert len(doc.sentences) == 1


def test_what_cannot_be_done_is_an_exception() -> None:
    with pytest.raises(InputError):
        check(" \n")
    with pytest.raises(ConfigError):
        check(TEXT, select=("ZZ999",))
    with pytest.raises(ConfigError):
        check(TEXT, published="soon")


def test_the_import_costs_nothing() -> None:
    code = (
        "import claimcheck, sys; print({'click', 'nltk', 'rich', 'claimcheck.document'} & set(sys.modules))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "set()\n"


def test_other_names_do_not_exist() -> None:
    with pytest.raises(AttributeError):
        claimcheck.chekc  # noqa: B018
