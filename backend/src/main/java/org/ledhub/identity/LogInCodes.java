package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.OneTimeCodes.Drawn;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/** Makes log-in codes and redeems them. */
@ApplicationScoped
@WithoutLogIn
class LogInCodes {

    private final RowIdentity rows;
    private final OneTimeCodes codes;
    private final Clock clock;
    private final Event<LogInCodeMade> made;
    private final int mostLive;

    LogInCodes(
            RowIdentity rows,
            OneTimeCodes codes,
            Clock clock,
            Event<LogInCodeMade> made,
            @ConfigProperty(name = "ledhub.limits.live-codes") int mostLive) {
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
        this.made = made;
        this.mostLive = mostLive;
    }

    /** Does as much for an address that nobody has, so that the time taken tells nothing. */
    @Transactional
    void ask(String email, String address) {
        Drawn drawn = codes.draw(address);
        Instant now = clock.instant();
        findPerson(email)
                .filter(person -> LogInCode.countLive(person.id, drawn.place(), now) < mostLive)
                .ifPresent(person -> {
                    codes.keep(drawn, person.id, null);
                    made.fire(new LogInCodeMade(drawn.id(), person.email, drawn.code()));
                });
    }

    /** The person whose code it is. A wrong try counts, although it is refused. */
    @Transactional(dontRollbackOn = CodeWrong.class)
    Person redeem(String email, String given, String address) {
        Person person = findPerson(email).orElseThrow(CodeWrong::new);
        List<LogInCode> live = LogInCode.lockLive(person.id, clock.instant());
        if (!codes.redeem(live, given, address)) {
            throw new CodeWrong();
        }
        return person;
    }

    private Optional<Person> findPerson(String email) {
        String address = People.asKept(email);
        rows.seekByEmail(address);
        Optional<Person> person = Person.toLogIn(address, Time.today(clock));
        person.ifPresent(found -> rows.actAs(found.trustId, found.id));
        return person;
    }
}
