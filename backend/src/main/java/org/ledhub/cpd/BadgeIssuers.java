package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.People;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Throttle;
import org.ledhub.shared.WithoutLogIn;

/** What anybody needs to verify a badge: who issued it, with which keys, and whether it has ended. */
@ApplicationScoped
@WithoutLogIn
class BadgeIssuers {

    private static final int A_MINUTE = 60;

    private final EntityManager database;
    private final People people;
    private final BadgeKeys keys;
    private final Badges badges;
    private final Clock clock;
    private final String baseUrl;
    private final Throttle addresses = new Throttle(A_MINUTE);

    BadgeIssuers(
            EntityManager database,
            People people,
            BadgeKeys keys,
            Badges badges,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.database = database;
        this.people = people;
        this.keys = keys;
        this.badges = badges;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Transactional
    BadgeIssuer get(UUID trustId) {
        return known(trustId).onItsOwn();
    }

    @Transactional
    BadgeKeySet keys(UUID trustId) {
        known(trustId);
        return new BadgeKeySet(keys.published());
    }

    @Transactional
    Map<String, Object> key(UUID trustId, String id) {
        known(trustId);
        return keys.published(id).orElseThrow(NotFound::new);
    }

    @Transactional
    String statusList(UUID trustId, long list, String address) {
        addresses.take(address);
        BadgeIssuer issuer = known(trustId);
        return badges.signed(
                BadgeStatusList.of(
                        list, issuer, ended(trustId, list), clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                issuer);
    }

    private List<Integer> ended(UUID trustId, long list) {
        long first = list * BadgeStatusList.LENGTH;
        return database.createNativeQuery("select ended_certificates(:trust, :first, :last)", Long.class)
                .setParameter("trust", trustId)
                .setParameter("first", first)
                .setParameter("last", first + BadgeStatusList.LENGTH - 1)
                .getResultStream()
                .map(index -> (int) ((Long) index - first))
                .toList();
    }

    private BadgeIssuer known(UUID trustId) {
        return BadgeIssuer.of(trustId, people.nameOfTrust(trustId), baseUrl);
    }
}
