"""Who is given as saying what: a table of cases in the styles of Indonesian newsrooms."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_tui.briefing import Actor, Span
from briefing_tui.quotes import find_quotes

MARKED = {
    "sang and an occupation": (
        '"[ani+ Lagu itu sudah lama selesai]," kata Ani Lestari. Sang penyanyi lalu mengatakan [ani- albumnya terbit Juni.]'
    ),
    "how it is said": 'Budi menjawab singkat, "[budi+ Silakan duduk.]"',
    "membalas": 'Budi membalas, "[budi+ Kamu hebat.]"',
    "a headline before who speaks": (
        'Pesan Kapolres Kapolres Kudus, Budi Santoso menyatakan, "[budi+ Jalan ini kami tutup. Besok dibuka.]"'
    ),
    "quote first": '"[budi+ Kami sudah memeriksa tujuh saksi]," kata Budi Santoso.',
    "quote first, a day": '"[budi+ Kami sudah memeriksa tujuh saksi]," kata Budi, Selasa (9/5/2023).',
    "quote first, a place and a day": '"[budi+ Jalan itu ditutup]," ujar Budi Santoso di Jakarta, Senin.',
    "typographic marks": "“[ani+ Stok vaksin masih cukup],” ujar Ani Lestari.",
    "typographic marks, full stop inside": "“[ani+ Stok vaksin masih cukup.]” ujar Ani Lestari.",
    "comma outside": '"[ani+ Stok vaksin masih cukup]", ungkap Ani Lestari.',
    "no comma": '"[ani+ Stok vaksin masih cukup]" tutur Ani Lestari.',
    "a question": '"[rudi+ Siapa yang mau menanam padi di sana?]" tanya Rudi.',
    "an exclamation": '"[rudi+ Jangan buang sampah ke sungai!]" tegas Rudi Prasetya.',
    "several sentences in one pair": '"[ani+ Stok cukup. Warga tidak perlu cemas. Datang saja ke puskesmas]," jelas Ani.',
    "split by the attribution": '"[budi+ Kalau hujan turun]," kata Budi, "[budi+ jalan itu pasti macet.]"',
    "split, a second sentence": '"[budi+ Kami sudah ke lokasi]," kata Budi. "[budi+ Besok kami kembali lagi ke sana.]"',
    "quote behind a verb": 'Budi mengatakan, "[budi+ Kami sudah ke lokasi.]"',
    "quote behind a verb and a colon": 'Ani Lestari menegaskan: "[ani+ Tidak ada vaksin palsu.]"',
    "quote behind bahwa": 'Ani Lestari menegaskan bahwa "[ani+ tidak ada vaksin palsu di Kudus]".',
    "a name and a colon": 'Budi: "[budi+ Kami sudah ke lokasi.]"',
    "quote behind kata": 'Kata Budi, "[budi+ kami sudah ke lokasi.]"',
    "several sentences behind a verb": 'Rudi berkata, "[rudi+ Sawah itu milik warga. Kami tidak akan menjualnya.]"',
    "menandaskan behind its subject": '"[rudi+ Sawah itu milik warga]," Rudi menandaskan.',
    "who gives advice speaks next": (
        '"[budi+ Jalan ditutup]," kata Budi. Di sisi lain, Ani Lestari memberikan imbauan soal masker. "[ani+ Pakailah selalu]," ujarnya.'
    ),
    "a noun that attributes behind marks": '"[budi+ Besok kami kembali]," janji Budi. "[budi+ Lihat saja]," singkatnya.',
    "how it was said": 'Ani menunggu di luar. "[ani+ Anak saya belum pulang]," katanya terisak di rumah.',
    "bearers of words": '"[kemenkes+ Vaksin itu aman]," demikian keterangan resmi dari Kementerian Kesehatan, Senin.',
    "demikian and a passive": '"[budi+ Jalan itu ditutup]," demikian disampaikan Budi Santoso di Kudus.',
    "bearers in a sentence of their own": '"[polda+ Pelaku sudah ditangkap.]" Demikian isi siaran pers Polda Metro Jaya.',
    "a region behind who speaks": "Polda Metro Jaya, Jakarta, menegaskan bahwa [polda- pelaku sudah ditangkap.]",
    "a country behind where it spoke": "Dalam rapat di Jakarta, Iran menegaskan bahwa [iran- tarif itu keliru.]",
    "a country behind a connective": "Sementara itu, Iran menegaskan bahwa [iran- tarif itu keliru.]",
    "a country behind what it did not heed": "Meski ditekan Jepang, Iran menegaskan bahwa [iran- tarif itu keliru.]",
    "a country behind one more": "Tak hanya Jepang, Iran menegaskan bahwa [iran- tarif itu keliru.]",
    "an age points back": '"[budi+ Kami sudah ke lokasi]," kata Budi. Pria 47 tahun itu mengaku [budi- jalannya sangat licin.]',
    "named by berinisial": '"[budi+ Saya takut sekali]," tutur korban berinisial Budi di Kudus.',
    "who promised without words speaks next": (
        '"[budi+ Jalan ditutup]," kata Budi. Ani Lestari berjanji datang. "[ani+ Besok saya ke sana]," ujarnya.'
    ),
    "whom the next sentence goes on about speaks": (
        '"[budi+ Itu masih didalami]," tutur Budi.\n\nSiang itu, Ani Lestari diperiksa tujuh jam. Dia mengaku [ani- lelah sekali.]'
    ),
    "who adds to it has spoken before": (
        '"[budi+ Itu masih didalami]," tutur Budi. Ani Lestari diperiksa. Ia menambahkan, [budi- berkasnya segera lengkap.]'
    ),
    "by whom the like was said speaks next": (
        '"[budi+ Itu masih didalami]," tutur Budi. Hal senada disampaikan juga oleh Ani Lestari. "[ani+ Berkasnya lengkap]," ujarnya.'
    ),
    "who feels the same speaks next": (
        '"[budi+ Kami sedih sekali]," tutur Budi.\n\nHal serupa dirasakan Ani Lestari. Meski kalah, ia mengaku [ani- tetap bangga.]'
    ),
    "what the speaker is, without a verb before": "[budi- Jalan itu licin], kata Budi Santoso, kapolres Kudus itu.",
    "what the speaker is, behind a closing mark alone": "[budi+ Jalan itu licin],” kata Budi Santoso, seorang kapolres Kudus.",
    "who agrees speaks next": (
        '"[budi+ Jalan ditutup]," kata Budi. Ani Lestari sependapat. "[ani+ Warga perlu aman]," ujarnya.'
    ),
    "a name told by bernama speaks next": (
        '"[budi+ Jalan ditutup]," kata Budi. Warga bernama Ani mengaku bingung. "[ani+ Kami lewat mana]," tanyanya.'
    ),
    "a forecast without a verb": '"[budi+ Dia cedera]," kata Budi. Dewi memperkirakan [dewi- Rudi absen dua pekan.]',
    "a short verb on no list": '"[ani+ Saya dipukul dari belakang]," adu Ani kepada polisi.',
    "a verb on no list behind an outcry": '"[ani+ Jangan ke sana!]" cegah Ani. "[ani+ Itu berbahaya.]" cegahnya.',
    "a verb on no list": '"[ani+ Tangannya seperti lem]," sanjung Ani. "[ani+ Dia hebat]," sanjungnya lagi.',
    "an account of nobody": '"[?+ Kok mirip ayahnya ya]," tulis akun @rina.cantik. Budi tertawa.',
    "strangers lament": '"[?+ Kami tidak bisa tidur semalaman]," keluh pengungsi di Kudus.',
    "an interview": "Kapan selesai?\n\nKapolres Kudus Budi Santoso: [budi+ Kami targetkan Juni.]\n\nBudi: [budi+ Tahun depan dibuka. Semua boleh masuk.]",
    "verb behind its subject": '"[rudi+ Sawah itu milik warga]," Rudi menegaskan.',
    "an office before the name": '"[ani+ Stok cukup]," kata Menteri Kesehatan Ani Lestari di kantornya.',
    "a long office with commas": '"[ani+ Stok cukup]," kata Direktur Pencegahan, Pengendalian, dan Pengawasan Ani Lestari, Rabu.',
    "an office in apposition": '"[dewi+ Guru kami kurang]," ucap Ketua Dewan Pendidikan Kudus, Dewi Anggraini, Kamis (1/6).',
    "a name in apposition to an office": '"[dewi+ Guru kami kurang]," ucap Dewi Anggraini, Ketua Dewan Pendidikan Kudus, Kamis.',
    "a short form in brackets": '"[ani+ Stok cukup]," kata Kepala Dinas Kesehatan (Kadinkes) Kudus Ani Lestari.',
    "dia": 'Budi Santoso memimpin rapat. "[budi+ Kami siap bekerja]," kata dia.',
    "ia": 'Budi Santoso memimpin rapat. "[budi+ Kami siap bekerja]," ujar ia.',
    "beliau": 'Joko Susilo meninjau sawah. "[joko+ Panen kita bagus]," tutur beliau.',
    "the suffix": 'Budi Santoso memimpin rapat. "[budi+ Kami siap bekerja]," katanya.',
    "the suffix of other verbs": 'Budi Santoso memimpin rapat. "[budi+ Kami siap bekerja]," imbuhnya.',
    "dia goes to the last speaker": '"[budi+ Kami siap]," kata Budi. Ani hadir juga. "[budi+ Besok kami mulai]," kata dia.',
    "lanjut dia": '"[ani+ Obat cukup]," kata Ani. "[ani+ Dokter juga cukup]," lanjut dia.',
    "two speakers in turn": '"[ani+ Obat cukup]," kata Ani. "[budi+ Jalan aman]," kata Budi. "[budi+ Pasar juga aman]," tambahnya.',
    "seraya menambahkan": '"[budi+ Jalan aman]," kata Budi seraya menambahkan bahwa [budi- pasar akan dibuka lagi besok.]',
    "the verb doubled": '"[budi+ Jalan ini aman]," ujar Budi menegaskan.',
    "rarer verbs": '"[ani+ Dulu sungai ini jernih]," kenang Ani. "[ani+ Sekarang airnya hitam]," sesalnya.',
    "a plain quality": 'Budi menilai [budi- pasar itu kotor.] "[budi+ Harus dibersihkan]," katanya.',
    "a quality without a pointer": "Budi menyebut [budi- stok beras aman hingga akhir tahun.]",
    "one pair over two paragraphs": '"[ani+ Kita harus sabar.]\n\n[ani+ Semua ada waktunya]," kata Ani Lestari.',
    "a caption": 'Ani Lestari mengunggah foto itu dengan keterangan, "[ani+ Akhirnya pulang ke rumah.]" Foto itu disukai.',
    "another one behind sementara": '"[budi+ Kami menolak]," kata Budi, sementara Ani Lestari menjawab, "[ani+ Kami tetap jalan.]"',
    "too much of a quality": "Budi menilai [budi- jadwal terlalu padat.]",
    "a passive that names the speaker": "”[ani+ Kami sudah siap.]” Demikian disampaikan Ani Lestari kepada warga.",
    "numbered": 'Ani Lestari menjelaskan dua hal.\n\n1. "[ani+ Tanggul selesai Juni]," katanya.\n\n2. "[ani+ Pompa baru datang]," katanya.',
    "sebagaimana dikatakan": "Sebagaimana dikatakan Ani Lestari, [ani- tanggul itu akan selesai pada Juni.]",
    "seperti yang disampaikan, behind": "[ani- Tanggul itu akan selesai pada Juni], seperti yang disampaikan Ani Lestari.",
    "what bears the words": '"[kemenkes+ Kami ingin semua menahan diri]", demikian bunyi pernyataan Kementerian Kesehatan, Senin.',
    "a client's lawyer": '"[dewi+ Klien kami tidak bersalah]," ujar pengacara Budi Santoso, Dewi Anggraini, di kantornya.',
    "a description with a nickname": 'Ani Lestari tiba. "[ani+ Harga cabai stabil]," ujar perempuan yang akrab disapa Ani itu.',
    "kin that points back": (
        '"[dewi+ Wisatawan naik]," kata Dewi Anggraini. "[dewi+ Ini berkat warga]," tambah istri Budi Santoso itu.'
    ),
    "a description before a verb": (
        '"[rudi+ Saya lahir di Kudus]," kata Rudi. "[rudi+ Saya besar di sana]," lanjut komika itu disambut tawa.'
    ),
    "a nickname alone": "Ani Lestari tiba. Menurut perempuan yang disapa Mbak Ani ini, [ani- harga cabai stabil.]",
    "subject, verb and an adverbial behind": '"[rudi+ Sawah itu milik warga]," Rudi menegaskan dalam jumpa pers.',
    "a sentence that names the speaker": '"[ani+ Jaga kebersihan sungai mulai dari rumah.]" Begitu pesan Ani Lestari kepada warga.',
    "a speech named behind it": '"[budi+ Ini kemenangan warga.]" Demikian pidato Budi Santoso di Kudus.',
    "whom the speaker means": (
        '"[dewi+ Klien kami kooperatif]," kata Dewi Anggraini. Budi Santoso hadir di sidang. '
        '"[dewi+ Dia selalu datang]," sambungnya.'
    ),
    "pula": '"[budi+ Jalan ini aman]," kata Budi pula.',
    "demikian": '"[budi+ Jalan ini aman]," demikian kata Budi.',
    "an organization": '"[polda+ Pelaku sudah ditahan]," kata Polda Metro Jaya dalam keterangannya.',
    "the side of an organization": '"[sinar+ Kapal itu laik laut]," tulis pihak PT Sinar Laut.',
    "a country": '"[iran+ Tuduhan itu tidak berdasar]," sebut Iran dalam pernyataan resmi.',
    "an unnamed witness": '"[?+ Api cepat sekali membesar]," kata seorang warga.',
    "unnamed people": '"[?+ Api cepat sekali membesar]," kata warga setempat.',
    "imbuh and somebody without a name": '"[?+ Api cepat sekali membesar]," imbuh perwira menengah itu.',
    "a stranger's suffix": (
        '"[budi+ Kami siap]," kata Budi. "[?+ Api cepat membesar]," kata seorang warga. "[?+ Saya lari]," katanya.'
    ),
    "that office": 'Budi Santoso memimpin rapat. "[budi+ Kami siap bekerja]," kata Kapolres itu.',
    "the office alone": 'Kapolres Kudus Budi Santoso memimpin rapat. "[budi+ Kami siap]," kata Kapolres.',
    "the office in full": 'Ani Lestari datang. Budi Santoso juga. "[ani+ Obat cukup]," ujar Menteri Kesehatan.',
    "a description pointing back": 'Ani Lestari datang ke Kudus. "[ani+ Obat cukup]," ujar perempuan kelahiran Solo itu.',
    "a house pointing back": 'PT Sinar Laut membeli kapal. "[sinar+ Kapal itu laik laut]," tulis perusahaan itu.',
    "not the husband": '"[?+ Dia orang yang sabar]," kata istri Budi.',
    "not the president": '"[?+ Rapat ditunda]," kata juru bicara Presiden Joko Susilo.',
    "the spokesman's own name": '"[rudi+ Rapat ditunda]," kata juru bicara Presiden Joko Susilo, Rudi Prasetya.',
    "speech verbs inside are his words": '"[budi+ Dia mengatakan bahwa mobilnya hilang]," kata Budi.',
    "names inside are not speakers": '"[budi+ Menurut Ani, obat itu cukup]," kata Budi.',
    "a title inside": '"[dewi+ Anak-anak menonton film “Laut Biru” di sekolah]," kata Dewi.',
    "a single quote inside": "\"[dewi+ Dia bilang 'saya bisa' lalu lari]\", kata Dewi.",
    "a marked sentence goes on": '"[budi+ Jalan ini aman]," kata Budi. "[budi+ Kami menjaganya siang dan malam tanpa henti.]"',
    "two paragraphs, mark repeated": '"[ani+ Obat cukup untuk setahun. Warga tenang saja.]\n\n"[ani+ Dokter pun sudah kami tambah]," kata Ani Lestari.',
    "attribution in its own paragraph": 'Budi Santoso memimpin rapat.\n\n"[budi+ Kami siap bekerja]," katanya.',
    "next paragraph, no attribution": '"[ani+ Obat cukup]," kata Ani.\n\n"[ani+ Kami akan menambah dokter di setiap desa.]"',
    "three paragraphs, mark repeated": (
        "Ani Lestari tiba.\n\n“[ani+ Obat cukup.]\n\n“[ani+ Dokter juga cukup.]\n\n“[ani+ Semua aman],” katanya."
    ),
    "guillemets": "«[ani+ Obat cukup untuk setahun]», kata Ani Lestari.",
    "low opening marks": "„[ani+ Obat cukup untuk setahun]“, kata Ani Lestari.",
    "closing mark used to open": "”[ani+ Obat cukup untuk setahun],” kata Ani Lestari.",
    "space behind the mark": '" [ani+ Obat cukup untuk setahun] " kata Ani Lestari.',
    "an apposition with itu": '"[rudi+ Panen ini bagus sekali]," kata Rudi, pria kelahiran Bandung itu.',
    "without saying": 'Budi datang. "[budi+ Kami siap]," katanya tanpa menyebut tempatnya.',
    "marked words behind an address": 'Ani Lestari meminta warga tenang. "[ani+ Saya jamin obat cukup untuk setahun.]"',
    "tweets": '"[rudi+ Terima kasih, warga Bandung]," cuit Rudi di akun resminya.',
    "foreign names": '"[kenji+ Kami menyambut baik kesepakatan itu]," kata Perdana Menteri Jepang Kenji Tanaka.',
    "surname alone": 'Kenji Tanaka tiba di Jakarta. "[kenji+ Kami siap berunding]," tutur Tanaka.',
    "dilansir behind": '"[kenji+ Kami siap berunding]," kata Tanaka, dilansir Reuters, Kamis.',
    "kepada": '"[budi+ Jalan ini aman]," kata Budi kepada wartawan.',
    "saat ditemui": '"[budi+ Jalan ini aman]," kata Budi saat ditemui di kantornya, Senin malam.',
    "speech that goes on over paragraphs": (
        '"[ani+ Obat cukup untuk setahun]," kata Ani Lestari. "[ani+ Stok vaksin juga naik.]\n\n"[ani+ Kami menambah dokter di '
        'setiap desa.]\n\n"[ani+ Saya minta warga tetap tenang selama libur sekolah.]"\n\nBudi Santoso tiba di Kudus.'
    ),
    "a mark that is never closed": '"[ani+ Obat cukup]," kata Ani Lestari, "bagaimana stok vaksin?\n\nBudi tiba di Kudus.',
    "a mark closed by a single one": "Ani menilai \"[ani+ tidak perlu]' ada aturan baru di Kudus.",
    "single marks": "'[ani+ Obat cukup untuk setahun],' kata Ani Lestari.",
    "bullets": '- "[ani+ Kami menolak rencana itu]," ujar Ani Lestari.\n- "[rudi+ Harus ada dialog]," kata Rudi.',
    "signed behind a dash": "Rapat digelar di Kudus.\n\n“[rudi+ Anggaran jembatan sudah cair.]” - Gubernur Jawa Barat, Rudi Prasetya",
    "the prosecutor is somebody else": 'Ani tiba di Kudus. "[?+ Menjatuhkan pidana lima tahun penjara]," kata jaksa.',
    "kin of a holder": '"[?+ Dia orang yang sabar]," kata istri pembalap Budi Santoso.',
    "a lead before the marks": 'Karena itu, "[budi+ kami menutup jalan ini]," kata Budi.',
    "a citizen of a named place points back": (
        '"[ani+ Jalannya licin]," kata Ani Lestari. "[ani+ Saya jatuh dua kali]," imbuh warga Jakarta itu. "[?+ Airnya keruh]," kata warga itu.'
    ),
    "who speaks next is named behind two adverbials": (
        '"[budi+ Jalan ditutup]," kata Budi. Usai rapat, di depan kantor, Ani Lestari mengungkap rasa lega. "[ani+ Akhirnya ada kepastian untuk semua warga.]"'
    ),
    "a body that speaks at length speaks on": (
        "Ani menilai [ani- aturan itu lemah.] WHO menyebut [who- vaksinnya tiba besok pagi.] WHO mengingatkan "
        '[who- stoknya belum cukup.] "[who+ Kami kirim dua kali sepekan]," tulisnya.'
    ),
    "one mark over paragraphs that break a sentence off from others": (
        'Budi Santoso menunggu. "[budi+ Jalan itu kami tutup.]\n\n[budi+ Besok kami buka. Semua boleh masuk.]\n\n[budi+ Kecuali truk]," kata Budi.'
    ),
    "a name behind a clause that describes its bearer": (
        '"[ani+ Anak-anak harus bisa membaca]," kata perempuan yang lama mengajar di pulau kecil, Ani Lestari.'
    ),
    "kin of a holder of an office": (
        '"[ani+ Bapak orang baik]," kenang istri mendiang Wali Kota Kudus Budi Santoso, Ani Lestari.'
    ),
    "what the speaker does meanwhile": (
        "[ani+ Ini upaya lain kami untuk keadilan], kata Ani Lestari, seraya menunjukkan sehelai surat tua."
    ),
    "nouns that look like verbs": (
        '"[ani+ Saya menyesal]," jawab terdakwa Ani Lestari. "[budi+ Itu benar]," ujar pelatih berkebangsaan Jepang Budi Santoso.'
    ),
    "who closes with what was said": '"[budi+ Korban sudah pulang semua]," demikian Budi menutup keterangannya.',
    "signed in a bracket": '"[ani+ Harga pupuk naik dua kali lipat.]" (Ani Lestari, petani Kudus)',
    "what somebody does after it": 'Budi mengatakan, "[budi+ Besok kami kembali]", lalu pergi.',
    "berpesan": 'Budi lalu berpesan, "[budi+ Jaga kesehatan.]"',
    "who speaks for the accused": '"[ani+ Klien kami tidak bersalah]," ucap kuasa hukum terdakwa Budi Santoso, Ani Lestari.',
    "what follows a quote is not what another one told": (
        '"[ani+ Jalan itu ditutup]," kata Ani Lestari, lalu ia menemui warga. Hal itu disampaikan Budi Santoso di Kudus.'
    ),
}

UNMARKED = {
    "kami": "[budi+ Kami akan menutup jalan itu], kata Budi.",
    "saya": "[ani+ Saya sudah melihat gudangnya], ujar Ani Lestari di Kudus, Senin.",
    "two sentences": "Rapat selesai. [ani+ Saya sudah melihat gudangnya. Obat di sana masih cukup], ujar Ani Lestari.",
    "the first alone in her voice": "Hujan turun. [ani+ Kami sudah ke sana. Obat masih cukup. Aman], kata Ani.",
    "colloquial": "Hujan turun sejak pagi. [rudi+ Kalau begini enggak bisa panen. Rugi sekali], kata Rudi.",
    "stops at a report": "Ani mengatakan [ani- gudang itu penuh.] [ani+ Kami sudah ke sana], ujarnya.",
    "stops at his own name": "Budi datang pukul enam. [budi+ Jalan sudah aman], kata Budi.",
    "taking up what was reported": "Ani mengatakan [ani- gudang itu penuh.] [ani+ Obat datang kemarin. Jadi, stok aman], ujarnya.",
    "opening mark alone": "Rapat selesai. “[ani+ Obat datang kemarin. Stok aman], kata Ani Lestari, Jumat (15/9).",
    "closing mark alone": "Rapat selesai. [ani+ Obat harus disimpan di tempat dingin],” ujar Ani.",
    "comma lost": "Rapat selesai. [ani+ Obat kami masih cukup] kata Ani saat ditemui di Kudus, Rabu (13/9).",
    "comma lost before the suffix": "Ani memimpin rapat. [ani+ Obat kami masih cukup] katanya.",
    "tutup as a verb": "Ani memimpin rapat. [ani+ Semoga semua sehat], tutupnya.",
    "lead": "[budi- Jalan pantura ditutup mulai malam ini], kata Kapolres Kudus Budi Santoso.",
    "marks kept elsewhere": '"[budi+ Kami siap]," kata Budi. [budi- Jalan pantura ditutup malam ini], kata dia.',
    "marks kept, own voice": '"[budi+ Kami siap]," kata Budi. [budi+ Kami menutup jalan pantura], kata dia.',
    "goes on in his voice": "Hujan turun. [budi+ Kami siap], kata Budi. [budi+ Saya sendiri yang berjaga.]",
    "the day behind": "Hujan turun. [budi+ Kami siap], kata Budi, Selasa.",
    "an office behind": "Hujan turun. [budi+ Kami siap], kata Kapolres Kudus, Budi Santoso, di Jakarta, Selasa.",
}

REPORTED = {
    "an organization acts, then says": "Polda Metro Jaya menolak laporan itu, menegaskan bahwa [polda- datanya sudah benar.]",
    "an accusation": "Rudi menuding [rudi- warga tidak pernah diajak bicara.]",
    "whom somebody accuses": "Rudi menuding perusahaan itu.",
    "somebody unnamed confesses": "Seorang warga mengaku [?- diintimidasi oleh pelaku di jalan.]",
    "a quality without a verb": "Dewi menilai [dewi- izin tambang cacat.]",
    "a plain verb": "Rudi menyebut [rudi- anak asuhnya tampil lepas.]",
    "another one's joined on to a quote": '"[budi+ Kami siap]," kata Budi, sedangkan Ani menilai [ani- obat itu kurang manjur.]',
    "another one's joined on to a report": "Budi menilai [budi- jalan itu aman], sementara Ani menyebut [ani- obat itu langka.]",
    "what one asks": "Dewi mempertanyakan [dewi- kenapa guru belum ditambah.]",
    "a thing one questions": "Dewi mempertanyakan keputusan itu.",
    "two words behind mengaku": "Rudi mengaku [rudi- panennya gagal.]",
    "a link before and a number behind": "Budi datang. [budi- Akibatnya, kata dia, 40 orang kehilangan tempat tinggal.]",
    "hal itu disampaikan": "Ani mengatakan [ani- obat itu aman.] [budi- Jembatan itu tidak bisa dilalui.] Hal itu disampaikan Budi Santoso di Kudus.",
    "thought careless": "Ani menilai [ani- petugas di sana lalai.]",
    "a passive that opens the sentence": "Diakui Budi Santoso, [budi- jembatan itu sudah lama rusak.]",
    "nothing but hal itu diakui": "[budi- Jembatan itu tidak bisa dilalui.] Hal itu diakui Budi Santoso di Kudus.",
    "hal itu disampaikan, of himself": "Budi Santoso membuka pasar di Kudus. Hal itu disampaikan Budi saat pidato.",
    "an adverbial of time between": "Ani baru-baru ini mengaku [ani- telah kehilangan sepeda motor di rumah.]",
    "an occasion between": "Budi dalam kesempatan itu menyampaikan bahwa [budi- jalan itu sudah aman.]",
    "a house and what it does": "Lembaga pengawas lalu lintas Polda Metro Jaya menyatakan bahwa [polda- pelaku sudah ditahan sejak Minggu.]",
    "melanjutkan and a comma": "Budi melanjutkan, [budi- jalan itu sudah aman.]",
    "mengatakan": "Budi mengatakan [budi- jalan itu sudah aman.]",
    "mengatakan bahwa": "Budi mengatakan bahwa [budi- jalan itu sudah aman.]",
    "menyatakan": "Polda Metro Jaya menyatakan [polda- pelaku sudah ditahan sejak Minggu.]",
    "menurut and a relative clause": "Menurut Rudi, yang pernah memimpin bank itu, [rudi- pasar itu terlalu kecil untuk warga.]",
    "menjelaskan and a comma": "Ani menjelaskan, [ani- kenaikan itu seiring musim hujan.]",
    "menegaskan with a clause": "Ani menegaskan [ani- obat itu tidak dijual bebas.]",
    "menyebut with a clause": "Rudi menyebut [rudi- panen padi akan turun tahun ini.]",
    "menilai": "Dewi menilai [dewi- sekolah di desa masih kekurangan guru.]",
    "mengaku": "Rudi mengaku [rudi- senang dengan hasil panen.]",
    "berharap": "Dewi berharap [dewi- guru segera ditambah.]",
    "menambahkan": "Dewi menambahkan [dewi- dua sekolah akan dibangun.]",
    "adverbs between": "Dewi juga menambahkan bahwa [dewi- dua sekolah akan dibangun.]",
    "ia": "Dewi datang. Ia mengatakan [dewi- dua sekolah akan dibangun.]",
    "dia behind a connective": "Dewi datang. Namun, dia mengatakan [dewi- dua sekolah belum dibangun.]",
    "pihaknya": '"[budi+ Kami siap]," kata Budi. Pihaknya mengatakan [budi- jalan itu ditutup.]',
    "a place and a day between": "Kapolres Kudus Budi Santoso di Jakarta, Senin, mengatakan [budi- jalan itu ditutup.]",
    "an apposition between": "Ani Lestari, Menteri Kesehatan, mengatakan [ani- obat itu aman.]",
    "company between": "Ani Lestari didampingi Budi Santoso mengatakan [ani- obat itu aman.]",
    "a meeting before": "Saat bertemu Joko Susilo di Jakarta, Ani Lestari mengatakan [ani- obat itu aman.]",
    "a meeting behind": "Ani Lestari usai bertemu Joko Susilo mengatakan [ani- obat itu aman.]",
    "an addressee": "Ani Lestari mengatakan kepada wartawan bahwa [ani- obat itu aman.]",
    "an office": "Ani Lestari datang. Menteri Kesehatan mengatakan [ani- obat itu aman.]",
    "a bare office": '"[budi+ Kami siap]," kata Kapolres Budi. Kapolres menjelaskan [budi- jalan itu ditutup.]',
    "that woman": "Ani Lestari datang. Perempuan asal Solo itu mengaku [ani- tidak pernah melihat gudang itu.]",
    "that woman, a place between commas": "Ani Lestari datang. Dokter asal Solo, Jawa Tengah, itu mengaku [ani- sangat lega sekarang.]",
    "an unknown subject": "Para saksi mata mengatakan [?- api muncul dari dapur.]",
    "a second name as object": "Dewi mengatakan [dewi- Rudi akan datang ke Kudus besok.]",
    "menurut": "Menurut Budi, [budi- jalan itu sudah aman.]",
    "menurut an office and a name": "Menurut Menteri Kesehatan Ani Lestari, [ani- obat itu aman.]",
    "menurut an organization": "Menurut BMKG, [bmkg- hujan turun sampai Kamis.]",
    "menurut dia": "Budi datang. Menurut dia, [budi- jalan itu sudah aman.]",
    "menurutnya": "Budi datang. Menurutnya, [budi- jalan itu sudah aman.]",
    "menurut that person": "Rudi Prasetya datang. Menurut politikus itu, [rudi- panen tahun ini bagus.]",
    "menurut at the end": "[budi- Jalan itu sudah aman], menurut Budi.",
    "menurut in the middle": "Budi datang. [budi- Jalan itu, menurut dia, sudah aman.]",
    "kata in the middle": "Budi datang. [budi- Jalan itu, kata dia, sudah aman.]",
    "kata and a name in the middle": "[budi- Jalan itu, kata Budi, sudah aman.]",
    "kata in the middle, comma lost": "[budi- Surat itu, kata Budi telah dikirim pada Kamis.]",
    "behind a connective": "Budi datang. [budi- Selain itu, kata dia, mobil tangki juga dikerahkan.]",
    "behind a connective, an adverbial next": "Budi datang. [budi- Selain itu, lanjut dia, di Kudus akan dibangun pos jaga.]",
    "jelas in the middle": "Ani datang. [ani- Semua larangan itu, jelas dia, akan dicabut pekan depan.]",
    "kata Budi lagi": "[budi- Jalan itu, kata Budi lagi, sudah aman.]",
    "own voice in the middle": "Budi datang. [budi+ Kami, kata dia, sudah menutup jalan itu.]",
    "dikatakannya": "Budi datang. [budi- Jalan itu, dikatakannya, sudah aman.]",
    "ditambahkannya first": "Budi datang. Ditambahkannya, [budi- jalan itu sudah aman.]",
    "katanya twice": "Budi mengatakan [budi- jalan itu harus ditutup], ujarnya.",
    "a full stop lost": "[budi+ Kami sudah menutup jalan itu], kata Budi saat ke lokasi Menurut dia, [budi- jalan itu rusak.]",
    "two reports": "Budi mengatakan [budi- jalan aman.] Ani menegaskan [ani- obat itu tidak langka.]",
    "a report and its quote": 'Budi mengatakan [budi- jalan aman.] "[budi+ Silakan lewat]," ujarnya.',
    "disampaikan": 'Hal itu disampaikan Budi Santoso di Kudus. "[budi+ Silakan lewat]," ujarnya.',
    "an acting subject": '"[ani+ Obat cukup]," kata Ani. Budi mengajak warga tenang. "[budi+ Jalan aman]," ujarnya.',
    "people who act, then hope, behind a quote": (
        '"[budi+ Jalan ditutup]," kata Budi. Masyarakat menyambut positif rencana tersebut, berharap jalan segera dibuka.'
    ),
    "what the newsroom told before": (
        '"[budi+ Jalan ditutup]," kata Budi. Dilaporkan sebelumnya, jembatan itu akan dibongkar. Hal ini disampaikan Budi saat rapat.'
    ),
    "what was told before, behind seperti": (
        '"[ani+ Obat cukup]," kata Ani. Seperti telah diberitakan, gudang itu akan dibongkar. Hal itu disampaikan Ani di Kudus.'
    ),
    "a partial quote stays in the report": 'Dewi menilai [dewi- keputusan itu "sangat terlambat" bagi para guru.]',
    "a country states": "Iran menyatakan [iran- tuduhan itu tidak berdasar.]",
    "an agency announces": "WHO mengumumkan bahwa [who- wabah itu sudah berakhir.]",
    "a short name of a house": "Kementerian Kesehatan (Kemenkes) menyatakan [kemenkes- wabah itu sudah berakhir.]",
    "what is denied of oneself": "Budi [budi- membantah dirinya ditawari posisi itu.] Budi membantah dirinya sendiri.",
    "what is denied": "Budi [budi- membantah bahwa jalan itu ditutup.]",
    "what is denied, between marks": 'Budi membantah, "[budi+ Saya tidak pernah ke sana.]"',
    "what is assumed": "Budi berasumsi [budi- kabar itu sengaja disebarkan.]",
    "what is written": "Majalah Sinar Laut terbit. WHO menuliskan bahwa [who- vaksin itu aman.]",
    "what is regretted": "Budi menyesalkan bahwa [budi- jalan itu masih ditutup.]",
    "a body announces": "[kemenkes- Vaksin itu tiba besok], demikian diumumkan oleh Kementerian Kesehatan.",
    "a difference that is judged": "Budi menilai [budi- perbedaan kedua usulan itu adalah soal biaya.] Budi menjelaskan perbedaan yang dibahas di Kudus.",
    "opponents of somebody": "Para pengkritik Joko Susilo mengatakan bahwa [?- dialah yang harus mundur.]",
    "a body of a second clause": "Rapat dimulai Senin dan WHO mengatakan [who- vaksinnya sudah siap dibagikan.]",
    "a name in a relative clause": "Ani Lestari, yang kalah dari Budi, mengatakan [ani- pemilihnya tetap setia.]",
    "a club of a country": "[?- Pemain itu tiba besok], demikian disampaikan klub Iran itu.",
    "taken up in the next paragraph": (
        "[budi- Jalan di Kudus itu akan ditutup besok.]\n\nHal itu disampaikan Budi Santoso di Kudus."
    ),
    "two words of which one is a quality": "Budi menilai [budi- sertifikatnya palsu], sedangkan Ani berharap [ani- pasar pulih.]",
    "what is so for somebody": "Ani Lestari menonton pameran. Baginya, [ani- lukisan itu sangat jujur.] Itu penting baginya, ya.",
    "a passive before bahwa": "Ditegaskan Budi bahwa [budi- jalan itu dibuka besok.] Menurut Ani, [ani- jika hujan, jalan itu ditutup.]",
    "whose account is cited": "Berdasarkan keterangan Budi, [budi- pelaku sudah ditangkap.] Menurut keterangan saksi, pelaku kabur.",
}

NOT_SPEECH = {
    "what goes on is nobody's words": "Polda Metro Jaya melanjutkan catatan kemenangan mereka melawan tim tamu di pekan pertama.",
    "a title": 'Dewi menonton film "Laut Biru di Ujung Senja" di Jakarta.',
    "a title that is a sentence": 'Lagu "Aku Akan Kembali Pulang" dinyanyikan Dewi.',
    "a title first": '"Laut Biru" tayang di bioskop mulai Kamis.',
    "a title first, a house": '"Laut Biru di Ujung Senja" menceritakan dua anak nelayan.',
    "a nickname": 'Budi "Si Macan" Santoso menang di Jakarta.',
    "a scare quote": 'Mobil "bodong" itu disita dari gudang.',
    "a theme": 'Seminar bertema "Kita Jaga Laut Bersama-sama." dihadiri Dewi.',
    "a slogan": 'Dewi membuka kampanye "Ayo Membaca Buku Setiap Hari".',
    "a term": 'Istilah "kabut asap" dipakai sejak lama di sana.',
    "denied": "Budi enggan mengatakan siapa pelakunya.",
    "denied with tidak": "Budi tidak menjelaskan bahwa jalan itu ditutup.",
    "for the purpose": "Budi datang untuk menjelaskan bahwa jalan itu ditutup.",
    "a relative clause": "Budi menemui orang yang mengatakan jalan itu ditutup.",
    "a thing explained": "Budi menjelaskan penyebab kebakaran itu.",
    "a topic": "Budi menjelaskan tentang jalan yang akan ditutup.",
    "a thing voiced": "Dewi mengungkapkan rasa syukur atas bantuan itu.",
    "a thing gained": "Gol Joko dan Rudi memastikan kemenangan besar tuan rumah di Kudus.",
    "a quality that names somebody": "Rudi menyebut pelatih sang juara.",
    "a title gained": "Rudi memastikan gelar juara di Kudus.",
    "a thing and what it does most": "BMKG memaparkan daftar sungai yang paling sering meluap.",
    "a thing and what it will do": "Dewi menjelaskan program sekolah yang akan berjalan.",
    "naming": "Dewi menyebut Rudi sebagai sahabat lama.",
    "thanks": "Dewi menyampaikan terima kasih kepada para guru.",
    "a book says": "Buku itu menceritakan bahwa laut pernah surut.",
    "data say": "Data menyebutkan bahwa harga beras naik.",
    "menurut data": "Menurut data kantor itu, harga beras naik dua persen.",
    "menurut the law": "Menurut undang-undang, pemilih harus berumur 17 tahun.",
    "menurut the plan": "Menurut rencana, Budi akan datang ke Kudus besok.",
    "kata as a noun": "Dengan kata lain, harga beras naik lagi.",
    "kata kunci": "Budi lupa semuanya, kata kunci dan nomor rumahnya.",
    "convincing as an adverb": "Ani dinilai terbukti secara sah dan meyakinkan telah menyuap dua pejabat.",
    "nouns before a name": "Di kelas, nilai Budi naik, janji Ani terpenuhi.",
    "grammar behind a comma within marks": 'Lagu "Asa," dan "Luka," dari Budi, juga "Hujan," karya Ani laris.',
    "in short": "Budi datang. Singkatnya, proyek itu batal tahun depan.",
    "a list of players": "Susunan tim: Budi Santoso, Ani Lestari.\n\nKetua: Rudi Prasetya",
    "linking words": "Selain itu, kata Budi.",
    "kata pengantar": "Buku itu memuat daftar isi, kata pengantar, dan indeks nama.",
    "kata sifat": "Murid menghafal kata kerja, kata sifat, dan kata depan di kelas.",
    "kata penutup": "Naskah itu tidak memuat ringkasan, kata penutup, dan lampiran.",
    "kata pepatah": "Sedikit demi sedikit, kata pepatah, lama-lama menjadi bukit.",
    "lanjut as an adverb": "Budi menang dua kali, lanjut ke babak berikutnya.",
    "tutup as a noun": "Warung itu sepi, tutup sejak Maret.",
    "jelas as an adjective": "Harga naik, jelas terlihat di pasar.",
    "terang as an adjective": "Ruang itu luas, terang dan bersih.",
    "tambah as an adverb": "Harga naik, tambah Rp2 juta dari bulan lalu.",
    "sebut as an imperative": "Banyak kota besar, sebut saja Jakarta.",
    "plain narration": "Budi Santoso tiba di Kudus pada Senin. Ani Lestari menyusul sehari kemudian.",
    "addressing without words": "Budi mengajak warga menjaga jalan itu.",
    "dilansir": "Harga minyak naik dua persen, dilansir Reuters, Kamis.",
    "a prize that is won is none": "Budi memastikan gelar juara usai mengalahkan Rudi di Kudus.",
    "what was said before": "Budi mengungkapkan itu setelah rapat di Kudus. Ani mengatakan hal itu usai meninjau lokasi banjir.",
}

CASES = [
    pytest.param(story, id=f"{group}: {name}")
    for group, table in (("marked", MARKED), ("unmarked", UNMARKED), ("reported", REPORTED), ("not speech", NOT_SPEECH))
    for name, story in table.items()
]


@pytest.mark.parametrize("story", CASES)
def test_quotes_and_their_speakers(story: str, marked_story: Any) -> None:
    text, actors, expected = marked_story(story)
    found = [(quote.text, quote.speaker, quote.direct, quote.start) for quote in find_quotes(text, actors)]
    assert found == expected


def test_of_two_holders_of_one_office_the_one_who_spoke_speaks_on() -> None:
    text = (
        '"Saya siap," kata petinju Anton Wijaya. Ia akan melawan petinju Beno Saputra di Kudus. '
        '"Beno lawan yang kuat, saya tidak akan menolaknya," ucap petinju yang menang di Solo itu.'
    )
    actors = [
        Actor("anton", "Anton Wijaya", "person", ("petinju",), (), mentions=(_span(text, "Anton Wijaya"),)),
        Actor("beno", "Beno Saputra", "person", ("petinju",), ("Beno",), mentions=(_span(text, "Beno Saputra"),)),
    ]
    assert [quote.speaker for quote in find_quotes(text, actors)] == ["anton", "anton"]


def test_an_office_is_worded_by_any_name_of_its_body() -> None:
    text = 'Rudi Hartono dan Ani Lestari hadir di rapat PGN. "Guru perlu dilatih," kata Ketua Umum PGN.'
    actors = [
        Actor("pgn", "Persatuan Guru Nusantara", "organization", (), ("PGN",), mentions=(_span(text, "PGN"),)),
        Actor(
            "rudi",
            "Rudi Hartono",
            "person",
            ("Ketua Umum Persatuan Guru Nusantara",),
            (),
            mentions=(_span(text, "Rudi Hartono"),),
        ),
        Actor("ani", "Ani Lestari", "person", ("Sekretaris PGN",), (), mentions=(_span(text, "Ani Lestari"),)),
    ]
    assert [quote.speaker for quote in find_quotes(text, actors)] == ["rudi"]


def test_the_short_form_in_the_brackets_of_an_office_is_its_holder() -> None:
    text = "Rudi Hartono hadir. Kades mengatakan sawah itu kering."
    role = "Kepala Desa (Kades) Tanjung Sari"
    actors = [Actor("rudi", "Rudi Hartono", "person", (role,), (), mentions=(_span(text, "Rudi Hartono"),))]
    assert [quote.speaker for quote in find_quotes(text, actors)] == ["rudi"]


def _span(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


def test_the_table_is_as_long_as_promised() -> None:
    assert len(CASES) >= 120
