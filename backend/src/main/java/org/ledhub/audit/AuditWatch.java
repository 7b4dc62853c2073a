package org.ledhub.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** Reads every trust's chain soon after the start and once a day, and says in the log what it found. */
@ApplicationScoped
@WithoutLogIn
class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);

    private final EntityManager database;
    private final RowIdentity rows;

    AuditWatch(EntityManager database, RowIdentity rows) {
        this.database = database;
        this.rows = rows;
    }

    @Scheduled(every = "24h", delayed = "30s")
    @Transactional
    void verifyAll() {
        rows.actFor("audit-check");
        database.createQuery("from AuditChainState where firstWrong is not null", AuditChainState.class)
                .getResultStream()
                .forEach(broken -> LOG.errorf(
                        "The audit trail of trust %s is not as it was written, from event %d of %d on",
                        broken.trustId, broken.firstWrong, broken.events));
    }
}
