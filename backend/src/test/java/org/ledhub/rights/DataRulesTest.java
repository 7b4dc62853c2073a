package org.ledhub.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;

/** Every table has a rule, every person's key is named in it, and every column of what is about a person is in the copy or withheld for a reason. */
@QuarkusTest
class DataRulesTest extends HubTest {

    private static final Set<String> REASONS = Set.of("secret", "workings", "others");

    private static final String OURS =
            " c.relkind in ('r', 'p') and n.nspname in ('public', 'one_to_one') and c.relname not like 'databasechangelog%'";

    private static final String NAME = "case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname";

    private static final String COLUMNS = "select " + NAME + " || ':' || a.attname from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
            + " where a.attnum > 0 and not a.attisdropped and" + OURS;

    /** Columns that lead to a person, straight or through another table's key of a person; and those that are named as if they did. */
    private static final String KEYS = """
            with recursive reference as (
                select k.conrelid as child, k.confrelid as parent, k.conkey[i] as child_column, k.confkey[i] as parent_column
                  from pg_constraint k, generate_subscripts(k.conkey, 1) i where k.contype = 'f'),
            key as (
                select r.child as relation, r.child_column as number from reference r
                  join pg_attribute a on a.attrelid = r.parent and a.attnum = r.parent_column
                 where r.parent = 'person'::regclass and a.attname = 'id'
                union
                select r.child, r.child_column from reference r
                  join key on key.relation = r.parent and key.number = r.parent_column),
            named as (
                select a.attrelid, a.attnum from pg_attribute a
                 where a.atttypid = 'uuid'::regtype
                   and a.attname ~ '(person|doctor|tutor|actor|subject|author|reporter|owner|successor|holder|reader)_id$|_by$'
                   and not exists (select from reference r
                        where r.child = a.attrelid and r.child_column = a.attnum and r.parent <> 'person'::regclass
                          and not exists (select from key where key.relation = a.attrelid and key.number = a.attnum)))
            select distinct""" + " " + NAME + """
             || ':' || a.attname
              from (select * from key union select * from named) found
              join pg_class c on c.oid = found.relation join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = found.relation and a.attnum = found.number
             where c.relname <> 'trust' and""" + OURS;

    @Inject
    DataRules rules;

    @Inject
    Rows rows;

    @Test
    void everyTableAndColumnHasARule() {
        assertEquals(List.of(), faults(rules.all(), found(COLUMNS), found(KEYS)));
    }

    @Test
    void keysAreFoundThroughOtherTablesToo() {
        Map<String, Set<String>> keys = found(KEYS);
        assertTrue(keys.get("cpd_reflection").contains("person_id"), keys::toString);
        assertTrue(keys.get("one_to_one.action_note").containsAll(List.of("doctor_id", "tutor_id", "written_by")));
        assertTrue(keys.get("audit_event").containsAll(List.of("actor_id", "subject_id")));
    }

    /** The negative controls: what a newcomer could forget is found. */
    @Test
    void whatHasNoRuleIsFound() {
        Map<String, Set<String>> columns = found(COLUMNS);
        Map<String, Set<String>> keys = found(KEYS);

        Map<String, DataRule> without = new LinkedHashMap<>(rules.all());
        without.remove("bookmark");
        assertEquals(List.of("bookmark has no rule"), faults(without, columns, keys));

        Map<String, Set<String>> more = with(columns, "absence", "diagnosis");
        assertEquals(List.of("absence.diagnosis is neither copied nor withheld"), faults(rules.all(), more, keys));

        Map<String, Set<String>> moreKeys = with(keys, "spelling", "person_id");
        assertEquals(
                List.of("spelling.person_id leads to a person, and its rule does not say so"),
                faults(rules.all(), columns, moreKeys));

        Map<String, Set<String>> fewer = new HashMap<>(columns);
        fewer.remove("bookmark");
        assertEquals(List.of("bookmark is no table"), faults(rules.all(), fewer, keys));
    }

    private static List<String> faults(
            Map<String, DataRule> rules, Map<String, Set<String>> columns, Map<String, Set<String>> keys) {
        List<String> faults = new ArrayList<>();
        columns.keySet().stream()
                .filter(table -> !rules.containsKey(table))
                .forEach(table -> faults.add(table + " has no rule"));
        rules.forEach((table, rule) -> {
            if (columns.containsKey(table)) {
                faults.addAll(faults(table, rule, columns.get(table), keys.getOrDefault(table, Set.of())));
            } else {
                faults.add(table + " is no table");
            }
        });
        return faults;
    }

    private static List<String> faults(String table, DataRule rule, Set<String> columns, Set<String> keys) {
        List<String> faults = new ArrayList<>();
        long kinds = Stream.of(rule.about(), rule.leftOut(), rule.nobody())
                .filter(each -> each != null)
                .count();
        if (kinds != 1) {
            faults.add(table + " is copied, left out or about nobody, and one of these");
        }
        Set<String> people = all(rule.of(), rule.with(), rule.did());
        minus(keys, people)
                .forEach(each -> faults.add(table + "." + each + " leads to a person, and its rule does not say so"));
        Set<String> withheld =
                rule.withheld().values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<String> placed = all(rule.copy(), rule.sealed().keySet(), withheld);
        minus(all(people, placed, rule.confidential()), columns)
                .forEach(each -> faults.add(table + "." + each + " is no column"));
        minus(rule.withheld().keySet(), REASONS).forEach(each -> faults.add(table + ": " + each + " is no reason"));
        if (rule.isCopied()) {
            // Whose a row is needs no copying: it is the person's own key.
            minus(columns, all(placed, rule.of(), List.of("trust_id")))
                    .forEach(each -> faults.add(table + "." + each + " is neither copied nor withheld"));
        }
        return faults;
    }

    @SafeVarargs
    private static Set<String> all(Collection<String>... lists) {
        return Stream.of(lists).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Collection<String> these, Collection<String> those) {
        Set<String> left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> found, String table, String column) {
        Map<String, Set<String>> more = new HashMap<>(found);
        more.put(table, all(found.getOrDefault(table, Set.of()), List.of(column)));
        return more;
    }

    private Map<String, Set<String>> found(String query) {
        return QuarkusTransaction.requiringNew().call(() -> rows.first(query)).stream()
                .map(each -> each.toString().split(":"))
                .collect(Collectors.groupingBy(
                        each -> each[0], Collectors.mapping(each -> each[1], Collectors.toCollection(TreeSet::new))));
    }
}
