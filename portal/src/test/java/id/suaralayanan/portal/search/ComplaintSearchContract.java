package id.suaralayanan.portal.search;

import static id.suaralayanan.portal.search.AComplaint.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.portal.search.SearchPage.Count;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Part;
import id.suaralayanan.portal.search.SearchPage.Reason;
import id.suaralayanan.portal.search.SearchPage.Where;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// What every adapter of [ComplaintSearch] promises: the same documents give the same hits.
///
/// Order is asked for by meaning (which complaint comes before which), never by equal scores.
public abstract class ComplaintSearchContract {
    public static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    protected static final Audience EVERYONE = new Audience.Everyone();
    protected static final Audience MINISTRY = new Audience.AllUnits();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DISDUKCAPIL = "64.71-DISDUKCAPIL";
    private static final String PUSKESMAS = "64.71.01-PUSKESMAS";

    private ComplaintSearch search;

    /// A search that has no index yet, with [#NOW] as its clock.
    protected abstract ComplaintSearch open();

    protected abstract void close(ComplaintSearch search);

    @BeforeEach
    void begin() {
        search = open();
        search.rebuild(Flux.empty(), position(1)).block(PATIENCE);
    }

    @AfterEach
    void end() {
        close(search);
    }

    @Test
    void refusesToSearchBeforeThereIsAnIndex() {
        var empty = open();
        try {
            assertThat(empty.position().blockOptional(PATIENCE)).isEmpty();
            assertThatThrownBy(() -> empty.search(ask("ktp")).block(PATIENCE))
                    .isInstanceOf(SearchUnavailable.class);
        } finally {
            close(empty);
        }
    }

