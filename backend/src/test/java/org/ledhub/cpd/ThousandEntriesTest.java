package org.ledhub.cpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.shared.Digests;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.SealedRecords;

/** What a doctor of many years takes along: 1,000 activities, each with its certificate and its reflection. */
@QuarkusTest
class ThousandEntriesTest extends HubTest {

    private static final int MANY = 1000;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    SealedRecords sealing;

    private UUID trust;
    private Client doctor;

    @Test
    void areEachInEveryFileWhileOthersAreAnswered() throws Exception {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        Set<String> numbers = certified();
        String path = "/cpd-export?reflections=true&from=" + TODAY.minusYears(6) + "&format=";
        Client other = given.aDoctor(trust);

        try (ExecutorService downloads = Executors.newCachedThreadPool()) {
            Future<byte[]> paper = downloads.submit(() -> timed("pdf", path + "pdf"));
            int meanwhile = answeredUntil(paper, other);
            assertTrue(meanwhile > 10, "others were answered " + meanwhile + " times meanwhile");
            holdsAll(paper.get(), numbers);
        }

        JsonPath json = JsonPath.from(new String(timed("json", path + "json")));
        assertEquals(MANY, json.getList("records").size());
        assertEquals(all("reflection"), new HashSet<>(json.getList("records.reflection.what")));
        assertEquals(numbers, new HashSet<>(json.getList("records.certificateNumber")));
        assertEquals(numbers, new HashSet<>(json.getList("certificates.number")));
        assertEquals(MANY * 60, json.getInt("totals.minutes"));

        List<CSVRecord> lines = CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(timed("csv", path + "csv")).substring(1)))
                .getRecords();
        assertEquals(MANY, lines.size());
        assertEquals(all("activity"), columnOf(lines, "Title"));
        assertEquals(all("reflection"), columnOf(lines, "What"));
        assertEquals(numbers, columnOf(lines, "Certificate"));
    }

    private static int answeredUntil(Future<byte[]> paper, Client other) throws InterruptedException {
        int answered = 0;
        while (!paper.isDone()) {
            assertEquals(200, other.quickly("GET", "/cpd-records", "").statusCode());
            answered++;
            // Within what one log-in may ask a minute.
            Thread.sleep(60);
        }
        return answered;
    }

    private static void holdsAll(byte[] pdf, Set<String> numbers) throws IOException {
        String text = PdfFile.of(pdf).text();
        List<String> missing = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            if (!text.contains(". activity " + i + "\n") || !text.contains("reflection " + i + "\n")) {
                missing.add("activity " + i);
            }
        }
        numbers.stream()
                .filter(each -> !text.contains("Certificate " + each + " is enclosed"))
                .forEach(missing::add);
        assertEquals(List.of(), missing);
        assertEquals(MANY, text.split("Certificate of attendance", -1).length - 1);
    }

    /** Without a limit of time: how long it takes is printed, and depends on what else the machine does. */
    private byte[] timed(String what, String path) throws IOException, InterruptedException {
        Instant start = Instant.now();
        HttpResponse<byte[]> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1" + path))
                            .header("Cookie", "led-hub=" + doctor.cookie())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
        assertEquals(200, answer.statusCode());
        byte[] file = answer.body();
        System.out.printf(
                "%s of %,d entries: %,d kB in %.1f s, %d MB used%n",
                what,
                MANY,
                file.length / 1000,
                Duration.between(start, Instant.now()).toMillis() / 1000.0,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000);
        return file;
    }

    private static Set<String> all(String word) {
        return new HashSet<>(
                IntStream.rangeClosed(1, MANY).mapToObj(i -> word + " " + i).toList());
    }

    private static Set<String> columnOf(List<CSVRecord> lines, String name) {
        return new HashSet<>(lines.stream().map(each -> each.get(name)).toList());
    }

    /** As a locked register would make them, without a thousand sessions. */
    private Set<String> certified() {
        Set<String> numbers = new HashSet<>();
        for (int from = 1; from <= MANY; from += 100) {
            int first = from;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = first; i < first + 100; i++) {
                    numbers.add(add(i));
                }
            });
        }
        return numbers;
    }

    private String add(int i) {
        identity.actAs(trust, doctor.id());
        identity.actFor("attendance");
        UUID record = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        LocalDate date = TODAY.minusDays(i % 1500);
        rows.add("""
                insert into cpd_record (id, title, done_on, minutes, scope, nature, domains, source, source_id)
                values (?, ?, ?, 60, 'internal', 'clinical', array[1 + ? % 4], 'attendance', ?)
                """, record, "activity " + i, date, i, session);
        rows.add(
                "insert into cpd_reflection (record_id, sealed_text) values (?, ?)",
                record,
                sealing.seal(
                        new WriteReflection("reflection " + i, "So what ".repeat(20), "Now what ".repeat(20), null),
                        CpdReflection.boundTo(record, doctor.id())));
        CertificateHolder holder = new CertificateHolder();
        holder.name = doctor.name();
        holder.salt = "salt";
        String number = CertificateCodes.number(date.getYear());
        byte[] content = new CertificateFacts(
                        number,
                        "Trust",
                        "activity " + i,
                        date.toString(),
                        date + "T13:00:00Z",
                        date + "T14:00:00Z",
                        "Europe/London",
                        60,
                        "in-person",
                        "internal",
                        List.of(1),
                        List.of(),
                        List.of("Know more"),
                        List.of("Dr Speaker"),
                        holder.initials(),
                        null,
                        holder.digest(),
                        date + "T15:00:00Z")
                .canonical();
        UUID certificate = UUID.randomUUID();
        rows.add(
                """
                insert into certificate (id, person_id, session_id, number, code, content, hash, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, now())
                """,
                certificate,
                doctor.id(),
                session,
                number,
                CertificateCodes.code(),
                content,
                Digests.sha256(content));
        rows.add(
                "insert into certificate_holder (certificate_id, person_id, name, salt) values (?, ?, ?, ?)",
                certificate,
                doctor.id(),
                holder.name,
                holder.salt);
        return number;
    }
}
