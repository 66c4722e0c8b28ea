"""The encoder: its network, its training, and the graph that is written for use."""


def train() -> None:
    """Train as settings.toml says and write model/encoder.onnx and encoder.json, and what the folds say.

    Runs of several seeds go at once, a process each. Checkpoints are in build/encoder: a run that was
    broken off goes on from its last epoch.
    """
    import subprocess
    import sys

    from claimcheck.training.encoder import export, folds, settings

    schedule = settings.read_settings()["schedule"]
    module = "claimcheck.training.encoder.train"
    runs = [settings.RUNS / f"seed-{seed}" for seed in schedule["seeds"]]
    at_work = [
        subprocess.Popen([sys.executable, "-m", module, str(run), "--seed", str(seed)])
        for run, seed in zip(runs, schedule["seeds"], strict=True)
    ]
    if {process.wait() for process in at_work} != {0}:
        raise SystemExit("the encoder was not trained")
    ends = [run / f"cycle-{cycle + 1}.pt" for run in runs for cycle in range(1, len(schedule["cycles"]))]
    folds.judge_all(settings.read_settings(), runs[0] / "cycle-1.pt")
    export.export(ends, settings.read_settings())
