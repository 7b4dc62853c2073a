package org.ledhub.cpd;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class CpdExportTest extends HubTest {

    private static final String CANARY = "I was too quick with the family";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aDoctor() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
    }

    @Test
    void oneFileHasEveryActivityOfThePeriodAndNoOther() throws IOException {
        add("Advanced Life Support", 3, 480, "external", List.of(1), List.of(4));
        add("Reading <about> sepsis & shock", 2, 30, "personal", List.of(), List.of());
        add("Long before", 40, 60, "external", List.of(), List.of());
        byte[] pdf = file(Map.of("from", today.minusDays(30).toString(), "to", today.toString()))
                .asByteArray();
        PdfFile file = PdfFile.of(pdf);
        assertEquals("Continuing professional development for " + doctor.name(), file.title());
        assertEquals("en-GB", file.language());
        assertTrue(file.tags().containsAll(List.of("H1", "H2", "Table", "TH", "TD", "Link")), file.tags()::toString);
        assertEquals(List.of(), PdfFile.barriers(pdf));
        for (String words : List.of(
                doctor.name(),
                "8.5 credits in total",
                "1. Advanced Life Support",
                "2. Reading <about> sepsis & shock",
                "GMC domains: 1 Knowledge, skills and development.",
                "Generic CiPs: 4 Patient safety and quality improvement.",
                "Recorded by the doctor.",
                "Academy of Medical Royal Colleges")) {
            assertTrue(file.text().contains(words), words + " in " + file.text());
        }
        assertFalse(file.text().contains("Long before"));
        assertFalse(file.text().contains("sign-off"));
        picture(pdf, "cpd", 3);
    }

    @Test
    void theIndexNamesThePageOfEachActivity() {
        for (int i = 1; i <= 40; i++) {
            add("Activity number " + i, 41 - i, 60, "external", List.of(1), List.of());
        }
        byte[] pdf = file(Map.of("from", today.minusDays(60).toString())).asByteArray();
        List<String> pages = PdfFile.pageTexts(pdf);
        String index = String.join("\n", pages);
        for (int i = 1; i <= 40; i++) {
            Matcher line =
                    Pattern.compile("Activity number " + i + " 1 (\\d+)\\R").matcher(index);
            assertTrue(line.find(), "activity " + i + " in " + index);
            int page = Integer.parseInt(line.group(1));
            assertTrue(pages.get(page - 1).contains(i + ". Activity number " + i + "\n"), "page " + page);
        }
    }

    @Test
    void aFileBoundFromPartsIsOne() {
        addMany(150);
        String certificate = attend();
        byte[] pdf =
                doctor.plainly().get("/cpd-export?from=" + today.minusYears(5)).asByteArray();
        PdfFile file = PdfFile.of(pdf);
        assertEquals("Continuing professional development for " + doctor.name(), file.title());
        assertEquals("en-GB", file.language());
        assertEquals(1, Collections.frequency(file.tags(), "Document"));
        assertEquals(List.of(), PdfFile.barriers(pdf));
        List<String> pages = PdfFile.pageTexts(pdf);
        assertTrue(pages.getFirst().contains("Pages " + file.pages() + "\n"), pages.getFirst());
        for (int page = 1; page <= file.pages(); page++) {
            assertTrue(pages.get(page - 1).contains("Page " + page + "\n"), "page " + page);
        }
        Map<String, Integer> links = PdfFile.links(pdf);
        Map<String, Integer> bookmarks = PdfFile.bookmarks(pdf);
        for (int number = 1; number <= 151; number++) {
            String heading = number + ". ";
            int page = links.get("Activity " + number);
            assertTrue(pages.get(page - 1).lines().anyMatch(each -> each.startsWith(heading)), heading + page);
            assertTrue(
                    bookmarks.entrySet().stream()
                            .anyMatch(each -> each.getKey().startsWith(heading) && each.getValue() == page),
                    heading + bookmarks);
        }
        assertEquals(links.get("Certificates"), bookmarks.get("Certificate " + certificate));
        assertTrue(pages.get(links.get("Certificates") - 1).contains(certificate));
    }

    @Test
    void certificatesInForceAreEnclosed() throws IOException {
        String number = attend();
        byte[] pdf = file(Map.of()).asByteArray();
        PdfFile file = PdfFile.of(pdf);
        assertTrue(file.text().contains("Certificate " + number + " is enclosed"), file.text());
        assertTrue(file.text().contains("Certificate of attendance"));
        assertTrue(file.tags().contains("Figure"));
        assertEquals(List.of(), PdfFile.barriers(pdf));
        file(Map.of("format", "json"))
                .then()
                .body("certificates.number", contains(number))
                .body("records[0].certificateNumber", equalTo(number))
                .body("records[0].source", equalTo("attendance"));
        picture(pdf, "cpd-certificate", file.pages());
    }

    @Test
    void reflectionsAreInItOnlyWhenTicked() {
        reflect(add("A course", 1, 60, "external", List.of(), List.of()), CANARY);
        for (String format : List.of("pdf", "csv", "json")) {
            assertFalse(text(Map.of("format", format)).contains(CANARY), format);
            assertFalse(text(Map.of("format", format, "reflections", "false")).contains(CANARY), format);
            assertTrue(text(Map.of("format", format, "reflections", "true")).contains(CANARY), format);
        }
        file(Map.of("format", "json"))
                .then()
                .body("reflections", equalTo(false))
                .body("records[0].reflection", nullValue());
    }

    @Test
    void thePortfolioPathwayIsByCipWithAPageToSign() throws IOException {
        add("Duty of candour", 5, 60, "external", List.of(4), List.of(2, 3));
        add("Breaking bad news", 4, 90, "external", List.of(2), List.of(3));
        add("A conference", 3, 120, "external", List.of(), List.of());
        byte[] pdf = file(Map.of("arrange", "cip")).asByteArray();
        PdfFile file = PdfFile.of(pdf);
        assertTrue(file.title().startsWith("Portfolio Pathway evidence"));
        String text = file.text();
        assertTrue(text.contains("CiP 2 Ethical and legal 1 "), text);
        assertTrue(text.contains("CiP 3 Communication and shared decisions 2.5 "), text);
        assertTrue(text.contains("No generic CiP 2 "), text);
        assertTrue(text.contains("Also counted here, and printed under another heading: 1."), text);
        assertEquals(1, text.split("1\\. Duty of candour", -1).length - 1, "printed once");
        assertTrue(text.contains("Verifier’s sign-off") && text.contains("Registration number"), text);
        assertEquals(List.of(), PdfFile.barriers(pdf));
        picture(pdf, "cpd-pathway", file.pages());

        file(Map.of("arrange", "cip", "cip", "2", "format", "json"))
                .then()
                .body("records.title", contains("Duty of candour"))
                .body("cip", equalTo(2))
                .body("totals.minutes", equalTo(60))
                .header("Content-Disposition", containsString("cpd-cip-2-"));
    }

    @Test
    void theTableOpensInASpreadsheetAndRunsNoFormula() throws IOException {
        String id = add("=HYPERLINK(\"https://evil.example\")", 1, 45, "external", List.of(1, 3), List.of(2, 6));
        String csv = text(Map.of("format", "csv"));
        assertEquals('\uFEFF', csv.charAt(0));
        List<CSVRecord> rows =
                CSVFormat.EXCEL.parse(new StringReader(csv.substring(1))).getRecords();
        assertEquals(
                List.of(
                        "Id",
                        "Date",
                        "Title",
                        "Minutes",
                        "Credits",
                        "Scope",
                        "Nature",
                        "Domains",
                        "CiPs",
                        "Source",
                        "Counted",
                        "Certificate",
                        "Evidence"),
                rows.getFirst().toList());
        assertEquals(
                List.of(
                        id,
                        today.minusDays(1).toString(),
                        "'=HYPERLINK(\"https://evil.example\")",
                        "45",
                        "0.75",
                        "external",
                        "clinical",
                        "1 3",
                        "2 6",
                        "self",
                        "yes",
                        "",
                        ""),
                rows.get(1).toList());
        assertEquals(2, rows.size());
    }

    @Test
    void isTheCurrentAppraisalYearUnlessSaidOtherwise() {
        file(Map.of("format", "json"))
                .then()
                .body("format", equalTo("led-hub-cpd-2"))
                .body("totals.from", equalTo(today.getYear() + "-01-01"))
                .body("totals.to", equalTo(today.getYear() + "-12-31"))
                .body("name", equalTo(doctor.name()))
                .body("records", empty());
        file(Map.of())
                .then()
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"cpd-%1$d-01-01-to-%1$d-12-31.pdf\""
                                .formatted(today.getYear())));
    }

    @Test
    void aThousandActivitiesAreOneFile() {
        addMany(1000);
        String path = "/cpd-export?from=" + today.minusYears(5);
        String text = PdfFile.of(doctor.plainly().get(path).asByteArray()).text();
        for (int i = 1; i <= 1000; i++) {
            assertTrue(text.contains(". Activity " + i + "\n"), "activity " + i);
        }
        doctor.plainly()
                .get(path + "&format=json")
                .then()
                .body("records", hasSize(1000))
                .body("totals.minutes", equalTo(60_000));
    }

    @Test
    void asksForAShorterPeriodWhenThereIsTooMuch() {
        addMany(2001);
        doctor.calls()
                .get("/cpd-export?from={from}", today.minusYears(6).toString())
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many"));
    }

    @Test
    void holdsTheCallersOwnOnly() {
        reflect(add("A course", 1, 60, "external", List.of(), List.of()), CANARY);
        for (Client other : List.of(given.aDoctor(trust), given.aDoctor(given.aTrust()))) {
            other.calls()
                    .get("/cpd-export?format=json&reflections=true")
                    .then()
                    .statusCode(200)
                    .body("records", empty())
                    .body(not(containsString(CANARY)));
        }
        for (Client other : List.of(given.aTutor(trust), given.anAdmin(trust))) {
            other.calls().get("/cpd-export").then().statusCode(403);
        }
        Client.nobodyCalls().get("/cpd-export").then().statusCode(401);
    }

    @Test
    void refusesWhatIsNoChoice() {
        for (String query :
                List.of("format=docx", "arrange=size", "cip=7", "from=2026-02-30", "from=2026-05-01&to=2026-04-30")) {
            doctor.wronglyCalls().get("/cpd-export?" + query).then().statusCode(400);
        }
    }

    private Response file(Map<String, String> query) {
        Response response = doctor.calls().queryParams(query).get("/cpd-export");
        response.then().statusCode(200).header("Content-Disposition", startsWith("attachment; filename=\"cpd-"));
        return response;
    }

    private String text(Map<String, String> query) {
        Response response = file(query);
        return query.getOrDefault("format", "pdf").equals("pdf")
                ? PdfFile.of(response.asByteArray()).text()
                : response.asString();
    }

    private String add(
            String title, int daysAgo, int minutes, String scope, List<Integer> domains, List<Integer> cips) {
        return doctor.sends(Map.of(
                        "title",
                        title,
                        "date",
                        today.minusDays(daysAgo).toString(),
                        "minutes",
                        minutes,
                        "scope",
                        scope,
                        "domains",
                        domains,
                        "cips",
                        cips))
                .post("/cpd-records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void addMany(int many) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            rows.add("""
                    insert into cpd_record (id, title, done_on, minutes, scope, nature, domains, cips, source)
                    select gen_random_uuid(), 'Activity ' || i, ?::date - i % 1500, 60, 'external', 'clinical',
                        array[1 + i % 4], array[1 + i % 6], 'self'
                    from generate_series(1, ?) i
                    """, today.toString(), many);
        });
    }

    /** The number of the certificate that it brings. */
    private String attend() {
        Client admin = given.anAdmin(trust);
        UUID session = given.aSession(trust, 5, Duration.ofHours(-2));
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200);
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        return doctor.calls().get("/certificates").path("items[0].number");
    }

    private void reflect(String record, String what) {
        String tag = doctor.calls().get("/cpd-records/{id}/reflection", record).header("ETag");
        Map<String, Object> text = new HashMap<>();
        text.put("what", what);
        doctor.sends(text)
                .header("If-Match", tag)
                .put("/cpd-records/{id}/reflection", record)
                .then()
                .statusCode(200);
    }

    private static void picture(byte[] pdf, String name, int pages) throws IOException {
        for (int page = 0; page < Math.min(pages, PdfFile.of(pdf).pages()); page++) {
            ImageIO.write(PdfFile.picture(pdf, page), "png", new File("target/" + name + "-" + (page + 1) + ".png"));
        }
    }
}
