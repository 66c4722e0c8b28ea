"""Drafts with seeded faults, and as many honest changes, each with its ground truth.

The material is real articles; from each the maker builds small drafts in which quotes, figures, hedges,
borrowed paragraphs and names are altered, or only put differently, as reporters do. Nothing here knows how
faults are looked for: no module of this folder imports claimcheck. The same articles and seed make the same
drafts. These hold the articles' words, so they live in memory or a temporary folder and never in the project.

`articles` reads. The changes, a function each, are in four modules or more for every family:

- quote: `quote_faults`, `quote_honest`; `quote_wording`, `quote_setting`; `quote_turns`, `quote_joins`,
  `quote_woven`, `quote_parts`, `quote_house`; `quote_speech`; `indirect` finds what becomes a quote
- speaker: `speakers`; `speaker_forms`; `speaker_scenes`; `speaker_frames`
- figure: `figures` finds what `figure_faults` and `figure_honest` change, and most of what `figure_slips` and
  `figure_house` do; `quantities` what `quantity_faults` and `quantity_honest` do; `paces` the rest;
  `figure_turns`
- drift: `drift`; `reserve_forms` finds what `reserve_changes` changes; `doubts` what `doubt_changes` does;
  `doubt_turns`
- borrowed: `borrowed`; `patchwork`; `collage`; `relayed`
- name: `names`; `name_forms`; `name_mentions`; `name_places`

`figure_turns`, `doubt_turns` and `name_places` find what they change by patterns (`spots`).
  `quote_woven`, `quote_parts`, `quote_house`; `quote_slips`, `quote_splices`, `quote_desk`
- speaker: `speakers`; `speaker_forms`; `speaker_scenes`; `speaker_turns`
- figure: `figures` finds what `figure_faults` and `figure_honest` change, and most of what `figure_slips`,
  `figure_house`, `figure_mixups` and `figure_desk` do; `quantities` what `quantity_faults` and
  `quantity_honest` do; `paces` the rest
  `opinions` what `opinion_changes` does
- borrowed: `borrowed`; `patchwork`; `collage`; `reprint`
- name: `names`; `name_forms`; `name_mentions`; `name_desk`

Every kind says itself to which set it belongs: SEEN while the finder is built, or HELD_BACK for the end.
`kinds` has them all, `drafts` puts the drafts together.
"""
