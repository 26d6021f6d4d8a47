-- What a citizen writes may say who wrote it. Unless the citizen chose otherwise, the unit reads the text without
-- personal data; the original stays for the inspectorate.
ALTER TABLE complaint ADD COLUMN masked boolean NOT NULL DEFAULT false;
UPDATE complaint SET masked = true WHERE identity = 'CONFIDENTIAL';

-- Words that speak of a matter for the inspectorate; one that ends in * is the beginning of words.
CREATE TABLE integrity_word (
    subject text PRIMARY KEY,
    words   text[] NOT NULL
);
INSERT INTO integrity_word (subject, words) VALUES
    ('BRIBERY', '{suap,disuap,menyuap,suapan,sogok*,disogok,menyogok,nyogok,gratifikasi,korupsi,dikorupsi,kolusi,nepotisme,amplop,"uang pelicin","uang terima kasih","uang dengar","uang damai","uang tutup mulut","uang di bawah meja","di bawah meja","salam tempel","bagi hasil",bribe*,corrupt*,kickback*}'),
    ('LEVY', '{pungli,dipungli,"pungutan liar",dipungut,"uang rokok","uang kopi","uang bensin","uang lelah","uang jalan","uang capek","uang administrasi tanpa","uang jasa","uang jago","biar cepat","biar lancar","supaya cepat","supaya lancar","agar cepat","agar lancar","biar cepet","tanpa kuitansi","tanpa kwitansi","tidak ada kuitansi","tanpa tanda terima","minta uang","meminta uang","minta duit","minta bayaran","minta jatah","minta imbalan",dimintai,seikhlasnya,calo,percaloan,"orang dalam","tarif tidak resmi","biaya tidak resmi",pemerasan,memeras,diperas,palak,dipalak,malak,"extra fee","unofficial fee",extort*}'),
    ('ABUSE', '{kekerasan,dipukul,memukul,menampar,ditampar,menganiaya,dianiaya,penganiayaan,pelecehan,dilecehkan,melecehkan,pencabulan,diraba,meraba,pemerkosaan,diperkosa,cabul,intimidasi,diintimidasi,mengintimidasi,diancam,mengancam,ancaman,penyalahgunaan,menyalahgunakan,disalahgunakan,penggelapan,digelapkan,menggelapkan,"data palsu",dipalsukan,memalsukan,harass*,assault*,violence,threaten*,"abuse of office"}');
