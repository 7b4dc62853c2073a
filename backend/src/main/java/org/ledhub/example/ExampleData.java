package org.ledhub.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.example.ExampleContent.People;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/** The hub's own trust and another as they might be today: always the same, and always around the day they are made. */
@ApplicationScoped
@WithoutLogIn
class ExampleData {

    private static final long SEED = 20250107;
    private static final int A_YEAR = 26;
    private static final int A_FEW = 3;

    private final ExamplePeople people;
    private final ExampleTeaching teaching;
    private final ExampleOneToOnes oneToOnes;
    private final ExampleLibrary library;
    private final ExamplePathways pathways;
    private final ExampleCpd cpd;
    private final RowIdentity identity;
    private final Clock clock;
    private final String ownTrust;

    ExampleData(
            ExamplePeople people,
            ExampleTeaching teaching,
            ExampleOneToOnes oneToOnes,
            ExampleLibrary library,
            ExamplePathways pathways,
            ExampleCpd cpd,
            RowIdentity identity,
            Clock clock,
            @ConfigProperty(name = "ledhub.trust.code") String ownTrust) {
        this.people = people;
        this.teaching = teaching;
        this.oneToOnes = oneToOnes;
        this.library = library;
        this.pathways = pathways;
        this.cpd = cpd;
        this.identity = identity;
        this.clock = clock;
        this.ownTrust = ownTrust;
    }

    @Transactional
    void create() {
        Instant now = clock.instant();
        People content = ExampleContent.people();
        fill(
                people.add(
                        ownTrust,
                        "Northbridge Teaching Hospitals NHS Trust",
                        "trial.example",
                        content.firstTrust(),
                        now),
                A_YEAR,
                now);
        fill(
                people.add("ZZ2", "Southmere Hospitals NHS Trust", "southmere.example", content.secondTrust(), now),
                A_FEW,
                now);
    }

    @Transactional
    void createPracticeTrust() {
        Instant now = clock.instant();
        ExampleTrust trust = people.add(
                "ZZ9",
                "Practice trust",
                "practice.example",
                ExampleContent.people().secondTrust(),
                now);
        fill(trust, A_FEW, now);
        people.markAsPractice(trust);
    }

    private void fill(ExampleTrust trust, int occurrencesEachWay, Instant now) {
        Random random = new Random(SEED);
        ExampleCalendar calendar = new ExampleCalendar(now);
        LocalDate today = LocalDate.ofInstant(now, Time.LONDON);
        identity.actAs(trust.id(), null);
        Map<String, UUID> resources = library.add(today);
        pathways.add(resources, now);
        teaching.add(trust, resources, calendar, occurrencesEachWay, random);
        oneToOnes.add(trust, calendar, occurrencesEachWay);
        cpd.add(trust, today, random);
    }
}
