"""Two outlets or stories beside one another, in each format. Knows `Comparison` and nothing of how one is made."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.digest.model import Comparison
    from briefing_tui.outputs import OutputOptions

ComparisonFormat = Literal["plain", "markdown", "json"]
COMPARISON_FORMATS: tuple[ComparisonFormat, ...] = get_args(ComparisonFormat)


def render_comparisons(comparisons: Sequence[Comparison], form: ComparisonFormat, options: OutputOptions) -> str:
    """The comparisons in one format, ending in a line feed. The same comparisons give the same text."""
    module = import_module(f"briefing_tui.outputs.comparison.{form}")
    writer = cast("Callable[[Sequence[Comparison], OutputOptions], str]", module.render)
    return writer(comparisons, options)
