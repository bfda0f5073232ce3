"""The Textual whose inner workings this app relies on, told without loading it."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

BOUND_TO = "8.2.8"


@lru_cache(maxsize=1)
def is_bound_textual() -> bool:
    """Whether the Textual installed is the one that the app is bound to."""
    spec = find_spec("textual")
    if spec is None or spec.origin is None:
        return False
    if (Path(spec.origin).parent.parent / f"textual-{BOUND_TO}.dist-info").is_dir():
        return True
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("textual") == BOUND_TO
    except PackageNotFoundError:
        return False
