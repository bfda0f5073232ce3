"""Textual loaded without what this app never shows, which would take a tenth of the time to the first screen.

Its app imports its command palette, and with it buttons, fields, lists and trees; asyncio imports OpenSSL for
connections that nothing here makes through it. (30 starts in turn, CPU time of loading Textual: 124 ms, and 110 ms so.)
"""

from __future__ import annotations

import sys
from types import ModuleType

from briefing_tui.startup import as_if_not_installed
from briefing_tui.tui.terminal.textual_version import is_bound_textual

_PALETTE = "textual.command"
# What Textual's app, themes and screens import of it.
_OF_THE_PALETTE = ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider")


def load_asyncio() -> None:
    """Load asyncio. To be called before there are threads: one that loads OpenSSL meanwhile would not find it."""
    if "asyncio" not in sys.modules:
        with as_if_not_installed("ssl"):
            import asyncio  # noqa: F401


def load_textual() -> None:
    """Load Textual's app. The palette is then loaded by whoever imports it, and known to nobody else."""
    if "textual.app" in sys.modules or not is_bound_textual():
        return
    palette = ModuleType(_PALETTE)
    for name in _OF_THE_PALETTE:
        setattr(palette, name, type(name, (), {"__doc__": "Stands in the place of a class that is never used."}))
    sys.modules[_PALETTE] = palette
    try:
        import textual.app  # noqa: F401
    finally:
        del sys.modules[_PALETTE]
