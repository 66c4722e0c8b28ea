"""What may be said in claimcheck.toml and on the command line, and how what may not is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimcheck.config import Config, load
from claimcheck.errors import ConfigError


@pytest.mark.parametrize(
    ("key", "value", "field", "read"),
    [
        ("select", ["AN001", "HL"], "select", ("AN001", "HL")),
        ("select", ("AN001, HL ,", "single-source"), "select", ("AN001", "HL", "single-source")),
        ("ignore", [], "ignore", ()),
        ("fail-on", "never", "fail_on", "never"),
        ("max-size", 500, "max_size", 500),
        ("max-size", "20MB", "max_size", 20_000_000),
        ("max-size", "1.5 kb", "max_size", 1_500),
        ("max-size", "7b", "max_size", 7),
        ("published", "2024-05-31", "published", "2024-05-31"),
        ("force", True, "force", True),
        ("format", "concise", "format", "concise"),
        ("color", "always", "color", "always"),
        ("jobs", "4", "jobs", 4),
        ("jobs", 4, "jobs", 4),
        ("include-text", True, "include_text", True),
        ("baseline", "base.json", "baseline", Path("base.json")),
    ],
)
def test_every_setting_is_read(key: str, value: Any, field: str, read: Any) -> None:
    assert getattr(Config().updated({key: value}), field) == read


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("fail-one", "error", "unknown setting 'fail-one': did you mean fail-on?"),
        ("fail_on", "error", "unknown setting 'fail_on': did you mean fail-on?"),
        ("fail-on", "eror", "fail-on: no such value as 'eror': did you mean error?"),
        ("fail-on", "xyz", "fail-on: no such value as 'xyz': known are info, warning, error, never."),
        ("fail-on", 3, "fail-on: no such value as 3: known are info, warning, error, never."),
        ("format", "jsnol", "format: no such value as 'jsnol': did you mean jsonl?"),
        ("select", "AN001", """select: a list of rules is wanted, such as ["AN001", "HL"], not 'AN001'."""),
        ("select", [3], "select: 3 is no rule."),
        (
            "max-size",
            "2 apples",
            "max-size: a number of bytes is wanted, such as 500000 or 20MB, not '2 apples'.",
        ),
        ("max-size", True, "max-size: a number of bytes is wanted, such as 500000 or 20MB, not True."),
        ("max-size", -1, "max-size: a number of bytes is wanted, such as 500000 or 20MB, not -1."),
        ("max-size", 0, "max-size: nothing is smaller than one byte."),
        ("published", "May 2024", "published: a date as 2024-05-31 is wanted, not 'May 2024'."),
        ("published", "2023-02-29", "published: a date as 2024-05-31 is wanted, not '2023-02-29'."),
        ("force", "yes", "force: true or false is wanted, not 'yes'."),
        ("jobs", 0, "jobs: a number of processes from 1 to 256 is wanted, not 0."),
        ("jobs", "many", "jobs: a number of processes from 1 to 256 is wanted, not 'many'."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(key: str, value: Any, message: str) -> None:
    with pytest.raises(ConfigError) as refusal:
        Config().updated({key: value})
    assert str(refusal.value) == message


def test_a_file_overrides_only_what_it_names(tmp_path: Path) -> None:
    file = tmp_path / "house.toml"
    file.write_text('fail-on = "warning"\npublished = 2024-05-31\n', encoding="utf-8")
    assert load(file, tmp_path) == Config(fail_on="warning", published="2024-05-31")


def test_the_nearest_configuration_upward_counts(tmp_path: Path) -> None:
    desk = tmp_path / "desk" / "today"
    desk.mkdir(parents=True)
    (tmp_path / "claimcheck.toml").write_text("jobs = 2\n", encoding="utf-8")
    assert load(None, desk) == Config(jobs=2)
    (tmp_path / "desk" / "pyproject.toml").write_text("[tool.claimcheck]\njobs = 3\n", encoding="utf-8")
    assert load(None, desk) == Config(jobs=3)
    (desk / "pyproject.toml").write_text("[tool.other]\njobs = [broken\n", encoding="utf-8")
    assert load(None, desk) == Config(jobs=3)


def test_a_folder_without_configuration_has_the_defaults(tmp_path: Path) -> None:
    assert load(None, tmp_path) == Config()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.toml", "jobs = \n", "the configuration {file} is no TOML: Invalid value (at line 1, column 8)."),
        ("a.toml", "job = 2\n", "{file}: unknown setting 'job': did you mean jobs?"),
        ("a.toml", "[check]\njobs = 2\n", "{file}: unknown setting 'check': known are"),
        ("pyproject.toml", "[project]\n", "{file} has no table [tool.claimcheck]."),
        ("pyproject.toml", "tool = 3\n", "{file} has no table [tool.claimcheck]."),
        (
            "pyproject.toml",
            "[tool.claimcheck]\ncolour = 'auto'\n",
            "{file}: unknown setting 'colour': did you mean color?",
        ),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as refusal:
        load(file, tmp_path)
    assert str(refusal.value).startswith(message.format(file=file))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "none.toml"
    with pytest.raises(ConfigError) as refusal:
        load(file, tmp_path)
    assert str(refusal.value) == f"cannot read the configuration {file}: No such file or directory."


def test_a_baseline_is_found_from_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('baseline = "desk/base.json"\n', encoding="utf-8")
    (tmp_path / "today").mkdir()
    assert load(None, tmp_path / "today").baseline == tmp_path / "desk" / "base.json"


def test_settings_tell_where_they_come_from(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        "[project]\njobs = 9\n\n[tool.claimcheck]\n# jobs = 8\n'jobs' = 2\nignore = [\n  'HL',\n]\n",
        encoding="utf-8",
    )
    table = load(None, tmp_path).updated({"fail-on": "info", "select": ("AN",)}).table()
    rows = [tuple(part.strip() for part in line.rsplit("# ", 1)) for line in table.splitlines()]
    assert ('select = ["AN"]', "command line") in rows
    assert ('ignore = ["HL"]', f"{file}, line 7") in rows
    assert ("jobs = 2", f"{file}, line 6") in rows
    assert ("force = false", "default") in rows
    assert ("# published", "default") in rows


def test_settings_in_a_table_within_a_line_name_the_table(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool]\nclaimcheck = {jobs = 2}\n", encoding="utf-8")
    assert load(file, tmp_path).origins == {"jobs": f"{file}, [tool.claimcheck]"}


def test_shown_settings_are_a_configuration(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    asked = Config().updated({"select": ("AN",), "fail-on": "never", "jobs": "3", "baseline": "/b.json"})
    file.write_text(asked.table(), encoding="utf-8")
    assert load(file, tmp_path) == asked
