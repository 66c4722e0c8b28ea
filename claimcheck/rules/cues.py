"""Which words of saying a cue uses: lists of infinitives, held against the forms that stand in the text."""

from __future__ import annotations

from claimcheck.document import Attribution
from claimcheck.rules.story import Story
from claimcheck.syntax import stem, stems_listed


def is_telling(story: Story, attribution: Attribution) -> bool:
    """Does the source tell something, rather than want, decide, feel or keep it? A continued quote tells."""
    if not attribution.cue:
        return True
    if any(story.is_silence(span) for span in attribution.cue):
        return False
    telling = stems_listed("telling_cues")
    return any(
        stem(token.text.lower()) in telling for span in attribution.cue for token, _ in story.tokens(span)
    )
