"""Many stories in the app are briefed by other processes: to the same briefings, and nothing of them stays behind."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import psutil
import pytest

from briefing_tui.analysis import brief
from briefing_tui.briefing_process import BriefingProcess
from briefing_tui.errors import SourceError
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background import briefer as briefers
from briefing_tui.tui.background.briefer import Briefer
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from briefing_tui.worker_process import NoWorkerError
from tests.tui.briefed_app import all_briefed
from tests.tui.program_in_terminal import ALTERNATE_SCREEN_OFF, STORY, Terminal
from tests.waiting import PATIENCE, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_tui.briefing import Article, Briefing

# More than are briefed before others are started.
MANY = 70


def articles(first: Article, count: int) -> list[Article]:
    return [
        replace(
            first, id=f"s{n}", source=f"{n}.txt", title=f"Dermaga {n}", text=first.text.replace("Merak", f"Kota{n}")
        )
        for n in range(count)
    ]


class Other:
    """Briefs on a thread of its own: as `do` does, once it may."""

    def __init__(self, do: Callable[[Article], Briefing]) -> None:
        self._do = do
        self.may = threading.Event()
        self.may.set()
        self.briefed: list[str] = []
        self.rests = 0
        self.is_ended = False

    def brief(self, article: Article) -> Briefing:
        assert self.may.wait(PATIENCE)
        self.briefed.append(article.source)
        return self._do(article)

    def rest(self) -> None:
        self.rests += 1

    def end(self) -> None:
        self.is_ended = True
        self.may.set()


def results_of(briefer: Briefer, count: int) -> dict[int, Briefing | SourceError]:
    results: dict[int, Briefing | SourceError] = {}

    def are_there() -> bool:
        results.update(briefer.take())
        return len(results) >= count

    wait_until(are_there)
    return results


@pytest.mark.parametrize(("count", "is_shared"), [(40, False), (MANY, True)])
def test_others_brief_only_where_many_wait(article: Article, briefing: Briefing, count: int, is_shared: bool) -> None:
    here = threading.Semaphore(1)

    def brief_here(_: Article) -> Briefing:
        assert here.acquire(timeout=PATIENCE)
        return briefing

    others = [Other(lambda _: briefing), Other(lambda _: briefing)]
    briefer = Briefer(brief_here, lambda: None, others)
    for number, story in enumerate(articles(article, count)):
        briefer.add(number, story)
    if not is_shared:
        here.release(count)
    # This process has briefed the first story, and one at most is still waiting here.
    results_of(briefer, count - is_shared)
    assert bool(others[0].briefed or others[1].briefed) == is_shared
    here.release(count)
    briefer.end()
    assert all(other.is_ended for other in others)


def test_the_wanted_story_goes_before_the_others(article: Article, briefing: Briefing) -> None:
    other = Other(lambda _: briefing)
    other.may.clear()
    begun, go_on = threading.Event(), threading.Event()

    def brief_here(_: Article) -> Briefing:
        begun.set()
        assert go_on.wait(PATIENCE)
        return briefing

    briefer = Briefer(brief_here, lambda: None, [other])
    stories = articles(article, MANY)
    for number, story in enumerate(stories):
        briefer.add(number, story)
    assert begun.wait(PATIENCE)
    briefer.want(60)
    go_on.set()
    other.may.set()
    results_of(briefer, MANY)
    first_behind_this_process = [source for source in other.briefed if source != "0.txt"]
    assert "60.txt" not in first_behind_this_process[5:]
    briefer.end()


def test_where_no_process_comes_this_one_does_it_all(article: Article, briefing: Briefing) -> None:
    def none_left(_: Article) -> Briefing:
        raise NoWorkerError("EAGAIN")

    briefer = Briefer(lambda _: briefing, lambda: None, [Other(none_left)])
    for number, story in enumerate(articles(article, MANY)):
        briefer.add(number, story)
    assert all(result == briefing for result in results_of(briefer, MANY).values())


def test_who_has_nothing_to_do_for_a_while_gives_its_process_back(
    article: Article, briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(briefers, "_IDLE", 0.05)
    other = Other(lambda _: briefing)

    def brief_here(_: Article) -> Briefing:
        wait_until(lambda: other.briefed)
        return briefing

    briefer = Briefer(brief_here, lambda: None, [other])
    stories = articles(article, MANY + 1)
    for number, story in enumerate(stories[:MANY]):
        briefer.add(number, story)
    results_of(briefer, MANY)
    wait_until(lambda: other.rests)
    briefer.add(MANY, stories[MANY])
    assert results_of(briefer, 1) == {MANY: briefing}
    assert stories[MANY].source not in other.briefed


def test_the_text_that_came_last_is_the_one_that_counts(article: Article, briefing: Briefing) -> None:
    """A story whose file has changed is briefed anew while its earlier text still is, by another process."""
    old, new = replace(article, text="lama"), replace(article, text="baru")
    slow, fast = Other(lambda story: replace(briefing, article=story)), threading.Event()

    def brief_here(story: Article) -> Briefing:
        if story is old:
            assert fast.wait(PATIENCE)
        return replace(briefing, article=story)

    briefer = Briefer(brief_here, lambda: None, [slow])
    briefer.add(0, old)
    briefer.add(0, new)
    for number, story in enumerate(articles(article, MANY), 1):
        briefer.add(number, story)
    first = results_of(briefer, MANY + 1)[0]
    fast.set()
    assert not isinstance(first, SourceError)
    assert first.article.text == "baru"
    time.sleep(0.2)
    assert briefer.take() == []
    briefer.end()


@pytest.mark.slow
async def test_a_killed_process_costs_no_story_of_the_dossier(article: Article) -> None:
    stories = articles(article, MANY)
    reader = SourceReader(lambda _: iter(stories))
    reader.read(("x",))
    reader.wait_for_first(60)
    others = [BriefingProcess(None, lambda: "en") for _ in range(2)]
    request = AppRequest(("x",), language="en", language_given=True)
    app = BriefingApp(
        request, Config(), reader, lambda story: brief(story, language="en"), ReadingPositions(None), others
    )
    async with app.run_test(size=(80, 24)) as pilot:
        while not (workers := workers_of(psutil.Process())):
            await pilot.pause(0.02)
        workers[0].kill()
        await pilot.press("s", "j")
        await all_briefed(pilot, app, MANY)
        assert [story.briefing for story in app.dossier.stories] == [brief(story, language="en") for story in stories]
    app.briefer.end()
    wait_until(lambda: not workers_of(psutil.Process()))


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file of very many stories."""
    path = tmp_path / "arsip.jsonl"
    text = STORY.split("\n\n", 1)[1]
    records = (
        {"title": f"Dermaga nomor {n} dibuka", "content": text.replace("Merak", f"Kota{n}") * 3} for n in range(3_000)
    )
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    return path


