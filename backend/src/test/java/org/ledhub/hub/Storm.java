package org.ledhub.hub;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Many callers at the same moment. */
public final class Storm {

    private static final int PATIENCE = 100;

    private Storm() {}

    /** All callers wait at one gate, then go; the answers are in the callers' order. */
    public static <C, T> List<T> of(List<C> callers, Function<C, T> call) {
        return of(callers, callers.size(), call);
    }

    /** So many at once; whoever is answered makes room for the next. */
    public static <C, T> List<T> of(List<C> callers, int atOnce, Function<C, T> call) {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<T>> answers = callers.stream()
                    .map(caller -> threads.submit((Callable<T>) () -> {
                        gate.await();
                        return call.apply(caller);
                    }))
                    .toList();
            gate.countDown();
            return answers.stream().map(Storm::get).toList();
        }
    }

    /** As a client does that is told to come back later: nothing was done yet. */
    public static Response untilAnswered(Supplier<Response> call) {
        Response answer = call.get();
        for (int again = 0; answer.statusCode() == 503 && again < PATIENCE; again++) {
            answer = call.get();
        }
        return answer;
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
