"""The training of the encoder stays alive: a few steps on made-up sentences, where torch is installed."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="the extra `train` is not installed")
pytest.importorskip("onnx", reason="the extra `train` is not installed")


def test_a_few_steps_lower_the_loss_and_the_graph_says_what_the_network_says() -> None:
    from claimcheck.training.encoder import check

    check.main()
