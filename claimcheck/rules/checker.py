"""CC: the checker itself."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.document import Span
from claimcheck.rules.answers import holders
from claimcheck.rules.phrasing import count, listed, shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story


@rule("CC001", "info", "{what}", reads_credits=True)
def unused_suppression(story: Story) -> Iterator[Match]:
    """A suppression that suppresses nothing.

    Why: The story has changed since, or the comment never meant what its writer thought. Left in place it
    would hide the next finding unseen. (Our own rule, as linters of code have it.)

    How it decides: A comment in Markdown or HTML, `<!-- claimcheck: ignore CODE reason -->`, or a comment in
    the margin of a Word document without these marks, names a rule that ran and reports nothing in the
    paragraph that the comment stands in, ends or precedes; names a rule that does not exist; or says
    something else than what to ignore. So is an entry of the baseline for this document that no longer
    occurs; these are counted at its beginning.

    Wrongly catches: Nothing known. What `--select` and `--ignore` leave out counts as used.

    In quotes: Comments are no copy.

    Flags:
        <!-- claimcheck: ignore [[AN002]] the desk knows her -->

        Moira Quist said the ferry would be sold.
        ---
        <!-- claimcheck: ignore CM003, [[CM033]] he is bound to answer -->

        The mayor refused to comment.
        ---
        [[<!-- claimcheck: off -->]]

        The mayor refused to comment.
    Passes:
        <!-- claimcheck: ignore CM003 he is bound to answer -->

        The mayor refused to comment.
        ---
        The mayor refused to comment. <!-- claimcheck: ignore refused-to-comment -->
        ---
        <!-- to be checked -->

        The mayor said the ferry would be sold.
    """
    doc, answers = story.doc, story.answers
    given = list(answers.in_text(doc))
    blocks = {answer.block for answer in given if answer.block}
    occur = {
        (block, finding.rule)
        for finding, block in zip(doc.findings, holders(blocks, doc.findings), strict=True)
        if block
    }
    for answer in given:
        words = shorten(doc[answer.span])
        if answer.codes is None:
            what = "The comment says nothing that can be followed: `claimcheck: ignore CODE reason` can."
        elif not answer.codes:
            what = f"There is no rule “{words}” to ignore: `claimcheck rules` lists them."
        elif answer.codes.isdisjoint(answers.ran) or any((answer.block, c) in occur for c in answer.codes):
            continue
        else:
            what = f"Nothing to ignore: {words} reports nothing in this paragraph."
        yield Match(answer.span, {"what": what})
    here = {finding.fingerprint for finding in doc.findings}
    gone = [code for mark, code in answers.accepted.items() if mark not in here and code in answers.ran]
    if gone:
        which = f"{count(len(gone), 'finding')} ({listed(sorted(set(gone)))})"
        what = f"No longer found here, though the baseline accepts it: {which}."
        yield Match(Span(0, 0), {"what": what})