    @Test
    void findsByMeaningNotByLetters() {
        given(
                saying(1, "Saya menunggu KTP-el selama tiga bulan, antriannya lamaaaa"),
                saying(2, "Petugas ramah dan cepat"));

        assertThat(found("nunggu antrean e-ktp yg lama")).containsExactly(1L);
        assertThat(found("keramahan ptgs")).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "kk,'Mengurus kartu keluarga sulit'",
        "kartu keluarga,'Mengurus KK sulit'",
        "capil,'Kantor dinas kependudukan dan pencatatan sipil tutup'",
        "pungutan liar,'Ada pungli di loket'",
        "pungli,'Ada pungutan liar di loket'",
        "akte,'Akta kelahiran hilang'",
    })
    void knowsAbbreviations(String asked, String text) {
        given(saying(1, text), saying(2, "Parkir penuh"));

        assertThat(found(asked)).containsExactly(1L);
    }

    @Test
    void offersWordsOfEnoughTextsToWhoTypes() {
        given(
                many(1, 5, "Antrean panjang di loket, petugasnya lambat"),
                many(11, 4, "Antibiotik habis di loket"),
                many(21, 5, "Kata Pak Bambang 12345 nomornya hilang"));

        assertThat(offered(MINISTRY, "an")).containsExactly("antrean");
        assertThat(offered(MINISTRY, "Antrean  PA")).containsExactly("Antrean panjang");
        assertThat(offered(MINISTRY, "antrean nom")).containsExactly("antrean nomornya");
        assertThat(offered(MINISTRY, "lamb")).containsExactly("lambat");
        for (var nothing : List.of("bamb", "123", "a", "antrean ", "\"antrean pa", "(*)", "")) {
            assertThat(offered(MINISTRY, nothing)).as(nothing).isEmpty();
        }
    }

    /// Nor what was taken back.
    @Test
    void offersNoWordsOfTextsThatTheAskerMayNotRead() {
        given(
                many(1, 4, "kebakaran"),
                new AComplaint[] {saying(5, "kebakaran").about(PUSKESMAS, "64.71.01")},
                new AComplaint[] {saying(6, "kebanjiran").released("kebanjiran")},
                many(11, 5, "kebanjiran"));
        assertThat(offered(MINISTRY, "keb")).containsExactly("kebanjiran", "kebakaran");
        assertThat(offered(new Audience.Unit(DISDUKCAPIL), "keb")).containsExactly("kebanjiran");
        assertThat(offered(new Audience.Unit(PUSKESMAS), "keb")).isEmpty();
        assertThat(offered(EVERYONE, "keb")).isEmpty();

        change(Stream.of(many(21, 4, "x")).map(each -> each.released("kebanjiran")).toList());
        assertThat(offered(EVERYONE, "keb")).containsExactly("kebanjiran");

        change(List.of(saying(6, "kebanjiran")));
        assertThat(offered(EVERYONE, "keb")).isEmpty();
    }

    private static AComplaint[] many(long first, int count, String text) {
        return LongStream.range(first, first + count)
                .mapToObj(id -> saying(id, text))
                .toArray(AComplaint[]::new);
    }

    private void given(AComplaint[]... groups) {
        given(Arrays.stream(groups).flatMap(Arrays::stream).toArray(AComplaint[]::new));
    }

    private void change(List<AComplaint> now) {
        var texts = now.stream().map(AComplaint::text).toList();
        search.apply(new ChangeBatch(texts, Set.of(), Optional.of(position(9)))).block(PATIENCE);
    }

    private List<String> offered(Audience audience, String typed) {
        return search.suggest(audience, typed).blockOptional(PATIENCE).orElseThrow();
    }

    @Test
    void doesNotMistakeNoForYes() {
        given(saying(1, "Biaya jelas"), saying(2, "Biaya tidak jelas"));

        assertThat(found("\"biaya tidak jelas\"")).containsExactly(2L);
        assertThat(found("tidak jelas")).containsExactly(2L);
    }

    @Test
    void keepsKelurahanApartFromLurah() {
        given(saying(1, "Pelayanan kelurahan lambat"), saying(2, "Pak lurah tidak di tempat"));

        assertThat(strictly("kelurahan")).containsExactly(1L);
        assertThat(strictly("lurah")).containsExactly(2L);
        assertThat(found("lurah")).startsWith(2L);
    }

    @Test
    void findsAPhraseOnlyInItsOrder() {
        given(saying(1, "Loket dua tutup sebelum jam dua"), saying(2, "Dua orang di loket marah"));

        assertThat(found("\"loket dua\"")).containsExactly(1L);
        assertThat(found("loket dua")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(found("“loket dua” tutup")).containsExactly(1L);
    }

    @Test
    void completesTheLastWord() {
        given(saying(1, "Kantor kelurahan tutup"), saying(2, "Kantor pos buka"));

        assertThat(found("kantor kelur")).containsExactly(1L, 2L);
        assertThat(strictly("kantor kelur")).isEmpty();
    }

    @Test
    void forgivesOneMistakeInAWordThatItDoesNotKnow() {
        given(
                saying(1, "Sertifikat belum jadi").at("2026-01-01T00:00:00Z"),
                saying(2, "Sertifikaf belum jadi").at("2026-11-19T00:00:00Z"));

        assertThat(found("sertifikat")).containsExactly(1L);
        assertThat(found("sertivikat")).containsExactly(1L);
    }

    @Test
    void ranksByHowMuchMatches() {
        given(
                saying(1, "Antre antre antre terus, server mati, kursi kurang, petugas tidak ada"),
                saying(2, "Server mati"),
                saying(3, "Kursi tunggu kurang"));

        assertThat(strictly("server mati antre lama")).containsExactly(1L);
        assertThat(found("server mati antre lama")).startsWith(1L, 2L);
        assertThat(found("server mati")).containsExactly(2L, 1L);
    }

    @Test
    void findsWhatIsNearAndSaysSo() {
        given(
                saying(1, "Petugas loket membentak ibu saya").category("OTHER"),
                saying(2, "Petugas tidak ramah").category("OTHER"),
                saying(3, "Petugasnya ramah sekali"),
                saying(4, "Parkir penuh"));

        var page = page(ask("petugas tidak ramah").countingEverything());

        assertThat(ids(page)).startsWith(2L, 1L).doesNotContain(4L);
        assertThat(page.hits()).extracting(Hit::strict).startsWith(true, false);
        assertThat(page.total().strict()).isEqualTo(1);
        assertThat(page.total().matches()).isEqualTo(ids(page).size());
        assertThat(page.counts().get(Dimension.CATEGORY)).containsExactly(new Count("OTHER", 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "wc jorok,'Toilet puskesmas kotor dan bau',Toilet pasar bersih",
        "suwe ngantri,'Antrean panjang sejak pagi',Pelayanan di loket cepat",
        "pju padam,'Lampu jalan mati di gang kami',Lampu lalu lintas baru",
        "banyu ora mili,'Air PDAM tidak mengalir tiga hari',Banjir di jalan",
        "minta duit,'Ada pungutan liar di loket',Petugas sopan",
        "gak digubris,'Laporan saya tidak ditanggapi',Laporan ditanggapi cepat",
    })
    void knowsOtherWordsForTheSame(String asked, String meant, String other) {
        given(saying(1, other), saying(2, meant));

        assertThat(found(asked)).startsWith(2L);
    }

    @Test
    void knowsWhereItHappened() {
        given(
                saying(1, "Antre lama").in("Puskesmas Sepinggan Kota Balikpapan"),
                saying(2, "Antre lama").in("Disdukcapil Kota Samarinda"));

        assertThat(found("antre puskesmas")).startsWith(1L);
        assertThat(found("antre samarinda")).startsWith(2L);
    }

    @Test
    void mendsOnlyWordsThatItDoesNotKnow() {
        given(saying(1, "Petugas ramah"), saying(2, "Rumah saya jauh"));

        assertThat(found("ramah")).containsExactly(1L);
    }

    @Test
    void prefersTheRecentAmongAlike() {
        given(
                saying(1, "Jalan rusak parah").at("2025-01-01T00:00:00Z"),
                saying(2, "Jalan rusak parah").at("2026-11-19T00:00:00Z"),
                saying(3, "Jalan rusak parah").at("2026-06-01T00:00:00Z"));

        assertThat(found("jalan rusak")).containsExactly(2L, 3L, 1L);
    }

    @Test
    void showsTheNewestWhereNoTextIsAskedFor() {
        given(
                saying(1, "Satu").at("2026-11-01T00:00:00Z"),
                saying(2, "Dua").at("2026-11-03T00:00:00Z"),
                saying(3, "Tiga").at("2026-11-02T00:00:00Z"));

        assertThat(found("  ")).containsExactly(2L, 3L, 1L);
    }

    @Test
    void findsATicket() {
        given(saying(7, "Satu"), saying(8, "Dua").released("Dua"));

        assertThat(found(AComplaint.ticket(7))).containsExactly(7L);
        assertThat(found(AComplaint.ticket(7).toLowerCase(Locale.ROOT))).containsExactly(7L);
        assertThat(found(ComplaintQuery.of(EVERYONE, AComplaint.ticket(7)))).isEmpty();
        assertThat(found(ComplaintQuery.of(EVERYONE, AComplaint.ticket(8)))).containsExactly(8L);
    }

    @Test
    void narrowsDownByEverything() {
        given(
                saying(1, "antre").category("DELAY").status("RECEIVED").kind("COMPLAINT"),
                saying(2, "antre").category("LEVY").status("FINISHED").kind("ASPIRATION"),
                saying(3, "antre")
                        .about(PUSKESMAS, "64.71.01")
                        .category("DELAY")
                        .status("FINISHED")
                        .at("2026-09-30T17:00:00Z"));

        assertThat(found(ask("antre").where(Dimension.CATEGORY, "DELAY"))).containsOnly(1L, 3L);
        assertThat(found(ask("antre").where(Dimension.STATUS, "FINISHED"))).containsOnly(2L, 3L);
        assertThat(found(ask("antre").where(Dimension.CLASS, "ASPIRATION"))).containsOnly(2L);
        assertThat(found(ask("antre").where(Dimension.UNIT, PUSKESMAS))).containsOnly(3L);
        assertThat(found(ask("antre").where(Dimension.MONTH, "2026-10"))).containsOnly(3L);
        assertThat(found(ask("antre").inRegion("64.71"))).containsOnly(1L, 2L, 3L);
        assertThat(found(ask("antre").inRegion("64.71.01"))).containsOnly(3L);
        assertThat(found(ask("antre").inRegion("64.7"))).isEmpty();
        assertThat(
                        found(
                                ask("antre")
                                        .between(
                                                LocalDate.of(2026, 10, 1),
                                                LocalDate.of(2026, 10, 1))))
                .containsOnly(3L);
    }

    @Test
    void countsWhatMatches() {
        given(
                saying(1, "antre").category("DELAY"),
                saying(2, "antre").category("DELAY").status("FINISHED"),
                saying(3, "antre").about(PUSKESMAS, "64.71.01").at("2026-09-30T17:00:00Z"),
                saying(4, "parkir").category("FACILITIES"));

        var page = page(ask("antre").countingEverything());

        assertThat(page.total()).isEqualTo(new SearchPage.Total(3, true, 3));
        assertThat(page.counts().get(Dimension.CATEGORY)).containsExactly(new Count("DELAY", 2, 2));
        assertThat(page.counts().get(Dimension.UNIT))
                .containsExactly(new Count(DISDUKCAPIL, 2, 2), new Count(PUSKESMAS, 1, 1));
        assertThat(page.counts().get(Dimension.STATUS))
                .containsExactly(new Count("RECEIVED", 2, 2), new Count("FINISHED", 1, 1));
        assertThat(page.counts().get(Dimension.CLASS))
                .containsExactly(new Count("COMPLAINT", 3, 3));
        assertThat(page.counts().get(Dimension.MONTH))
                .containsExactly(new Count("2026-11", 2, 2), new Count("2026-10", 1, 1));
    }

    @Test
    void saysHowManyValuesThereAreWhereNotAllAreListed() {
        var complaints = new ArrayList<AComplaint>();
        for (int i = 0; i < 60; i++) {
            complaints.add(saying(i + 1L, "antre").about("64.71-LOKET-" + i, "64.71"));
        }
        given(complaints.toArray(AComplaint[]::new));

        var page = page(ask("antre").countingEverything());

        assertThat(page.counts().get(Dimension.UNIT)).hasSize(50);
        assertThat(page.values()).containsEntry(Dimension.UNIT, 60);
        assertThat(page.values()).containsEntry(Dimension.STATUS, 1);
    }

    @Test
    void findsWhatTheUnitAnswered() {
        given(
                saying(1, "Lampu mati").answered("Teknisi datang hari Kamis"),
                saying(2, "Lampu mati")
                        .released("Lampu mati")
                        .answered("Teknisi sakit")
                        .answeredInPublic("Sudah diganti bohlamnya"),
                saying(3, "Teknisi datang terlambat"));

        var page = page(ask("teknisi datang"));

        assertThat(ids(page)).startsWith(3L, 1L);
        assertThat(page.hits().get(1).reply()).extracting(Part::text).contains("Teknisi");
        assertThat(page.hits().getFirst().reply()).isEmpty();
        assertThat(found(ComplaintQuery.of(EVERYONE, "teknisi"))).isEmpty();
        assertThat(found(ComplaintQuery.of(EVERYONE, "bohlamnya"))).containsExactly(2L);
    }

    @Test
    void saysWhatElseItSearchedAndLeavesItOutWhenAsked() {
        given(saying(1, "Toilet puskesmas kotor dan bau"), saying(2, "wc jorok"));

        var widened = page(ask("wc jorok"));
        var alone = page(ask("wc jorok").byTheseWordsAlone());

        assertThat(ids(widened)).containsExactly(2L, 1L);
        assertThat(widened.meanings())
                .anySatisfy(meaning -> {
                    assertThat(meaning.words()).isEqualTo("wc");
                    assertThat(meaning.also()).contains("toilet").doesNotContain("wc");
                });
        assertThat(ids(alone)).containsExactly(2L);
        assertThat(alone.meanings()).isEmpty();
    }

    @Test
    void saysWhatAPlaceIsOwedToOnlyWhenAsked() {
        given(
                saying(1, "Antre lama").in("Disdukcapil Kota Balikpapan"),
                saying(2, "Antre sebentar").in("Puskesmas"));

        var explained = page(ask("antre balikpapan").explainingItself());

        assertThat(explained.hits().getFirst().reasons())
                .extracting(Reason::where)
                .contains(Where.TEXT, Where.PLACE);
        assertThat(page(ask("antre balikpapan")).hits().getFirst().reasons()).isEmpty();
    }

    @Test
    void takesDaysFarOutsideForWhatTheyAre() {
        given(saying(1, "antre"));

        assertThat(found(ask("antre").between(LocalDate.MIN, LocalDate.MAX))).containsExactly(1L);
        assertThat(
                        found(
                                ask("antre")
                                        .between(
                                                LocalDate.of(9998, 1, 1),
                                                LocalDate.of(9999, 12, 31))))
                .isEmpty();
    }

    @Test
    void readsCombiningMarksLikePlainLetters() {
        given(saying(1, "Pelayanan l\u0301a\u0300ma\u0308 di loket \u0301\u0301"));

        assertThat(found("lama")).containsExactly(1L);
        assertThat(found("la\u0301ma\u0301")).containsExactly(1L);
        assertThat(found("\u0301\u0301\u0301")).isEmpty();
    }

    @Test
    void countsNothingWhereNothingIs() {
        var page = page(ask("").countingEverything());

        assertThat(page.hits()).isEmpty();
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.counts().values()).containsOnly(List.of());
    }

    @Test
    void tellsWhatMatchedWithoutMarkup() {
        given(
                saying(
                        1,
                        "Saya <b>mengurus</b> akta & kartu keluarga; petugas bilang antrean penuh."));

        var hit = page(ask("kk antre")).hits().getFirst();

        assertThat(marked(hit)).containsExactly("kartu", "keluarga", "antrean");
        assertThat(text(hit)).contains("<b>mengurus</b> akta & kartu keluarga");
        assertThat(hit.ticket()).isEqualTo(AComplaint.ticket(1));
        assertThat(hit.unit()).isEqualTo(DISDUKCAPIL);
        assertThat(hit.receivedAt()).isEqualTo(Instant.parse("2026-11-10T02:00:00Z"));
    }

    @Test
    void marksCompletedAndCorrectedWords() {
        given(saying(1, "Sertifikat tanah di kelurahan belum terbit"));

        assertThat(marked(page(ask("sertivikat kelur")).hits().getFirst()))
                .containsExactly("Sertifikat", "kelurahan");
    }

    @Test
    void cutsLongTexts() {
        var filler = "Kalimat lain yang panjang sekali dan tidak ada hubungannya. ".repeat(30);
        given(saying(1, filler + "Di sini ada pungli. " + filler));

        var hit = page(ask("pungli")).hits().getFirst();

        assertThat(marked(hit)).containsExactly("pungli");
        assertThat(text(hit)).startsWith("…").endsWith("…").hasSizeLessThan(400);
        assertThat(text(page(ask("")).hits().getFirst())).endsWith("…").hasSizeLessThan(400);
    }

    @Test
    void goesThroughAllPagesWithoutRepeating() {
        given(
                IntStream.rangeClosed(1, 45)
                        .mapToObj(i -> saying(i, "antre " + "lama ".repeat(i % 7)))
                        .toArray(AComplaint[]::new));

        var all = new ArrayList<Long>();
        for (int number = 1; number <= 3; number++) {
            all.addAll(found(ask("antre").onPage(number)));
        }

        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(search.tickets(ask("antre")).block(PATIENCE))
                .isEqualTo(all.stream().map(AComplaint::ticket).toList());
        assertThat(page(ask("antre")).pages()).isEqualTo(3);
        assertThat(found(ask("antre").onPage(4))).isEmpty();
        assertThat(found(ask("antre").onPage(ComplaintQuery.LAST_PAGE))).isEmpty();
    }

    @Test
    void neverShowsThePublicWhatIsNotReleased() {
        given(
                saying(1, "Pak Burhanuddin minta uang kenarikata").released("Pak █████ minta uang"),
                saying(2, "Belum dirilis kenarikata"),
                saying(3, "Rahasia kenarikata").secret());

        for (var canary :
                List.of(
                        "Burhanuddin",
                        "kenarikata",
                        "burhanudin",
                        "kenari",
                        "\"pak burhanuddin\"")) {
            var page = page(ComplaintQuery.of(EVERYONE, canary).countingEverything());
            assertThat(page.hits()).as(canary).isEmpty();
            assertThat(page.counts().values()).as(canary).containsOnly(List.of());
        }
        var all = page(ComplaintQuery.of(EVERYONE, "").countingEverything());
        assertThat(ids(all)).containsExactly(1L);
        assertThat(all.counts().get(Dimension.UNIT)).containsExactly(new Count(DISDUKCAPIL, 1, 1));
        assertThat(all.toString())
                .doesNotContainIgnoringCase("kenarikata")
                .doesNotContain("Burhan");
        assertThat(text(page(ComplaintQuery.of(EVERYONE, "uang")).hits().getFirst()))
                .isEqualTo("Pak █████ minta uang");
    }

    @Test
    void showsOfficersTheTextsOfTheirUnitOnly() {
        given(
                saying(1, "Ada kenarikata").released("Ada ██"),
                saying(2, "Juga kenarikata").about(PUSKESMAS, "64.71.01").secret());

        assertThat(found(ask("kenarikata"))).containsOnly(1L, 2L);
        assertThat(found(ComplaintQuery.of(new Audience.Unit(DISDUKCAPIL), "kenarikata")))
                .containsOnly(1L);
        var other = ComplaintQuery.of(new Audience.Unit(PUSKESMAS), "").countingEverything();
        assertThat(found(other)).containsOnly(2L);
        assertThat(page(other).counts().get(Dimension.UNIT))
                .containsExactly(new Count(PUSKESMAS, 1, 1));
        assertThat(found(other.where(Dimension.UNIT, DISDUKCAPIL))).isEmpty();
    }

    @Test
    void forgetsAReleaseThatIsTakenBack() {
        given(saying(1, "Teks asli").released("kenarikata"));

        given(saying(1, "Teks asli"));

        assertThat(found(ComplaintQuery.of(EVERYONE, "kenarikata"))).isEmpty();
        assertThat(found(ComplaintQuery.of(EVERYONE, ""))).isEmpty();
    }

    @Test
    void showsChangesAtOnce() {
        given(saying(1, "Lampu mati"), saying(2, "Lampu redup"));
        given(saying(1, "Lampu sudah diganti"));
        search.apply(new ChangeBatch(List.of(), Set.of(2L), Optional.of(position(3))))
                .block(PATIENCE);

        assertThat(found("lampu")).containsExactly(1L);
        assertThat(found("mati")).isEmpty();
        assertThat(search.position().block(PATIENCE)).isEqualTo(position(3));
        assertThat(search.condition().documents()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenAppliedTwice() {
        var changes =
                new ChangeBatch(
                        List.of(saying(1, "Lampu mati").text()),
                        Set.of(9L),
                        Optional.of(position(2)));

        search.apply(changes).block(PATIENCE);
        search.apply(changes).block(PATIENCE);

        assertThat(found("lampu")).containsExactly(1L);
        assertThat(search.condition().documents()).isEqualTo(1);
    }

    @Test
    void keepsItsPositionWithinALargerSetOfChanges() {
        search.apply(new ChangeBatch(List.of(saying(1, "a").text()), Set.of(), Optional.empty()))
                .block(PATIENCE);

        assertThat(search.position().block(PATIENCE)).isEqualTo(position(1));
    }

    @Test
    void replacesTheWholeIndex() {
        given(saying(1, "Lama"));

        search.rebuild(Flux.range(2, 1200).map(i -> saying(i, "Baru").text()), position(50))
                .block(PATIENCE);

        assertThat(found("lama")).isEmpty();
        assertThat(page(ask("baru").countingEverything()).total().matches()).isEqualTo(1200);
        assertThat(search.position().block(PATIENCE)).isEqualTo(position(50));
    }

    @Test
    void followsChangesWhileItIsBuiltAnew() {
        given(saying(1, "Lampu mati"), saying(2, "Jalan rusak"));
        var texts = Sinks.many().unicast().<ComplaintText>onBackpressureBuffer();
        var rebuilding = search.rebuild(texts.asFlux(), position(50)).toFuture();
        texts.tryEmitNext(saying(1, "Lampu mati").text());
        for (int id = 100; id < 600; id++) {
            texts.tryEmitNext(saying(id, "Loket tutup").text());
        }
        Awaitility.await().until(() -> search.condition().built() >= 500);

        search.apply(
                        new ChangeBatch(
                                List.of(
                                        saying(2, "Jalan mulus").text(),
                                        saying(3, "Lampu redup").text()),
                                Set.of(1L),
                                Optional.of(position(51))))
                .block(PATIENCE);

        assertThat(found("lampu")).containsExactly(3L);
        assertThat(found("jalan mulus")).containsExactly(2L);
        assertThat(search.position().block(PATIENCE)).isEqualTo(position(51));
        // Read before they changed, added after.
        texts.tryEmitNext(saying(2, "Jalan rusak").text());
        texts.tryEmitNext(saying(4, "Lampu terang").text());
        texts.tryEmitComplete();
        rebuilding.join();
        assertThat(found("lampu")).containsOnly(3L, 4L);
        assertThat(found("rusak")).isEmpty();
        assertThat(found("jalan")).containsExactly(2L);
        assertThat(search.condition().documents()).isEqualTo(503);
        assertThat(search.position().block(PATIENCE)).isEqualTo(position(51));
    }

    @Test
    void keepsTheOldIndexUntilTheNewOneIsWhole() {
        given(saying(1, "Lama"));
        var broken =
                Flux.just(saying(2, "Baru").text())
                        .concatWith(Flux.error(new IllegalStateException("database is gone")));

        assertThatThrownBy(() -> search.rebuild(broken, position(50)).block(PATIENCE))
                .hasMessageContaining("database is gone");

        assertThat(found("lama")).containsExactly(1L);
        assertThat(found("baru")).isEmpty();
        assertThat(search.position().blockOptional(PATIENCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "a*",
                "*:*",
                "original:lampu",
                "public:1 OR 1=1",
                "lampu AND NOT mati",
                "lampu~2",
                "lampu^1000",
                "[a TO z]",
                "/.*/",
                "(((((((",
                "\"",
                "\"\"",
                "\"lampu",
                "lampu\" \"",
                "\\",
                "\\u0000",
                "<script>alert(1)</script>",
                "'; DROP TABLE complaint; --",
                "{!lucene}lampu",
                "\uD83D\uDE00\uD83D",
                "\0\1\2",
                "\u202Elampu",
                "-lampu",
                "+lampu",
                "yang yang yang yang",
            })
    void treatsEveryTextAsText(String hostile) {
        given(saying(1, "Lampu mati").released("Lampu mati"), saying(2, "Secret kenarikata"));

        assertThat(found(ComplaintQuery.of(EVERYONE, hostile))).doesNotContain(2L);
        assertThat(page(ask(hostile)).hits().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void answersTheLongestTextAllowed() {
        given(saying(1, "Lampu mati"));
        var text = "aaaaa bbbbb ccccc ddddd ".repeat(9).substring(0, ComplaintQuery.LONGEST_TEXT);

        assertThat(found(text)).isEmpty();
        assertThatThrownBy(() -> ask(text + "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ask("x").onPage(ComplaintQuery.LAST_PAGE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ask("x").onPage(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsItselfSound() {
        given(saying(1, "Lampu mati"));

        assertThat(search.verify().block(PATIENCE)).isTrue();
        assertThat(search.condition().phase()).isEqualTo(IndexCondition.Phase.SERVING);
    }

    protected static LogPosition position(int transaction) {
        return new LogPosition(
                "1",
                transaction + ":" + transaction + ":",
                Optional.of(new LogPosition.Anchor(transaction, "3", 4)));
    }

    private static ComplaintQuery ask(String text) {
        return ComplaintQuery.of(MINISTRY, text);
    }

    private void given(AComplaint... complaints) {
        var texts = Arrays.stream(complaints).map(AComplaint::text).toList();
        search.apply(new ChangeBatch(texts, Set.of(), Optional.of(position(2)))).block(PATIENCE);
    }

    /// Only what matches as asked.
    private List<Long> strictly(String text) {
        return page(ask(text)).hits().stream()
                .filter(Hit::strict)
                .map(hit -> AComplaint.id(hit.ticket()))
                .toList();
    }

    private List<Long> found(String text) {
        return found(ask(text));
    }

    private List<Long> found(ComplaintQuery query) {
        return ids(page(query));
    }

    private SearchPage page(ComplaintQuery query) {
        return search.search(query).blockOptional(PATIENCE).orElseThrow();
    }

    private static List<Long> ids(SearchPage page) {
        return page.hits().stream().map(hit -> AComplaint.id(hit.ticket())).toList();
    }

    private static List<String> marked(Hit hit) {
        return hit.snippet().stream()
                .filter(Part::marked)
                .flatMap(part -> Arrays.stream(part.text().split(" ")))
                .toList();
    }

    private static String text(Hit hit) {
        return hit.snippet().stream().map(Part::text).collect(Collectors.joining());
    }
}
