"""The roles beside the names of a sentence, before and behind them, and whose each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.degrees import past_degrees
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import role_lexicon
from briefing_tui.actors.roles.adjacent import opens_with, roles_before
from briefing_tui.actors.roles.anaphora import says_nothing
from briefing_tui.actors.roles.apposed import roles_behind
from briefing_tui.actors.roles.discourse import Named, Role
from briefing_tui.actors.roles.handovers import handed_over
from briefing_tui.actors.roles.holders import appointer, bears_the_name, head_of_clause, other_holder
from briefing_tui.actors.roles.lists import counted_role, lists_of_persons, one_each, shared_roles
from briefing_tui.actors.roles.phrases import RoleSentence, is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import Mention

# So many persons may share a role; longer lists are rolls (who plays, who was there), which present nobody as anything.
LONGEST_LIST = 6


def roles_beside(number: int, sentence: RoleSentence, named: Sequence[Named]) -> list[Role]:
    """The roles that stand beside the names of a sentence, shared where the names make a list."""
    mentions = [each.mention for each in named]
    before = [roles_before(sentence, mention.first, mention.last) for mention in mentions]
    roles: list[Role] = []
    told_behind: list[bool] = []
    for at, (mention, cluster) in enumerate(named):
        office = next((n for n, span in enumerate(before[at]) if span[1] == mention.first), 0)
        holder = other_holder(sentence, mentions, at, before[at][office]) if before[at] else None
        if holder is not None:
            holder_name, end = holder
            who = named[holder_name].cluster
            roles += [Role(number, *span, who) for span in before[at][:office]]
            roles.append(Role(number, before[at][office][0], end, who))
            before[at] = []
        else:
            before[at] = _own(sentence, mention, before[at])
        behind = roles_behind(sentence, mention.last)
        is_next_ones = at + 1 < len(named) and behind[:1] != [] and behind[0] in before[at + 1]
        if is_next_ones and (_offices(sentence, before[at]) or _is_of_kin(sentence, mention, before[at])):
            behind = []  # `Sekda Garut, Budi, | Ketua DPRD, Ani`
        if behind and appointer(sentence, mention.first, before[at], behind[0][0]):
            roles += [Role(number, *span, each.cluster) for each in named[max(0, at - 1) : at] for span in behind]
            behind = []
        head = head_of_clause(sentence, mentions, at, behind[0][0]) if behind and at else None
        if head is not None:
            roles += [Role(number, *span, named[head].cluster) for span in behind]
            behind = []
        roles += [Role(number, *span, cluster) for span in (*before[at], *behind)]
        told_behind.append(bool(behind))
        if at and behind and sentence.lower[mention.first - 1] in role_lexicon().succeeding:
            roles += [Role(number, *span, named[at - 1].cluster) for span in behind]
    for first, last in lists_of_persons(sentence, named):
        if last - first > LONGEST_LIST:
            continue
        listed = named[first:last]
        offices = [_offices(sentence, spans) for spans in before[first:last]]
        # `Aktivis Budi dan Ani, anggota DPR,`
        others_have_roles = any(offices[1:]) or (bool(offices[0]) and told_behind[last - 1])
        shared = shared_roles(sentence, listed, offices[0], others_have_roles=others_have_roles)
        shared = [span for span in shared if not says_nothing(sentence, *span)]  # `sejumlah | tokoh, termasuk Budi`
        roles += [Role(number, *span, each.cluster) for span in shared for each in listed]
        if len(listed) == 2:
            roles = one_each(sentence, roles, listed[0].cluster, listed[1].cluster)
    roles += [Role(number, *span, named[at].cluster) for span, at in handed_over(sentence, mentions)]
    counted = counted_role(sentence, named) if len(named) > 1 else None
    if counted is not None:
        roles += [Role(number, *counted[0], each.cluster) for each in counted[1]]
    return roles


def _is_of_kin(sentence: RoleSentence, mention: Mention, before: Sequence[tuple[int, int]]) -> bool:
    """Whether somebody is named as another one's kin: `Putra bungsu Presiden | Budi yang juga ketua partai, Ani,`."""
    start = before[0][0] if before else mention.first
    return not role_lexicon().kin.isdisjoint(sentence.lower[max(0, start - 3) : start])


