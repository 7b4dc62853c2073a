package org.ledhub.hub;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ledhub.appointments.ConfidentialityStatement;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;
import org.ledhub.shared.WithoutLogIn;

/** What a test starts from. Every trust is new, so no test meets another's rows. */
@ApplicationScoped
@WithoutLogIn
public class Given {

    /** Tests move the clock on by days. */
    private static final Duration LOG_IN = Duration.ofDays(30);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Rows rows;
    private final RowIdentity identity;
    private final Clock clock;

    Given(Rows rows, RowIdentity identity, Clock clock) {
        this.rows = rows;
        this.identity = identity;
        this.clock = clock;
    }

    @Transactional
    public UUID aTrust() {
        UUID trust = Uuids.next();
        identity.actAs(trust, null);
        String code =
                Integer.toString(36 * 36 * 36 + COUNTER.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        rows.add("insert into trust (id, code, name) values (?, ?, ?)", trust, code, "Trust " + code);
        return trust;
    }

    @Transactional
    public Client aDoctor(UUID trust) {
        return readyToBook(person(trust, "led"));
    }

    @Transactional
    @TransactionConfiguration(timeout = 120)
    public List<Client> doctors(UUID trust, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> readyToBook(person(trust, "led")))
                .toList();
    }

    @Transactional
    public Client aTutor(UUID trust) {
        return person(trust, "tutor");
    }

    @Transactional
    public Client anAdmin(UUID trust) {
        return person(trust, "admin");
    }

    @Transactional
    public Client aPerson(UUID trust, String... roles) {
        return person(trust, roles);
    }

    /** Scheduled for {@code in} from now, one hour long. */
    @Transactional
    public UUID aSession(UUID trust, int capacity, Duration in) {
        identity.actAs(trust, null);
        UUID id = Uuids.next();
        Instant start = clock.instant().plus(in);
        rows.add("""
                insert into teaching_session (id, title, theme, starts_at, ends_at, zone, mode, capacity, status)
                values (?, ?, 'leadership', ?, ?, 'Europe/London', 'hybrid', ?, 'scheduled')
                """, id, "Session " + COUNTER.incrementAndGet(), start, start.plus(Duration.ofHours(1)), capacity);
        return id;
    }

    /** One date at 2pm, published. */
    public Planned aProgrammeOn(Client admin, LocalDate date, int capacity) {
        String programme = admin.sends(Map.of(
                        "title",
                        "Grand round",
                        "theme",
                        "leadership",
                        "mode",
                        "in-person",
                        "capacity",
                        capacity,
                        "anchorDate",
                        date.toString(),
                        "until",
                        date.toString(),
                        "intervalWeeks",
                        1,
                        "startTime",
                        "14:00",
                        "minutes",
                        60))
                .post("/programmes")
                .path("id");
        String session =
                admin.calls().post("/programmes/{id}/publication", programme).path("items[0].sessionId");
        return new Planned(admin, programme, date, UUID.fromString(session));
    }

    /** A date of a programme, which can be called off and be held after all. */
    public record Planned(Client admin, String programme, LocalDate date, UUID session) {

        public void isCalledOff() {
            admin.sends(Map.of("kind", "skip", "reason", "Changeover"))
                    .put("/programmes/{id}/exceptions/{date}", programme, date.toString())
                    .then()
                    .statusCode(200);
        }

        public void isHeldAfterAll() {
            admin.calls()
                    .delete("/programmes/{id}/exceptions/{date}", programme, date.toString())
                    .then()
                    .statusCode(200);
        }
    }

    /** As they are, but for these. */
    public void teachingSettings(Client admin, Map<String, Object> changes) {
        Response now = admin.calls().get("/teaching-settings");
        Map<String, Object> settings = new HashMap<>(now.jsonPath().getMap(""));
        List<Map<String, Object>> themes = now.jsonPath().getList("themes");
        settings.put(
                "themes",
                themes.stream()
                        .map(each -> Map.of(
                                "code", each.get("code"), "name", each.get("name"), "clinical", each.get("clinical")))
                        .toList());
        settings.putAll(changes);
        admin.sends(settings)
                .header("If-Match", now.header("ETag"))
                .put("/teaching-settings")
                .then()
                .statusCode(200);
    }

    /** As they are, but for these. */
    public void appointmentSettings(Client admin, Map<String, Object> changes) {
        Response now = admin.calls().get("/appointment-settings");
        Map<String, Object> settings = new HashMap<>(now.jsonPath().getMap(""));
        settings.putAll(changes);
        admin.sends(settings)
                .header("If-Match", now.header("ETag"))
                .put("/appointment-settings")
                .then()
                .statusCode(200);
    }

