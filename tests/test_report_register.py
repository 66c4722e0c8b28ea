"""The register of sources: who carries a piece, and who is only heard."""

from __future__ import annotations

from claimcheck.report.register import register


def test_some_and_all_are_not_listed_as_heard() -> None:
    sources = [
        {"id": 1, "name": "some", "attributions": [1]},
        {"id": 2, "name": "Moira Quist", "attributions": [2]},
        {"id": 3, "name": "some villagers", "attributions": [3]},
        {"id": 4, "name": "Isleline", "attributions": []},
    ]
    idle = register({"sentences": [], "sources": sources}).idle
    assert [source["name"] for source in idle] == ["Moira Quist", "some villagers"]
