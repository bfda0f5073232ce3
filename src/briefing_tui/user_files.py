"""Where the reader's own files are looked for: the configuration, and what stands beside it."""

from __future__ import annotations

import os
from pathlib import Path

PATH_VARIABLE = "BRIEFING_TUI_CONFIG"


def config_path() -> Path:
    """Where the configuration file is looked for: `BRIEFING_TUI_CONFIG`, else the platform's place for such files."""
    if named := os.environ.get(PATH_VARIABLE):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("briefing-tui", appauthor=False) / "config.toml"
