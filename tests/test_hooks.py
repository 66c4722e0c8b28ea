"""What other tools call the program by: the pre-commit hook and the GitHub action."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from claimcheck.config import FailOn, Format

ROOT = Path(__file__).parent.parent
SILENT = "The mayor refused to comment on the ferry contract.\n"
WARNED = "a.txt:1:11: CM003 "


def run(*command: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment}
    return subprocess.run(
        [*map(str, command)], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with an article, staged, and a file that is none."""
    folder = tmp_path / "repository"
    folder.mkdir()
    (folder / "a.txt").write_text(SILENT, encoding="utf-8")
    (folder / "photo.svg").write_text("<svg/>", encoding="utf-8")
    run("git", "init", "--quiet", folder, folder=tmp_path)
    run("git", "add", ".", folder=folder)
    return folder


# pre-commit


def test_the_manifest_is_one() -> None:
    done = run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml", folder=ROOT)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_hook_checks_the_articles_of_a_commit(repository: Path, tmp_path: Path) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    # As pre-commit would run it, but in this environment: installing one takes the network.
    assert hook["language"] == "python"
    hook |= {"language": "system", "entry": f"{sys.executable} -m {hook['entry']}"}
    hook["args"] += ["--fail-on", "warning"]
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    run("git", "add", ".", folder=repository)
    done = run(
        sys.executable, "-m", "pre_commit", "run", folder=repository, PRE_COMMIT_HOME=str(tmp_path / "home")
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert WARNED in done.stdout
    assert "photo.svg" not in done.stdout


def test_the_hook_takes_a_file_for_a_file_whatever_its_name() -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"] == "claimcheck check"  # `claimcheck rules` would be a command


# GitHub


@pytest.fixture
def action() -> Any:
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def test_the_action_fits_the_public_schema() -> None:
    done = run(
        *(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions"),
        "action.yml",
        folder=ROOT,
    )
    assert done.returncode == 0, done.stdout


def test_what_the_action_passes_by_default_exists(action: Any) -> None:
    assert action["inputs"]["format"]["default"] in get_args(Format)
    assert action["inputs"]["fail-on"]["default"] in get_args(FailOn)


def test_the_action_reads_every_format(action: Any) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = settings["project"]["optional-dependencies"]
    reading = sorted(extras.keys() - {"dev", "lsp", "train"})  # the others are for editors and ourselves
    assert f"$GITHUB_ACTION_PATH[{','.join(reading)}]" in action["runs"]["steps"][0]["run"]


def test_no_input_becomes_part_of_a_script(action: Any) -> None:
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """Where the first step of the action has put the program."""
    program = tmp_path / "temp" / "claimcheck" / "bin" / "claimcheck"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path / "temp"


@pytest.mark.parametrize(
    ("paths", "fail_on", "code", "out", "err"),
    [
        ("\r\n\na.txt\r\n", "error", 0, WARNED, ""),
        (
            "a b.txt\n$(touch owned)",
            "error",
            2,
            "a b.txt:1:11: CM003 ",
            "claimcheck: $(touch owned): It cannot",
        ),
        ("--version\n", "error", 2, "", "claimcheck: --version: It cannot be read"),
        ("a.txt", "error; touch owned", 2, "", "claimcheck: fail-on: no such value as 'error; touch owned'"),
    ],
)
def test_the_step_of_the_action(
    repository: Path, runner: Path, action: Any, paths: str, fail_on: str, code: int, out: str, err: str
) -> None:
    (repository / "a b.txt").write_text(SILENT, encoding="utf-8")
    step = action["runs"]["steps"][-1]
    values = {"paths": paths, "format": "concise", "fail-on": fail_on}
    environment = {
        name: values[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in step["env"].items()
    }
    done = run(
        *("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]),
        folder=repository,
        RUNNER_TEMP=str(runner),
        **environment,
    )
    assert done.returncode == code
    assert done.stdout.startswith(out)
    assert done.stderr.startswith(err)
    assert not (repository / "owned").exists()
