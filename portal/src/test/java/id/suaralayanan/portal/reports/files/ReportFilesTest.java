package id.suaralayanan.portal.reports.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.reports.document.ReportDocument;
import id.suaralayanan.portal.reports.document.SampleReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// The same report in every kind of file.
final class ReportFilesTest {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static ReportDocument report = SampleReport.in(INDONESIAN);
    private static byte[] pdf = new byte[0];

    @BeforeAll
    static void draw() {
        pdf = new PdfReport(engine()).write(report);
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /// veraPDF checks what a program can check of PDF/UA-1.
    @Test
    void thePdfIsOneForReadersWithoutSight() throws Exception {
        keep("laporan.pdf", pdf);
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);

            assertThat(faults(result)).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static TreeSet<String> faults(ValidationResult result) {
        var faults = new TreeSet<String>();
        for (TestAssertion found : result.getTestAssertions()) {
            if (found.getStatus() == TestAssertion.Status.FAILED) {
                faults.add(found.getRuleId().getClause() + " " + found.getMessage());
            }
        }
        return faults;
    }

    @Test
    void thePdfSaysEverythingAndNamesItsDigestOnEachPage() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains(
                            "82,74 – mutu B (Baik)",
                            "BAB IV Analisis Hasil SKM",
                            "81,6 sampai 83,9")
                    .contains("Dua loket tambahan dibuka & antrean daring.", "3,3450")
                    .contains(SampleReport.CUT.digest(), SampleReport.ADDRESS);
            assertThat(text.split("sidik " + SampleReport.CUT.digest().substring(0, 16), -1))
                    .hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void theTextDocumentHasItsHeadingsTablesAndFigures() throws IOException {
        byte[] file = DocxReport.write(report);
        keep("laporan.docx", file);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .filteredOn(line -> DocxStyles.CHAPTER.equals(line.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .startsWith("BAB I Pendahuluan")
                    .hasSize(6);
            assertThat(document.getTables().stream().map(it -> it.getText()).toList())
                    .anyMatch(text ->
                            text.contains("U3 Waktu Penyelesaian\t400\t1.172\t0,3256\t2,9300"));
            assertThat(document.getFooterList().getFirst().getText()).contains("sidik");
        }
    }

    @Test
    void theWorkbookHasNumbersThatCanBeComputedWith() throws IOException {
        byte[] file = XlsxReport.write(report);
        var sheets = sheets(keep("laporan.xlsx", file));

        assertThat(sheets).hasSizeGreaterThan(6);
        assertThat(sheets).anyMatch(sheet -> sheet.contains("<v>2.9300</v>"));
        assertThat(sheets).noneMatch(sheet -> sheet.contains("<f>"));
    }

    private static List<String> sheets(Path file) throws IOException {
        try (var parts = new ZipFile(file.toFile())) {
            var sheets = new ArrayList<String>();
            for (var part : Collections.list(parts.entries())) {
                if (part.getName().startsWith("xl/worksheets/")) {
                    try (var content = parts.getInputStream(part)) {
                        sheets.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            return sheets;
        }
    }

    /// For whoever wants to look at it.
    private static Path keep(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        return Files.write(folder.resolve(name), file);
    }
}
