"""What the words around an expression say of its direction: whether the clause looks ahead, or dates a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_FARTHEST = 45  # tokens back in which a telling word may stand
_NEAR = 12  # tokens back in which a word that looks back does
_CLOSE = 8  # tokens between `menjelang` and the time that nears
_AHEAD = 7
_VERB_WITH_AKAN = 4  # tokens between `akan` and the time of its verb
_NEAR_CONDITION = 3  # tokens of a condition that the time opens: `jika pada Senin ia tiba`
_NEAR_STRIKE = 5  # tokens between what strikes and `menargetkan`
SENTENCE_ENDS = frozenset(".!?¶")


def ends_sentence(stream: TokenStream, i: int) -> bool:
    """Whether the mark at i ends a sentence."""
    if stream.text[i] not in SENTENCE_ENDS:
        return False
    if stream.text[i] == ".":
        if stream.glued[i + 1] and stream.text[i + 1] not in "\"”’'“":
            return stream.text[i + 1][:1].isupper() and len(stream.text[i - 1]) > 3
        if i and (len(stream.text[i - 1]) == 1 and stream.text[i - 1].isupper()):
            return False
        follows = stream.text[i + 1]
        return not follows[:1].islower()
    return True


def direction(stream: TokenStream, i: int, j: int) -> str | None:
    """`next` or `past` where the clause around tokens i..j looks that way, `said` where it dates a statement.

    `since` right behind `sejak`, which nothing to come stands behind unless the clause looks ahead.
    """
    if stream.before(i) in lexicon().since:
        return "next" if _begins_ahead(stream, i - 1) else "since"
    if stream.lower[j] == "bahwa":
        return "said"
    if not lexicon().near_shifts.isdisjoint(stream.lower[i:j]) or _is_later(stream, i):
        return "next"  # `Minggu malam nanti`, `Rabu besok`, `nanti Rabu`
    behind = _behind(stream, j)
    if stream.before(i) == "," and _opens_clause(stream, j):
        return behind  # `Jalan itu sudah selesai 99 persen, November sudah bisa dipakai`
    return _before(stream, i) or behind


def _is_later(stream: TokenStream, i: int) -> bool:
    """Whether `nanti` stands before i: `nanti Rabu`, `nanti pada hari Rabu`."""
    k = i - 1
    while k > 0 and stream.lower[k] in lexicon().at_time:
        k -= 1
    return k >= 0 and stream.lower[k] in lexicon().later


def _opens_clause(stream: TokenStream, j: int) -> bool:
    """Whether a predicate stands right behind a time, whose clause then begins with it."""
    return stream.lower[j] in lexicon().looking_back or stream.lower[j] in lexicon().foreseeing


def _begins_ahead(stream: TokenStream, i: int) -> bool:
    """Whether what begins with the `sejak` at i is to come: `akan berlaku sejak`, but not `direncanakan sejak`."""
    lex = lexicon()
    for k in range(i - 1, max(i - 1 - _FARTHEST, -1), -1):
        lower = stream.lower[k]
        if ends_sentence(stream, k) or lower in lex.stating or (lower in lex.looking_back and i - k <= _NEAR):
            return False
        if lower in lex.foreseeing:
            return lower in lex.beginning_ahead
    return False


def is_foretold(stream: TokenStream, i: int) -> bool:
    """Whether what is told to happen then is to come: `akan menikah pada Maret`, but not `diperkirakan akan naik`."""
    for k in range(i - 1, max(i - 1 - _VERB_WITH_AKAN, 0), -1):
        if stream.text[k] == ",":
            return False
        if stream.lower[k] in lexicon().beginning_ahead:
            return stream.lower[k - 1] not in lexicon().foreseeing
    return False


def _before(stream: TokenStream, i: int) -> str | None:
    """What the nearest telling word before i says; `akan mengumumkan` is a statement to come."""
    lex, lower, comma, purpose, over = lexicon(), stream.lower, False, False, False
    apart = i > 0 and lower[i - 1] == ","
    if i > 1 and lower[i - 1] in lex.until and lower[i - 2] in lex.lasting:
        return "next"  # `pendaftaran dibuka hingga Jumat`
    for k in range(i - 1, max(i - 1 - _FARTHEST, -1), -1):
        if ends_sentence(stream, k) or _sets_apart(stream, k):
            return None
        comma = comma or lower[k] == ","
        purpose = purpose or lower[k] in lex.purposes
        if lower[k] in lex.approaching and 1 < i - k <= _CLOSE and not comma:
            return "next"  # `menunggu data inflasi pada Rabu`, but `naik menjelang Lebaran`
        if lower[k] in lex.stating:
            return "next" if k and lower[k - 1] in lex.intending else "said"
        over = over or lower[k] in lex.once_over
        if lower[k] in lex.foreseeing and not _strikes(stream, k):
            return "past" if over and lower[k] in lex.certain else "next"
        if lower[k] in lex.conditional and (comma or i - k > _NEAR_CONDITION):
            return "next"  # `kalau tuntutan ditolak, Jumat kami mogok`, `lolos jika Solo menang pada Sabtu`
        if lower[k] in lex.looking_back and i - k <= _NEAR and not _goes_on_telling(stream, k):
            if apart and lower[k] in lex.once_over and _is_stated_before(stream, k):
                return "said"  # `kata Sari usai rapat, Senin`
            return None if purpose else "past"
    return None


def _goes_on_telling(stream: TokenStream, k: int) -> bool:
    """Whether the `lalu` at k means `then`: `bersidang 5 November, lalu melapor tiga hari kemudian`."""
    return stream.lower[k] in lexicon().then and stream.before(k) == ","


def _is_stated_before(stream: TokenStream, i: int) -> bool:
    """Whether a verb of saying stands shortly before i, with no comma between."""
    lex = lexicon()
    for k in range(i - 1, max(i - 1 - _NEAR, -1), -1):
        if stream.text[k] == "," or ends_sentence(stream, k):
            return False
        if stream.lower[k] in lex.stating:
            return stream.before(k) not in lex.intending
    return False


def _strikes(stream: TokenStream, k: int) -> bool:
    """Whether the `menargetkan` at k tells of what was struck: `serangan udara itu menargetkan gudang pada Senin`.

    So does `telah menargetkan`, which is no plan.
    """
    lex = lexicon()
    if stream.lower[k] not in lex.targeting:
        return False
    return stream.before(k) in lex.looking_back or not lex.striking.isdisjoint(
        stream.lower[max(0, k - _NEAR_STRIKE) : k]
    )


def _behind(stream: TokenStream, j: int) -> str | None:
    """`next` where a word close behind looks ahead; what is stated (`kata dia`, `bahwa`) begins a clause of its own.

    So does what another does: `pindah pada Sabtu, sedangkan Sari akan menikah`, `dan Sari akan menikah`.
    """
    lex = lexicon()
    for k in range(j, min(j + _AHEAD, stream.size)):
        lower = stream.lower[k]
        if ends_sentence(stream, k) or lower in lex.stating or lower == "bahwa" or _begins_clause(stream, k):
            return None
        if lower in lex.foreseeing and not _strikes(stream, k):
            return "next"
    return None


def _begins_clause(stream: TokenStream, k: int) -> bool:
    """Whether the word at k begins a clause about somebody else."""
    lex = lexicon()
    if stream.lower[k] not in lex.also:
        return _sets_apart(stream, k)
    is_date = stream.lower[k + 1] in lex.weekdays or stream.lower[k + 1] in lex.months
    return stream.text[k + 1][:1].isupper() and not is_date


def _sets_apart(stream: TokenStream, k: int) -> bool:
    """Whether the word at k stands between two clauses: `, sedangkan`; but `ditutup sementara` is one."""
    return stream.lower[k] in lexicon().setting_apart and stream.before(k) == ","
