package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ledhub.identity.LogIns.LogIn;
import org.ledhub.identity.SignOnRefused.Reason;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/**
 * Logs people in with their accounts at the identity provider. The first time the email that the provider vouches for finds the person; from
 * then on issuer and subject do, and nobody else's account with that email.
 */
@ApplicationScoped
@WithoutLogIn
class WorkAccounts {

    private final RowIdentity rows;
    private final LogIns logIns;
    private final Roster roster;
    private final Clock clock;
    private final Event<WorkAccountLinked> linked;

    WorkAccounts(RowIdentity rows, LogIns logIns, Roster roster, Clock clock, Event<WorkAccountLinked> linked) {
        this.rows = rows;
        this.logIns = logIns;
        this.roster = roster;
        this.clock = clock;
        this.linked = linked;
    }

    @Transactional
    LogIn logIn(ProvenAccount proven, String device) {
        rows.seekByAccount(proven.issuer(), proven.subject());
        Person person =
                WorkAccount.of(proven).map(account -> ownerOf(account, proven)).orElseGet(() -> invited(proven));
        check(person, proven);
        if (proven.roles() != null && person.isActive()) {
            roster.give(Person.lock(person.id), proven.roles());
        }
        return logIns.start(person, new Proof(LogInWay.SINGLE_SIGN_ON, device));
    }

    /** Who has moved to another trust of the hub takes the account along. */
    private Person ownerOf(WorkAccount account, ProvenAccount proven) {
        rows.actAs(account.trustId, account.personId);
        Person owner = Person.findById(account.personId);
        if (!owner.isActive()) {
            Optional<Person> elsewhere = byEmail(proven).filter(Person::isActive);
            if (elsewhere.isPresent()) {
                account.delete();
                WorkAccount.flush();
                return link(elsewhere.get(), proven);
            }
        }
        if (proven.email() != null) {
            account.email = proven.email();
        }
        return owner;
    }

    private Person invited(ProvenAccount proven) {
        if (proven.email() == null) {
            throw new SignOnRefused(Reason.EMAIL_NOT_VERIFIED);
        }
        Person person = byEmail(proven).orElseThrow(() -> new SignOnRefused(whyNobody(proven)));
        return link(person, proven);
    }

    private Person link(Person person, ProvenAccount proven) {
        rows.actAs(person.trustId, person.id);
        if (WorkAccount.link(person, proven, clock.instant())) {
            linked.fire(new WorkAccountLinked(person.id));
        } else if (WorkAccount.of(proven)
                .filter(account -> account.personId.equals(person.id))
                .isEmpty()) {
            throw new SignOnRefused(Reason.OTHER_ACCOUNT);
        }
        return person;
    }

    private Optional<Person> byEmail(ProvenAccount proven) {
        if (proven.email() == null) {
            return Optional.empty();
        }
        rows.seekByEmail(proven.email());
        return Person.toLogIn(proven.email(), today());
    }

    private static Reason whyNobody(ProvenAccount proven) {
        return Person.hasLeft(proven.email()) ? Reason.LEFT : Reason.NOT_INVITED;
    }

    private void check(Person person, ProvenAccount proven) {
        if (!person.mayLogInOn(today())) {
            throw new SignOnRefused(person.hasLeft() ? Reason.LEFT : Reason.NOT_INVITED);
        }
        if (!Trust.<Trust>findById(person.trustId).code.equals(proven.trustCode())) {
            throw new SignOnRefused(Reason.WRONG_TRUST);
        }
        if (proven.roles() != null && proven.roles().isEmpty() && person.isActive()) {
            throw new SignOnRefused(Reason.NO_ROLE);
        }
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}
