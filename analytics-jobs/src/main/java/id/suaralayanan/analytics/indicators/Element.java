package id.suaralayanan.analytics.indicators;

/// The nine elements (*unsur*) of the Survei Kepuasan Masyarakat, in the official order.
///
/// The usual questionnaire asks facilities (U9) as question 8 and complaints handling (U8) as
/// question 9. Answers are therefore kept by code, never by position.
///
/// Source: PermenPANRB 14/2017.
public enum Element {
    U1("REQUIREMENTS", 1, "Persyaratan", "Requirements"),
    U2("PROCEDURE", 2, "Sistem, Mekanisme, dan Prosedur", "System, mechanism and procedure"),
    U3("TIME", 3, "Waktu Penyelesaian", "Completion time"),
    U4("COST", 4, "Biaya/Tarif", "Cost / tariff"),
    U5(
            "PRODUCT",
            5,
            "Produk Spesifikasi Jenis Pelayanan",
            "Product, specification of the service type"),
    U6("COMPETENCE", 6, "Kompetensi Pelaksana", "Competence of staff"),
    U7("BEHAVIOUR", 7, "Perilaku Pelaksana", "Behaviour of staff"),
    U8(
            "COMPLAINTS",
            9,
            "Penanganan Pengaduan, Saran dan Masukan",
            "Handling of complaints, suggestions and input"),
    U9("FACILITIES", 8, "Sarana dan Prasarana", "Facilities and infrastructure");

    /// How many there are: the divisor of the index.
    public static final int COUNT = 9;

    private final String mnemonic;
    private final int question;
    private final Words words;

    Element(String mnemonic, int question, String id, String en) {
        this.mnemonic = mnemonic;
        this.question = question;
        this.words = new Words(id, en);
    }

    /// `U1` … `U9`, as in files and interfaces.
    public String code() {
        return name();
    }

    /// One English word for it, e.g. `COMPLAINTS`.
    public String mnemonic() {
        return mnemonic;
    }

    /// Its place, from 1, on a questionnaire that asks facilities first.
    public int question() {
        return question;
    }

    public Words words() {
        return words;
    }
}
