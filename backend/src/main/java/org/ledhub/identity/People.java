package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** The people of the caller's trust. */
@ApplicationScoped
public class People {

    private final Actor actor;
    private final Event<PersonChanged> changed;

    People(Actor actor, Event<PersonChanged> changed) {
        this.actor = actor;
        this.changed = changed;
    }

    /** One statement for a whole list. */
    @Transactional
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return colleagues(ids).values().stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
    }

    /** By id; one statement for a whole list. Who is not of this trust is left out. */
    @Transactional
    public Map<UUID, Colleague> colleagues(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Person.withIds(Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(each -> each.id, People::colleague));
    }

    /** Who is of this trust. */
    @Transactional
    public Colleague colleague(UUID id) {
        return colleagues(List.of(id)).get(id);
    }

    /** By id, with their GMC numbers; one statement. Only for what certifies who somebody is. */
    @Transactional
    public Map<UUID, RegisteredDoctor> doctors(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Person.withIds(Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(
                                each -> each.id, each -> new RegisteredDoctor(each.id, each.name, each.gmcNumber)));
    }

    /** Every active person of the trust, by name. */
    @Transactional
    public List<Colleague> everyone() {
        return Person.allActive().stream().map(People::colleague).toList();
    }

    /** Every active tutor of the trust, by name. */
    @Transactional
    public List<Colleague> tutors() {
        return everyoneWho(Role.TUTOR);
    }

    /** Every active person of the trust's education team, by name. */
    @Transactional
    public List<Colleague> administrators() {
        return everyoneWho(Role.ADMIN);
    }

    private static List<Colleague> everyoneWho(String role) {
        return Person.allActive().stream()
                .filter(each -> each.roles.contains(role))
                .map(People::colleague)
                .toList();
    }

    @Transactional
    Page<PersonResponse> list(ListPeople wanted) {
        return Page.of(Person.find(wanted), wanted.limit, last -> new Cursor(last.name, last.id), PersonResponse::of);
    }

    private static Colleague colleague(Person person) {
        return new Colleague(person.id, person.name, person.email, person.specialty);
    }

    /** By email as it is kept; who is not an active person of this trust is left out. One statement. */
    @Transactional
    public Map<String, UUID> idsByEmail(Collection<String> emails) {
        return emails.isEmpty()
                ? Map.of()
                : Person.activeWithEmails(emails.stream().map(People::asKept).toList()).stream()
                        .collect(Collectors.toMap(each -> each.email, each -> each.id));
    }

    public static String asKept(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The month in which the caller's appraisal year starts, 1 to 12. */
    @Transactional
    public Optional<Integer> appraisalMonthOfCaller() {
        return Optional.ofNullable(caller().appraisalMonth);
    }

    @Transactional
    public String trustOfCaller() {
        return nameOfTrust(caller().trustId);
    }

    /** Of any trust: names of trusts are public. */
    @Transactional
    public String nameOfTrust(UUID id) {
        return Trust.<Trust>findByIdOptional(id).orElseThrow(NotFound::new).name;
    }

    @Transactional
    Me me() {
        Person caller = caller();
        return me(caller);
    }

    @Transactional
    Me change(ChangeMe change, String ifMatch) {
        Person caller = caller();
        IfMatch.check(ifMatch, caller.version);
        change.name().ifPresent(name -> caller.name = name.strip());
        change.appraisalMonth().ifPresent(month -> caller.appraisalMonth = month);
        changed.fire(new PersonChanged(caller.id));
        Person.flush();
        return me(caller);
    }

    private Me me(Person caller) {
        List<String> roles = actor.is(Role.CODE_ONLY) ? List.of(Role.CODE_ONLY) : caller.rolesNow();
        return Me.of(caller, roles, Trust.findById(caller.trustId));
    }

    private Person caller() {
        return Person.findById(actor.personId());
    }
}
