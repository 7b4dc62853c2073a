package org.ledhub.cpd;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.ledhub.files.FileScanner;
import org.ledhub.files.FileStore;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** Has evidence checked that came while the virus scanner did not answer, and removes what never arrived whole or is deleted for good. */
@ApplicationScoped
@WithoutLogIn
class EvidenceKeeper {

    private static final Logger LOG = Logger.getLogger(EvidenceKeeper.class);

    /** No upload takes as long. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private final FileStore store;
    private final FileScanner scanner;
    private final RowIdentity rows;
    private final Clock clock;

    EvidenceKeeper(FileStore store, FileScanner scanner, RowIdentity rows, Clock clock) {
        this.store = store;
        this.scanner = scanner;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "40s", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        each(Evidence::waiting, this::check);
        each(() -> Evidence.neverArrived(clock.instant().minus(GIVEN_UP_AFTER)), evidence -> {
            if (evidence.isArriving()) {
                remove(evidence);
            }
        });
        each(() -> Evidence.deleted(expired()), evidence -> {
            if (evidence.isGoneSince(expired())) {
                remove(evidence);
            }
        });
    }

    private void check(Evidence evidence) throws IOException {
        if (evidence.isWaiting()) {
            try (InputStream bytes = store.open(evidence.storedAs(), 0, evidence.bytes)) {
                scanner.isClean(bytes).ifPresent(evidence::checked);
            }
        }
    }

    private void remove(Evidence evidence) throws IOException {
        store.delete(evidence.storedAs());
        evidence.delete();
    }

    private Instant expired() {
        return CpdRecord.goneIfDeletedBefore(clock.instant());
    }

    private interface Work {
        void on(Evidence evidence) throws IOException;
    }

    private void each(Callable<List<Evidence.OfTrust>> wanted, Work work) {
        for (Evidence.OfTrust found : due(wanted)) {
            QuarkusTransaction.requiringNew().run(() -> {
                actOn(found);
                Evidence.lock(found.id()).ifPresent(evidence -> {
                    try {
                        work.on(evidence);
                    } catch (IOException e) {
                        LOG.warnf("The file store did not answer: %s", e.getMessage());
                    }
                });
            });
        }
    }

    private List<Evidence.OfTrust> due(Callable<List<Evidence.OfTrust>> wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("evidence");
            return wanted.call();
        });
    }

    private void actOn(Evidence.OfTrust which) {
        rows.actAs(which.trustId(), null);
        rows.actFor("evidence");
        rows.seekEvidence(which.id());
    }
}
