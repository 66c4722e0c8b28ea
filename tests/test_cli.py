"""The whole program: exit codes, sentences on standard error, files, pipes. Stages have their own tests."""

from __future__ import annotations

import json
import os
import pty
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import get_start_method
from pathlib import Path
from typing import IO

import pytest

import claimcheck.run
from claimcheck import __version__
from claimcheck.cli import main
from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.pipeline import analyse

# Two officials without a reason (a warning), the headline on them alone (an error).
ARTICLE = """Ferry contract goes to Isleline

Isleline has won the contract to run the harbour ferry, two port officials said on Friday.

The award still needs the approval of the cabinet. The ministry did not respond to a request for comment.
"""
ROOT = Path(__file__).parent.parent


@dataclass
class Ran:
    code: int | str | None
    out: str
    err: str


Program = Callable[..., Ran]


@pytest.fixture
def program(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Program:
    """Runs the program in this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)

    def run(*arguments: str) -> Ran:
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as exit:
            main(arguments)
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return Ran(exit.value.code, out.decode(), err.decode())

    return run


def write(name: str, text: str | bytes = ARTICLE) -> str:
    """An article in the working directory; its name."""
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def process(
    arguments: Sequence[str],
    *,
    stdin: int = subprocess.DEVNULL,
    stdout: int | IO[bytes] = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
    cwd: Path | None = None,
    apart: bool = False,
    **environment: str,
) -> subprocess.Popen[bytes]:
    """The program in a process of its own; `apart`, in a process group of its own too."""
    return subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        cwd=cwd,
        start_new_session=apart,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


# The shape of the command line


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"], ["--version"], ["schema"]])
def test_what_shows_no_article_loads_no_stage(arguments: list[str]) -> None:
    code = f"""
import sys
from claimcheck.cli import main
try:
    main({arguments})
except SystemExit as exit:
    loaded = {{"nltk", "rich", "rapidfuzz", "claimcheck.pipeline"}} & set(sys.modules)
    sys.exit(f"{{exit.code}} {{sorted(loaded)}}")
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == "0 []\n"


def test_help_shows_the_options_of_the_default_command(program: Program) -> None:
    help = program("--help").out
    assert "--fail-on info|warning|error|never" in help
    assert "explain" in help


def test_version(program: Program) -> None:
    assert program("--version") == Ran(0, f"claimcheck {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["a.txt"], ["check", "a.txt"], ["--fail-on", "error", "a.txt"]])
def test_check_is_the_default_command(program: Program, arguments: list[str]) -> None:
    write("a.txt")
    assert program(*arguments, "--format", "concise").out.startswith("a.txt:")


def test_the_id_is_the_path_as_given(program: Program) -> None:
    write("a.txt")
    document = json.loads(program("--json", ".//a.txt").out)["document"]
    assert (document["id"], document["path"]) == (".//a.txt", ".//a.txt")


def test_a_file_called_as_a_command_is_reached_by_its_path(program: Program) -> None:
    write("rules")
    assert program("./rules", "--format", "concise").out


def test_dash_and_a_pipe_read_standard_input() -> None:
    for arguments in (["-"], []):
        piped = process([*arguments, "--json"], stdin=subprocess.PIPE)
        out, err = piped.communicate(ARTICLE.encode())
        assert (json.loads(out)["document"]["id"], err) == ("-", b"")


def test_standard_input_can_have_a_name() -> None:
    piped = process(["--json", "--stdin-filename", "tides.md"], stdin=subprocess.PIPE)
    out, _ = piped.communicate(b"# Tides\n\nThe tide was two metres high on Friday, the port said.\n")
    document = json.loads(out)["document"]
    assert (document["id"], document["path"], document["title"]) == ("tides.md", "tides.md", "Tides")


def test_without_arguments_a_terminal_gets_help() -> None:
    master, slave = pty.openpty()
    typed = process([], stdin=slave)
    out, _ = typed.communicate()
    os.close(master)
    os.close(slave)
    assert typed.returncode == 2
    assert out.startswith(b"Usage: claimcheck")


def test_closed_standard_input_is_a_sentence() -> None:
    closed = subprocess.run(
        f"{sys.executable} -m claimcheck - <&-", shell=True, cwd=ROOT, capture_output=True, check=False
    )
    assert (closed.returncode, closed.stderr) == (2, b"claimcheck: -: Standard input is closed.\n")


# Exit codes


@pytest.mark.parametrize(
    ("fail_on", "code"), [(None, 1), ("info", 1), ("warning", 1), ("error", 1), ("never", 0)]
)
def test_exit_code_of_an_error(program: Program, fail_on: str | None, code: int) -> None:
    write("a.txt")
    assert program("a.txt", *(["--fail-on", fail_on] if fail_on else [])).code == code


@pytest.mark.parametrize(("fail_on", "code"), [("info", 1), ("warning", 1), ("error", 0), ("never", 0)])
def test_exit_code_of_a_warning(program: Program, fail_on: str, code: int) -> None:
    write("a.txt")
    assert program("a.txt", "--select", "AN002", "--fail-on", fail_on).code == code


def test_the_configuration_sets_fail_on_and_the_option_overrides_it(program: Program) -> None:
    write("a.txt")
    write("claimcheck.toml", 'fail-on = "never"\n')
    assert program("a.txt").code == 0
    assert program("a.txt", "--fail-on", "error").code == 1


# What cannot be done


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["none.txt"], "none.txt: It cannot be read: no such file or directory."),
        (["empty.txt"], "empty.txt: There is no text to analyse."),
        (["a.txt", "--max-size", "10"], "a.txt: The file is larger than 10 bytes; --max-size allows more."),
        (["a.txt", "--format", "tabel"], "format: no such value as 'tabel': did you mean table?"),
        (["a.txt", "--fail-on", "warn"], "fail-on: no such value as 'warn': did you mean warning?"),
        (["a.txt", "--select", "AN02"], "no rule 'AN02': did you mean AN002?"),
        (["a.txt", "--ignore", "CM,bare-sauce"], "no rule 'bare-sauce': did you mean bare-source?"),
        (["explain", "bare-sauce"], "no rule 'bare-sauce': did you mean bare-source?"),
        (["a.txt", "--published", "soon"], "published: a date as 2024-05-31 is wanted, not 'soon'."),
        (
            ["a.txt", "--jobs", "0"],
            "jobs: a number of processes from 1 to 256 is wanted, not '0'.",
        ),
        (["explain"], "Missing argument 'CODE'. Try 'claimcheck --help'."),
        (
            ["--json", "a.txt", "--format", "table"],
            "--json and --format table contradict each other. Try 'claimcheck --help'.",
        ),
        (["--json", "a.txt", "a.txt"], "json holds exactly one document: use --format jsonl for several."),
        (
            ["a.txt", "--config", "no.toml"],
            "cannot read the configuration no.toml: No such file or directory.",
        ),
        (["a.txt", "-o", "no/such.txt"], "cannot write to {folder}/no/such.txt: No such file or directory."),
        (["a.txt", "-o", "."], "cannot write to {folder}: Is a directory."),
    ],
)
def test_one_sentence_and_exit_code_2(
    program: Program, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    write("a.txt")
    write("empty.txt", " \n\n")
    assert program(*arguments) == Ran(2, "", f"claimcheck: {sentence.format(folder=tmp_path)}\n")


def test_an_unknown_option_names_the_nearest(program: Program) -> None:
    ran = program("a.txt", "--fromat", "json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)  # the words are click's
    assert "--format" in ran.err


def test_one_bad_document_among_many(program: Program) -> None:
    write("a.txt")
    write("c.txt")
    ran = program("a.txt", "b.txt", "c.txt", "--format", "concise")
    assert ran.code == 2
    assert ran.err == "claimcheck: b.txt: It cannot be read: no such file or directory.\n"
    assert {line.split(":")[0] for line in ran.out.splitlines()} == {"a.txt", "c.txt"}


def test_jsonl_has_a_line_a_document_in_order(program: Program) -> None:
    write("a.txt")
    write("d.jsonl", json.dumps({"id": "one", "text": ARTICLE}) + "\nnonsense\n")
    ran = program("a.txt", "b.txt", "d.jsonl", "--format", "jsonl")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [(line["document"]["id"], line.get("error", {}).get("kind")) for line in lines] == [
        ("a.txt", None),
        ("b.txt", "unreadable"),
        ("one", None),
        (None, "malformed"),
    ]
    assert ran.code == 2


def test_the_date_of_publication_can_be_given(program: Program) -> None:
    write("a.txt")
    report = json.loads(program("a.txt", "--json", "--published", "2024-05-31").out)
    assert report["document"]["published"] == "2024-05-31"


def test_the_text_can_be_included(program: Program) -> None:
    write("a.txt")
    assert "text" not in json.loads(program("a.txt", "--json").out)["document"]
    assert json.loads(program("a.txt", "--json", "--include-text").out)["document"]["text"] == ARTICLE


# Faults of our own


def test_an_internal_error_is_an_error_of_its_document(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claimcheck.run, "analyse", stumbles(lambda: 1 / 0))
    write("a.txt")
    write("b.txt")
    ran = program("a.txt", "b.txt", "--format", "jsonl")
    first, second = map(json.loads, ran.out.splitlines())
    assert first["error"]["kind"] == "internal"
    assert first["error"]["message"].startswith(
        "A fault of claimcheck, please report it: ZeroDivisionError division by zero in test_cli.py:"
    )
    assert second["document"]["id"] == "b.txt"
    assert "Traceback" not in ran.err
    assert ran.code == 2


@pytest.mark.skipif(get_start_method() != "fork", reason="only a forked worker inherits the patch")
def test_the_death_of_a_worker_is_an_error_of_its_document(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claimcheck.run, "analyse", stumbles(lambda: os._exit(9)))
    names = [write(f"{name}.txt") for name in "bcadef"]
    ran = program(*names, "--format", "jsonl", "--jobs", "2")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [line["document"]["id"] for line in lines] == names
    assert [line["document"]["id"] for line in lines if "error" in line] == ["a.txt"]
    assert ran.err == "claimcheck: a.txt: The process that analysed it died; is there enough memory?\n"


def test_settings_are_shown_and_nothing_is_checked(program: Program) -> None:
    Path("claimcheck.toml").write_text('fail-on = "never"\n')
    ran = program("--show-settings", "--jobs", "2")
    assert (ran.code, ran.err) == (0, "")
    rows = [tuple(part.strip() for part in line.rsplit("# ", 1)) for line in ran.out.splitlines()]
    assert ('fail-on = "never"', f"{Path.cwd()}/claimcheck.toml, line 1") in rows
    assert ("jobs = 2", "command line") in rows
    assert ('color = "auto"', "default") in rows


def stumbles(fall: Callable[[], object]) -> Callable[..., Document]:
    """The analysis, but for a.txt."""

    def analysis(document: Document, config: Config, accepted: Mapping[str, str]) -> Document:
        if document.id == "a.txt":
            fall()
        return analyse(document, config, accepted)

    return analysis


def test_the_output_is_the_same_for_any_number_of_jobs(program: Program) -> None:
    names = [write(f"{name}.txt", f"{ARTICLE}\n\nBoat {name} sank, the port said.\n") for name in "dacb"]
    for format in ("table", "concise", "jsonl"):
        one, three = (program(*names, "no.txt", "--format", format, "--jobs", jobs) for jobs in "13")
        assert one == three


# Files


def test_output_into_a_file(program: Program) -> None:
    write("a.txt")
    shown = program("a.txt").out
    assert program("a.txt", "-o", "report.txt") == Ran(1, "", "")
    assert Path("report.txt").read_text(encoding="utf-8") == shown
    assert sorted(map(str, Path().iterdir())) == ["a.txt", "report.txt"]


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(program: Program) -> None:
    write("a.txt")
    old = os.umask(0o027)
    try:
        program("a.txt", "-o", "new.txt")
    finally:
        os.umask(old)
    assert stat.S_IMODE(Path("new.txt").stat().st_mode) == 0o640
    Path(write("old.txt", "old")).chmod(0o604)
    program("a.txt", "-o", "old.txt")
    assert stat.S_IMODE(Path("old.txt").stat().st_mode) == 0o604


def test_a_link_stays_a_link(program: Program) -> None:
    write("a.txt")
    write("old.txt", "old")
    Path("link.txt").symlink_to("old.txt")
    program("a.txt", "-o", "link.txt")
    assert Path("link.txt").is_symlink()
    assert Path("old.txt").read_text(encoding="utf-8").startswith("a.txt")


def test_a_failure_leaves_no_file_and_keeps_the_old_one(program: Program) -> None:
    write("old.txt", "old")
    assert program("none.txt", "-o", "new.txt").code == 2
    assert program("none.txt", "-o", "old.txt").code == 2
    assert list(Path().iterdir()) == [Path("old.txt")]
    assert Path("old.txt").read_text(encoding="utf-8") == "old"


def test_a_device_is_written_to_and_not_replaced(program: Program) -> None:
    write("a.txt")
    assert program("a.txt", "-o", "/dev/null").code == 1
    assert Path("/dev/null").is_char_device()


def test_an_article_without_findings_makes_an_empty_file(program: Program) -> None:
    write("a.txt")
    assert program("a.txt", "--select", "QT", "--ignore", "QT", "--format", "concise", "-o", "out").code in (
        0,
        2,
    )


# Pipes and signals


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(number), "text": ARTICLE}) + "\n" for number in range(40))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    for jobs in ("1", "2"):
        writer = process([str(tmp_path / "many.jsonl"), "--format", "jsonl", "--jobs", jobs])
        assert writer.stdout is not None
        assert writer.stderr is not None
        assert writer.stdout.readline().startswith(b'{"schema_version": "1"')
        writer.stdout.close()
        assert writer.stderr.read() == b""
        assert writer.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        writer = process([str(tmp_path / "a.txt")], stdout=full)
        _, err = writer.communicate()
    assert err == b"claimcheck: cannot write to standard output: No space left on device.\n"
    assert writer.returncode == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("written", [0, 1], ids=["at the start", "amid its work"])
