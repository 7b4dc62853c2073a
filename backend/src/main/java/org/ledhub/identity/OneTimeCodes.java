package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Uuids;

/** Draws six digits, keeps them sealed and knows them again. */
@ApplicationScoped
class OneTimeCodes {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealing sealing;
    private final Clock clock;

    OneTimeCodes(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param place where it was asked for, hashed */
    record Drawn(UUID id, String code, byte[] sealed, byte[] place) {}

    Drawn draw(String address) {
        UUID id = Uuids.next();
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        return new Drawn(id, code, sealing.seal(code, LogInCode.boundTo(id)), Digests.sha256(address));
    }

    /** @param newEmail null for a code that logs in */
    void keep(Drawn drawn, UUID personId, String newEmail) {
        LogInCode row = new LogInCode();
        row.id = drawn.id();
        row.personId = personId;
        row.newEmail = newEmail;
        row.sealedCode = drawn.sealed();
        row.askedFrom = drawn.place();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(LIFE);
        row.persist();
    }

    /** Whether it is one of these, which is used then; if not, each has had a try. */
    boolean redeem(List<LogInCode> live, String given, String address) {
        byte[] place = Digests.sha256(address);
        List<LogInCode> open =
                live.stream().filter(code -> code.mayBeTriedFrom(place)).toList();
        Optional<LogInCode> right = open.stream()
                .filter(code -> LogInCode.same(given, sealing.open(code.sealedCode, LogInCode.boundTo(code.id))))
                .findFirst();
        right.ifPresentOrElse(
                code -> code.usedAt = clock.instant(), () -> open.forEach(code -> code.countTryFrom(place)));
        return right.isPresent();
    }
}
