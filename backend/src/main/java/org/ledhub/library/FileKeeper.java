package org.ledhub.library;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.ledhub.files.FileScanner;
import org.ledhub.files.FileStore;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** Has files checked that came while the virus scanner did not answer, and sweeps up what never arrived whole. */
@ApplicationScoped
@WithoutLogIn
class FileKeeper {

    private static final Logger LOG = Logger.getLogger(FileKeeper.class);

    /** No upload takes as long. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private final FileStore store;
    private final FileScanner scanner;
    private final RowIdentity rows;
    private final Clock clock;

    FileKeeper(FileStore store, FileScanner scanner, RowIdentity rows, Clock clock) {
        this.store = store;
        this.scanner = scanner;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        due(ResourceFile::waiting).forEach(this::check);
        due(() -> ResourceFile.neverArrived(clock.instant().minus(GIVEN_UP_AFTER)))
                .forEach(this::sweep);
    }

    private void check(ResourceFile.OfTrust which) {
        inTransaction(which, file -> {
            if (file.isWaiting()) {
                try (InputStream bytes = store.open(file.storedAs(), 0, file.bytes)) {
                    scanner.isClean(bytes).ifPresent(file::checked);
                }
            }
        });
    }

    private void sweep(ResourceFile.OfTrust which) {
        inTransaction(which, file -> {
            if (file.isArriving()) {
                store.delete(file.storedAs());
                file.delete();
            }
        });
    }

    private interface Work {
        void on(ResourceFile file) throws IOException;
    }

    private void inTransaction(ResourceFile.OfTrust which, Work work) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.actAs(which.trustId(), null);
            ResourceFile.lock(which.id()).ifPresent(file -> {
                try {
                    work.on(file);
                } catch (IOException e) {
                    LOG.warnf("The file store did not answer: %s", e.getMessage());
                }
            });
        });
    }

    private List<ResourceFile.OfTrust> due(Callable<List<ResourceFile.OfTrust>> wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("files");
            return wanted.call();
        });
    }
}
