"""Who says what a sentence tells, where another sentence names them: `kata Budi` for `ujarnya`."""

from __future__ import annotations

import pytest

from tests.events.told_events import events_of, what_of

NAMED = [
    (
        '"Harga beras turun," kata Kepala Dinas Budi Santoso. "Pasar baru akan dibuka pada Oktober," ujarnya.',
        "kata Budi Santoso, Pasar baru akan dibuka",
    ),
    (
        '"Harga beras turun," kata Budi Santoso. "Pasar baru itu akan dibuka pada Oktober," kata dia.',
        "kata Budi Santoso, Pasar baru itu akan dibuka",
    ),
    (
        "Budi Santoso mengatakan pasar lama rusak. Untuk itu, pihaknya akan membuka pasar baru pada Oktober.",
        "Budi Santoso mengatakan, pihaknya akan membuka pasar baru",
    ),
    (
        "Bupati Sari Wulan juga mengatakan harga beras turun. Warga senang. "
        '"Kami akan membuka pasar pada Sabtu (23/9)," katanya.',
        "Sari Wulan mengatakan, Kami akan membuka pasar",
    ),
    (
        '"Kami akan membuka pasar pada Sabtu (23/9). Warga sudah menunggu," kata Sari Wulan.',
        "Kami akan membuka pasar, kata Sari Wulan",
    ),
    (
        '"Harga telur naik," kata Budi Santoso. Pernyataan itu disampaikan di Solo, Senin (18/9).',
        "Harga telur naik, kata Budi Santoso",
    ),
    (
        '"Bupati sehat," kata Ajudan Bupati Wiryawan Kompol Syarif Hidayat saat dikonfirmasi, Sabtu (16/9).',
        "Bupati sehat, kata Syarif Hidayat",
    ),
    (
        '"Bupati sehat," kata Ratna Dewi Ketua Yayasan Budi Santoso, Senin (18/9).',
        "Bupati sehat, kata Ratna Dewi",
    ),
    (
        '"Bupati sehat," kata Pengacara Ratna Dewi dan Budi Santoso, Senin (18/9).',
        "Bupati sehat, kata Ratna Dewi",
    ),
    (
        "Pabrik itu mulai menguji mesin baru pada Agustus, menurut juru bicara Kopi Kita, Roman Sakti.",
        "Pabrik itu mulai menguji mesin baru, menurut juru bicara Kopi Kita",
    ),
    # Whose words they are, the quotes of the story tell, also where another is named between or the speaker far before.
    (
        '"Harga beras turun," kata Budi Santoso. Ia menemui Sari Wulan di Solo. "Pasar dibuka pada Oktober," ujarnya.',
        "kata Budi Santoso, Pasar dibuka",
    ),
    (
        'Budi Santoso mengatakan harga beras turun. Panen di Solo melimpah. Gudang penuh. Warga senang. Truk datang. "Pasar '
        'dibuka pada Oktober," ujarnya.',
        "Budi Santoso mengatakan, Pasar dibuka",
    ),
    # What somebody claims in a sentence that names nobody is told as theirs.
    (
        '"Pabrik garam itu sudah ditutup pada Agustus. Warga lega," kata Sari Wulan.',
        "Pabrik garam itu sudah ditutup, kata Sari Wulan",
    ),
    # Who speaks in the sentence itself is not told as the one named before.
    (
        'Sari Wulan mengatakan harga beras turun. Camat menambahkan, "Pada Oktober kami membuka pasar."',
        "Camat menambahkan, kami membuka pasar",
    ),
    (
        'Sari Wulan mengatakan harga beras turun. Budi Santoso berkata, "Pada Oktober kami membuka pasar."',
        "Budi Santoso berkata, kami membuka pasar",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_who_speaks_is_named(text: str, expected: str) -> None:
    event = events_of(text)[-1]
    assert event.what == expected
    told = " ".join(text[span.start : span.end] for span in event.what_spans)
    assert told.replace(",", "") == expected.replace(",", "")


def test_a_long_name_leaves_room_for_what_is_said() -> None:
    said = '"Harga di semua pasar ikan kota ini naik lagi menjelang panen raya pada Oktober," ujarnya.'
    (what,) = what_of(f'"Warga sabar," kata Muhammad Ridwan Budi Santoso. {said}')
    assert what is not None
    assert "naik lagi" in what
    assert 3 <= len(what.split()) <= 12


def test_a_name_behind_a_fronted_clause_stands_for_a_pronoun() -> None:
    text = "Memasuki usia 20 tahun, Sari Wulan sudah berhasil membuka toko. Ia meresmikan pabrik pada 2020."
    assert what_of(text)[-1] == "Sari Wulan meresmikan pabrik"


def test_a_name_for_a_pronoun_takes_words_from_what_follows() -> None:
    text = (
        '"Harga naik lagi," kata Budi Santoso Wijaya. Dia memperkirakan harga beras di pasar itu akan lebih banyak '
        "dipengaruhi oleh cuaca pada Oktober."
    )
    assert what_of(text)[-1] == (
        "Budi Santoso Wijaya memperkirakan harga beras akan lebih banyak dipengaruhi oleh cuaca"
    )


EARLIER_WORDS = [
    ("Seluruh sampah pasar sudah kami serahkan ke polisi.", "Seluruh sampah pasar sudah kami serahkan ke polisi"),
    ("Putusan hakim itu berlaku bagi warga.", "Putusan hakim itu berlaku bagi warga"),
    # What is asked is not said, and what only points says nothing without what stands before.
    ("Seluruh sampah pasar sudah kami serahkan ke polisi?", None),
    ("Sampah itu sudah kami serahkan ke polisi.", None),
]


def test_of_a_quotation_that_ends_in_what_it_includes_is_told_what_includes_it() -> None:
    text = '"Kami sedang menanam semua jenis padi gunung. Termasuk yang baru," kata Sari Wulan, Sabtu (16/9).'
    assert what_of(text) == ["Kami sedang menanam semua jenis padi gunung, kata Sari Wulan"]


@pytest.mark.parametrize(("before", "gist"), EARLIER_WORDS)
def test_where_the_end_of_a_quotation_tells_nothing_what_it_says_before_is_told(before: str, gist: str | None) -> None:
    text = f'"{before} Karena nanti perlu," kata Kepala Dinas Pasar Sari Wulan, Sabtu (16/9).'
    assert what_of(text) == [gist and f"{gist}, kata Sari Wulan"]


POINTING_BACK = [
    ("Seluruh sampah pasar sudah kami serahkan ke polisi.", "Seluruh sampah pasar sudah kami serahkan ke polisi"),
    # A clause without the words before it says something else, and nobody knows from the words alone who `ia` is.
    ("Di tengah kemarau panjang, panen padi tetap naik.", "Itu sudah biasa bagi kami"),
    ("Ia menyerahkan seluruh sampah pasar ke polisi.", "Itu sudah biasa bagi kami"),
]


@pytest.mark.parametrize(("before", "gist"), POINTING_BACK)
def test_where_the_end_of_a_quotation_only_points_back_what_it_says_before_is_told(before: str, gist: str) -> None:
    text = f'"{before} Itu sudah biasa bagi kami," kata Kepala Dinas Pasar Sari Wulan, Sabtu (16/9).'
    assert what_of(text) == [f"{gist}, kata Sari Wulan"]
