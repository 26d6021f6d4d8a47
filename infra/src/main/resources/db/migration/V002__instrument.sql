-- What is asked: versioned instruments. Answers belong to element codes, never to positions.

CREATE TABLE instrument (
    id         integer PRIMARY KEY,
    code       text NOT NULL,
    version    integer NOT NULL,
    title      text NOT NULL,
    source     text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    UNIQUE (code, version)
);

CREATE TABLE question (
    instrument integer NOT NULL REFERENCES instrument (id),
    element    text NOT NULL CHECK (element ~ '^U[1-9]$'),
    position   smallint NOT NULL CHECK (position BETWEEN 1 AND 9),
    PRIMARY KEY (instrument, element),
    UNIQUE (instrument, position)
);

CREATE TABLE question_text (
    instrument integer NOT NULL,
    element    text NOT NULL,
    language   text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    official   text NOT NULL,
    plain      text NOT NULL,
    hint       text NOT NULL DEFAULT '',
    answer_1   text NOT NULL,
    answer_2   text NOT NULL,
    answer_3   text NOT NULL,
    answer_4   text NOT NULL,
    verified   boolean NOT NULL,
    PRIMARY KEY (instrument, element, language),
    FOREIGN KEY (instrument, element) REFERENCES question (instrument, element)
);

INSERT INTO instrument (id, code, version, title, source, valid_from) VALUES
    (1, 'SKM-2017', 1, 'Survei Kepuasan Masyarakat', 'PermenPANRB 14/2017', '2017-05-01');

INSERT INTO question (instrument, element, position) VALUES
    (1, 'U1', 1), (1, 'U2', 2), (1, 'U3', 3), (1, 'U4', 4), (1, 'U5', 5),
    (1, 'U6', 6), (1, 'U7', 7), (1, 'U9', 8), (1, 'U8', 9);

INSERT INTO question_text (instrument, element, language, official, plain, hint, answer_1, answer_2, answer_3, answer_4, verified) VALUES
    (1, 'U1', 'id', 'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
     'Apakah syarat-syaratnya sesuai dengan layanan yang Anda urus?', 'Contoh: dokumen yang diminta memang perlu.',
     'Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai', true),
    (1, 'U2', 'id', 'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
     'Apakah langkah-langkahnya mudah?', 'Contoh: alur loket, cara mengisi formulir.',
     'Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah', true),
    (1, 'U3', 'id', 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
     'Apakah layanannya cepat?', 'Dari mulai mengurus sampai selesai.',
     'Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat', true),
    (1, 'U4', 'id', 'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
     'Bagaimana biaya yang Anda bayar?', 'Semua uang yang Anda keluarkan untuk layanan ini.',
     'Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis', true),
    (1, 'U5', 'id', 'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
     'Apakah hasilnya sesuai dengan yang dijanjikan?', 'Contoh: dokumen benar dan lengkap.',
     'Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai', true),
    (1, 'U6', 'id', 'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
     'Apakah petugas mampu melayani dengan baik?', 'Petugas paham dan bisa menjelaskan.',
     'Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten', true),
    (1, 'U7', 'id', 'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
     'Apakah petugas sopan dan ramah?', '',
     'Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah', true),
    (1, 'U8', 'id', 'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
     'Bagaimana pengaduan ditangani di sini?', 'Ada tempat mengadu dan ada jawabannya.',
     'Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik', true),
    (1, 'U9', 'id', 'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
     'Bagaimana tempat dan fasilitasnya?', 'Ruang tunggu, toilet, akses kursi roda, situs web.',
     'Buruk', 'Cukup', 'Baik', 'Sangat baik', true),
    (1, 'U1', 'en', 'How well do the requirements match the kind of service?',
     'Did the requirements fit the service you asked for?', 'For example: each document asked for was needed.',
     'Did not fit', 'Fitted poorly', 'Fitted', 'Fitted very well', true),
    (1, 'U2', 'en', 'How easy are the procedures of this office to understand and follow?',
     'Were the steps easy?', 'For example: the way through the counters, filling in the form.',
     'Not easy', 'Not very easy', 'Easy', 'Very easy', true),
    (1, 'U3', 'en', 'What do you think of the speed of the service?',
     'Was the service fast?', 'From your first step until it was done.',
     'Not fast', 'Not very fast', 'Fast', 'Very fast', true),
    (1, 'U4', 'en', 'What do you think of the fairness of the cost or tariff?',
     'What did you think of what you paid?', 'All the money you spent on this service.',
     'Very expensive', 'Rather expensive', 'Cheap', 'Free of charge', true),
    (1, 'U5', 'en', 'How well does the result match what the service standard promises?',
     'Was the result what was promised?', 'For example: the document is correct and complete.',
     'Did not match', 'Matched poorly', 'Matched', 'Matched very well', true),
    (1, 'U6', 'en', 'What do you think of the competence of the staff?',
     'Were the staff able to serve you well?', 'They know their work and can explain it.',
     'Not competent', 'Not very competent', 'Competent', 'Very competent', true),
    (1, 'U7', 'en', 'What do you think of the courtesy and friendliness of the staff?',
     'Were the staff polite and friendly?', '',
     'Not polite or friendly', 'Not very polite or friendly', 'Polite and friendly', 'Very polite and friendly', true),
    (1, 'U8', 'en', 'What do you think of the way complaints of users are handled?',
     'How are complaints handled here?', 'There is a place to complain and you get an answer.',
     'There is no way', 'There is one that does not work', 'Works, but not well', 'Well managed', true),
    (1, 'U9', 'en', 'What do you think of the quality of the facilities?',
     'How are the place and its facilities?', 'Waiting room, toilets, wheelchair access, website.',
     'Bad', 'Fair', 'Good', 'Very good', true);
