"""How a cell is drawn, and the shortest SGR sequence (ECMA-48 8.3.117) from one way of drawing to another."""

from __future__ import annotations

from typing import NamedTuple

# Bits in the order of Rich's attributes, with the SGR code that turns each on and the one that turns it off.
ATTRIBUTES = (
    ("1", "22"),  # bold
    ("2", "22"),  # dim
    ("3", "23"),  # italic
    ("4", "24"),  # underline
    ("5", "25"),  # blink
    ("6", "25"),  # fast blink
    ("7", "27"),  # reverse
    ("8", "28"),  # conceal
    ("9", "29"),  # strike
    ("21", "24"),  # double underline
    ("51", "54"),  # frame
    ("52", "54"),  # encircle
    ("53", "55"),  # overline
)
# Underline, reverse, strike, double underline, frame, encircle, overline: seen on a blank as well.
SEEN_ON_BLANK = sum(1 << bit for bit in (3, 6, 8, 9, 10, 11, 12))


class SgrStyle(NamedTuple):
    """A way of drawing: attribute bits, colours as SGR parameters (empty: the terminal's own), the link's URL."""

    attributes: int = 0
    colour: str = ""
    background: str = ""
    link: str = ""


PLAIN = SgrStyle()


def blank_pen(pen: SgrStyle) -> SgrStyle:
    """The pen for all those a blank looks the same in: colour and weight of letters are unseen without any."""
    if pen.attributes & SEEN_ON_BLANK:
        return pen
    return SgrStyle(0, "", pen.background, pen.link)


class SgrTable:
    """The pens in use, by number, and what to send between two of them. Number 0 is the plain one."""

    def __init__(self) -> None:
        self._pens: list[SgrStyle] = [PLAIN]
        self._numbers: dict[SgrStyle, int] = {PLAIN: 0}
        self._blank: list[int] = [0]
        self._transitions: dict[tuple[int, int, bool], tuple[str, int]] = {}
        self._link_ids: dict[str, int] = {}

    def number(self, pen: SgrStyle) -> int:
        """The number of `pen`, given on first sight."""
        number = self._numbers.get(pen)
        if number is None:
            number = self._numbers[pen] = len(self._pens)
            self._pens.append(pen)
            self._blank.append(number)
            self._blank[number] = self.number(blank_pen(pen))
        return number

    def pen(self, number: int) -> SgrStyle:
        """The pen of that number."""
        return self._pens[number]

    def blank(self, number: int) -> int:
        """The number a blank drawn with that pen is kept under."""
        return self._blank[number]

    def erases(self, number: int, *, colour_erase: bool) -> bool:
        """Whether erased cells look as blanks drawn with it, the terminal erasing in the background colour or not."""
        pen = self._pens[number]
        return not pen.attributes & SEEN_ON_BLANK and not pen.link and (colour_erase or not pen.background)

    def way(self, current: int, wanted: int, *, blank: bool) -> tuple[str, int]:
        """What to send to draw with `wanted` after `current`, and the pen that is then held.

        With `blank` only what is seen on a blank is made to agree.
        """
        if current == wanted:
            return "", current
        key = (current, wanted, blank)
        transition = self._transitions.get(key)
        if transition is None:
            transition = self._transitions[key] = self._shortest(current, wanted, blank=blank)
        return transition

    def _shortest(self, current: int, wanted: int, *, blank: bool) -> tuple[str, int]:
        old, new = self._pens[current], self._pens[wanted]
        if blank and not new.attributes & SEEN_ON_BLANK:
            attributes = old.attributes & ~SEEN_ON_BLANK
            new = SgrStyle(attributes, old.colour, new.background, new.link)
        link = ""
        if new.link != old.link:
            link = f"\x1b]8;id={self._link_id(new.link)};{new.link}\x1b\\" if new.link else "\x1b]8;;\x1b\\"
        stepwise = _changes(old, new)
        if not stepwise:
            return link, self.number(new)
        afresh = new._replace(attributes=0, colour="") if blank and not new.attributes & SEEN_ON_BLANK else new
        from_plain = ["0", *_changes(PLAIN, afresh)] if afresh[:3] != PLAIN[:3] else [""]
        if len(";".join(from_plain)) < len(";".join(stepwise)):
            return f"\x1b[{';'.join(from_plain)}m{link}", self.number(afresh)
        return f"\x1b[{';'.join(stepwise)}m{link}", self.number(new)

    def _link_id(self, url: str) -> int:
        """An id that ties the lines of one wrapped link together, so that a terminal underlines all of them."""
        return self._link_ids.setdefault(url, len(self._link_ids))


def _changes(old: SgrStyle, new: SgrStyle) -> list[str]:
    """The SGR parameters that lead from `old` to `new` without a reset."""
    codes: list[str] = []
    gone, come = old.attributes & ~new.attributes, new.attributes & ~old.attributes
    if gone:
        offs = dict.fromkeys(off for bit, (_, off) in enumerate(ATTRIBUTES) if gone >> bit & 1)
        codes += offs
        # Some codes turn two attributes off: what should stay is turned on again.
        for bit, (_, off) in enumerate(ATTRIBUTES):
            if off in offs and new.attributes >> bit & 1:
                come |= 1 << bit
    codes += [on for bit, (on, _) in enumerate(ATTRIBUTES) if come >> bit & 1]
    if new.colour != old.colour:
        codes.append(new.colour or "39")
    if new.background != old.background:
        codes.append(new.background or "49")
    return codes
