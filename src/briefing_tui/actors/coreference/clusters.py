"""The forms of a name in a text, and the mentions of one actor with the forms they have."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import count_short, own_names, words_of

if TYPE_CHECKING:
    from briefing_tui.actors.mentions import Mention
    from briefing_tui.briefing import ActorKind


@dataclass
class Form:
    """One surface form (case-folded) with its mentions; `full` spells out an abbreviation that is explained."""

    text: str
    kind: ActorKind
    mentions: list[Mention]
    full: tuple[str, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words_of(self.text)


@dataclass(eq=False)
class Cluster:
    """The mentions of one actor, in text order, and its forms."""

    kind: ActorKind
    members: list[Form] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    # Forms that stand only inside a longer one: `Bulog` in `Badan Urusan Logistik (Bulog) Sumatera Barat`.
    inside: list[str] = field(default_factory=list)
    # Forms (case-folded) by which the text says its bearer is called: `Permadi Arya alias Abu Janda`.
    called: set[str] = field(default_factory=set)

    def forms(self) -> list[str]:
        """The distinct forms as the text writes them: the fullest first, then the most frequent, then the earliest."""
        nicknames = lexicons().nicknames
        counts = Counter([m.text for m in self.mentions])
        if len(counts) == 1 and not self.inside:  # Most actors, who need not be ranked.
            return [_as_usual(form, self.kind) for form in counts]
        first = {m.text: m.start for m in reversed(self.mentions)}
        plain = {word for form in counts if form.casefold() not in self.called for word in words_of(form)}
        ranked = sorted(
            counts,
            key=lambda f: (
                f.casefold() in nicknames,
                # `Bung Karno` beside `Soekarno`, but not `Taj Yasin` beside `Yasin`.
                f.casefold() in self.called and plain != set() and plain.isdisjoint(words_of(f)),
                # `Wawan alias Botak bin Sarman`: the father's name makes no fuller name of what he is called.
                -len(own_names(words_of(f)) if f.casefold() in self.called else words_of(f)),
                f.casefold() in self.called,
                self.kind == "person" and count_short(f),
                _is_shouted(f, self.kind),
                -_spelled_so(f, counts) if self.kind == "person" else 0,
                -len(f),
                -counts[f],
                first[f],
            ),
        )
        folded: dict[str, str] = {}
        for form in [*ranked, *self.inside]:
            folded.setdefault(" ".join(form.casefold().split()), _as_usual(form, self.kind))
        return list(folded.values())


def _spelled_so(name: str, counts: Counter[str]) -> int:
    """How often a person is named by a form, or by some of its words: `Komarudin Watubun`, `Komarudin`."""
    own = set(words_of(name))
    return sum(count for form, count in counts.items() if own.issuperset(words_of(form)))


def _as_usual(form: str, kind: ActorKind) -> str:
    """A body's name without the capitals that open a story in some outlets: `MAHKAMAH Agung` is `Mahkamah Agung`."""
    head, _, rest = form.partition(" ")
    opens_story = (
        kind == "organization" and head.isupper() and len(head) > 3 and not rest.isupper() and rest[:1].isupper()
    )
    return f"{head.capitalize()} {rest}" if opens_story and head.casefold() in lexicons().spelt_out_heads else form


def _is_shouted(form: str, kind: ActorKind) -> bool:
    """Whether a form is written in capitals throughout, as no name is: a person's, or one of several words."""
    return form.isupper() and len(form) > 3 and (kind == "person" or " " in form)
