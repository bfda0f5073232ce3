"""Which verb a noun of a happening is made of: `pelantikan` and `melantik`, `kebakaran` and `terbakar`."""

from __future__ import annotations

from functools import lru_cache

# Sneddon, Indonesian Reference Grammar (2010), 1.2 and 1.3: what is put before a root and behind it.
_NOUN_PREFIXES = ("per", "pel", "pe", "ke", "")
_VERB_PREFIXES = ("memper", "diper", "me", "di", "ber", "be", "ter", "")
_VERB_SUFFIXES = ("kan", "i", "")
# The nasal that `me-` and `pe-` end in, and the letter of the root that is lost behind it.
_NASALS = (("ny", "s"), ("ng", "k"), ("ng", ""), ("m", "p"), ("n", "t"), ("m", ""), ("n", ""))
_FEWEST_LETTERS = 4


@lru_cache(maxsize=2_000)
def is_made_of(noun: str, verb: str) -> bool:
    """Whether a noun in small letters is made of the root that a verb has: `penyerahan` of `diserahkan`."""
    return noun.endswith("an") and not _noun_roots(noun).isdisjoint(_verb_roots(verb))


@lru_cache(maxsize=2_000)
def _noun_roots(noun: str) -> frozenset[str]:
    stems = [noun[len(prefix) : -2] for prefix in _NOUN_PREFIXES if noun.startswith(prefix)]
    return frozenset(root for stem in stems for root in _with_first_letter(stem))


@lru_cache(maxsize=2_000)
def _verb_roots(verb: str) -> frozenset[str]:
    stems = [
        verb[len(prefix) :].removesuffix(suffix)
        for prefix in _VERB_PREFIXES
        if verb.startswith(prefix)
        for suffix in _VERB_SUFFIXES
        if verb.endswith(suffix)
    ]
    return frozenset(root for stem in stems for root in _with_first_letter(stem))


def _with_first_letter(stem: str) -> list[str]:
    """What a stem may have been before a nasal stood before it, in so many letters at least."""
    roots = [stem, *(lost + stem.removeprefix(nasal) for nasal, lost in _NASALS if stem.startswith(nasal))]
    return [root for root in roots if len(root) >= _FEWEST_LETTERS]
