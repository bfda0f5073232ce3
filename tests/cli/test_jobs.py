"""`--jobs`: several processes give the very bytes that one gives, and nothing done waits for what is still to come."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.cli import parallel
from briefing_tui.cli.loading import load_stories
from briefing_tui.cli.option_values import usable_cores
from briefing_tui.related import StoryIndex
from briefing_tui.sources import SourceOptions
from tests.cli.command import STORY, run
from tests.environment import bare_environment
from tests.waiting import ended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from briefing_tui.briefing import Briefing

# More than are briefed before others are started.
MANY = 70


def record(number: int, after: int = 0) -> str:
    """A story that points to another, as a line of JSON."""
    text = (
        STORY.split("\n\n", 1)[1].replace("2-4 Oktober", f"{number % 27 + 2} Oktober").replace("Merak", f"Kota{number}")
    )
    text += f"\nBaca juga: Dermaga nomor {after} dibuka untuk kapal besar\n"
    title = f"Dermaga nomor {number} dibuka untuk kapal besar"
    return json.dumps({"title": title, "content": text, "publish_date": "2024-09-10"}) + "\n"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of many stories that point to one another, one of them twice, one of them empty."""
    path = tmp_path_factory.mktemp("jobs") / "banyak.jsonl"
    lines = [record(number, (number + 40) % MANY) for number in range(MANY)]
    path.write_text("".join([*lines, lines[4], '{"title": "kosong", "content": ""}\n']), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def alone(many: Path) -> subprocess.CompletedProcess[bytes]:
    """What one process makes of them as JSON Lines."""
    done = run("--format", "jsonl", "--jobs", "1", str(many))
    assert done.stdout
    return done


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [("--jobs", "3"), ()], ids=["three", "as many as there are cores"])
def test_several_processes_give_the_same_bytes(
    jobs: tuple[str, ...], many: Path, alone: subprocess.CompletedProcess[bytes]
) -> None:
    shared = run("--format", "jsonl", *jobs, str(many))
    assert (shared.returncode, shared.stdout, shared.stderr) == (alone.returncode, alone.stdout, alone.stderr)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("--format", "plain"), ("--digest",)])
def test_several_processes_give_the_same_bytes_of_what_is_written_whole(arguments: tuple[str, ...], many: Path) -> None:
    one, shared = (run(*arguments, "--jobs", jobs, str(many)) for jobs in ("1", "2"))
    assert one.stdout
    assert (shared.returncode, shared.stdout, shared.stderr) == (one.returncode, one.stdout, one.stderr)


@pytest.mark.slow
def test_standard_input_has_the_same_stories_at_hand(many: Path) -> None:
    alone = run("--format", "jsonl", "--jobs", "1", stdin=many.read_bytes())
    assert run("--format", "jsonl", "--jobs", "2", stdin=many.read_bytes()).stdout == alone.stdout


@pytest.mark.parametrize("count", ["0", "-1", "dua"])
def test_a_count_that_is_none_is_wrong_usage(count: str, many: Path) -> None:
    assert run("--jobs", count, str(many)).returncode == 2


def test_the_default_is_the_cores_that_may_be_used() -> None:
    assert usable_cores() >= 1


