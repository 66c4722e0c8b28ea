"""Drafts with seeded faults, and as many honest changes, each with its ground truth.

The material is real articles; from each the maker builds small drafts in which quotes, figures, hedges,
borrowed paragraphs and names are altered, or only put differently, as reporters do. Nothing here knows how
faults are looked for: no module of this folder imports claimcheck. The same articles and seed make the same
drafts. These hold the articles' words, so they live in memory or a temporary folder and never in the project.

`articles` reads; `quote_faults`, `quote_honest`, `speakers`, `figure_faults`, `figure_honest`, `drift`,
`borrowed` and `names` make the changes, a function each; `kinds` has them all, each with the set it belongs
to: seen while the finder is built, or held back for the end; `drafts` puts the drafts together.
"""
