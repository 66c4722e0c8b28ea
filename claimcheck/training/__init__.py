"""Rebuilds everything trained that the package ships: `python -m claimcheck.training [NAME...]`.

Needs the extra `train` for the linear classifiers. Same data, same code: same bytes.
"""
