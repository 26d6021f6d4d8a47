-- What an officer would have to ask back, asked before sending. Nothing here ever refuses a complaint.

-- Words that make it likely what a complaint is about; a word ending in * is the beginning of words.
CREATE TABLE complaint_cue (
    category text NOT NULL REFERENCES complaint_category (code),
    words    text[] NOT NULL,
    PRIMARY KEY (category)
);
INSERT INTO complaint_cue (category, words) VALUES
    ('DELAY', '{lama,lambat,tunggu,menunggu,antre*,antri*,"belum jadi","belum selesai",tertunda,ditunda,molor,berbulan*,berminggu*,slow,late,waiting,waited,queue*,delay*}'),
    ('NO_SERVICE', '{tutup,ditolak,menolak,"tidak dilayani","tidak ada petugas",kosong,closed,refused,rejected,"not served"}'),
    ('INCOMPETENCE', '{salah,keliru,"tidak paham","tidak mengerti",wrong,mistake*,error*}'),
    ('ABUSE', '{wewenang,mengancam,ancam*,memaksa,paksa*,threat*,forced}'),
    ('PROCEDURE', '{prosedur*,syarat*,persyaratan,bolak-balik,dipersulit,procedure*,requirement*}'),
    ('LEVY', '{uang,bayar*,membayar,biaya,pungli,pungutan,suap*,menyuap,imbalan,calo,percaloan,amplop,rupiah,rp,money,paid,pay,bribe*,fee*}'),
    ('IMPROPER', '{kasar,marah*,membentak,bentak*,sombong,"tidak sopan",judes,rude,shout*,angry}'),
    ('PARTIALITY', '{didahulukan,serobot*,menyerobot,"orang dalam",kenalan,favour*,favor*}'),
    ('DISCRIMINATION', '{diskriminasi,dibedakan,membedakan,difabel,disabilitas,discriminat*}'),
    ('FACILITIES', '{toilet,wc,kursi,parkir*,ac,kotor,rusak,lift,"kursi roda",aplikasi,"situs web",website,jaringan,dirty,broken,chair*,parking}');

-- A question is asked when none of its answers is found: the field is empty, no word occurs, no digit stands
-- in the text (where a number would answer). Without a category it is asked of every complaint.
CREATE TABLE complaint_question (
    code     text PRIMARY KEY,
    category text REFERENCES complaint_category (code),
    place    smallint NOT NULL,                        -- order of asking; the first few are asked
    field    text CHECK (field IN ('happenedOn', 'place', 'service')),
    number   boolean NOT NULL,                         -- a digit in the text answers it
    words    text[] NOT NULL,
    ask      text NOT NULL CHECK (length(ask) <= 120),
    ask_en   text NOT NULL CHECK (length(ask_en) <= 120)
);
INSERT INTO complaint_question (code, category, place, field, number, words, ask, ask_en) VALUES
    ('LEVY_AMOUNT', 'LEVY', 1, NULL, true, '{ribu,juta,ratus*,thousand*,million*}',
     'Berapa uang yang diminta?', 'How much money was asked for?'),
    ('LEVY_WHO', 'LEVY', 2, NULL, false, '{loket*,petugas,bagian,satpam,calo,counter*,officer*,guard*}',
     'Siapa yang meminta? Misalnya: petugas loket 3.', 'Who asked for it? For example: the officer at counter 3.'),
    ('LEVY_PROOF', 'LEVY', 6, NULL, false, '{kuitansi,kwitansi,bukti,foto,transfer,saksi,receipt*,proof,photo*,witness*}',
     'Ada bukti atau saksi? Foto dapat dikirim setelah ini.', 'Is there proof or a witness? You can send a photo after this.'),
    ('DELAY_SINCE', 'DELAY', 3, 'happenedOn', true, '{sejak,kemarin,minggu,bulan,hari,jam,since,yesterday,week*,month*,day*,hour*}',
     'Sejak kapan Anda menunggu?', 'Since when have you been waiting?'),
    ('DELAY_PROMISE', 'DELAY', 7, NULL, false, '{janji*,dijanjikan,seharusnya,promis*,"should have"}',
     'Kapan dijanjikan selesai?', 'When was it promised to be ready?'),
    ('NO_SERVICE_REASON', 'NO_SERVICE', 3, NULL, false, '{karena,alasan*,katanya,because,reason*,said}',
     'Apa alasan yang dikatakan petugas?', 'What reason did the officer give?'),
    ('INCOMPETENCE_WHAT', 'INCOMPETENCE', 3, NULL, false, '{nama,alamat,tanggal,nomor,seharusnya,tertulis,name,address,date,number,should}',
     'Apa yang salah, dan apa yang benar?', 'What is wrong, and what would be right?'),
    ('ABUSE_WHO', 'ABUSE', 2, NULL, false, '{loket*,petugas,bagian,kepala,satpam,counter*,officer*,head}',
     'Bagian atau loket mana?', 'Which section or counter?'),
    ('PROCEDURE_STEP', 'PROCEDURE', 3, NULL, false, '{surat*,dokumen,fotokopi,langkah*,kk,ktp,akta,document*,letter*,step*,copy}',
     'Syarat atau langkah apa yang diminta?', 'Which requirement or step was asked for?'),
    ('IMPROPER_WHO', 'IMPROPER', 2, NULL, false, '{loket*,petugas,bagian,satpam,counter*,officer*,guard*}',
     'Bagian atau loket mana?', 'Which section or counter?'),
    ('PARTIALITY_HOW', 'PARTIALITY', 3, NULL, false, '{nomor,antrean,antrian,loket*,number,queue,counter*}',
     'Di loket atau antrean mana?', 'At which counter or in which queue?'),
    ('DISCRIMINATION_HOW', 'DISCRIMINATION', 3, NULL, false, '{karena,alasan*,because,reason*}',
     'Apa yang tidak boleh Anda lakukan, dan apa alasannya?', 'What were you not allowed to do, and why?'),
    ('FACILITIES_WHERE', 'FACILITIES', 2, 'place', false, '{lantai,ruang*,depan,belakang,loket*,floor,room*,front,back,counter*}',
     'Di ruang atau bagian mana?', 'In which room or part?'),
    ('WHEN', NULL, 4, 'happenedOn', false,
     '{tanggal,kemarin,tadi,pagi,siang,sore,senin,selasa,rabu,kamis,jumat,sabtu,januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember,yesterday,today,monday,tuesday,wednesday,thursday,friday}',
     'Kapan terjadi?', 'When did it happen?'),
    ('WHERE', NULL, 5, 'place', false, '{loket*,ruang*,lantai,kantor,kelurahan,kecamatan,online,aplikasi,situs,counter*,office,room*,floor,website,app}',
     'Di mana? Misalnya: loket 3, lantai 2.', 'Where? For example: counter 3, second floor.'),
    ('WHICH_SERVICE', NULL, 8, 'service', false, '{ktp*,kk,"kartu keluarga",akta,kia,paspor,sim,stnk,izin,surat*,pajak,permit*,licence*,certificate*}',
     'Layanan apa yang Anda urus?', 'Which service did you come for?');