def test_an_interrupt_ends_with_130_and_no_file(tmp_path: Path, jobs: str, written: int) -> None:
    lines = "".join(json.dumps({"id": str(number), "text": ARTICLE}) + "\n" for number in range(4000))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    running = process(
        ["many.jsonl", "--format", "jsonl", "--jobs", jobs, "-o", "out.jsonl"],
        cwd=tmp_path,
        apart=True,
    )
    deadline = time.monotonic() + 100
    while _sizes(tmp_path) < [written] and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=100)
    assert (out, err) == (b"", b"")
    assert list(tmp_path.iterdir()) == [tmp_path / "many.jsonl"]
    assert running.returncode == 130


def _sizes(folder: Path) -> list[int]:
    """How large the files are that the program has begun to write."""
    return [path.stat().st_size for path in folder.iterdir() if path.name != "many.jsonl"]


def test_progress_is_shown_on_a_terminal_and_gone_at_the_end(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(number), "text": ARTICLE}) + "\n" for number in range(30))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    for quiet in ([], ["-q"]):
        master, slave = pty.openpty()
        running = process(
            ["many.jsonl", "none.txt", "--format", "jsonl", "-o", "out", *quiet],
            cwd=tmp_path,
            stderr=slave,
            TERM="xterm",
        )
        os.close(slave)
        running.wait()
        shown = os.read(master, 100_000).decode()
        os.close(master)
        assert ("documents" in shown) is (not quiet)
        assert "claimcheck: none.txt: It cannot be read: no such file or directory.\r\n" in shown


