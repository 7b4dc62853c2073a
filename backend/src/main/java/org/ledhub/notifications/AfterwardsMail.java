package org.ledhub.notifications;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ledhub.cpd.CertificateIssued;
import org.ledhub.identity.People;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.WithoutLogIn;

/** Queues mail about a session that was: feedback is open, the certificate is there. */
@ApplicationScoped
@WithoutLogIn
class AfterwardsMail {

    static final String FEEDBACK = "feedback-open";
    static final String CERTIFICATE = "certificate-ready";

    /** Everybody who was there is asked, also who has answered: a mail that is missing would tell who has. */
    private static final String TO_BE_ASKED = """
            select s.session_id, s.person_id from session_attended s
             where s.ends_at <= :now and s.feedback_until > :now
               and not exists (select from outgoing_mail m
                    where m.trust_id = s.trust_id and m.business_key = concat_ws('|', :kind, s.session_id, s.person_id))
            """;

    private final EntityManager database;
    private final Outbox outbox;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;

    AfterwardsMail(EntityManager database, Outbox outbox, People people, Rounds rounds, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.people = people;
        this.rounds = rounds;
        this.clock = clock;
    }

    void on(@Observes CertificateIssued event) {
        outbox.queueOnce(
                people.colleague(event.personId()),
                CERTIFICATE,
                event.certificateId(),
                new About(event.certificateId()));
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void askForFeedback() {
        rounds.trusts().forEach(trust -> rounds.run(trust, null, () -> present().forEach(this::ask)));
    }

    private List<Tuple> present() {
        return database.createNativeQuery(TO_BE_ASKED, Tuple.class)
                .setParameter("kind", FEEDBACK)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void ask(Tuple present) {
        UUID session = present.get("session_id", UUID.class);
        outbox.queueOnce(people.colleague(present.get("person_id", UUID.class)), FEEDBACK, session, new About(session));
    }
}
