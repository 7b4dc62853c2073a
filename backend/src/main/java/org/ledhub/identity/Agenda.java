package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.ledhub.shared.Page;

/** One person's diary, out of every feature. */
@ApplicationScoped
class Agenda {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Instance<AgendaSource> sources;
    private final Clock clock;

    Agenda(Instance<AgendaSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional
    Page<AgendaItem> list(ListAgenda wanted) {
        Instant from = instant(wanted.from, clock.instant());
        Instant to = instant(wanted.to, NEVER);
        List<AgendaItem> items = sources.stream()
                .flatMap(source -> source.startingBetween(from, to, wanted.limit).stream())
                .sorted(Comparator.comparing(AgendaItem::startsAt).thenComparing(AgendaItem::id))
                .limit(wanted.limit)
                .toList();
        return Page.whole(items);
    }

    private static Instant instant(OffsetDateTime asked, Instant otherwise) {
        return asked == null ? otherwise : asked.toInstant();
    }
}
