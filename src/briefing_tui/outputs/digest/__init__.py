"""The digest in each format: one page for several stories. Knows `Digest` and nothing of how one is made."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast, get_args

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.digest.model import Digest
    from briefing_tui.outputs import OutputOptions

DigestFormat = Literal["plain", "markdown", "json", "csv", "ics"]
DIGEST_FORMATS: tuple[DigestFormat, ...] = get_args(DigestFormat)


def render_digest(digest: Digest, form: DigestFormat, options: OutputOptions) -> str:
    """The digest in one format, ending in a line feed. The same digest gives the same text."""
    module = import_module(f"briefing_tui.outputs.digest.{form}")
    writer = cast("Callable[[Digest, OutputOptions], str]", module.render)
    return writer(digest, options)