def _offices(sentence: RoleSentence, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The roles before a name that are no rank: `anggota polisi Aipda Budi dan Bripka Rudi` are of one kind."""
    ranks = lexicons().ranks
    return [
        (begin, end)
        for begin, end in spans
        if not all(low in ranks or low in ".()" for low in sentence.lower[begin:end])
    ]


def _own(sentence: RoleSentence, mention: Mention, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The roles before a name that are the named one's."""
    if not spans or bears_the_name(sentence, mention.first) or _is_of_many(sentence, mention, spans[0]):
        return []
    own = _of_whom_it_is(sentence, spans[0], has_degree=past_degrees(sentence.words, mention.last) > mention.last)
    return [own, *spans[1:]] if own is not None else []


def _is_of_many(sentence: RoleSentence, mention: Mention, span: tuple[int, int]) -> bool:
    """Whether a role is that of a group that ends an adverbial before a name: `Kepada para jurnalis, | Budi ...`."""
    begin, end = span
    behind = sentence.lower[mention.last : mention.last + 1]
    is_alone = behind not in ([","], ["dan"], ["serta"], ["("], ["/"])
    return (
        is_alone
        and sentence.lower[end : mention.first] == [","]
        and sentence.lower[max(0, begin - 1) : begin] == ["para"]
    )


def _serves_named(sentence: RoleSentence, begin: int) -> bool:
    """Whether a role says whom the person named before it serves: `Ani bekerja sebagai | asisten pelatih Budi`."""
    lower, roles = sentence.lower, role_lexicon()
    if not begin or lower[begin] not in roles.voices or lower[begin - 1] not in roles.announcers:
        return False
    marks = (n for n in range(begin - 1, -1, -1) if not lower[n][0].isalnum())
    clause = next((n + 1 for n in marks if lower[n + 1] != "yang"), 0)  # `Ani, yang menjabat asisten pelatih Budi`
    return any(n in sentence.persons for n in range(clause, begin))


def _of_whom_it_is(sentence: RoleSentence, span: tuple[int, int], *, has_degree: bool) -> tuple[int, int] | None:
    """The part of a role before a name that is the named one's; None where it only says whom somebody serves.

    So `pengacara terdakwa | Budi`, but not `Budi SH`, and `cawapres pendamping | Budi`; and what somebody else becomes:
    of `menjadi juru bicara Presiden Budi` only `Presiden` is left.
    """
    begin, end = span
    lower, roles = sentence.lower, role_lexicon()
    beside = end in sentence.persons  # `koordinator aksi, | Budi` goes with no action of Budi's
    if beside and lower[begin] in roles.voices and lower[end - 1] in roles.clients and not has_degree:
        return None
    if beside and _serves_named(sentence, begin):
        return None
    is_substitute = end - begin == 2 and lower[begin] in roles.substitutes  # `pemain pengganti | Budi`
    titled = is_capital(sentence, begin) and is_capital(sentence, end - 1)  # `Sekretaris Kabinet | Budi`
    relates = lower[end - 1] in roles.relations and not (is_substitute or titled)
    serves = beside and (relates or lower[end - 1] in roles.serving)
    if serves or says_nothing(sentence, begin, end):
        return None
    opens = lower[end : end + 1] == [","] and opens_with(sentence, begin)  # `Setelah menjadi menteri, | Budi`
    if begin and lower[begin - 1] in roles.becoming and not opens:
        inner = next((n for n in range(begin + 1, end) if lower[n] in roles.offices and is_capital(sentence, n)), None)
        outer = lower[begin] in roles.offices and is_capital(sentence, begin)
        return span if outer else None if inner is None else (inner, end)
    return span
