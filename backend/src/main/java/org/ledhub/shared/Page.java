package org.ledhub.shared;

import java.util.List;
import java.util.function.Function;

/** A page of a list; {@code next} is the cursor of the page after, null on the last. */
public record Page<T>(List<T> items, String next) {

    /** From one row more than was asked for: the extra one only tells that there is a next page. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> answer) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursor.apply(shown.getLast()).toString() : null;
        return new Page<>(shown.stream().map(answer).toList(), next);
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
