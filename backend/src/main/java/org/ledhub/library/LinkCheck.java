package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.jpa.SpecHints;
import org.hibernate.type.SqlTypes;

/** Whether the links of a resource still lead somewhere. The database makes a row for each resource, and has it due when that changes. */
@Entity
@Table(name = "link_check")
class LinkCheck extends PanacheEntityBase {

    private static final Duration EVERY = Duration.ofDays(7);
    private static final Duration AFTER_A_FAULT = Duration.ofDays(1);

    /** Another replica looks at what one that was killed had taken, after so long. */
    private static final Duration LEASE = Duration.ofHours(1);

    private static final int AT_A_TIME = 20;

    @Id
    @Column(name = "resource_id")
    UUID resourceId;

    @Column(name = "due_at")
    Instant dueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Fault> faults;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    boolean broken;

    /** Takes some that are due, so that nobody else does. */
    static List<LinkCheck> take(Instant now) {
        List<LinkCheck> due = LinkCheck.<LinkCheck>find("dueAt <= ?1 order by dueAt, resourceId", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, AT_A_TIME)
                .list();
        due.forEach(each -> each.dueAt = now.plus(LEASE));
        return due;
    }

    /** Empty when the resource was changed meanwhile, and is due again. */
    static Optional<LinkCheck> taken(UUID resource, Instant until) {
        return LinkCheck.<LinkCheck>findByIdOptional(resource, LockModeType.PESSIMISTIC_WRITE)
                .filter(each -> until.equals(each.dueAt));
    }

    static Map<UUID, List<Fault>> brokenOf(Collection<UUID> resources) {
        return resources.isEmpty()
                ? Map.of()
                : LinkCheck.<LinkCheck>list("broken and resourceId in ?1", resources).stream()
                        .collect(Collectors.toMap(each -> each.resourceId, LinkCheck::brokenLinks));
    }

    List<Fault> brokenLinks() {
        return faults.stream().filter(Fault::isBroken).toList();
    }

    /**
     * @param answers of every link the resource has
     * @return whether a link is broken from now on that was not before
     */
    boolean note(Map<String, LinkAnswer> answers, Instant now) {
        Map<String, Fault> before = faults.stream().collect(Collectors.toMap(Fault::address, Function.identity()));
        faults = answers.entrySet().stream()
                .flatMap(link -> fault(link.getKey(), link.getValue(), before.get(link.getKey()), now).stream())
                .toList();
        boolean hasAllAnswered = answers.values().stream().allMatch(LinkAnswer::isFine);
        dueAt = now.plus(hasAllAnswered ? EVERY : AFTER_A_FAULT);
        return brokenLinks().stream()
                .anyMatch(fault -> !before.containsKey(fault.address())
                        || !before.get(fault.address()).isBroken());
    }

    private static Optional<Fault> fault(String address, LinkAnswer answer, Fault before, Instant now) {
        if (answer.isFine()) {
            return Optional.empty();
        }
        if (answer == LinkAnswer.UNKNOWN) {
            return Optional.ofNullable(before);
        }
        return Optional.of(
                before == null ? Fault.first(address, answer.word(), now) : before.again(answer.word(), now));
    }
}
