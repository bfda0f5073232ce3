"""Where a date stands in its clause: what the rules on events look at."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.words import since_words

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import DateExpression

LOOK_BACK = 80  # characters before a date in which a word may say that it is no event
LOOK_AHEAD = 30  # characters behind a date in which a word may say so
NEAR_OFFICE = 8  # words between an office and the years of it
MARKS = ".,:;()\"'“”‘’"
# Verbs and their subjects. Not all that `verb_prefixes` takes for verbs: of figures `terbesar` or `metrik` is said.
_SAYS_WHAT = re.compile(r"(?:di|ber|me[mnlry])[a-z]{4}|ia$|dia$|mereka$|kami$|kita$")


@cache
def no_event_words() -> dict[str, frozenset[str]]:
    """The lists of `[no_event]` in `data/lexicons/dates.toml`; words before any figure are levels and figures, too.

    With those of `data/lexicons/roles.toml` for who held an office, `former`, and for the years in it, `tenures`; and
    with `parts_of_year`, those for a quarter, a half and a third.
    """
    from briefing_tui.resources import read_toml, word_set

    of_dates = read_toml("lexicons/dates.toml")
    lists = {key: frozenset(words.split()) for key, words in of_dates["no_event"].items()}
    parts = (of_dates["units"]["quarter"], of_dates["units"]["half"], of_dates["grammar"]["four_months"])
    lists["yearly_measures"] = frozenset(of_dates["years"]["measures"].split())
    lists["parts_of_year"] = frozenset(" ".join(parts).split())
    of_offices = {key: word_set("lexicons/roles.toml", key) for key in ("former", "tenures")}
    return {**lists, **of_offices, **{key: lists[key] | lists["valued"] for key in ("levels", "figures")}}


@cache
def year_prepositions() -> frozenset[str]:
    """The words behind which a bare year is a time."""
    from briefing_tui.resources import read_toml

    return frozenset(read_toml("lexicons/dates.toml")["prepositions"]["words"].split())


@cache
def number_words() -> frozenset[str]:
    """The words that say how many there are: `dua`, `ratusan`, `beberapa`."""
    from briefing_tui.resources import read_toml

    numbers = read_toml("lexicons/dates.toml")["numbers"]
    return frozenset(" ".join(words for key, words in numbers.items() if key != "currencies").split())


@cache
def each_words() -> frozenset[str]:
    """The words for each of its kind: `setiap`, `tiap`."""
    from briefing_tui.resources import read_toml

    return frozenset(read_toml("lexicons/dates.toml")["grammar"]["each"].split())


class DatePlace(NamedTuple):
    """Where a date stands: `before`, the words of its clause before it; `own`, what of it is behind the date before."""

    text: str
    expression: DateExpression
    clause: str
    before: list[str]
    own: str
    own_words: list[str]
    reference: date | None

    @property
    def behind(self) -> str:
        """What stands close behind the date."""
        return self.text[self.expression.end : self.expression.end + LOOK_AHEAD]

    def follows(self, *words: str) -> bool:
        """Whether one of the words stands right before the date."""
        return bool(self.before) and self.before[-1] in words

    def follows_since(self) -> bool:
        """Whether `sejak` or the like stands right before the date."""
        return bool(self.before) and self.before[-1] in since_words()

    def is_behind(self, list_name: str, reach: int) -> bool:
        """Whether one of the last words before the date is in the list."""
        return not no_event_words()[list_name].isdisjoint(self.before[-reach:])


def words_of(text: str) -> list[str]:
    """The words in lower case, without the marks around them."""
    return [word.strip(MARKS).lower() for word in text.split()]


def says_what(word: str) -> bool:
    """Whether a word is a verb or the subject of one, so that a clause tells what happened."""
    return _SAYS_WHAT.match(word) is not None


def has_digit(word: str) -> bool:
    """Whether a digit is in the word."""
    return any(map(str.isdecimal, word))


def is_yearly(expression: DateExpression) -> bool:
    """Whether the date is a year or a run of years."""
    return expression.precision == "year" or (
        expression.precision == "interval" and all(map(str.isdecimal, expression.value.split("/")))
    )