# Commands beside check


def test_rules_lists_every_rule(program: Program) -> None:
    from claimcheck.rules import RULES

    lines = program("rules").out.splitlines()
    assert [line.split()[:3] for line in lines] == [[rule.code, rule.severity, rule.name] for rule in RULES]


def test_explain_shows_a_page_by_code_name_or_family(program: Program) -> None:
    page = program("explain", "AN002").out
    assert page.startswith("AN002 anonymity-without-reason (warning)\n")
    assert program("explain", "anonymity-without-reason").out == page
    assert page.strip() in program("explain", "an").out


def test_schema_is_json(program: Program) -> None:
    assert json.loads(program("schema").out)["title"] == "claimcheck report"
    assert json.loads(program("schema", "diff").out)["title"] == "claimcheck diff"


# Hostile input


def test_nothing_steers_the_terminal(program: Program) -> None:
    hostile = ARTICLE.replace("two port", "two \x1b]0;owned\x07\x9b31m\u202e port").replace(
        "cabinet", "[red]x[/red]"
    )
    name = write("a\x1b[2J\nb.txt", hostile)
    for format in ("table", "concise", "jsonl", "json"):
        ran = (
            program(name, "none\x1b.txt", "--format", format)
            if format == "jsonl"
            else program(name, "--format", format)
        )
        for harmful in "\x1b\x07\x9b\u202e":
            assert harmful not in ran.out + ran.err
    table = program(name).out
    assert "a\\x1b[2J\\nb.txt" in table
    assert "\\u202e" in table


def test_an_error_message_is_harmless(program: Program) -> None:
    assert program("none\x1b[2J.txt").err == (
        "claimcheck: none\\x1b[2J.txt: It cannot be read: no such file or directory.\n"
    )


def test_a_name_that_is_no_unicode(program: Program) -> None:
    write("a\udcff.txt")
    assert "a\\udcff.txt" in program("a\udcff.txt").out
    assert json.loads(program("a\udcff.txt", "--json").out)["document"]["path"] == "a\udcff.txt"


def test_a_terminal_without_unicode_gets_ascii(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("Isleline", "Îleline"), encoding="utf-8")
    run = process(["a.txt"], cwd=tmp_path, PYTHONIOENCODING="ascii")
    out, err = run.communicate()
    assert err == b""
    assert b"\\xceleline" in out
    out.decode("ascii")
