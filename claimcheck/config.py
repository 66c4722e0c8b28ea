"""Settings: the dataclass `Config` is the schema of the configuration file and of the command line alike.

A file (claimcheck.toml, or the table [tool.claimcheck] of a pyproject.toml) names its keys as the options are
named: `fail-on = "warning"`. Whatever it does not name keeps its default; what the command line names wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from claimcheck.errors import ConfigError, did_you_mean

FailOn = Literal["info", "warning", "error", "never"]
Format = Literal[
    "table",
    "concise",
    "json",
    "jsonl",
    "markdown",
    "csv",
    "sarif",
    "github",
    "gitlab",
    "webanno",
    "jsonld",
    "html",
    "signoff",
    "signoff-html",
]
Color = Literal["auto", "always", "never"]

# As disks are sold: a kilobyte is a thousand bytes.
_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9}
_SIZE = re.compile(r"(\d{1,15})(?:\.(\d{1,3}))?\s*([a-z]{0,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Config:
    """What a run may be told.

    `max_size` is in bytes; `published`, an ISO date, overrides the article's; `baseline` is the file of
    accepted findings, `against` the files and folders of material; both are relative to the folder of a
    configuration file that names them.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    max_size: int = 20_000_000
    published: str | None = None
    force: bool = False
    format: Format = "table"
    color: Color = "auto"
    jobs: int = 1
    include_text: bool = False
    baseline: Path | None = None
    against: tuple[str, ...] = ()
    # Where the values come from that are not the defaults, by key; no setting itself.
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def updated(
        self, given: Mapping[str, Any], origin: Callable[[str], str] = lambda _: "command line"
    ) -> Config:
        """This configuration with the `given` settings over it, key by key (`fail-on` and so on).

        `origin` tells where the value of a key comes from. Raises ConfigError, naming the key, for a key that
        does not exist or a value that it cannot have.
        """
        names = {name.replace("_", "-"): name for name in _READERS}
        values, origins = {}, dict(self.origins)
        for key, value in given.items():
            if key not in names:
                raise ConfigError(f"unknown setting {key!r}: {did_you_mean(key, names)}")
            try:
                values[names[key]] = _READERS[names[key]](value)
            except ValueError as error:
                raise ConfigError(f"{key}: {error}") from None
            origins[key] = origin(key)
        return replace(self, **values, origins=origins)

    def table(self) -> str:
        """Every setting with its value, as a configuration file has it, and where that comes from."""
        rows = []
        for name in _READERS:
            key, value = name.replace("_", "-"), _toml(getattr(self, name))
            rows.append((f"{key} = {value}" if value else f"# {key}", self.origins.get(key, "default")))
        wide = max(len(setting) for setting, _ in rows)
        return "".join(f"{setting:{wide}}  # {origin}\n" for setting, origin in rows)


def candidates(file: Path | None, folder: Path) -> Iterator[Path]:
    """Where `load` looks for a configuration, the nearest place first."""
    if file is not None:
        yield file
        return
    for place in (folder, *folder.parents):
        yield place / "claimcheck.toml"
        yield place / "pyproject.toml"


def load(file: Path | None, folder: Path) -> Config:
    """The defaults, overridden by `file`, or without one by the nearest configuration from `folder` upward.

    Raises ConfigError where the file cannot be read, is no TOML, or says something that does not exist.
    """
    for place in candidates(file, folder):
        if place == file or (place.is_file() and (place.name != "pyproject.toml" or _has_table(place))):
            return _read(place)
    return Config()


def _beside(file: Path, path: str) -> str:
    """A path that a configuration file names, as one would give it from here: reports show it."""
    place = file.parent / path
    return str(place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else place)


def _has_table(project: Path) -> bool:
    """Whether a pyproject.toml on the way up speaks to us; a broken one that does not is not our affair."""
    try:
        return re.search(rb"^\s*\[tool\.claimcheck", project.read_bytes(), re.MULTILINE) is not None
    except OSError:
        return False


def read_toml(file: Path, what: str) -> Any:
    """The tables of a TOML file; ConfigError, in which `what` says what the file is, where it has none."""
    import tomllib

    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"cannot read {what} {file}: {error.strerror}.") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{what} {file} is no TOML: {error}.") from None


