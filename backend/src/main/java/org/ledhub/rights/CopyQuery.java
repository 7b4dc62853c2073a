package org.ledhub.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statement that reads a person's rows of a table as JSON. What is sealed comes as two: the text in hexadecimal, and what it is bound to. */
final class CopyQuery {

    /** Where the file of a row is in the store. It is no part of the copy. */
    static final String STORED_AS = "stored-as";

    private static final String SEALED = "sealed_";

    private CopyQuery() {}

    static String of(String table, DataRule rule) {
        return "select cast(json_build_object(%s) as text) from %s t where t.trust_id = current_trust() and (%s) order by %s"
                .formatted(fields(rule), table, whose(rule), "t." + rule.copy().getFirst());
    }

    /** As the copy calls it. */
    static String nameOf(String column) {
        return column.startsWith(SEALED) ? column.substring(SEALED.length()) : column;
    }

    private static String fields(DataRule rule) {
        List<String> fields = new ArrayList<>();
        rule.copy().forEach(column -> fields.add(field(column, kept(rule, column, "t." + column))));
        rule.shown().forEach((name, sql) -> fields.add(field(name, sql)));
        rule.sealed()
                .forEach((column, boundTo) -> fields.add(field(
                        nameOf(column),
                        kept(
                                rule,
                                column,
                                "case when t.%1$s is null then null else json_build_array(encode(t.%1$s, 'hex'), %2$s) end"
                                        .formatted(column, boundTo)))));
        if (rule.file() != null) {
            fields.add(field(
                    STORED_AS,
                    "case when %s then %s end"
                            .formatted(rule.file().ready(), rule.file().name())));
        }
        return String.join(", ", fields);
    }

    private static String field(String name, String sql) {
        return "'%s', %s".formatted(name, sql);
    }

    private static String kept(DataRule rule, String column, String sql) {
        return rule.confidential().contains(column)
                ? "case when %s then %s end".formatted(isOneOf(rule.of()), sql)
                : sql;
    }

    private static String whose(DataRule rule) {
        Stream<String> people = Stream.concat(rule.of().stream(), rule.with().stream());
        String named = isOneOf(people.toList());
        return rule.also() == null ? named : named.isEmpty() ? rule.also() : named + " or " + rule.also();
    }

    private static String isOneOf(List<String> columns) {
        return columns.stream().map(each -> "t." + each + " = :me").collect(Collectors.joining(" or "));
    }

    /** Of the sealed columns, as the copy calls them. */
    static List<String> sealedOf(Map<String, String> sealed) {
        return sealed.keySet().stream().map(CopyQuery::nameOf).toList();
    }
}
