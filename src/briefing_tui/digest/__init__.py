"""Several stories on one page: what happened, who told it, where they differ. Knows no sources."""

from briefing_tui.digest.digest import make_digest, name_faults

__all__ = ["make_digest", "name_faults"]
