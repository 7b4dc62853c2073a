package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Digests;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;
import org.ledhub.shared.WithoutLogIn;

/** Makes log-in codes and redeems them. */
@ApplicationScoped
@WithoutLogIn
class LogInCodes {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RowIdentity rows;
    private final Sealing sealing;
    private final Clock clock;
    private final Event<LogInCodeMade> made;
    private final int mostLive;

    LogInCodes(
            RowIdentity rows,
            Sealing sealing,
            Clock clock,
            Event<LogInCodeMade> made,
            @ConfigProperty(name = "ledhub.limits.live-codes") int mostLive) {
        this.rows = rows;
        this.sealing = sealing;
        this.clock = clock;
        this.made = made;
        this.mostLive = mostLive;
    }

    /** Does as much for an address that nobody has, so that the time taken tells nothing. */
    @Transactional
    void ask(String email, String address) {
        UUID id = Uuids.next();
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        byte[] sealed = sealing.seal(code, LogInCode.boundTo(id));
        byte[] place = Digests.sha256(address);
        Instant now = clock.instant();
        findPerson(email)
                .filter(person -> LogInCode.countLive(person.id, place, now) < mostLive)
                .ifPresent(person -> {
                    LogInCode row = new LogInCode();
                    row.id = id;
                    row.personId = person.id;
                    row.sealedCode = sealed;
                    row.askedFrom = place;
                    row.createdAt = now;
                    row.expiresAt = now.plus(LIFE);
                    row.persist();
                    made.fire(new LogInCodeMade(id, person.email, code));
                });
    }

    /** The person whose code it is. A wrong try counts, although it is refused. */
    @Transactional(dontRollbackOn = CodeWrong.class)
    Person redeem(String email, String given, String address) {
        byte[] place = Digests.sha256(address);
        Person person = findPerson(email).orElseThrow(CodeWrong::new);
        List<LogInCode> open = LogInCode.lockLive(person.id, clock.instant()).stream()
                .filter(code -> code.mayBeTriedFrom(place))
                .toList();
        LogInCode right = open.stream()
                .filter(code -> LogInCode.same(given, sealing.open(code.sealedCode, LogInCode.boundTo(code.id))))
                .findFirst()
                .orElse(null);
        if (right == null) {
            open.forEach(code -> code.countTryFrom(place));
            throw new CodeWrong();
        }
        right.usedAt = clock.instant();
        return person;
    }

    private Optional<Person> findPerson(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        rows.seekByEmail(address);
        Optional<Person> person = Person.toLogIn(address, Time.today(clock));
        person.ifPresent(found -> rows.actAs(found.trustId, found.id));
        return person;
    }
}
