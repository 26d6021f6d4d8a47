package id.suaralayanan.portal;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The pages of a complaint, from the empty form to the erased case, at every width.
final class FollowUpAccessibilityIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String FORM = COUNTRY.url("/adu/" + SampleCountry.UNIT);

    @Test
    void aComplaintHasNoBarrierFromTheFormToTheErasedCase() {
        Tour.through(
                "complaint and case",
                tour -> {
                    var page = tour.page;
                    tour.go(FORM).open("details");
                    page.locator("[name=identitas][value=CONFIDENTIAL]").check();
                    tour.look("form, opened");
                    page.locator("#teks")
                            .fill("Loket tiga tutup sebelum waktunya, kata satpam besok saja.");
                    page.locator("#tanggal").fill("2999-01-01");
                    tour.uncheckedByTheBrowser().press("#adu [type=submit]").look("form, faults");
                    page.locator("#tanggal").fill("2026-11-03");
                    page.locator("[name=identitas][value=ANONYMOUS]").check();
                    tour.press("#adu [type=submit]").look("check");
                    page.waitForTimeout(3_100);
                    tour.press("#kirim [type=submit]").look("sent");
                    var ticket = page.locator(".code").first().textContent().strip();
                    var key = page.locator(".code").nth(1).textContent().strip();
                    page.locator("#berkas")
                            .setInputFiles(
                                    new FilePayload(
                                            "a.jpg",
                                            "image/jpeg",
                                            "x".getBytes(StandardCharsets.UTF_8)));
                    tour.press("form[enctype] button").look("files, refused");

                    tour.go(COUNTRY.url("/lacak?ticket=" + ticket)).look("track, with a number");
                    page.locator("#kunci").fill("2".repeat(24));
                    tour.press("main form button").look("track, wrong");
                    page.locator("#kunci").fill(key);
                    tour.press("main form button").open("details").look("case, received");
                    tour.press("a[href$='/berkas']").look("files, none");
                    COUNTRY.run(
                            "UPDATE complaint SET status = 'WAITING_CITIZEN' WHERE ticket = '"
                                    + ticket
                                    + "'");
                    tour.go(COUNTRY.url("/lacak/" + ticket)).look("case, asked");
                    tour.uncheckedByTheBrowser()
                            .press("[formaction$='/tulis']")
                            .look("case, nothing written");
                    COUNTRY.answered(ticket);
                    tour.go(COUNTRY.url("/lacak/" + ticket)).open("details").look("case, answered");
                    tour.press("form[action$='/selesai'] button")
                            .open("details")
                            .look("case, finished");
                    tour.press("a[href$='/hapus']").look("erase");
                    tour.press("form[action$='/hapus'] button").look("case, erased");
                });
    }

    @Test
    void joiningHasNoBarrier() {
        Tour.through(
                "joining",
                tour -> {
                    var page = tour.page;
                    tour.go(FORM);
                    page.locator("#teks").fill(COUNTRY.released());
                    page.locator("[name=identitas][value=ANONYMOUS]").check();
                    tour.press("#adu [type=submit]").look("check, similar ones");
                    page.waitForTimeout(3_100);
                    tour.press("[name=aduan]").look("joined");
                    tour.press("form[action$='/keluar'] button").look("left");
                    tour.go(COUNTRY.url("/adu/gabung"));
                    page.locator("#kunci").fill("2".repeat(24));
                    tour.press("main form button").look("join, wrong key");
                });
    }
}
