"""All kinds of change; each says itself to which set it belongs.

SEEN are for whoever builds the finder. HELD_BACK are run when it is finished, once, on drafts that nobody has
seen; after that they are known, so they become SEEN and others are thought of. No kind goes the other way.
"""

from __future__ import annotations

from bench.faults.borrowed import BORROWED
from bench.faults.collage import COLLAGE
from bench.faults.doubt_changes import DOUBT_CHANGES
from bench.faults.doubt_turns import DOUBT_TURNS
from bench.faults.draft import Kind, KindSet
from bench.faults.drift import DRIFTS
from bench.faults.figure_desk import FIGURE_DESK
from bench.faults.figure_faults import FIGURE_FAULTS
from bench.faults.figure_honest import HONEST_FIGURES
from bench.faults.figure_house import FIGURE_HOUSE
from bench.faults.figure_mixups import FIGURE_MIXUPS
from bench.faults.figure_slips import FIGURE_SLIPS
from bench.faults.figure_turns import FIGURE_TURNS
from bench.faults.indirect import INDIRECT
from bench.faults.name_desk import NAME_DESK
from bench.faults.name_forms import NAME_FORMS
from bench.faults.name_mentions import NAME_MENTIONS
from bench.faults.name_places import NAME_PLACES
from bench.faults.names import NAMES
from bench.faults.opinion_changes import OPINION_CHANGES
from bench.faults.patchwork import PATCHWORK
from bench.faults.quantity_faults import QUANTITY_FAULTS
from bench.faults.quantity_honest import QUANTITIES_HONEST
from bench.faults.quote_desk import QUOTE_DESK
from bench.faults.quote_faults import QUOTE_FAULTS
from bench.faults.quote_honest import HONEST_QUOTES
from bench.faults.quote_house import QUOTE_HOUSE
from bench.faults.quote_joins import QUOTE_JOINS
from bench.faults.quote_parts import QUOTE_PARTS
from bench.faults.quote_setting import QUOTE_SETTINGS
from bench.faults.quote_slips import QUOTE_SLIPS
from bench.faults.quote_speech import QUOTE_SPEECH
from bench.faults.quote_splices import QUOTE_SPLICES
from bench.faults.quote_turns import QUOTE_TURNS
from bench.faults.quote_wording import QUOTE_WORDINGS
from bench.faults.quote_woven import QUOTE_WOVEN
from bench.faults.relayed import RELAYED
from bench.faults.reprint import REPRINT
from bench.faults.reserve_changes import RESERVE_CHANGES
from bench.faults.speaker_forms import SPEAKER_FORMS
from bench.faults.speaker_frames import SPEAKER_FRAMES
from bench.faults.speaker_scenes import SPEAKER_SCENES
from bench.faults.speaker_turns import SPEAKER_TURNS
from bench.faults.speakers import SPEAKERS

ALL: tuple[Kind, ...] = (
    *QUOTE_FAULTS, *QUOTE_WORDINGS, *HONEST_QUOTES, *QUOTE_SETTINGS, *SPEAKERS, *SPEAKER_FORMS,
    *FIGURE_FAULTS, *QUANTITY_FAULTS, *HONEST_FIGURES, *QUANTITIES_HONEST, *DRIFTS, *RESERVE_CHANGES,
    *BORROWED, *PATCHWORK, *NAMES, *NAME_FORMS,
    *QUOTE_TURNS, *QUOTE_JOINS, *QUOTE_WOVEN, *QUOTE_HOUSE, *QUOTE_PARTS, *SPEAKER_SCENES, *FIGURE_SLIPS,
    *FIGURE_HOUSE, *DOUBT_CHANGES, *COLLAGE, *NAME_MENTIONS,
    *QUOTE_SPEECH, *INDIRECT, *SPEAKER_FRAMES, *RELAYED,
    *FIGURE_TURNS, *DOUBT_TURNS, *NAME_PLACES,
    *QUOTE_SLIPS, *QUOTE_SPLICES, *QUOTE_DESK, *SPEAKER_TURNS, *FIGURE_MIXUPS, *FIGURE_DESK,
    *OPINION_CHANGES, *REPRINT, *NAME_DESK,
)  # fmt: skip


def kinds_of(kind_set: KindSet) -> tuple[Kind, ...]:
    """The kinds of a set, in the order of `ALL`."""
    return tuple(kind for kind in ALL if kind.kind_set == kind_set)


def kind_named(name: str) -> Kind:
    """The kind of this name; KeyError where there is none."""
    return {kind.name: kind for kind in ALL}[name]
