"""Where the stories for measuring are: `../shared` beside the checkout, or the folder BRIEFING_TUI_SHARED names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


def shared(name: str) -> Path:
    """A file or folder of the shared material; ends the benchmark with one line where it is not there."""
    root = Path(os.environ.get("BRIEFING_TUI_SHARED", CHECKOUT.parent / "shared"))
    path = root / name
    if not path.exists():
        sys.exit(f"{path}: not there; this benchmark needs the shared stories (set BRIEFING_TUI_SHARED)")
    return path
