"""A PostgreSQL server of the tests' own: on a unix socket in a temporary folder, with no fixed port, gone at the end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "briefing"
# Where Debian keeps the programs of each version; elsewhere they are on the path.
DEBIAN = Path("/usr/lib/postgresql")
SECONDS = 120


class Server:
    """A running server; `stop`, `kill` and `start` as its tests want."""

    def __init__(self, folder: Path, programs: Path, account: str | None) -> None:
        self._folder = folder
        self._programs = programs
        self._account = account
        self._numbers = count(1)
        self._process: subprocess.Popen[bytes] | None = None

    def new_url(self) -> str:
        """The address of an empty schema of its own: to the program, a database. No password: only a socket leads there."""
        name = f"arsip{next(self._numbers)}"
        arguments = ("--host", str(self._folder), "--username", USER, "--dbname", "postgres", "--no-psqlrc", "--quiet")
        self._run("psql", *arguments, "--command", f"CREATE SCHEMA {name}")
        return f"postgresql:///postgres?host={self._folder}&user={USER}&options=-csearch_path%3D{name}"

    def start(self) -> None:
        """Start the server, and return once it answers. It is our own child, so that nothing is left of it later."""
        settings = ("listen_addresses=", f"unix_socket_directories={self._folder}", "fsync=off", "max_connections=20")
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._folder / "data", *(f"--{setting}" for setting in settings)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, user=self._account, cwd=self._folder,
            )  # fmt: skip
        deadline = time.monotonic() + SECONDS
        while self._call("pg_isready", "--quiet", "--host", str(self._folder)).returncode:
            assert self._process.poll() is None, (self._folder / "log").read_text(encoding="utf-8", errors="replace")
            assert time.monotonic() < deadline, "PostgreSQL does not answer"
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server at once, whoever is connected."""
        self._end(signal.SIGQUIT)

    def kill(self) -> None:
        """Kill the server with all its processes, as a power cut would; `start` recovers what was committed."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="utf-8").split()
        process.send_signal(how)
        if how is signal.SIGKILL:
            for child in map(int, children):
                with suppress(ProcessLookupError):
                    os.kill(child, how)
        process.wait(SECONDS)

    def initialize(self) -> None:
        """Make the files of a new server."""
        self._run("initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username", USER,
                  "--pgdata", str(self._folder / "data"))  # fmt: skip

    def _run(self, program: str, *arguments: str) -> None:
        done = self._call(program, *arguments)
        assert done.returncode == 0, f"{program}: {done.stdout}"

    def _call(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self._programs / program), *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            user=self._account, cwd=self._folder, timeout=SECONDS, check=False,
        )  # fmt: skip


@contextmanager
def postgresql_server() -> Iterator[Server]:
    """A server for the length of a `with`; as root it runs as `postgres`, since it refuses to run as root.

    Where PostgreSQL is not installed this fails: what is not tested does not pass.
    """
    account = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="briefing-pg-"))
    server = Server(folder, _programs(), account)
    try:
        if account:
            shutil.chown(folder, account)
        server.initialize()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of `initdb` and `pg_ctl`, of the newest version there is."""
    versions = sorted(
        DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0
    )
    if versions:
        return versions[-1].parent
    on_path = shutil.which("initdb")
    assert on_path, "PostgreSQL's server is missing: `make test` installs it as root, else `apt-get install postgresql`"
    return Path(on_path).parent
