"""The inflections of an Indonesian word that stand in the archive.

The words of a text are kept as written; a word of the query is widened when it is asked for. The forms that the affixes
of `data/lexicons/inflections.toml` allow are looked up among the archive's words, and kept where Sastrawi's stemmer
(Asian 2007, Effective Techniques for Indonesian Text Retrieval) finds the same root.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHORTEST_ROOT = 3
_VOWELS = "aeiou"
_LAST = "\U0010ffff"
# Words widened that are remembered; what others add meanwhile shows when the archive is opened again.
_REMEMBERED = 1_000


class _Stemmer(Protocol):
    def stem(self, text: str) -> str: ...


class _Affixes(NamedTuple):
    plain: tuple[str, ...]
    nasal: tuple[str, ...]
    nasals: dict[str, tuple[str, ...]]
    one_syllable: str
    endings: frozenset[str]
    clitics: frozenset[str]
    around: tuple[str, ...]
    before: str


class Inflections:
    """Widens words, and remembers what it found. Loads the stemmer (20 ms) with the first word that needs it."""

    def __init__(self) -> None:
        self._forms: dict[str, tuple[str, ...]] = {}

    def of(self, word: str, words_between: Callable[[str, str], list[str]]) -> tuple[str, ...]:
        """The word, and its inflections among the archive's words, in order; `words_between` looks those up."""
        if word not in self._forms:
            if len(self._forms) >= _REMEMBERED:
                self._forms.clear()
            found = set(_inflections(word, words_between)) if _may_inflect(word) else set()
            self._forms[word] = (word, *sorted(found - {word}))
        return self._forms[word]

    def forget(self) -> None:
        """Forget what was found: the archive has other words now."""
        self._forms.clear()


def _may_inflect(word: str) -> bool:
    return len(word) >= _SHORTEST_ROOT and word.isascii() and word.isalpha()


def _inflections(word: str, words_between: Callable[[str, str], list[str]]) -> Iterator[str]:
    stemmer, roots = _stemmer()
    affixes = _affixes()
    root = stemmer.stem(word)
    if root not in roots or len(root) < _SHORTEST_ROOT:
        root = word
    noun = _bare_noun(word, root, affixes) if root in roots and word != root else None
    if root not in roots or noun is not None:
        # A name, a foreign word, a noun of its own: nothing but what is written onto its end.
        stem = noun or word
        yield from (form for form in words_between(stem, stem + _LAST) if form[len(stem) :] in affixes.clitics)
        return
    for start in dict.fromkeys(_starts(root, affixes)):
        for form in words_between(start, start + _LAST):
            if (
                form[len(start) :] in affixes.endings
                and stemmer.stem(form) == root
                and not _derived(form, root, affixes)
            ):
                yield form


def _starts(root: str, affixes: _Affixes) -> Iterator[str]:
    """What words with this root may begin with: prefixes and the root, its first letter melted where it does."""
    yield root
    yield from (prefix + root for prefix in affixes.plain)
    begun = affixes.nasals.get(root[0], ("",))
    for prefix in affixes.nasal:
        for nasal in begun:
            # A capital stands for a first letter that is lost.
            yield prefix + (nasal.lower() + root[1:] if nasal.isupper() else nasal + root)
        if sum(letter in _VOWELS for letter in root) == 1:
            yield prefix + affixes.one_syllable + root


def _derived(form: str, root: str, affixes: _Affixes) -> bool:
    """Whether a form of a root is a noun of its own: `ke-an`, `per-an`."""
    bare = _without_clitics(form, affixes)
    return bare.startswith(affixes.around) and bare != root and _ends_in(bare, root, "an")


def _bare_noun(word: str, root: str, affixes: _Affixes) -> str | None:
    """The noun without what is written onto its end, where a word is one: `penembakan` of `penembakannya`."""
    bare = _without_clitics(word, affixes)
    is_noun = bare.startswith((*affixes.around, affixes.before)) and _ends_in(bare, root, "an")
    is_agent = bare.startswith(affixes.before) and _ends_in(bare, root, "")
    return bare if is_noun or is_agent else None


def _ends_in(word: str, root: str, suffix: str) -> bool:
    """Whether a root and the suffix end a word; the root's first letter may have melted."""
    return word != root and word.endswith(root[-2:] + suffix)


def _without_clitics(word: str, affixes: _Affixes) -> str:
    ending = max((clitic for clitic in affixes.clitics if clitic and word.endswith(clitic)), key=len, default="")
    return word.removesuffix(ending)


@cache
def _stemmer() -> tuple[_Stemmer, frozenset[str]]:
    """Sastrawi's stemmer and the roots it knows."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    factory = StemmerFactory()
    stemmer: _Stemmer = factory.create_stemmer()
    return stemmer, frozenset(factory.get_words())


@cache
def _affixes() -> _Affixes:
    table = read_toml("lexicons/inflections.toml")
    nasals: dict[str, tuple[str, ...]] = {}
    kept = table["nasals"]["kept"].split()
    for nasal in ("m", "n", "ng", "ny"):
        for letter in table["nasals"][nasal].split():
            # Where a letter melts, a loan may keep it.
            loans = tuple(pair[:-1] for pair in kept if pair.endswith(letter.lower()) and letter.isupper())
            nasals[letter.lower()] = ((nasal.upper() if letter.isupper() else nasal), *loans)
    suffixes, nouns = table["suffixes"], table["nouns"]
    clitics = {
        clitic + particle
        for clitic in ("", *suffixes["clitics"].split())
        for particle in ("", *suffixes["particles"].split())
    }
    return _Affixes(
        plain=tuple(table["prefixes"]["plain"].split()),
        nasal=tuple(table["prefixes"]["nasal"].split()),
        nasals=nasals,
        one_syllable=table["nasals"]["one_syllable"],
        endings=frozenset(suffix + clitic for suffix in ("", *suffixes["verb"].split()) for clitic in clitics),
        clitics=frozenset(clitics),
        around=tuple(nouns["around"].split()),
        before=nouns["before"],
    )
