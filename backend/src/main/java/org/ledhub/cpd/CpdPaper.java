package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ledhub.shared.PdfPress;
import org.ledhub.shared.TooManyRequests;

/** A doctor's CPD as one file to print. */
@ApplicationScoped
class CpdPaper {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A long file keeps a processor busy for seconds; the others are for everybody else. */
    private final Semaphore presses =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final CpdTemplates templates;
    private final PdfPress press;

    CpdPaper(CpdTemplates templates, PdfPress press) {
        this.templates = templates;
        this.press = press;
    }

    byte[] print(CpdPack pack, String arrange) {
        if (!isMyTurn()) {
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return new CpdBook(CpdSheets.of(pack, arrange), templates, press).print();
        } finally {
            presses.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return presses.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