def _read(file: Path) -> Config:
    settings = read_toml(file, "the configuration")
    table = None
    if file.name == "pyproject.toml":
        table = "[tool.claimcheck]"
        tool = settings.get("tool")
        settings = tool.get("claimcheck") if isinstance(tool, dict) else None
        if not isinstance(settings, dict):
            raise ConfigError(f"{file} has no table {table}.")
    try:
        read = Config().updated(settings, lambda key: _place(file, table, key))
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from None
    return replace(
        read,
        baseline=file.parent / read.baseline if read.baseline else None,
        against=tuple(_beside(file, path) for path in read.against),
    )


def _place(file: Path, table: str | None, key: str) -> str:
    """Where a file sets a key: the line, where one begins with the key."""
    inside = table is None
    for number, line in enumerate(file.read_text("utf-8-sig").splitlines(), 1):
        words = line.strip()
        if words.startswith("["):
            inside = words.split("#")[0].strip() == table
        elif inside and re.match(rf"[\"']?{re.escape(key)}[\"']?\s*=", words):
            return f"{file}, line {number}"
    return f"{file}, {table}" if table else str(file)


def _toml(value: Any) -> str:
    """A value as TOML writes it; empty for what is not set."""
    import json

    if value is None:
        return ""
    # TOML's strings, lists, numbers and truths are JSON's.
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in choices:
            raise ValueError(f"no such value as {value!r}: {did_you_mean(str(value), choices)}")
        return str(value)

    return read


def _rules(value: Any) -> tuple[str, ...]:
    """Codes, families or names of rules; each may be a list with commas."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise ValueError(f'a list of rules is wanted, such as ["AN001", "HL"], not {value!r}.')
    words = []
    for item in value:
        if not isinstance(item, str):
            raise ValueError(f"{item!r} is no rule.")
        words += [word.strip() for word in item.split(",") if word.strip()]
    return tuple(words)


def _size(value: Any) -> int:
    known = isinstance(value, int | str) and not isinstance(value, bool)
    match = _SIZE.fullmatch(str(value).strip()) if known else None
    unit = _UNITS.get(match[3].lower()) if match else None
    if match is None or unit is None:
        raise ValueError(f"a number of bytes is wanted, such as 500000 or 20MB, not {value!r}.")
    if size := int(match[1]) * unit + int((match[2] or "0").ljust(3, "0")) * unit // 1000:
        return size
    raise ValueError("nothing is smaller than one byte.")


def _date(value: Any) -> str:
    try:
        return (value if type(value) is date else date.fromisoformat(value)).isoformat()
    except (TypeError, ValueError):
        raise ValueError(f"a date as 2024-05-31 is wanted, not {value!r}.") from None


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"true or false is wanted, not {value!r}.")
    return value


def _jobs(value: Any) -> int:
    try:
        jobs = int(value) if isinstance(value, int | str) and not isinstance(value, bool) else 0
    except ValueError:
        jobs = 0
    if not 1 <= jobs <= 256:
        raise ValueError(f"a number of processes from 1 to 256 is wanted, not {value!r}.")
    return jobs


def _paths(value: Any) -> tuple[str, ...]:
    """Files and folders; one may stand without a list."""
    paths = [value] if isinstance(value, str | Path) else value
    if not isinstance(paths, Iterable) or not all(isinstance(p, str | Path) and str(p) for p in paths):
        raise ValueError(f'a list of files and folders is wanted, such as ["notes/"], not {value!r}.')
    return tuple(map(str, paths))


def _path(value: Any) -> Path:
    if not isinstance(value, str | Path) or not str(value):
        raise ValueError(f"the path of a file is wanted, not {value!r}.")
    return Path(value)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "select": _rules,
    "ignore": _rules,
    "fail_on": _one_of(get_args(FailOn)),
    "max_size": _size,
    "published": _date,
    "force": _switch,
    "format": _one_of(get_args(Format)),
    "color": _one_of(get_args(Color)),
    "jobs": _jobs,
    "include_text": _switch,
    "baseline": _path,
    "against": _paths,
}
