package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls to whoever delivers mail. They may take so long for one mail and no longer, wherever they hang. */
@ApplicationScoped
class PatientCalls {

    /** A call on a virtual thread ends its connection when it is interrupted. */
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    private final Duration patience;

    PatientCalls(@ConfigProperty(name = "ledhub.mail.patience") Duration patience) {
        this.patience = patience;
    }

    /** @param work throws NotSent for what it knows the meaning of */
    void make(Runnable work) {
        Future<?> call = calls.submit(work);
        try {
            call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotSent("No answer in time", false, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotSent known
                    ? known
                    : new NotSent(e.getCause().getClass().getSimpleName(), false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("Interrupted", false, e);
        } finally {
            call.cancel(true);
        }
    }
}
