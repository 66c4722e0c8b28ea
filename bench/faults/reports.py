"""What somebody says in the writer's own words, as the annotators have marked it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bench.faults.articles import Article, Stretch
from bench.faults.rewording import lower

CUE = re.compile(
    r"(?:has |have |also )*(?P<verb>sa(?:id|ys?)|told [\w ]+|[a-z]+)(?: on [A-Z][a-z]+day)?(?: that)?"
)
VERB = re.compile(
    r"sa(?:id|ys?)|told [\w ]+|argue[sd]?|claim(?:s|ed)?|allege[sd]?|contend(?:s|ed)?|insist(?:s|ed)?"
    r"|suggest(?:s|ed)?|believe[sd]?|warn(?:s|ed)?|predict(?:s|ed)?|think|thinks|thought|maintain(?:s|ed)?|estimate[sd]?"
)
FIRST = ("DT", "NNP", "NNPS", "NNS", "NN", "JJ", "CD", "PRP$", "EX")
WHO = re.compile(r"(?:[Tt]he |[Aa]n? )?(?:[\w.’'-]+ ){0,6}[\w.’'-]+")
NOBODY = re.compile(
    r"\A(?:he|she|they|it|I|we|who|which|that|this|you|one|another|both)\b|\bwhom\b", re.IGNORECASE
)


def reported(article: Article) -> Iterator[Stretch]:
    """The clauses of sentences without quotes that somebody named says; they end the sentence or begin it.

    Their parts are `source`, `verb` and `content`; the stretch is the content.
    """
    for sentence in article.sentences:
        inside = [
            one for one in article.attributions
            if any(s < sentence.end and sentence.start < e for s, e in (*one["source"], *one["content"]))
        ]  # fmt: skip
        if (
            sentence.quotes
            or len(inside) != 1
            or len(inside[0]["source"]) != 1
            or len(inside[0]["content"]) != 1
        ):
            continue
        (s0, s1), (t0, t1) = inside[0]["source"][0], inside[0]["content"][0]
        cue = CUE.fullmatch(" ".join(article.text[s:e] for s, e in inside[0]["cue"]))
        words = [word for word in sentence.words if t0 <= word.start and word.end <= t1]
        words = words[1:] if words and article.text[words[0].start : words[0].end] == "that" else words
        clause = len(words) >= 7 and words[0].tag in FIRST
        finite = any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in words[1:12])
        within = sentence.start <= min(s0, t0) and max(s1, t1) <= sentence.end
        ends = article.text[t1 : sentence.end] in ("", ".") or t0 == sentence.start
        spans = sorted([(s0, s1), (t0, t1), *map(tuple, inside[0]["cue"])])
        apart = [article.text[one[1] : two[0]].strip(" ,") for one, two in pairwise(spans)]
        source = article.text[s0:s1].strip(" ,")
        named = WHO.fullmatch(source) and not NOBODY.search(source)
        plain = set(apart) <= {"", "that", "also", "has", "have"}
        if clause and finite and within and ends and named and plain and cue and VERB.fullmatch(cue["verb"]):
            names = {word.start for word in sentence.words if word.tag.startswith("NNP") or word.name != "O"}
            content = article.text[words[0].start : t1].rstrip(" ,.")
            parts = (
                ("source", source if s0 in names else lower(source)),
                ("verb", cue["verb"]),
                ("content", content if words[0].start in names else lower(content)),
            )
            yield Stretch(sentence, t0 - sentence.start, t1 - sentence.start, parts=parts)
