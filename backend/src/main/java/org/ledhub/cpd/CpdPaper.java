package org.ledhub.cpd;

import io.quarkus.qute.Template;
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

    private final Template cpdPack;
    private final PdfPress press;

    CpdPaper(Template cpdPack, PdfPress press) {
        this.cpdPack = cpdPack;
        this.press = press;
    }

    byte[] print(CpdPack pack, String arrange) {
        if (!isMyTurn()) {
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return press.print(cpdPack.data("pack", CpdSheets.of(pack, arrange)).render());
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
