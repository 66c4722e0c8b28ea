"""The encoder: its network, its training, and the graph that is written for use."""


def train() -> None:
    """Train as settings.toml says and write model/encoder.onnx and encoder.json from the last cycle.

    Checkpoints are in build/encoder: a run that was broken off goes on from its last epoch.
    """
    from claimcheck.training.encoder import export, settings, train

    chosen = settings.read_settings()
    run = settings.ROOT / "build" / "encoder"
    train.train(chosen, run)
    export.export([run / f"cycle-{len(chosen['schedule']['cycles'])}.pt"], chosen)