    /** @param mode {@code in-person}, {@code online} or {@code hybrid} */
    @Transactional
    public void held(UUID trust, UUID session, String mode) {
        identity.actAs(trust, null);
        rows.add("update teaching_session set mode = ? where id = ?", mode, session);
    }

    @Transactional
    public void until(UUID trust, UUID session, Instant end) {
        identity.actAs(trust, null);
        rows.add("update teaching_session set ends_at = ?, cpd_minutes = 0 where id = ?", end, session);
    }

    @Transactional
    public void titled(UUID trust, UUID session, String title) {
        identity.actAs(trust, null);
        rows.add("update teaching_session set title = ? where id = ?", title, session);
    }

    public UUID aSession(UUID trust, int capacity) {
        return aSession(trust, capacity, Duration.ofDays(7));
    }

    /** Twenty minutes long, {@code in} from now. */
    @Transactional
    public UUID aFreeSlot(Client tutor, Duration in) {
        identity.actAs(tutor.trustId(), tutor.id());
        UUID id = Uuids.next();
        Instant start = clock.instant().plus(in);
        rows.add(
                "insert into slot (id, tutor_id, starts_at, ends_at, zone, mode) values (?, ?, ?, ?, 'Europe/London', 'in-person')",
                id,
                tutor.id(),
                start,
                start.plus(Duration.ofMinutes(20)));
        return id;
    }

    public UUID aFreeSlot(Client tutor) {
        return aFreeSlot(tutor, Duration.ofDays(7));
    }

    @Transactional
    public void aShelf(UUID trust, String slug) {
        identity.actAs(trust, null);
        rows.add("insert into collection (slug, title, summary, shelf_order) values (?, ?, '', 1)", slug, slug);
    }

    @Transactional
    public UUID aResource(UUID trust, String shelf, String title, String summary, String keywords) {
        identity.actAs(trust, null);
        UUID id = Uuids.next();
        rows.add("""
                insert into resource (id, title, summary, kind, url, collection, audience, source, reviewed_on, review_by, keywords, state)
                values (?, ?, ?, 'link', 'https://www.example.org/', ?, 'public', 'Example', current_date - 10, current_date + 10, ?,
                    'published')
                """, id, title, summary, shelf, keywords);
        return id;
    }

    /** A record of attendance, as a locked register makes it. */
    @Transactional
    public UUID anAttendance(Client doctor, UUID session, Instant on) {
        identity.actAs(doctor.trustId(), doctor.id());
        UUID id = Uuids.next();
        rows.add("""
                insert into cpd_record (id, title, done_on, minutes, scope, nature, source, source_id)
                values (?, 'Teaching', ?, 60, 'internal', 'clinical', 'attendance', ?)
                """, id, on.atOffset(ZoneOffset.UTC).toLocalDate(), session);
        return id;
    }

    @Transactional
    public long auditEvents(UUID trust) {
        identity.actAs(trust, null);
        return (Long) rows.first("select count(*) from audit_event where trust_id = ?", trust)
                .getFirst();
    }

    /** Has accepted the first confidentiality statement; {@code aPerson(trust, "led")} has not. */
    private Client readyToBook(Client doctor) {
        identity.actAs(doctor.trustId(), doctor.id());
        rows.add(
                "insert into one_to_one.statement_acceptance (version, accepted_at) values (?, ?)",
                ConfidentialityStatement.IN_FORCE,
                clock.instant());
        return doctor;
    }

    private Client person(UUID trust, String... roles) {
        identity.actAs(trust, null);
        UUID id = Uuids.next();
        int number = COUNTER.incrementAndGet();
        String name = "Person " + number;
        String email = "person" + number + "@test.example";
        rows.add(
                "insert into person (id, name, email, roles, created_at) values (?, ?, ?, ?, ?)",
                id,
                name,
                email,
                List.of(roles),
                clock.instant());
        UUID session = Uuids.next();
        Instant now = Instant.now();
        rows.add("""
                insert into log_in_session (id, person_id, renewal_hash, started_at, renewed_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """, session, id, new byte[32], now, now, now.plus(LOG_IN));
        return new Client(trust, id, name, email, session, token(trust, id, session, roles));
    }

    private static String token(UUID trust, UUID person, UUID session, String... roles) {
        return Jwt.subject(person.toString())
                .claim("trust", trust.toString())
                .claim("sid", session.toString())
                .groups(Set.of(roles))
                .sign();
    }
}
