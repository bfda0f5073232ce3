"""The program run as a shell runs it, and a story to give it."""

from __future__ import annotations

import subprocess
import sys

from tests.environment import bare_environment

STORY = """Dermaga baru Merak dibuka
Selasa, 10 September 2024 08:00 WIB

MERAK, KOMPAS.com - Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Selasa (10/9/2024).

"Kapal pertama akan bersandar pada 2-4 Oktober," kata Hendarto kepada wartawan di pelabuhan itu.

Baca juga: Nelayan Merak minta kepastian soal dermaga
"""


def run(*arguments: str, stdin: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell would, with no terminal anywhere."""
    surroundings = bare_environment(**{"LANG": "en_GB.UTF-8", **environment})
    command = [sys.executable, "-m", "briefing_tui", *arguments]
    if stdin is None:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, env=surroundings, timeout=60, check=False
        )
    return subprocess.run(command, input=stdin, capture_output=True, env=surroundings, timeout=60, check=False)
