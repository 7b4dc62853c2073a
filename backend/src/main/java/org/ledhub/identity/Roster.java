package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Time;

/** Who joins, moves and leaves. */
@ApplicationScoped
class Roster {

    /** Time to find the way about before the first day. */
    static final int INVITED_DAYS_BEFORE = 14;

    private static final Duration BETWEEN_INVITATIONS = Duration.ofHours(1);

    private final Clock clock;
    private final Event<PersonAdded> added;
    private final Event<PersonChanged> changed;
    private final Event<PersonInvited> invited;
    private final Event<RolesChanged> rolesChanged;
    private final Event<PersonLeft> left;

    Roster(
            Clock clock,
            Event<PersonAdded> added,
            Event<PersonChanged> changed,
            Event<PersonInvited> invited,
            Event<RolesChanged> rolesChanged,
            Event<PersonLeft> left) {
        this.clock = clock;
        this.added = added;
        this.changed = changed;
        this.invited = invited;
        this.rolesChanged = rolesChanged;
        this.left = left;
    }

    @Transactional
    PersonDetails get(UUID id) {
        return details(Person.<Person>findByIdOptional(id).orElseThrow(NotFound::new));
    }

    @Transactional
    PersonDetails add(SavePerson request) {
        check(request);
        if (Person.hasLeft(request.email())) {
            throw new LeftBefore();
        }
        return details(join(request));
    }

    /** Adds somebody whose details are in order. */
    Person join(SavePerson request) {
        Person person = Person.add(request, clock.instant());
        added.fire(new PersonAdded(person.id));
        inviteInTime(person);
        Person.flush();
        return person;
    }

    @Transactional
    PersonDetails change(UUID id, SavePerson request, String ifMatch) {
        check(request);
        Person person = Person.lock(id);
        IfMatch.check(ifMatch, person.version);
        take(person, request);
        return details(person);
    }

    /** Changes somebody whose new details are in order, and whose row is locked. */
    void take(Person person, SavePerson request) {
        boolean wasActive = person.isActive();
        List<String> roles = person.roles;
        if (!person.email.equals(request.email())) {
            // The invitation went to an address that was wrong.
            person.invitedAt = null;
        }
        boolean hadLeft = person.hasLeft();
        person.take(request);
        if (!person.hasLeft()) {
            person.leftOn = null;
        } else if (!hadLeft) {
            person.leave(Time.today(clock));
        }
        Person.flush();
        changed.fire(new PersonChanged(person.id));
        if (wasActive && !person.isActive()) {
            LogInSession.endAllOf(person.id, clock.instant());
        }
        if (!isSame(roles, person.roles)) {
            endWithRoles(person);
        }
        if (wasActive && person.hasLeft()) {
            left.fire(new PersonLeft(person.id));
        }
        inviteInTime(person);
        Person.flush();
    }

    /** Gives the roles that somebody has elsewhere. One of the last two administrators stays one, as the database has it. */
    void give(Person person, Set<String> roles) {
        Set<String> given = new TreeSet<>(roles);
        if (person.roles.contains(Role.ADMIN) && Person.isOneOfLastTwoAdmins(person)) {
            given.add(Role.ADMIN);
        }
        if (!isSame(given, person.roles)) {
            person.roles = List.copyOf(given);
            Person.flush();
            endWithRoles(person);
        }
    }

    private void endWithRoles(Person person) {
        LogInSession.endAllOf(person.id, clock.instant());
        rolesChanged.fire(new RolesChanged(person.id));
    }

    private static boolean isSame(Collection<String> some, Collection<String> others) {
        return Set.copyOf(some).equals(Set.copyOf(others));
    }

    @Transactional
    PersonDetails inviteAgain(UUID id) {
        Person person = Person.lock(id);
        if (!person.isActive()) {
            throw new NotInvitable();
        }
        if (person.invitedAt != null && clock.instant().isBefore(person.invitedAt.plus(BETWEEN_INVITATIONS))) {
            throw new InvitedAlready();
        }
        invite(person);
        Person.flush();
        return details(person);
    }

    /** Somebody who starts later is invited by {@link ContractKeeper} when it is time. */
    void inviteInTime(Person person) {
        LocalDate lastToInvite = Time.today(clock).plusDays(INVITED_DAYS_BEFORE);
        boolean isTime = person.contractStartsOn == null || !person.contractStartsOn.isAfter(lastToInvite);
        if (person.isActive() && person.invitedAt == null && isTime && !LogInSession.hasAny(person.id)) {
            invite(person);
        }
    }

    /** Ends what a contract that is over no longer carries. */
    void leave(Person person) {
        person.leave(Time.today(clock));
        Person.flush();
        LogInSession.endAllOf(person.id, clock.instant());
        left.fire(new PersonLeft(person.id));
    }

    private void invite(Person person) {
        person.invitedAt = clock.instant();
        String trust = Trust.<Trust>findById(person.trustId).name;
        invited.fire(new PersonInvited(person.id, person.email, trust, person.invitedAt));
    }

    private static void check(SavePerson request) {
        if (request.endsBeforeItStarts()) {
            throw new CheckYourAnswers(
                    "contractEndsOn", "ends-before-it-starts", "Enter a last day that is not before the first");
        }
    }

    private static PersonDetails details(Person person) {
        return PersonDetails.of(person, LogInSession.newestOf(person.id));
    }
}
