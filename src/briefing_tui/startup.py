"""Modules of the standard library that are loaded only if something of theirs is used.

`dataclasses`, `urllib.parse` and pycrfsuite import them for functions that a briefing never calls: 8 ms of each start.
(`importlib.util.LazyLoader` is no help: up to Python 3.11, it loads at the first `import` already.)
"""

from __future__ import annotations

import os
import sys
from _thread import allocate_lock
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_SELDOM_USED = ("copy", "fractions", "inspect", "ipaddress", "tempfile")

_LANGUAGE_MODELS = "py3langid"
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
# One thread must not hide what another is about to load.
_loading = allocate_lock()


class _DeferredModule(ModuleType):
    """A module still without content."""

    def __getattr__(self, name: str) -> Any:
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec = self.__spec__
        assert spec is not None
        assert spec.loader is not None
        spec.loader.exec_module(self)
        return getattr(self, name)


def defer_imports() -> None:
    """From now on, load the seldom used modules on first use. To be called before they are imported."""
    for name in _SELDOM_USED:
        spec = find_spec(name) if name not in sys.modules else None
        if spec is not None:
            module = sys.modules[name] = module_from_spec(spec)
            module.__class__ = _DeferredModule


def load_deferred() -> None:
    """Load what was put off. To be called before threads begin: two of them might load one module at once."""
    for name in _SELDOM_USED:
        if isinstance(module := sys.modules.get(name), _DeferredModule):
            module.__getattr__("__name__")


@contextmanager
def without_language_models() -> Iterator[None]:
    """Import here what would load py3langid, and with it numpy, only to have it: trafilatura does, for 0.2 s."""
    with as_if_not_installed(_LANGUAGE_MODELS):
        yield


@contextmanager
def as_if_not_installed(name: str) -> Iterator[None]:
    """Import here what would load that module if it could, and does without it. What is loaded already stays."""
    with _loading:
        if name in sys.modules:
            yield
            return
        sys.modules[name] = None  # type: ignore[assignment]
        try:
            yield
        finally:
            del sys.modules[name]


@contextmanager
def with_one_numeric_thread() -> Iterator[None]:
    """Import here what loads numpy: it takes memory for each thread it may use, and aborts where it gets none.

    The environment is as it was afterwards: programs started from here are not concerned.
    """
    with _loading:
        added = [name for name in _ONE_THREAD if name not in os.environ]
        os.environ.update({name: _ONE_THREAD[name] for name in added})
        try:
            yield
        finally:
            for name in added:
                os.environ.pop(name, None)
