package org.ledhub.shared;

import java.util.Objects;
import java.util.stream.Stream;

/** An exception and everything that caused it. */
final class Causes {

    private static final int DEEPEST = 12;

    private Causes() {}

    static Stream<Throwable> of(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
