"""One way to write down what a text's dates are, for tables of cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing_tui.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable

MONDAY = date(2023, 9, 18)


@pytest.fixture
def told() -> Callable[..., str]:
    """The dates of a text as `span = TYPE value MOD ! first..last`, parted by `; `, `!` where the text contradicts itself."""

    def tell(text: str, reference: date | None = MONDAY) -> str:
        return "; ".join(
            " ".join(
                part
                for part in (
                    f"{one.text} =",
                    one.type if one.type != "DATE" else "",
                    one.value,
                    one.mod or "",
                    "!" if one.conflict else "",
                    "" if one.first is None or one.last is None else f"{one.first}..{one.last}",
                )
                if part
            )
            for one in find_dates(text, reference)
        )

    return tell
