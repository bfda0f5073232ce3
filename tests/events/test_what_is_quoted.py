"""What is told of a quotation: no half of it, nothing without its condition, and the small words that its nouns need."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

QUOTED = [
    # One half is not told without the other.
    (
        '"Kalau di desa kami bukan soal hadiah besar, tetapi kami menjaga tradisi menari yang sudah lama hilang," kata Budi Santoso, Senin (18/9).',
        "kami menjaga tradisi menari yang sudah lama hilang, kata Budi Santoso",
    ),
    (
        '"Tidak hanya di pasar lama, kami lihat harga cabai naik tajam di seluruh kecamatan lain yang kami kunjungi," '
        "kata Budi Santoso, Senin (18/9).",
        "kami lihat harga cabai naik tajam, kata Budi Santoso",
    ),
    # Nor what something is for, without it.
    (
        '"Papan itu ditulis agar warga membacanya, tidak bertujuan menyindir kebiasaan para pedagang atau menjadikan'
        ' mereka malu di depan siapa pun," kata Budi Santoso, Senin (18/9).',
        "Papan itu ditulis agar warga membacanya, kata Budi Santoso",
    ),
    # What a copula says is told with its subject.
    ('"Yang paling penting adalah gizinya," kata Budi Santoso, Senin (18/9).', "Yang paling penting adalah gizinya, kata Budi Santoso"),
    # Who is wanted to do something does it.
    (
        '"Kami ingin warga di sekitar waduk lama itu memiliki kebun jagung yang luas," kata Budi Santoso, Senin (18/9).',
        "Kami ingin warga di sekitar waduk lama memiliki kebun jagung, kata Budi",
    ),
    # What a comma sets beside another thing is not told of its subject alone.
    (
        '"Kita ingin lomba itu mendamaikan warga desa, bukan menghilangkan kerukunan lama anak-anak kita," '
        "kata Budi Santoso, Senin (18/9).",
        "Kita ingin lomba itu mendamaikan warga desa, kata Budi Santoso",
    ),
    (
        '"Kami membuat perahu, tidak hanya untuk lomba desa tetapi dengan mesin," kata Budi Santoso, Senin (18/9).',
        "Kami membuat perahu, kata Budi Santoso",
    ),
    # Who reports something is told with it, also where a comma stands between.
    (
        "Dinas Perikanan Sleman pada Senin (18/9) melaporkan, banjir di teluk merusak sedikitnya 20 kapal, termasuk "
        "dua kapal pukat dan tiga sampan, di sejumlah desa.",
        "Dinas Perikanan Sleman melaporkan, banjir di teluk merusak sedikitnya 20 kapal",
    ),
    # Small words that the noun before them needs.
    ('"Kami tidak ingin memihak desa mana pun," kata Budi Santoso, Senin (18/9).', "Kami tidak ingin memihak desa mana pun, kata Budi Santoso"),
    ('"Warga tidak boleh lengah sedikit pun," kata Budi Santoso, Senin (18/9).', "Warga tidak boleh lengah sedikit pun, kata Budi Santoso"),
    ('"Saya membangun rumah itu di tanah saya sendiri," kata Budi Santoso, Senin (18/9).', "Saya membangun rumah itu di tanah saya sendiri, kata Budi Santoso"),
    ("Sari Wulan akan bertanding di kandang sendiri pada Oktober.", "Sari Wulan akan bertanding di kandang sendiri"),
    # ... and that the sentence does without.
    ("Pasar Godean sendiri dibuka pada Oktober.", "Pasar Godean dibuka"),
    # A mark with a blank before it, right before a word, opens what is said.
    (
        'Syarat lomba perahu ada dua, yakni umur kapal dan berat awaknya, "Awak kapal akan ditimbang di balai desa sesudah '
        'semua perahu tiba," kata Budi Santoso saat jumpa pers secara daring, Senin (18/9).',
        "Awak kapal akan ditimbang sesudah semua perahu tiba, kata Budi Santoso",
    ),
    # Not that somebody speaks is told of what they say, but what they say.
    (
        '"Saya sampaikan, Pak, kami harus memperbaiki dulu semua perahu nelayan di teluk barat Cilacap itu," '
        "kata Budi Santoso, Senin (18/9).",
        "kami harus memperbaiki dulu semua perahu nelayan, kata Budi Santoso",
    ),
    (
        '"Berdasarkan hitungan terhadap panen padi merah secara teliti, bisa disimpulkan bahwa panen desa berada di bawah '
        'harapan," kata Budi Santoso, Senin (18/9).',
        "Berdasarkan hitungan, panen desa berada di bawah harapan, kata Budi Santoso",
    ),
    # What is said in few words is told whole, with what the editor added.
    ('"Ini bukti kalau warga kompak," kata Budi Santoso, Senin (18/9).', "Ini bukti kalau warga kompak, kata Budi Santoso"),
    ('"Ini kami jadikan pupuk, kami mampu," kata Budi Santoso, Senin (18/9).', "Ini kami jadikan pupuk, kami mampu, kata Budi Santoso"),
    ('"Boleh, namun dengan syarat tertentu," kata Budi Santoso, Senin (18/9).', "Boleh, namun dengan syarat tertentu, kata Budi Santoso"),
    ('"Sudah (BS ditahan)," kata Budi Santoso, Senin (18/9).', "Sudah (BS ditahan), kata Budi Santoso"),
    ('"Kapan pasarnya jadi," tanya Zulkifli, Senin (18/9).', "Kapan pasarnya jadi, tanya Zulkifli"),
    ('"Semoga pasar ini ramai," tulis komentar warga desa itu, Senin (18/9).', "Semoga pasar ini ramai, tulis warga desa itu"),
    ('"Semoga pasar ini ramai," tulis komentar Sari Wulan dikutip Warta Kita, Senin (18/9).', "Semoga pasar ini ramai, tulis Sari Wulan"),
    # ... but for what joins it to a sentence before.
    ('"Sehingga berpeluang mendorong panen jagung," kata Budi Santoso, Senin (18/9).', "berpeluang mendorong panen jagung, kata Budi Santoso"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_a_quotation_is_told_with_what_it_needs(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


ONLY_BESIDE = [
    '"Kalau nelayan teluk kompak, sabar, dan punya kapal kayu yang kuat, bukan tidak mungkin dari teluk akan '
    'tumbuh pasar-pasar ikan baru," kata Budi Santoso, Senin (18/9).',
    '"Terutama ketika kapal lain menimbulkan gelombang tinggi di teluk," kata Budi Santoso, Senin (18/9).',
]


@pytest.mark.parametrize("text", ONLY_BESIDE)
def test_what_is_so_only_at_times_is_not_told_as_if_it_were_so(text: str) -> None:
    assert what_of(text) == [None]
