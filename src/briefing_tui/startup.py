"""Modules of the standard library that are loaded only if something of theirs is used.

`dataclasses`, `urllib.parse` and pycrfsuite import them for functions that a briefing never calls: 8 ms of each start.
(`importlib.util.LazyLoader` is no help: up to Python 3.11, it loads at the first `import` already.)
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

_SELDOM_USED = ("copy", "fractions", "inspect", "ipaddress", "tempfile")


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
