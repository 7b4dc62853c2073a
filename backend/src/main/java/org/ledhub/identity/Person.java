package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** Someone on a trust's roster. */
@Entity
class Person extends PanacheEntityBase {

    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";
    static final String LEFT = "left";

    /** As the function act_as has it. */
    private static final int MONTHS_TO_READ = 12;

    private static final List<String> STILL_HERE = List.of(ACTIVE, SUSPENDED);

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    String name;
    String email;
    List<String> roles;
    String specialty;
    String grade;
    String site;

    @Column(name = "gmc_number")
    String gmcNumber;

    @Column(name = "appraisal_month")
    Integer appraisalMonth;

    @Column(name = "ods_code")
    String odsCode;

    /** The first day, in London; null for a contract that is not known. */
    @Column(name = "contract_starts_on")
    LocalDate contractStartsOn;

    /** The last day, in London; null for one that is open. */
    @Column(name = "contract_ends_on")
    LocalDate contractEndsOn;

    /** The day on which they were marked as left, in London; null for those who have not. */
    @Column(name = "left_on")
    LocalDate leftOn;

    /** When the newest invitation was sent. */
    @Column(name = "invited_at")
    Instant invitedAt;

    String status;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    /** Somebody of a trust, for work over all trusts. */
    record OfTrust(UUID trustId, UUID id) {}

    static Person add(SavePerson request, Instant now) {
        Person person = new Person();
        person.id = Uuids.next();
        person.createdAt = now;
        person.take(request);
        person.persistAndFlush();
        // The database knows the trust.
        getEntityManager().refresh(person);
        return person;
    }

    static Person lock(UUID id) {
        return Person.<Person>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    static boolean hasLeft(String email) {
        return count("email = ?1 and status = 'left'", email) > 0
                && activeByEmail(email).isEmpty();
    }

    /** Whatever has become of them. */
    static boolean hasEver(String email) {
        return count("email", email) > 0;
    }

    /** Of every trust, for whoever acts for the contracts. */
    static List<OfTrust> toInvite(LocalDate startingBy) {
        return ofTrusts("status = 'active' and invitedAt is null and contractStartsOn <= ?1", startingBy, each -> true);
    }

    /** Of every trust, for whoever acts for the contracts. Administrators leave by hand. */
    static List<OfTrust> withContractBefore(LocalDate today) {
        return ofTrusts("status <> 'left' and contractEndsOn < ?1", today, each -> !each.roles.contains(Role.ADMIN));
    }

    private static List<OfTrust> ofTrusts(String condition, LocalDate day, Predicate<Person> filter) {
        return Person.<Person>list(condition, day).stream()
                .filter(filter)
                .map(each -> new OfTrust(each.trustId, each.id))
                .toList();
    }

    static Optional<Person> activeByEmail(String email) {
        return find("email = ?1 and status = 'active'", email).firstResultOptional();
    }

    /** Who is here, or else who left last and still reads their CPD; one statement, whoever it is. */
    static Optional<Person> toLogIn(String email, LocalDate today) {
        List<Person> found = list("email = ?1 and status <> 'suspended'", email);
        return found.stream()
                .filter(each -> each.mayLogInOn(today))
                .max(Comparator.comparing(Person::isActive)
                        .thenComparing(each -> each.readsUntil().orElse(LocalDate.MAX)));
    }

    static List<Person> activeWithEmails(Iterable<String> emails) {
        return list("email in ?1 and status = 'active'", emails);
    }

    /** Locks the trust's row, as the promise two_admins_remain does: two who lose the role at once are judged one after the other. */
    static boolean isOneOfLastTwoAdmins(Person admin) {
        Trust.findById(admin.trustId, LockModeType.PESSIMISTIC_WRITE);
        return allActive().stream()
                        .filter(each -> each.roles.contains(Role.ADMIN))
                        .count()
                <= 2;
    }

    static List<Person> allActive() {
        return list("status = 'active' order by name, id");
    }

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<Person> find(ListPeople wanted) {
        Conditions where = new Conditions()
                .and("status in :statuses", "statuses", wanted.status == null ? STILL_HERE : List.of(wanted.status))
                .and("(lower(name) like :q escape '!' or email like :q escape '!')", "q", pattern(wanted.q))
                .after(Cursor.parse(wanted.cursor), "name", Cursor::sortedBy, false);
        return Person.<Person>find(where.by("name, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    private static String pattern(String words) {
        return words == null
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    void take(SavePerson request) {
        name = request.name();
        email = request.email();
        roles = request.roles().stream().distinct().sorted().toList();
        specialty = request.specialty();
        grade = request.grade();
        site = request.site();
        odsCode = request.odsCode();
        gmcNumber = request.gmcNumber();
        contractStartsOn = request.contractStartsOn();
        contractEndsOn = request.contractEndsOn();
        status = request.status();
    }

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    boolean mayLogInOn(LocalDate today) {
        return isActive() || readsUntil().filter(last -> !today.isAfter(last)).isPresent();
    }

    /** The last day, for a doctor who has left. */
    Optional<LocalDate> readsUntil() {
        return hasLeft() && roles.contains(Role.LED)
                ? Stream.of(contractEndsOn, leftOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(last -> last.plusMonths(MONTHS_TO_READ))
                : Optional.empty();
    }

    List<String> rolesNow() {
        return isActive() ? roles : List.of(Role.LEAVER);
    }

    void leave(LocalDate today) {
        status = LEFT;
        leftOn = today;
    }

    boolean hasLeft() {
        return status.equals(LEFT);
    }

    boolean isOverBefore(LocalDate day) {
        return !hasLeft() && contractEndsOn != null && contractEndsOn.isBefore(day);
    }

    static List<Person> withIds(Iterable<UUID> ids) {
        return list("id in ?1", ids);
    }
}
