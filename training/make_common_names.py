"""Write `training/written/common-names.txt`: plain sentences with common names, marked as the tagger learns from them.

The names are two or three words of the lists of Indonesian names (`data/lexicons/person_names.toml`), so that every
word of the lists is seen as part of a name. Run as `.venv/bin/python training/make_common_names.py`; deterministic.
"""

from __future__ import annotations

import itertools
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTPUT = Path(__file__).parent / "written/common-names.txt"
TEXTS, SENTENCES, SEED, SHARE_OF_TWO_WORDS = 60, 8, 11, 0.8
# fmt: off
PLACES = (
    "Magelang", "Sleman", "Bitung", "Garut", "Pati", "Solok", "Ende", "Kupang", "Tegal", "Blora",
    "Maros", "Palu", "Ambon", "Sigli", "Metro", "Jember", "Kediri", "Tuban", "Sampit", "Ternate",
    "Rembang", "Bantul", "Ngawi", "Sumenep", "Bima", "Waingapu", "Manokwari", "Sorong", "Nabire", "Tarakan",
)
# fmt: on
# `{P}`, `{Q}`, `{R}` are full names, `{p}` is one word of a name, `{L}`, `{L2}` are places.
FRAMES = (
    "Bupati {L} {P} tiba di {L2}, Senin.",
    "Camat {L}, {P}, membuka pameran itu pada Sabtu (16/9).",
    "“Jalan itu segera diperbaiki,” kata {P}.",
    "{P} dan {Q} tiba di {L}.",
    "Menurut {P}, harga beras di {L} turun.",
    "Ketua panitia {P} menyebut lomba digelar pekan depan.",
    "{p} setuju.",
    "Pasar itu akan dibuka bulan depan, kata juru bicara wali kota, {P}, di {L}.",
    "Kepala desa {P} bertemu warga.",
    "{P} baru membuat dua gol musim ini.",
    "Warga bernama {P} (41) melapor ke polisi.",
    "Hal itu disampaikan {P} di {L}, Rabu.",
    "Ia berterima kasih kepada {P}.",
    "Guru {P} mengajar di {L} sejak 2011.",
    "Pelatih {P} memuji {Q}.",
    "Rapat dipimpin {P}, dihadiri {Q} dan {R}.",
    "Dokter {P} memeriksa pasien.",
    "Menurut {p}, acara berjalan lancar.",
    "Lurah {P} mengatakan bantuan sudah datang.",
    "Nelayan asal {L}, {P}, belum pulang.",
    "{P}, istri {Q}, ikut hadir.",
    "Saksi {P} membenarkan hal itu.",
    "Foto itu milik {P}.",
    "Direktur {P} menandatangani nota itu bersama {Q}.",
    "Tim dilatih {P}.",
)


def name_words(chance: random.Random) -> Iterator[str]:
    """The words of the lists, capitalised, shuffled once, over and over."""
    lists = read_toml("lexicons/person_names.toml")
    listed = (word.strip() for key in ("indonesian", "indonesian_more") for word in re.split(r"[,\n]", lists[key]))
    words = sorted({word[0].upper() + word[1:] for word in listed if word and " " not in word})
    chance.shuffle(words)
    return itertools.cycle(words)


def sentence(words: Iterator[str], chance: random.Random) -> str:
    """One frame filled with marked names and places."""
    frame = chance.choice(FRAMES)
    names = [" ".join(itertools.islice(words, 2 if chance.random() < SHARE_OF_TWO_WORDS else 3)) for _ in "PQR"]
    filled = {"P": names[0], "Q": names[1], "R": names[2], "p": next(words)}
    persons = {key: f"<P>{name}</P>" for key, name in filled.items()}
    first, second = chance.sample(PLACES, 2)
    return frame.format(**persons, L=f"<L>{first}</L>", L2=f"<L>{second}</L>")


def main() -> None:
    """Write the file."""
    chance = random.Random(SEED)
    words = name_words(chance)
    texts = ("\n".join(sentence(words, chance) for _ in range(SENTENCES)) for _ in range(TEXTS))
    OUTPUT.write_text("\n---\n".join(texts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
