package org.ledhub.shared;

import java.util.Arrays;
import java.util.stream.Stream;

/** An exception and everything behind it: its causes, and what was suppressed, as a failed commit does with its reason. */
final class Causes {

    private static final int DEEPEST = 12;

    private Causes() {}

    static Stream<Throwable> of(Throwable exception) {
        return of(exception, DEEPEST);
    }

    private static Stream<Throwable> of(Throwable exception, int deepest) {
        return exception == null || deepest == 0
                ? Stream.empty()
                : Stream.of(
                                Stream.of(exception),
                                of(exception.getCause(), deepest - 1),
                                Arrays.stream(exception.getSuppressed()).flatMap(each -> of(each, deepest - 1)))
                        .flatMap(each -> each);
    }
}
