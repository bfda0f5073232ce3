"""The wheel alone, in an empty environment far from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roda")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_data_and_styles_are_packed(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("data", "styles"):
        packed = {name.removeprefix("briefing_tui/") for name in names if name.startswith(f"briefing_tui/{folder}/")}
        files = [path for path in (CHECKOUT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert packed == {str(path.relative_to(CHECKOUT)) for path in files}


def test_it_runs_where_no_checkout_is_near(wheel: Path, tmp_path: Path) -> None:
    """The package from the wheel, its dependencies from this environment, nothing of the checkout on the path."""
    home = tmp_path / "pemasangan"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(home)
    code = (
        "import sys, site; sys.path[:] = [p for p in sys.path if p != sys.argv[1]]; sys.path.insert(0, sys.argv[2]);"
        "import briefing_tui.resources as r; assert r.__file__.startswith(sys.argv[2]), r.__file__;"
        "from briefing_tui.cli.main import run; sys.exit(run(sys.argv[3:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(CHECKOUT / "src"), str(home), "--format", "jsonl"],
        cwd=tmp_path,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    stories = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(stories) == 4
    assert all(str(home) in told["article"]["source"] for told in stories)
