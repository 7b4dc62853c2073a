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
import java.util.function.ToIntFunction;
import org.apache.http.NoHttpResponseException;

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

    /** As a client does that is told to come back later, or is not told anything; for calls that may be made twice. */
    public static Response untilAnswered(Supplier<Response> call) {
        return untilAnswered(call, Response::statusCode);
    }

    public static <T> T untilAnswered(Supplier<T> call, ToIntFunction<T> status) {
        T answer = answer(call);
        for (int again = 0; (answer == null || status.applyAsInt(answer) == 503) && again < PATIENCE; again++) {
            answer = answer(call);
        }
        return answer;
    }

    /** @return null if the connection was closed before there was one */
    private static <T> T answer(Supplier<T> call) {
        try {
            return call.get();
        } catch (Exception e) {
            if (e instanceof NoHttpResponseException) {
                return null;
            }
            throw e;
        }
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
