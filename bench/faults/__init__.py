"""Drafts with seeded faults, and as many honest changes, each with its ground truth.

The material is real articles; from each the maker builds small drafts in which quotes, figures, hedges,
borrowed paragraphs and names are altered, or only put differently, as reporters do. Nothing here knows how
faults are looked for: no module of this folder imports claimcheck. The same articles and seed make the same
drafts. These hold the articles' words, so they live in memory or a temporary folder and never in the project.

`articles` reads them. A folder for each family (`quote`, `speaker`, `figure`, `drift`, `borrowed`, `name`)
has what finds the places that can be changed, and the changes, a function each. `frames` has the sentences of
the maker's own around a quote, `spots` finds places by a pattern, `rewording` and `retouching` write the
sentence around a place anew, `written` is what the modules of that name share, `words` and `synonyms` are its
word lists.

Every kind says itself to which set it belongs: SEEN while the finder is built, or HELD_BACK for the end.
`kinds` has them all, `drafts` puts the drafts together.
"""
