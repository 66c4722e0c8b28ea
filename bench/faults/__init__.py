"""Drafts with seeded faults, and as many honest changes, each with its ground truth.

The material is real articles; from each the maker builds small drafts in which quotes, figures, hedges,
borrowed paragraphs and names are altered, or only put differently, as reporters do. Nothing here knows how
faults are looked for: no module of this folder imports claimcheck. The same articles and seed make the same
drafts. These hold the articles' words, so they live in memory or a temporary folder and never in the project.

`articles` reads. The changes, a function each, are in two modules or more for every family:

- quote: `quote_faults`, `quote_honest`; `quote_wording`, `quote_setting`
- speaker: `speakers`; `speaker_forms`
- figure: `figures` finds what `figure_faults` and `figure_honest` change; `quantities` what `quantity_faults`
  and `quantity_honest` do
- drift: `drift`; `reserve_forms` finds what `reserve_changes` changes
- borrowed: `borrowed`; `patchwork`
- name: `names`; `name_forms`

Every kind says itself to which set it belongs: SEEN while the finder is built, or HELD_BACK for the end.
`kinds` has them all, `drafts` puts the drafts together.
"""
