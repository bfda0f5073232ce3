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
    suffixes: tuple[str, ...]
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
            forms = set(_inflections(word, words_between)) if _may_inflect(word) else set()
            self._forms[word] = (word, *sorted(forms - {word}))
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
    bare = _without_clitics(word, root, affixes)
    if root not in roots or (word != root and _is_noun(bare, root, affixes)):
        # A name, a foreign word, a noun of its own: nothing but what is written onto its end.
        yield from (form for form in words_between(bare, bare + _LAST) if form[len(bare) :] in affixes.clitics)
        return
    for start in dict.fromkeys(_starts(root, affixes)):
        for form in words_between(start, start + _LAST):
            if form[len(start) :] in affixes.endings and stemmer.stem(form) == root:
                bare = _without_clitics(form, root, affixes)
                # Of a root, the nouns of its verb, too; of a verb, the verb.
                if not _is_noun(bare, root, affixes) or (word == root and not _is_another_word(bare, root, affixes)):
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


def _is_noun(bare: str, root: str, affixes: _Affixes) -> bool:
    """Whether a word made of a root is a noun: `tembakan`, `penembak`, `penembakan`, `pertahanan`, `kesatuan`."""
    if bare == root:
        return False
    is_agent = bare.startswith(affixes.before) and bare.endswith(root[-2:])
    return bare.endswith(f"{root[-2:]}an") or is_agent


def _is_another_word(bare: str, root: str, affixes: _Affixes) -> bool:
    """Whether it is a noun of another meaning than the root's verb has."""
    return bare.startswith(affixes.around) and bare.endswith(f"{root[-2:]}an") and not bare.startswith(root)


def _without_clitics(word: str, root: str, affixes: _Affixes) -> str:
    """The word without what is written onto its end: `penembakan` of `penembakannya`, but `pemerintah` as it is."""
    for clitic in sorted(affixes.clitics, key=len):
        bare = word.removesuffix(clitic)
        if bare.endswith(tuple(root[-2:] + suffix for suffix in affixes.suffixes)):
            return bare
    return word


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
        suffixes=("", *suffixes["verb"].split()),
        endings=frozenset(suffix + clitic for suffix in ("", *suffixes["verb"].split()) for clitic in clitics),
        clitics=frozenset(clitics),
        around=tuple(nouns["around"].split()),
        before=nouns["before"],
    )
