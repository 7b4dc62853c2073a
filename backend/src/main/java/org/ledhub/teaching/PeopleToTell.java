package org.ledhub.teaching;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;

/**
 * Who hears of a change, because they have a place or wait for one.
 *
 * @param people the first of them by name
 */
record PeopleToTell(int count, List<Named> people) {

    private static final int NAMED = 20;

    static PeopleToTell of(Set<UUID> ids, People people) {
        List<Named> named = people.namesOf(ids).entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Named::name))
                .limit(NAMED)
                .toList();
        return new PeopleToTell(ids.size(), named);
    }
}
