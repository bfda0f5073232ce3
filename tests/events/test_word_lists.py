"""Word lists of events: none is left over that no rule reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_tui.resources import read_toml

SOURCE = Path(__file__).parents[2] / "src" / "briefing_tui"


@pytest.mark.parametrize(("file", "table"), [("clauses", "lists"), ("dates", "no_event")])
def test_no_list_is_left_over(file: str, table: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "events").rglob("*.py"))
    named = {name for text in re.findall(r'"([\w ]+)"', code) for name in text.split()}
    assert set(read_toml(f"lexicons/{file}.toml")[table]) <= named
