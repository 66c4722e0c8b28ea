"""How firmly each claim stands: its supports, basis, strength, caveats and Admiralty grade."""

from claimcheck.assess.carried import Carried, carried
from claimcheck.assess.grade import assess
from claimcheck.assess.independence import independent

__all__ = ["Carried", "assess", "carried", "independent"]
