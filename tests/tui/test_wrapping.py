"""Lines of any script stay within their width, and together they are the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.tui.drawing.wrapping import Position, TextFlow
from briefing_tui.tui.terminal.graphemes import to_cells

WORDS = [
    "Menteri", "di", "dan", "penandatanganan", "e\u0301lite", "Erdoğan", "会議", "한국어", "東京都知事", "שרה", "לוי", "سعيد",
    "مُحَمَّد", "عَلِيّ", "กำลัง", "हिन्दी", "தமிழ்", "ꦗꦮ", "🙂", "👩\u200d👩\u200d👧", "❤️", "🇮🇩", "\n\n", "\u00a0", "-",
]  # fmt: skip


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=60),
    glue=st.sampled_from([" ", ""]),
    width=st.integers(2, 40),
)
def test_any_script_in_lines_of_any_width(words: list[str], glue: str, width: int) -> None:
    text = glue.join(words).strip()
    flow = TextFlow(text)
    lines = flow.window(Position(0, 0), 10_000, width)
    for line in lines:
        shown = text[line.start : line.end]
        assert cell_len(shown) <= width
        assert len(to_cells(shown)) <= width
    whole = "".join("".join(text[line.start : line.end].split()) for line in lines)
    assert whole == "".join(text.split())