def stories(count: int) -> Iterator[Article]:
    for number in range(count):
        yield Article(f"s{number}", f"{number}.txt", STORY.replace("Merak", f"Kota{number}"), f"Dermaga {number}")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes each pool was asked for; what is to be done is done at once, by this one."""
    counts: list[int] = []

    class Here:
        def __init__(self, *_: object) -> None:
            pass

        def brief(self, article: Article) -> Briefing:
            return brief(article)

    class Pool:
        def __init__(self, workers: list[Here], _at_once: int) -> None:
            counts.append(len(workers))
            self._worker = workers[0]

        def submit(self, ask: Callable[[Here], Briefing | Exception]) -> Future[Briefing | Exception]:
            future: Future[Briefing | Exception] = Future()
            future.set_result(ask(self._worker))
            return future

        def end(self) -> None:
            pass

    monkeypatch.setattr("briefing_tui.briefing_process.BriefingProcess", Here)
    monkeypatch.setattr("briefing_tui.worker_process.WorkerPool", Pool)
    return counts


@pytest.mark.parametrize(("count", "jobs", "pools"), [(1, 8, []), (40, 8, []), (MANY, 8, [8]), (MANY, 1, [])])
def test_processes_are_started_only_where_many_stories_wait(
    count: int, jobs: int, pools: list[int], started: list[int]
) -> None:
    outcomes = list(parallel.brief_all(stories(count), StoryIndex(), day=None, language="id", jobs=jobs))
    assert [outcome.item.source for outcome in outcomes if isinstance(outcome.item, Article)] == [
        f"{number}.txt" for number in range(count)
    ]
    assert all(outcome.briefing for outcome in outcomes)
    assert started == pools


def test_a_fault_of_reading_comes_out_where_it_came_behind_what_was_read(started: list[int]) -> None:
    def broken() -> Iterator[Article]:
        yield from stories(80)
        raise LookupError("di sini")

    outcomes = parallel.brief_all(broken(), StoryIndex(), day=None, language="id", jobs=2)
    assert len([next(outcomes) for _ in range(80)]) == 80
    with pytest.raises(LookupError, match="di sini"):
        next(outcomes)
    assert started == [2]


@pytest.mark.slow
@pytest.mark.parametrize(
    "fault",
    [
        "self._process._connection._process.kill()",
        "self._process._connection.end(); worker_process._Connection = cannot",
    ],
    ids=["is killed", "cannot be started"],
)
def test_a_process_that_dies_or_does_not_come_costs_no_story(
    many: Path, alone: subprocess.CompletedProcess[bytes], fault: str
) -> None:
    killer = (
        "import sys\n"
        "from briefing_tui import worker_process\n"
        "from briefing_tui.briefing_process import BriefingProcess\n"
        "brief = BriefingProcess.brief\n"
        "def cannot():\n"
        "    raise worker_process.NoWorkerError()\n"
        "def sometimes(self, article):\n"
        # Every tenth story alone: two that are on their way at once would lose each other's process twice.
        "    if self._process._connection and '8 dibuka' in article.title:\n"
        f"        {fault}\n"
        "    return brief(self, article)\n"
        "BriefingProcess.brief = sometimes\n"
        "from briefing_tui.cli.main import run\n"
        f"sys.exit(run(['--format', 'jsonl', '--jobs', '2', {str(many)!r}]))\n"
    )
    program = many.with_name("program.py")
    program.write_text(killer, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=bare_environment(),
        check=False,
    )
    assert done.stdout == alone.stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("by_name", [False, True], ids=["standard input", "a named pipe"])
def test_the_first_line_comes_before_the_second_record_is_written(jobs: str, by_name: bool, tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.jsonl"
    os.mkfifo(pipe)
    source = str(pipe) if by_name else "-"
    with ended(
        subprocess.Popen(
            [sys.executable, "-m", "briefing_tui", "--format", "jsonl", "--jobs", jobs, source],
            stdin=subprocess.DEVNULL if by_name else subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=bare_environment(),
        )
    ) as process:
        writing = pipe.open("wb", buffering=0) if by_name else process.stdin
        assert writing
        assert process.stdout
        for number in range(20):
            writing.write(record(number, number + 1).encode())
            writing.flush()
            story = json.loads(process.stdout.readline())
            assert story["article"]["title"].startswith(f"Dermaga nomor {number} ")
        writing.close()
    assert process.returncode == 0


@pytest.mark.slow
def test_an_interrupt_while_others_brief_ends_with_130_and_leaves_nobody(tmp_path: Path) -> None:
    path = tmp_path / "arsip.jsonl"
    path.write_text("".join(record(number) for number in range(2_000)), encoding="utf-8")
    with ended(
        subprocess.Popen(
            [sys.executable, "-m", "briefing_tui", "--format", "jsonl", "--jobs", "2", str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=bare_environment(),
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    ) as process:
        assert process.stdout
        assert process.stderr
        for _ in range(MANY):
            assert process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        # The pipes end when the last process that holds them has.
        process.stdout.read()
        said = process.stderr.read()
        assert process.wait(timeout=60) == 130
    assert said == b""


def test_a_stream_holds_only_what_came_before_a_story(tmp_path: Path) -> None:
    path = tmp_path / "tiga.jsonl"
    titles = ["Kapal feri tiba di Merak", "Nelayan Banten menolak harga solar", "Hujan lebat mengguyur kota Serang"]
    text = f"Warga menunggu kapal di dermaga.\n\nBaca juga: {titles[1]}\n"
    lines = (json.dumps({"title": title, "content": f"{title}. {text}"}) + "\n" for title in titles)
    path.write_text("".join(lines), encoding="utf-8")

    def sources(told: Iterable[Any]) -> list[bool]:
        return [bool(story["related"][-1]["source"]) for story in told]

    assert sources(json.loads(run("--format", "json", str(path)).stdout)) == [True, True, True]
    flowing = run("--format", "jsonl", stdin=path.read_bytes()).stdout
    assert sources(map(json.loads, flowing.splitlines())) == [False, True, True]
    # A small file is read in a blink.
    assert sources(map(json.loads, run("--format", "jsonl", str(path)).stdout.splitlines())) == [True, True, True]


def test_a_stream_of_files_is_not_read_ahead_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_tui.cli.loading.AHEAD_TEXT", 10)
    path = tmp_path / "tiga.jsonl"
    path.write_text("".join(record(number) for number in range(3)), encoding="utf-8")
    coming, at_hand = load_stories([str(path)], SourceOptions(), streamed=True)
    first = next(coming)
    assert isinstance(first, Article)
    assert len(at_hand._by_title) == 1
