package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ledhub.example.ExampleContent.Activity;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;

/** What doctors logged themselves, over the last year. */
@ApplicationScoped
class ExampleCpd {

    private static final int EACH = 6;
    private static final int DAYS = 360;

    private final ExampleRows rows;
    private final RowIdentity identity;

    ExampleCpd(ExampleRows rows, RowIdentity identity) {
        this.rows = rows;
        this.identity = identity;
    }

    void add(ExampleTrust trust, LocalDate today, Random random) {
        List<Activity> activities = ExampleContent.activities();
        for (UUID doctor : trust.doctors()) {
            identity.actAs(trust.id(), doctor);
            int first = random.nextInt(activities.size());
            for (int i = 0; i < EACH; i++) {
                add(activities.get((first + i) % activities.size()), today.minusDays(1L + random.nextInt(DAYS)));
            }
        }
    }

    private void add(Activity activity, LocalDate date) {
        rows.add(
                """
                insert into cpd_record (id, title, done_on, minutes, scope, nature, domains, source)
                values (?, ?, ?, ?, ?, ?, ?, 'self')
                """,
                Uuids.next(),
                activity.title(),
                date,
                activity.minutes(),
                activity.scope(),
                activity.nature(),
                activity.domains());
    }
}
