"""What a fresh interpreter loads."""

from __future__ import annotations

import subprocess
import sys

from tests.environment import unmeasured_environment


def loaded_by(code: str, *arguments: str) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after running the code."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}\nimport sys\nprint(*{{m.split('.')[0] for m in sys.modules}}, file=sys.stderr)",
            *arguments,
        ],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        env=unmeasured_environment(),
    )
    return set(done.stderr.split())
