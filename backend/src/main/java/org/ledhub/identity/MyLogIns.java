package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where the caller is logged in. */
@ApplicationScoped
class MyLogIns {

    private final Actor actor;
    private final Clock clock;
    private final Event<LogInsEnded> ended;

    MyLogIns(Actor actor, Clock clock, Event<LogInsEnded> ended) {
        this.actor = actor;
        this.clock = clock;
        this.ended = ended;
    }

    @Transactional
    List<MyLogIn> list() {
        return LogInSession.liveOf(actor.personId(), clock.instant()).stream()
                .map(each -> MyLogIn.of(each, actor.sessionId()))
                .toList();
    }

    @Transactional
    void end(UUID id) {
        LogInSession session = LogInSession.lock(id, actor.personId());
        if (session.endedAt == null) {
            session.endedAt = clock.instant();
            ended.fire(new LogInsEnded(actor.personId()));
        }
    }

    @Transactional
    void endOthers() {
        LogInSession.endOthersOf(actor.personId(), actor.sessionId(), clock.instant());
        ended.fire(new LogInsEnded(actor.personId()));
    }
}
