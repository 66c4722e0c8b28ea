"""The whole analysis on one screen: read made the document, the stages annotate it, the rules judge it."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.assess import assess
from claimcheck.attribute import attribute
from claimcheck.classify import classify
from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.encode import encode
from claimcheck.hedge import hedge
from claimcheck.layout import layout
from claimcheck.material import compare
from claimcheck.resolve import resolve
from claimcheck.rules import NOTHING_ACCEPTED, judge
from claimcheck.segment import segment
from claimcheck.stage import Stage
from claimcheck.status import status
from claimcheck.tag import tag

# What is read in any text: material is read so too, where the article is held against it.
READING: tuple[Stage, ...] = (
    layout,
    segment,
    tag,
    encode,
    attribute,
    resolve,
    classify,
    hedge,
    status,
)
STAGES: tuple[Stage, ...] = (*READING, assess, compare)


def analyse(document: Document, config: Config, accepted: Mapping[str, str] = NOTHING_ACCEPTED) -> Document:
    """Every layer of `document`, and the findings of the rules that `config` selects.

    `accepted` are the fingerprints, with their rules, of findings that a baseline says to leave alone.
    """
    return judge(annotate(document), config, accepted)


def annotate(document: Document) -> Document:
    """Every layer of `document`, with no rule asked."""
    for stage in STAGES:
        document = stage(document)
    return document
