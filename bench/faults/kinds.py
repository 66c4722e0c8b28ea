"""All kinds of change; each says itself to which set it belongs.

SEEN are for whoever builds the finder. HELD_BACK are run when it is finished, once, on drafts that nobody has
seen; after that they are known, so they become SEEN and others are thought of. No kind goes the other way.
"""

from __future__ import annotations

from bench.faults.borrowed.borrowed import BORROWED
from bench.faults.borrowed.claimed import CLAIMED
from bench.faults.borrowed.collage import COLLAGE
from bench.faults.borrowed.copydesk import BORROWED_COPYDESK
from bench.faults.borrowed.disguised import DISGUISED
from bench.faults.borrowed.everyday import BORROWED_EVERYDAY
from bench.faults.borrowed.listed import BORROWED_LISTED
from bench.faults.borrowed.miscredited import MISCREDITED
from bench.faults.borrowed.patchwork import PATCHWORK
from bench.faults.borrowed.posted import POSTED
from bench.faults.borrowed.relayed import RELAYED
from bench.faults.borrowed.reprint import REPRINT
from bench.faults.borrowed.reworked import REWORKED
from bench.faults.borrowed.subbed import BORROWED_SUBBED
from bench.faults.borrowed.written import BORROWED_WRITTEN
from bench.faults.draft import Kind, KindSet
from bench.faults.drift.copydesk import DRIFT_COPYDESK
from bench.faults.drift.doubt_changes import DOUBT_CHANGES
from bench.faults.drift.doubt_turns import DOUBT_TURNS
from bench.faults.drift.drift import DRIFTS
from bench.faults.drift.everyday import DRIFT_EVERYDAY
from bench.faults.drift.links import DRIFT_LINKS
from bench.faults.drift.listed import DRIFT_LISTED
from bench.faults.drift.newsroom import DRIFT_NEWSROOM
from bench.faults.drift.opinion_changes import OPINION_CHANGES
from bench.faults.drift.recast import DRIFT_RECAST
from bench.faults.drift.reserve_changes import RESERVE_CHANGES
from bench.faults.drift.rewritten import DRIFT_REWRITTEN
from bench.faults.drift.statements import DRIFT_STATEMENTS
from bench.faults.drift.subbed import DRIFT_SUBBED
from bench.faults.drift.tellers import DRIFT_TELLERS
from bench.faults.drift.written import DRIFT_WRITTEN
from bench.faults.figure.again import FIGURE_AGAIN
from bench.faults.figure.beside import FIGURE_BESIDE
from bench.faults.figure.coarse import FIGURE_COARSE
from bench.faults.figure.copydesk import FIGURE_COPYDESK
from bench.faults.figure.desk import FIGURE_DESK
from bench.faults.figure.everyday import FIGURE_EVERYDAY
from bench.faults.figure.faults import FIGURE_FAULTS
from bench.faults.figure.honest import HONEST_FIGURES
from bench.faults.figure.house import FIGURE_HOUSE
from bench.faults.figure.listed import FIGURE_LISTED
from bench.faults.figure.mixups import FIGURE_MIXUPS
from bench.faults.figure.quantity_faults import QUANTITY_FAULTS
from bench.faults.figure.quantity_honest import QUANTITIES_HONEST
from bench.faults.figure.reckoned import FIGURE_RECKONED
from bench.faults.figure.restyled import FIGURE_RESTYLED
from bench.faults.figure.settings import FIGURE_SETTINGS
from bench.faults.figure.slips import FIGURE_SLIPS
from bench.faults.figure.subbed import FIGURE_SUBBED
from bench.faults.figure.turns import FIGURE_TURNS
from bench.faults.figure.written import FIGURE_WRITTEN
from bench.faults.name.attached import NAME_ATTACHED
from bench.faults.name.copydesk import NAME_COPYDESK
from bench.faults.name.desk import NAME_DESK
from bench.faults.name.everyday import NAME_EVERYDAY
from bench.faults.name.expanded import NAME_EXPANDED
from bench.faults.name.forms import NAME_FORMS
from bench.faults.name.listed import NAME_LISTED
from bench.faults.name.mentions import NAME_MENTIONS
from bench.faults.name.names import NAMES
from bench.faults.name.orders import NAME_ORDERS
from bench.faults.name.places import NAME_PLACES
from bench.faults.name.referred import NAME_REFERRED
from bench.faults.name.spellings import NAME_SPELLINGS
from bench.faults.name.subbed import NAME_SUBBED
from bench.faults.name.written import NAME_WRITTEN
from bench.faults.quote.combined import QUOTE_COMBINED
from bench.faults.quote.contested import QUOTE_CONTESTED
from bench.faults.quote.copydesk import QUOTE_COPYDESK
from bench.faults.quote.desk import QUOTE_DESK
from bench.faults.quote.edited import QUOTE_EDITED
from bench.faults.quote.enclosed import QUOTE_ENCLOSED
from bench.faults.quote.everyday import QUOTE_EVERYDAY
from bench.faults.quote.faults import QUOTE_FAULTS
from bench.faults.quote.honest import HONEST_QUOTES
from bench.faults.quote.house import QUOTE_HOUSE
from bench.faults.quote.indirect import INDIRECT
from bench.faults.quote.joins import QUOTE_JOINS
from bench.faults.quote.layout import QUOTE_LAYOUT
from bench.faults.quote.listed import QUOTE_LISTED
from bench.faults.quote.memory import QUOTE_MEMORY
from bench.faults.quote.parts import QUOTE_PARTS
from bench.faults.quote.reshaped import QUOTE_RESHAPED
from bench.faults.quote.retold import QUOTE_RETOLD
from bench.faults.quote.setting import QUOTE_SETTINGS
from bench.faults.quote.slips import QUOTE_SLIPS
from bench.faults.quote.speech import QUOTE_SPEECH
from bench.faults.quote.splices import QUOTE_SPLICES
from bench.faults.quote.spoilt import QUOTE_SPOILT
from bench.faults.quote.subbed import QUOTE_SUBBED
from bench.faults.quote.turns import QUOTE_TURNS
from bench.faults.quote.wording import QUOTE_WORDINGS
from bench.faults.quote.woven import QUOTE_WOVEN
from bench.faults.quote.written import QUOTE_WRITTEN
from bench.faults.speaker.behind import SPEAKER_BEHIND
from bench.faults.speaker.company import SPEAKER_COMPANY
from bench.faults.speaker.copydesk import SPEAKER_COPYDESK
from bench.faults.speaker.credits import SPEAKER_CREDITS
from bench.faults.speaker.everyday import SPEAKER_EVERYDAY
from bench.faults.speaker.forms import SPEAKER_FORMS
from bench.faults.speaker.frames import SPEAKER_FRAMES
from bench.faults.speaker.lineups import SPEAKER_LINEUPS
from bench.faults.speaker.listed import SPEAKER_LISTED
from bench.faults.speaker.scenes import SPEAKER_SCENES
from bench.faults.speaker.speakers import SPEAKERS
from bench.faults.speaker.subbed import SPEAKER_SUBBED
from bench.faults.speaker.turns import SPEAKER_TURNS
from bench.faults.speaker.voices import SPEAKER_VOICES
from bench.faults.speaker.written import SPEAKER_WRITTEN

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
    *QUOTE_SPOILT, *QUOTE_ENCLOSED, *QUOTE_COMBINED, *SPEAKER_BEHIND, *FIGURE_RESTYLED, *FIGURE_BESIDE,
    *DRIFT_STATEMENTS, *DRIFT_TELLERS, *REWORKED, *NAME_SPELLINGS,
    *QUOTE_MEMORY, *QUOTE_LAYOUT, *SPEAKER_COMPANY, *FIGURE_AGAIN, *DRIFT_LINKS, *CLAIMED, *NAME_ORDERS,
    *QUOTE_RETOLD, *QUOTE_EDITED, *SPEAKER_CREDITS, *FIGURE_COARSE, *DRIFT_NEWSROOM,
    *DISGUISED, *NAME_EXPANDED,
    *QUOTE_RESHAPED, *SPEAKER_VOICES, *FIGURE_SETTINGS, *DRIFT_RECAST, *MISCREDITED, *NAME_ATTACHED,
    *QUOTE_CONTESTED, *SPEAKER_LINEUPS, *FIGURE_RECKONED, *DRIFT_REWRITTEN, *POSTED, *NAME_REFERRED,
    *QUOTE_SUBBED, *SPEAKER_SUBBED, *FIGURE_SUBBED, *DRIFT_SUBBED, *BORROWED_SUBBED, *NAME_SUBBED,
    *QUOTE_LISTED, *SPEAKER_LISTED, *FIGURE_LISTED, *DRIFT_LISTED, *BORROWED_LISTED, *NAME_LISTED,
    *QUOTE_EVERYDAY, *SPEAKER_EVERYDAY, *FIGURE_EVERYDAY, *DRIFT_EVERYDAY, *BORROWED_EVERYDAY, *NAME_EVERYDAY,
    *QUOTE_COPYDESK, *SPEAKER_COPYDESK, *FIGURE_COPYDESK, *DRIFT_COPYDESK, *BORROWED_COPYDESK, *NAME_COPYDESK,
    *QUOTE_WRITTEN, *SPEAKER_WRITTEN, *FIGURE_WRITTEN, *DRIFT_WRITTEN, *BORROWED_WRITTEN, *NAME_WRITTEN,
)  # fmt: skip


def kinds_of(kind_set: KindSet) -> tuple[Kind, ...]:
    """The kinds of a set, in the order of `ALL`."""
    return tuple(kind for kind in ALL if kind.kind_set == kind_set)


def kind_named(name: str) -> Kind:
    """The kind of this name; KeyError where there is none."""
    return {kind.name: kind for kind in ALL}[name]
