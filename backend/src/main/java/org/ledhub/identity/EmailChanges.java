package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.OneTimeCodes.Drawn;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.RowIdentity;

/** Moves the caller to another email address, once they have shown that they read what comes there. */
@ApplicationScoped
class EmailChanges {

    private final Actor actor;
    private final RowIdentity rows;
    private final OneTimeCodes codes;
    private final Clock clock;
    private final Event<EmailChangeAsked> asked;
    private final Event<EmailChanged> changed;
    private final int mostLive;

    EmailChanges(
            Actor actor,
            RowIdentity rows,
            OneTimeCodes codes,
            Clock clock,
            Event<EmailChangeAsked> asked,
            Event<EmailChanged> changed,
            @ConfigProperty(name = "ledhub.limits.live-codes") int mostLive) {
        this.actor = actor;
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
        this.asked = asked;
        this.changed = changed;
        this.mostLive = mostLive;
    }

    /** Does as much for the address of somebody else: only its reader learns whose it is. */
    @Transactional
    void ask(String email, String network) {
        Drawn drawn = codes.draw(network);
        Person person = Person.lock(actor.personId());
        String address = People.asKept(email);
        if (address.equals(person.email)) {
            throw new CheckYourAnswers("email", "is-yours-already", "Enter an address other than the one you have");
        }
        if (LogInCode.countLiveToNewEmails(person.id, clock.instant()) < mostLive) {
            codes.keep(drawn, person.id, address);
            asked.fire(new EmailChangeAsked(drawn.id(), address, drawn.code(), isSomebodys(address)));
        }
    }

    /** A wrong try counts, although it is refused. */
    @Transactional(dontRollbackOn = EmailNotConfirmed.class)
    void confirm(ConfirmEmail request, String network) {
        Person person = Person.lock(actor.personId());
        String address = People.asKept(request.email());
        Instant now = clock.instant();
        boolean isRight = codes.redeem(LogInCode.lockLiveTo(address, person.id, now), request.code(), network);
        if (!isRight || isSomebodys(address)) {
            throw new EmailNotConfirmed();
        }
        // The promise that an email stays its owner's looks for the used code.
        Person.flush();
        String before = person.email;
        person.email = address;
        Person.flush();
        LogInCode.endAllOf(person.id, now);
        LogInSession.endOthersOf(person.id, actor.sessionId(), now);
        changed.fire(new EmailChanged(person.id, before, now));
    }

    /** Of any trust, here or gone: an address that was used is given to no other reader. */
    private boolean isSomebodys(String address) {
        rows.seekByEmail(address);
        return Person.hasEver(address);
    }
}
