package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;
import org.ledhub.shared.WithoutLogIn;

/** Gives an empty hub its trust and the administrator who can add everybody else. */
@ApplicationScoped
@WithoutLogIn
public class FirstTrust {

    private final RowIdentity rows;
    private final Clock clock;
    private final String trustCode;
    private final String trustName;
    private final String adminName;
    private final String adminEmail;

    FirstTrust(
            RowIdentity rows,
            Clock clock,
            @ConfigProperty(name = "ledhub.trust.code") String trustCode,
            @ConfigProperty(name = "ledhub.trust.name") String trustName,
            @ConfigProperty(name = "ledhub.admin.name") String adminName,
            @ConfigProperty(name = "ledhub.admin.email") String adminEmail) {
        this.rows = rows;
        this.clock = clock;
        this.trustCode = trustCode;
        this.trustName = trustName;
        this.adminName = adminName;
        this.adminEmail = adminEmail;
    }

    @Transactional
    public boolean isMissing() {
        return Trust.count() == 0;
    }

    @Transactional
    public void create() {
        Trust trust = new Trust();
        trust.id = Uuids.next();
        trust.code = trustCode;
        trust.name = trustName;
        rows.actAs(trust.id, null);
        trust.persistAndFlush();
        admin().persist();
    }

    private Person admin() {
        Person admin = new Person();
        admin.id = Uuids.next();
        admin.name = adminName;
        admin.email = adminEmail.toLowerCase(Locale.ROOT);
        admin.roles = List.of(Role.ADMIN);
        admin.status = Person.ACTIVE;
        admin.createdAt = clock.instant();
        return admin;
    }
}
