"""The 600 real stories as JSON Lines: none may fail, each line holds to the schema; time and memory of the run."""

from __future__ import annotations

import json
import resource as process_resources
import subprocess
import sys
import time

import jsonschema
from shared import CHECKOUT, shared


def main() -> None:
    """Print how many stories were briefed, how many lines are valid, stories a second, and peak memory in MiB."""
    stories = shared("corpora/antara-600.jsonl")
    schema = json.loads((CHECKOUT / "data/briefing.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "--format", "jsonl", str(stories)], capture_output=True, check=False
    )
    seconds = time.perf_counter() - begun
    lines = done.stdout.splitlines()
    faults = [error.message[:100] for line in lines for error in validator.iter_errors(json.loads(line))]
    given = sum(1 for line in stories.open(encoding="utf-8") if line.strip())
    peak = process_resources.getrusage(process_resources.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"status {done.returncode}; {len(lines)} of {given} stories briefed")
    print(f"{len(faults)} schema faults {faults[:3]}")
    print(f"{seconds:.1f} s, {len(lines) / seconds:.0f} stories a second, peak {peak:.0f} MiB")
    sys.stdout.write(done.stderr.decode()[:2000])


if __name__ == "__main__":
    main()
