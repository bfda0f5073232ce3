"""Dated happenings: which dates tell one, in what order, with whom, in which words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing_tui.briefing import Actor, Span
from briefing_tui.dates import find_dates
from briefing_tui.events import find_events

MONDAY = date(2023, 9, 18)

EVENTS = [
    ("Gempa terjadi Minggu (17/9).", ["17 September 2023"]),
    ("Ia akan dilantik awal Oktober.", ["awal Oktober 2023"]),
    ("Rapat digelar 2-4 Juni dan dibuka Senin (18/9).", ["2-4 Juni 2023", "18 September 2023"]),
    ("Ia mundur pada 2019.", ["2019"]),
    ("Pabrik dibuka tahun depan.", ["2024"]),
    ("Lomba Sabtu (16/9) dimenangi Sari, Sabtu (16/9) malam.", ["16 September 2023"]),
    ("Undang-Undang Nomor 31 Tahun 1999 diubah.", []),
    (
        "Itu sesuai dengan Peraturan Menteri Nomor 13 Tahun 2021 tentang Pengendalian Angkutan Selama Masa Idul Fitri Tahun "
        "1442 Hijriah Dalam Rangka Pencegahan Wabah.",
        [],
    ),
    ("UU No. 7 Tahun 2017 berlaku.", []),
    ("Penyanyi kelahiran 1992 itu hadir.", []),
    ("Ia lahir pada 18 Desember 2000.", []),
    ("Musik tahun 1990-an diputar.", []),
    ("Candi abad ke-7 dipugar.", []),
    ("Pada musim 2022/2023 ia cedera.", []),
    ("Harga berada di level tertinggi sejak November.", []),
    ("Harga naik dibandingkan tahun lalu.", []),
    ("Ia bekerja selama lima tahun.", []),
    ("Setiap Senin ia mengajar.", []),
    ("Harga naik. Bagaimana harga emas hari ini? Pedagang menunggu.", []),
    ("Apakah pasar itu akan dibuka tahun depan?", []),
    ("Apa pun hasilnya, rapat digelar Senin (18/9). Siapa yang datang?", ["18 September 2023"]),
    ("Saat ini ia sehat.", []),
    ("Sidang mulai pukul 09.00 WIB.", []),
    ("Anggaran tahun ini naik.", []),
    ("Peraih medali pada tahun 2008 itu hadir.", []),
    ("Pelukis itu (1937-2006) dikenang.", []),
    ("Ia lahir 20/11/2004 dan wafat 20/11/2022.", ["20 November 2022"]),
    ("Gaya dekade 1930-an hingga 1950-an kembali.", []),
    ("Sepanjang tahun 2023 ini ia juara.", []),
    ("Survei tahun 2021 mencatat kenaikan.", []),
    ("Klub itu ia dirikan bersama mantan istrinya pada 2009.", ["2009"]),
    ("Layanan terbatas dibanding hari kerja, Sabtu (16/9).", ["16 September 2023"]),
    ("Jembatan selesai pada pekan kedua Oktober.", ["9-15 Oktober 2023"]),
    ("Emas untuk pengiriman Desember naik.", []),
    ("Ia absen hingga akhir tahun ini.", ["sampai akhir 2023"]),
    ("Harga beras turun dari pekan lalu.", []),
    ("Produksi lebih rendah dari periode yang sama tahun lalu.", []),
    ("Kapal itu turun dari galangan tahun lalu.", ["2022"]),
    ("Laju itu paling lambat sejak 1990.", []),
    ("Kenaikan itu yang pertama sejak 2008.", []),
    ("Itu akan menjadi pertemuan pertama sejak November 2019.", ["sejak November 2019"]),
    ("Hal itu akan menjadi pertemuan pertama kedua pihak sejak November 2019.", ["sejak November 2019"]),
    ("Pertemuan itu yang pertama sejak November 2019.", ["sejak November 2019"]),
    ("Ini kali pertama mereka bertemu sejak Mei 2019.", ["sejak Mei 2019"]),
    ("Kunjungan itu merupakan yang pertama sejak Januari 2020.", ["sejak Januari 2020"]),
    ("Pemkab mengalokasikan Rp5 miliar untuk perbaikan jalan tahun ini.", []),
    ("Penyanyi itu lahir di Oslo, Norwegia, pada tahun 2003.", []),
    ("Perempuan yang lahir di Solo itu meninggal dunia pada 2021.", ["2021"]),
    ("Usaha itu dimulai sejak akhir 1990-an.", ["sejak akhir 1990-an"]),
    ("Tahun ini kita membuat jalan baru.", ["2023"]),
    ("Tahun ini alokasi dana itu naik.", []),
    ("Ia membahas APBN 2024 dan tahun depan.", []),
    ("Laba naik 11 persen berbanding 27 persen di kuartal pertama.", []),
    ("Pada edisi tahun lalu, ia menjadi juara.", ["2022"]),
    ("Produksi mencapai 35 juta ton pada 2017.", []),
    ("Anggota DPR RI 2019-2024 hadir.", []),
    ("Pelantikan Rektor UNS periode 2025-2030 ditunda.", []),
    ("Pada periode 2021-2024 ia menjadi lurah.", ["2021-2024"]),
    ("Piala Dunia 2026 ini digelar di tiga negara.", []),
    ("Menurut laporan edisi Juni 2023, harga naik.", []),
    ("Hingga hari ini belum ada kabar.", []),
    ("Semoga tahun depan ia juara.", []),
    ("Harga cabai selalu naik saat Lebaran.", []),
    ("Larangan mudik Lebaran dicabut.", []),
    ("Seri FR0078 (15 Mei 2029) diminati.", []),
    ("Tunggakan tahun berjalan dihapus.", []),
    ("Presiden terpilih 2024-2029 hadir.", []),
    ("Rencana Induk tahun 2020-2024 dibahas.", []),
    ("Sepanjang tahun 2020-2022 sungai itu dikeruk.", ["2020-2022"]),
    ("Laba bersih tahun buku 2025 dibagi.", []),
    ("Alat itu dibeli dengan anggaran 2016.", []),
    ("Lomba desa itu diikuti 200 peserta tahun ini.", ["2023"]),
    ("Lomba desa itu diikuti ratusan peserta tahun ini.", ["2023"]),
    ("Lomba desa itu diikuti dua ratus peserta tahun ini.", ["2023"]),
    ("Kematian akibat demam berdarah pada 2021 tercatat 120 orang.", []),
    ("Sari yang menikah pada 2021 tercatat memiliki 3 rumah.", ["2021"]),
    ("Drama itu diadaptasi dari novel tahun 1987.", []),
    ("Ia menulis novel itu tahun 1987.", ["1987"]),
    ("UU Nomor 6 Tahun 2014 tentang Desa diubah tahun ini.", ["2023"]),
    ("Dalam Rapat Evaluasi Pelayanan Publik Triwulan II Tahun 2022, lurah memuji stafnya.", []),
    ("Dalam Rapat Evaluasi Pelayanan Publik Cawu II Tahun 2022, lurah memuji stafnya.", []),
    ("Bank Kendal merugi. Sepanjang Semester I 2022 labanya turun.", ["semester I 2022"]),
    ("Bagian kelapa dalam panen desa itu kecil, yakni 8% pada 2018 atau Rp2 miliar.", []),
    ("Konsumsi adalah bagian terbesar, yaitu sekitar 54 persen pada 2022.", []),
    ("Ia kehilangan sawahnya, yakni 5 hektare pada 2021 karena longsor.", ["2021"]),
    ("Polisi menangkap dua orang, yakni Budi dan Sari pada 2018.", ["2018"]),
    ("Anggaran dinas itu naik dari Rp2 triliun ke Rp3 triliun pada tahun depan.", []),
    ("Kata lurah : anggaran desa naik menjadi Rp9 miliar pada 2016.", []),
    ("Meski anggaran desa naik menjadi Rp9 miliar pada 2016, jalan itu rusak.", []),
    ("Dinas itu menggelontorkan anggaran Rp96 miliar pada 2016 untuk jalan desa.", ["2016"]),
    ("Ongkos pabrik tahun fiskal 2026 diperkirakan membengkak.", ["2026"]),
    ("Camat memuji hasil penilaian kinerja pelayanan Pemerintah Kota tahun 2022 dari kementerian.", []),
    ("Survei itu dilakukan pada 2021.", ["2021"]),
    ("Survei itu berlangsung pada 2021.", ["2021"]),
    ("Data kemiskinan tahun 2021 menunjukkan penurunan.", []),
    ('Lembaga itu merilis laporan "Kinerja Aplikasi di Desa Q1 2017" kepada pers.', []),
    ('"Wali Kota Rudi Hartono tiba Senin (11/9)," kata Sari.', ["11 September 2023"]),
    ("Hari Kartini diperingati setiap tahun pada 21 April.", []),
    ("Anggaran bagian kedua untuk 2025 adalah 5 juta dolar.", []),
    ("Anggaran itu diteken untuk 2025.", ["2025"]),
    ("Data Dinas Sosial Maret 2023 menunjukkan kemiskinan turun.", []),
    ("Data itu diperiksa Dinas Sosial Maret 2023.", ["Maret 2023"]),
    ("Mantan Camat Kendal tahun 2018 itu ditahan.", []),
    ("Amerika mengawali penguasaan dolar pada 1973.", ["1973"]),
    ("Nilainya diperkirakan mencapai Rp9 triliun pada 2030.", ["2030"]),
    ("Saat libur Lebaran 2021 taman itu ditutup.", []),
    ("Rumah itu akan penuh 3 atau 4 tahun lagi.", ["sekitar 2026-2027"]),
    ("Pertumbuhan naik menjadi 5,2 persen dari 5,1 persen pada Juli.", []),
    ("Ia pulang dari Makkah pada Juli.", ["Juli 2023"]),
    ("Itu gelar juara perdana mereka di tahun ini.", ["2023"]),
    ("Seperti yang selalu dikatakan, ia kembali musim panas mendatang.", ["musim panas 2024"]),
    ("Standar itu ada dalam Permenkes No. 492 tahun 2010.", []),
    ("Penjualan 3,3 juta unit, dibandingkan dengan 2,4 juta unit pada Juli.", []),
    ("Upah naik 2,5 persen pada Juli.", ["Juli 2023"]),
    ("Jalan itu memakai aspal padat.Tahun ini panjangnya bertambah.", ["2023"]),
    ("Investasi naik di Tanah Air.Pada 2019, forum itu dihadiri 600 orang.", ["2019"]),
    ("Bank itu memproyeksi pertumbuhan 5 persen pada 2024.", ["2024"]),
    ("Warga bertahan di lantai dua. Kata Rifki “Tahun ini sudah dua kali banjir.”", ["2023"]),
    ("Penurunan itu yang tertajam sejak Maret 2020.", []),
    ("Saham turun lebih dari 20 persen pekan ini.", ["18-24 September 2023"]),
    ("Rupiah melemah tipis dari Rp14.628 per dolar AS pada Jumat (15/9).", []),
    ("Ia tampil di Paris Fashion Week musim semi 2024.", []),
    ("Ia pindah klub pada musim panas 2022.", ["musim panas 2022"]),
    ("Harga karet kontrak Juni 2024 naik.", []),
    (
        "Catatan Kamis (14/9) menunjukkan panen turun lebih dari perkiraan pada Agustus.",
        ["Agustus 2023", "14 September 2023"],
    ),
    ("Hari Bhayangkara ke-79 Tahun 2025 dirayakan.", []),
    ("Itu kemenangan pertama klub itu sejak 2008.", []),
    ("Gempa itu yang terbesar sejak gempa 2018.", []),
    ("Kita menyongsong hari esok yang lebih baik.", []),
    ("Ia menjabat gubernur periode 2018-2023.", []),
    ("Ia memimpin tim inflasi sejak September 2022, ketika inflasi mencapai 5 persen.", ["sejak September 2022"]),
    ("Pemerintah menyiapkan anggaran Rp2 triliun untuk 2024.", []),
    ("Pemda menyiapkan anggaran cadangan sebesar Rp9 miliar tahun depan.", []),
    ("Uang makan atlet sama dengan upah tahun lalu. Ia bertemu dengan Sari tahun lalu.", ["2022"]),
    ("Regu itu bermain lebih rapi dari laga kemarin.", []),
    # What a figure surpasses is a base of comparison, unless it has a figure of its own.
    ("Bahkan angka ini sudah melebihi laba bersih sepanjang 2021 yang tercatat Rp4 miliar.", []),
    ("Panen itu hampir menyamai perolehan selama 2021.", []),
    ("Panen gabah sudah melampaui tahun lalu.", []),
    ("Panen gabah melebihi dua ribu ton tahun lalu.", ["2022"]),
    ("Panen gabah melampaui target pada 2021.", ["2021"]),
    ("Utang pabrik turun dari Rp5 miliar di 2020, menjadi Rp4 miliar.", []),
    ("Ekspor kopi naik menjadi 6 juta ton di 2021, serta pada 2022 akan melimpah.", ["2022"]),
    ("Panen jagung berkembang lebih besar dari ramalan pada Agustus.", ["Agustus 2023"]),
    ("Panen Juni 2022 lesu, sedangkan Juni 2021 berjumlah 15 ribu ton.", ["Juni 2022"]),
    ("Harga Januari: 12.324 euro Maret: 18 euro Mei: 9 euro. Mei 2022: 3 lurah ditahan di Solo.", ["Mei 2022"]),
    ("Pada tahun 2019 Sleman United menang.", ["2019"]),
    ("Sejak Tahun 2019 Sari Wulan tinggal di Solo.", ["sejak 2019"]),
    ("Panitia Jambore tahun 2019 Rudi Hartono ditahan Senin (11/9).", ["11 September 2023"]),
    ("Mobil buatan tahun 2015 itu terbakar.", []),
    ("Pabrik itu akan mulai produksi akhir tahun ini.", ["akhir 2023"]),
    ("Ia juara pada 2019.", ["2019"]),
    ("Klub itu juara pada 2019.", ["2019"]),
    ("Sleman United juara pada 2019.", ["2019"]),
    ("Ayu, sang juara pada 2019, hadir.", []),
    ("Mantan juara pada 2019 itu hadir.", []),
    ("Gelar juara pada 2019 itu dicabut.", []),
    ("UU ITE tahun 2008 berlaku.", []),
    ("UU itu disahkan tahun 2008.", ["2008"]),
    ("Air itu dibagi menurut perjanjian tahun 1944.", []),
    ("Hak itu diatur Konvensi Wina tahun 1961.", []),
    ("Kedua negara meneken perjanjian pada 1944.", ["1944"]),
    ("Solo menang dalam tujuh laga dari 12 pertemuan sejak 1967.", []),
    ("Kedua tim sudah menggelar pertemuan sejak 1967.", ["sejak 1967"]),
    ("Doa itu biasa dibaca saat Lebaran.", []),
    ("Masa jabatannya berakhir 2024.", ["2024"]),
    ("Sari memberi kado di peringatan Hari Pahlawan 10 November.", []),
    ("Pada Hari Tani, 24 September, petani berkumpul.", ["24 September 2023"]),
    ("Dinas pada Senin akan melaporkan data panen periode Agustus 2023.", ["18 September 2023"]),
    ("Angka panen untuk Agustus akan dirilis pada Rabu (20/9).", ["20 September 2023"]),
    ("Dinas melaporkan panen periode Agustus 2023 gagal.", ["Agustus 2023"]),
    ("Menteri Badan Usaha Negara (BUN) periode 2011-2014 memenuhi panggilan.", []),
    ("Dewi menjadi juara kelas ringan pada 2003.", ["2003"]),
    ("Juri menonton karya para peserta tahun ini.", []),
    ("Jaksa menahan Budi Santoso terkait proyek jalan TA 2021 dan 2022.", []),
    ("Para peserta datang tahun ini.", ["2023"]),
    ("Selain Kendal, tahun ini Pati ikut pameran.", ["2023"]),
    ("Pelaku ditetapkan sebagai tersangka melalui surat tertanggal 3 September 2023.", ["3 September 2023"]),
    ('"Kami akan pulang," tulis Sari dalam suratnya, tertanggal 3 September 2023.', ["3 September 2023"]),
    ("Rapat anggota diundur dari 10 Oktober menjadi 24 Oktober 2023.", ["24 Oktober 2023"]),
    ("Menjelang pemilu 2024 mendatang, warga diminta tenang.", []),
    ("Ia melihat perbaikan hingga tahun ini.", []),
    ("Pameran akan digelar hingga bulan ini.", ["sampai September 2023"]),
    ("Tahun 2023 adalah tahun belajar.", []),
    ("Ia merupakan residivis kasus pencurian tahun 2019.", []),
    ("Kekalahan itu yang ketiga sejak Agustus.", []),
    ("Itu gelar ketiga klub itu sejak 2010.", []),
    ("Lomba hari ketiga itu dibuka sejak Minggu (17/9).", ["sejak 17 September 2023"]),
    ("Vonis itu lebih ringan daripada tuntutan yang dibacakan pekan lalu.", ["11-17 September 2023"]),
    ("Inflasi lebih rendah daripada angka yang tercatat pekan lalu.", []),
    ("Dana desa tahun 2019 dan 2020 dipakai.", []),
    ("Warga diminta memilih saat pemilu serentak 2024 mendatang.", []),
    ("Pemilihan kepala daerah (pilkada) pada 2024 akan ramai.", ["2024"]),
    ("Ia menetapkan sekjen partai periode 2025-2030.", []),
    ("Target pajak tahun anggaran 2025 naik.", []),
    ("Dinas itu membeli sapi pada tahun anggaran 2019.", ["2019"]),
    ("Pada 2000 tercatat konsumsi baru mencapai 2,7 juta ton.", []),
    ("Ia lulus 1985 dan menjadi dosen.", ["1985"]),
    ("Ia bekerja di TV Tegal (2006-2008) dan Harian Kendal (2008).", ["2006-2008", "2008"]),
    ("Solo terakhir kali juara pada 2008.", ["2008"]),
    ("Pada 2022 tercatat 800 kasus.", []),
    ("Rata-rata curah hujan sepanjang 2010-2020 mencapai 2.000 milimeter.", []),
    ("Pemkab memperbaiki jalan tahun ini.", ["2023"]),
    ("Dana desa tahun 2024 ditetapkan Rp1,1 miliar.", []),
    ("Dana desa itu dikorupsi tahun 2019.", ["2019"]),
    ("Populasi kota itu pada 2022 mencapai 3 juta jiwa.", []),
    ("Di kota itu pada 2022 sejumlah 21 rumah roboh.", ["2022"]),
    ("Pada 2022, transaksi gim mencapai Rp30 triliun.", []),
    ("Selamat datang! — Klub Kendal (@klubkendal) August 7, 2023", ["7 Agustus 2023"]),
    ("Candi itu dibangun pada abad ke-9.", ["abad ke-9"]),
    ("Ia pelukis abad ke-19.", []),
    ("Pasar robot mencapai 9 triliun dolar pada tahun 2050.", ["2050"]),
    ("Pasar robot mencapai 9 triliun dolar pada tahun 2015.", []),
    ("Bunga ditahan karena perkiraan inflasi pada 2025 rendah.", []),
    ("Bank itu memangkas proyeksi pertumbuhan 2024.", []),
    ("Kementerian itu meminta tambahan anggaran di 2025.", []),
    ("Itu data Juli, sekarang sudah September.", []),
    ("Ekonomi berbalik arah dari 2020.", []),
    ("Inflasi pada Agustus tercatat 3 persen.", ["Agustus 2023"]),
    ("Ia meneken kontrak pada Juli lalu.", ["Juli 2023"]),
    ("Koperasi menaikkan iuran sebesar 40 ribu dari minus 2 ribu pada awal 2022.", []),
    ("Ketua Panitia Jambore Kendal tahun 2019 Rudi Hartono hadir.", []),
    ("Jambore cabang itu berlangsung Tahun 2026.", ["2026"]),
    ("Lomba itu dimulai di Malaysia 2022 silam.", ["2022"]),
    ("Para peraih emas berangkat ke Manado tahun depan.", ["2024"]),
    ("Ia mantan direktur koran itu pada 1993-2016.", []),
    ("Data penduduk dirilis pada Jumat (15/9).", ["15 September 2023"]),
    ("Menurut data 2021 desa itu kosong.", []),
    ("Dibanding laga-laga sebelumnya hari ini ia bermain rapi.", ["18 September 2023"]),
    ("Laba naik dibandingkan dengan pertumbuhan 7,6 persen pada Maret 2023.", []),
    ("Inflasi inti turun dari inflasi bulan sebelumnya.", []),
    ("Transaksi meningkat hampir 50 persen dari transaksi Desember 2019.", []),
    ("Harga minyak menembus 118 dolar untuk kali pertamanya sejak 17 Juni 2022.", []),
    ("Kereta berhenti selama larangan mudik 6-17 Mei 2021.", ["6-17 Mei 2021"]),
    ("Kita harus selalu waspada setelah kebakaran kemarin.", ["17 September 2023"]),
    ("Proyeksi harga hari ini:FR0063 (15 Mei 2023) naik.", ["18 September 2023"]),
    ("Seri SPN-S 09072019 (Diskonto; 9 Juli 2019) dilelang.", []),
    ("Keputusan camat itu bernomor 21 tahun 2022.", []),
    ("Surat Nomor: 188.45/16 tahun 2022 dicabut.", []),
    ("Peraturan Menteri Nomor 3 dan 4 Tahun 2022 dicabut.", []),
    ("Upah dihitung menurut PP 78 tahun 2015.", []),
    ("Benteng itu dibangun pada abad ke-17 (sekitar tahun 1650).", ["abad ke-17", "sekitar 1650"]),
    ("Harga gas menuju kenaikan terbesar sejak serangan ke ladang minyak itu pada kuartal pertama 2022.", []),
    ("Laba itu terendah sejak krisis keuangan dunia pada 2008.", []),
    ("Ekspor itu paling lambat sejak 1990 pada tahun lalu.", ["2022"]),
    ("Itu gol pertamanya sejak ia bergabung pada Juli 2023.", ["Juli 2023"]),
    ("Tarif dihitung dari rata-rata Mei-Juni 2022 dan Juli 2022.", []),
    ("Rata-rata suhu pada Agustus naik.", ["Agustus 2023"]),
    ("Pasokan terjaga selama sisa tahun ini.", []),
    ("Ia menyoroti keketuaan Indonesia di ASEAN tahun ini.", []),
    ("Di bawah kepemimpinan Budi Santoso tahun lalu klub itu juara.", ["2022"]),
    ("Ia sudah meneliti pernikahan sejak 1979.", []),
    ("Ia membuka warung itu sejak 1979.", ["sejak 1979"]),
    ('Film seperti "Rubah Putih" tahun 1994 digemari.', []),
    ("Ini novel karya Budi Santoso tahun 2017.", []),
    ("Film itu tahun 2017 tayang di Kendal.", ["2017"]),
    ("Ia merilis album pertama tahun 2017.", ["2017"]),
    ("Apel siaga Natal dan Tahun Baru 2023 ditutup.", []),
    ("Bulan Ramadan adalah waktu berbagi.", []),
    ("Targetnya mirip dengan tahun lalu.", []),
    ("Taman ditutup seperti tahun kemarin.", ["2022"]),
    ("Harga batu bara masih di atas rata-rata sepanjang 2014.", []),
    ("Pada 2021 inflasi kota itu berada di 0,04 persen.", []),
    ("Pada Maret 2022 inflasi kota itu masih 0,75 persen.", []),
    ("Pada Agustus inflasi kota itu masih 0,75 persen.", ["Agustus 2023"]),
    ("Ia bersekolah di SD Harapan, Kendal (1996-2002).", ["1996-2002"]),
    ("Gubernur Jawa Tengah itu, Budi Santoso (2008-2013), hadir.", []),
    ("Rencana Aksi Hijau Kendal (2023-2027) disetujui.", []),
    ("Inflasi rata-rata selama 10 tahun (2013-2022) hanya 2,9 persen.", []),
    ("Menurut data Dinas Pertanian (2022), panen naik.", []),
    ("Pesawat itu akan terbang pada akhir 2030-an.", ["akhir 2030-an"]),
    ("Pencegahan itu menurut Keputusan Nomor 107/KM.6/2024 tanggal 3 Juni 2023.", []),
    ("Ia bebas lewat putusan Nomor 4265/K/2023 tanggal 3 Juni 2023.", ["3 Juni 2023"]),
    ("Nilainya Rp328 miliar dengan kurs tengah per 4 September 2023.", []),
    ("Ekuitas tercatat Rp273 miliar hingga 2022 dari 2021 sebesar Rp155 miliar.", ["sampai 2022"]),
    ("Baru 23 ribu rumah selesai dari target tahun ini sebanyak 45 ribu.", []),
    ("Ekspor naik menjadi 24 ton dari 22 ton setahun sebelumnya.", []),
    ("Ia keluar dari Kendal pada 2020 dan setahun sebelumnya menikah.", ["2019", "2020"]),
    ('Ia melewati "Resesi Hebat" tahun 2008.', []),
    ('"Saya pindah," kata Budi tahun 2008.', ["2008"]),
    ("Kekeringan diperkirakan terjadi tahun 2025-2035.", ["2025-2035"]),
    ("Kekurangan gas pada 2025 mencapai 177 MMSCFD, 2026 mencapai 239 MMSCFD.", ["2025", "2026"]),
    (
        "Transaksi kartu itu tumbuh dari 23 juta transaksi pada akhir 2021 menjadi 51 juta transaksi pada akhir 2022.",
        ["akhir 2022"],
    ),
    ("Ia pindah dari Kendal pada 2017 menjadi guru di Solo.", ["2017"]),
    ("Mobil Niaga Jaya tahun 2013 itu hilang.", []),
    ("Polisi menyita mobil itu tahun 2013.", ["2013"]),
    ("Polisi menahan Direktur Bank Kendal tahun 2020, Rudi Hartono.", []),
    ("Rumah itu milik Sari, disita di Kendal tahun 2020, Rudi Hartono tahu.", ["2020"]),
    ("Harga karet kontrak teraktif Juni 2024 naik.", []),
    ("Ia meneken kontrak pada Juni 2024.", ["Juni 2024"]),
    ("Untuk tahun fiskal 2022, pabrik itu mencatat kerugian.", ["2022"]),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_which_dates_are_events(text: str, expected: list[str]) -> None:
    assert [e.when for e in find_events(text, find_dates(text, MONDAY), (), MONDAY)] == expected


BOUNDS = [
    (
        "Sari bergabung dengan Persis Solo dengan kontrak hingga 30 Juni 2028.",
        "sampai 30 Juni 2028",
        "until 30 June 2028",
    ),
    (
        "Pendaftaran lomba itu dibuka sampai dengan tanggal 13 Oktober.",
        "sampai 13 Oktober 2023",
        "until 13 October 2023",
    ),
    ("Warga membayar iuran paling lambat 15 Oktober.", "sampai 15 Oktober 2023", "until 15 October 2023"),
    ("Kereta itu akan beroperasi mulai 24 September.", "mulai 24 September 2023", "from 24 September 2023"),
    ("Pasar itu berdiri sejak awal 1990.", "sejak awal 1990", "since early 1990"),
    ("Gedung itu dibangun sebelum tahun 2010.", "sebelum 2010", "before 2010"),
    ("Warung itu dibuka kembali setelah 3 Mei 2022.", "setelah 3 Mei 2022", "after 3 May 2022"),
    # With both its ends a date bounds nothing, nor behind another sentence, nor where a clause goes on behind it.
    ("Sari bertolak setelah pada 3 Mei 2022 Budi tiba.", "3 Mei 2022", "3 May 2022"),
    ("Setelah Senin (18/9) menang, Solo berlatih.", "18 September 2023", "18 September 2023"),
    ("Kereta itu akan beroperasi mulai 24 sampai 26 September.", "24-26 September 2023", "24-26 September 2023"),
    ("Kereta itu sudah sampai. Senin (18/9) toko ditutup.", "18 September 2023", "18 September 2023"),
    ("Warung itu dibuka kembali setelah 3 Mei 2022 di Solo.", "setelah 3 Mei 2022", "after 3 May 2022"),
    ("Mulai Senin (18/9) tarif tol naik.", "mulai 18 September 2023", "from 18 September 2023"),
]


@pytest.mark.parametrize(("text", "indonesian", "english"), BOUNDS)
def test_a_date_that_only_bounds_what_happened_says_so(text: str, indonesian: str, english: str) -> None:
    dates = find_dates(text, MONDAY)
    assert [e.when for e in find_events(text, dates, (), MONDAY)] == [indonesian]
    assert [e.when for e in find_events(text, dates, (), MONDAY, "en")] == [english]


def test_sorted_and_told_in_either_language() -> None:
    text = "Rapat ditutup awal bulan depan. Kemarin ia tiba. Pada 2019 ia pergi."
    told = find_events(text, find_dates(text, MONDAY), (), MONDAY, "en")
    assert [e.when for e in told] == ["2019", "17 September 2023", "early October 2023"]
    assert [e.tense for e in told] == ["past", "past", "future"]
    assert [text[e.start : e.end] for e in told] == [e.text for e in told]
    assert told[1].text == "Kemarin ia tiba."


def test_present_is_the_reference_day() -> None:
    text = "Hari ini ia tiba."
    assert find_events(text, find_dates(text, MONDAY), (), MONDAY)[0].tense == "present"


def test_same_day_in_two_sentences_is_two_happenings() -> None:
    text = "Sari tiba Senin (18/9). Budi pergi Senin (18/9)."
    assert len(find_events(text, find_dates(text, MONDAY), (), MONDAY)) == 2


def test_actors_of_the_sentence() -> None:
    text = "Sari tiba Senin (18/9). Budi pergi Minggu (17/9)."
    actors = (
        Actor("a1", "Sari", "person", mentions=(Span(0, 4),)),
        Actor("a2", "Budi", "person", mentions=(Span(24, 28),)),
    )
    told = find_events(text, find_dates(text, MONDAY), actors, MONDAY)
    assert [e.actors for e in told] == [("a2",), ("a1",)]


def test_contradiction_and_approximation_are_carried() -> None:
    text = "Jumat (14/9) ia tiba. Sekitar tahun 1998 ia pergi."
    told = find_events(text, find_dates(text, MONDAY), (), MONDAY)
    assert [(e.conflict, e.approximate) for e in told] == [(False, True), (True, False)]


def test_unresolved_dates_are_no_events() -> None:
    text = "Kemarin ia tiba."
    assert find_events(text, find_dates(text, None), (), None) == ()


@pytest.mark.slow
def test_what_is_made_of_a_sentence_without_end_follows_its_length() -> None:
    days = [date(1990, 1, 1) + timedelta(days=n) for n in range(1_000)]
    text = "".join(f"warga desa menanam bakau di pantai ({day.day}/{day.month}/{day.year}) dan " for day in days)
    events = find_events(text, find_dates(text, MONDAY), (), MONDAY)
    assert len(events) == len(days)
    assert max(len(event.text) for event in events) <= 3_000
    # What happened is told of as many as a long chronicle has.
    told = [event.what is not None for event in events]
    assert all(told[:300])
    assert not any(told[-300:])