def workers_of(program: psutil.Process) -> list[psutil.Process]:
    """Its processes that brief, but one that has just ended."""
    workers = []
    for child in program.children():
        with suppress(psutil.NoSuchProcess):
            workers += [child] if any("worker_process" in word for word in child.cmdline()) else []
    return workers


def is_gone(process: psutil.Process, *, is_orphan: bool) -> bool:
    """Whether it has ended, and was seen off by whom it worked for; an orphan may wait for that."""
    try:
        return not process.is_running() or (is_orphan and bool(process.status() == psutil.STATUS_ZOMBIE))
    except psutil.NoSuchProcess:
        return True


def opened(many: Path, jobs: int) -> tuple[Terminal, psutil.Process]:
    """The app on a terminal, all its temporary files in a folder of its own."""
    (many.parent / "sementara").mkdir()
    command = f"export TMPDIR={many.parent / 'sementara'}; exec {sys.executable} -m briefing_tui --jobs {jobs} {many}"
    terminal = Terminal(command, many.parent)
    assert terminal.wait_for(b"Hendarto")
    return terminal, psutil.Process(terminal.process.pid)


def reading_until(terminal: Terminal, holds: Callable[[], object]) -> None:
    def read() -> object:
        terminal.read(0.05)
        return holds()

    wait_until(read)


ENDINGS: dict[str, tuple[Callable[[Terminal], None], int]] = {
    "q": (lambda terminal: terminal.type(b"q"), 0),
    "an interrupt": (lambda terminal: os.killpg(terminal.process.pid, signal.SIGINT), 128 + signal.SIGINT),
    "a hang-up": (lambda terminal: os.killpg(terminal.process.pid, signal.SIGHUP), 128 + signal.SIGHUP),
    "kill -9": (lambda terminal: terminal.process.kill(), -signal.SIGKILL),
}


@pytest.mark.slow
@pytest.mark.parametrize("ending", ENDINGS)
def test_the_end_of_the_app_is_that_of_its_processes(many: Path, ending: str) -> None:
    terminal, program = opened(many, 2)
    reading_until(terminal, lambda: len(workers_of(program)) == 2)
    first, second = workers_of(program)
    first.kill()
    reading_until(terminal, lambda: len(set(workers_of(program)) - {first}) == 2)
    workers = workers_of(program)
    end, status = ENDINGS[ending]
    end(terminal)
    assert terminal.end(PATIENCE) == status
    wait_until(lambda: all(is_gone(worker, is_orphan=status < 0) for worker in (*workers, second)))
    assert not list((many.parent / "sementara").iterdir())
    shown, _, after = terminal.seen.rpartition(ALTERNATE_SCREEN_OFF)
    assert (ALTERNATE_SCREEN_OFF in terminal.seen) == (status >= 0)
    assert b"Traceback" not in shown + after
    assert b"rror" not in after


@pytest.mark.slow
def test_with_one_job_there_is_one_process(many: Path) -> None:
    terminal, program = opened(many, 1)

    def briefed() -> int:
        return max(map(int, re.findall(r"(\d+)/\d+$", terminal.screen(), re.MULTILINE)), default=0)

    reading_until(terminal, lambda: briefed() > MANY)
    terminal.read(2)
    assert workers_of(program) == []
    terminal.type(b"q")
    assert terminal.end(PATIENCE) == 0
