package org.ledhub.shared;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The where clause of a list: fixed conditions, each with the value it names, left out when there is no value. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param name the parameter in the condition; {@code value} null leaves the condition out */
    public Conditions and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** From the first instant, included, to the second, not included; null is open. */
    public Conditions startingBetween(OffsetDateTime from, OffsetDateTime to) {
        return and("startsAt >= :from", "from", from == null ? null : from.toInstant())
                .and("startsAt < :to", "to", to == null ? null : to.toInstant());
    }

    /**
     * Goes on after the cursor, in the order {@code by}, then id.
     *
     * @param sortedBy reads what the cursor's item was sorted by
     */
    public Conditions after(Cursor cursor, String by, Function<Cursor, Object> sortedBy, boolean backwards) {
        if (cursor != null) {
            String than = backwards ? " < " : " > ";
            conditions.add("(" + by + than + ":after or (" + by + " = :after and id" + than + ":afterId))");
            values.put("after", sortedBy.apply(cursor));
            values.put("afterId", cursor.id());
        }
        return this;
    }

    /** The clause, with its order; the order alone where nothing is asked of a row. */
    public String by(String order) {
        return (String.join(" and ", conditions) + " order by " + order).strip();
    }

    public Map<String, Object> values() {
        return values;
    }
}
