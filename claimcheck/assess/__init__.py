"""How firmly each claim stands: its supports, basis, strength, caveats and Admiralty grade."""

from claimcheck.assess.carried import Carried, carried
from claimcheck.assess.grade import assess
from claimcheck.assess.independence import Independence

__all__ = ["Carried", "Independence", "assess", "carried"]
