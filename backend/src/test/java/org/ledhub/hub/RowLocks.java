package org.ledhub.hub;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Takes the row locks, but not those that skip, out of the hub's own statements while a negative control runs: the same code, with nobody waiting for a turn. */
@ApplicationScoped
@PersistenceUnitExtension
public class RowLocks implements StatementInspector {

    private static final Pattern LOCK = Pattern.compile(" for (no key )?update( of \\w+)?$");

    private volatile boolean areOff;

    @Override
    public String inspect(String sql) {
        return areOff ? LOCK.matcher(sql).replaceAll("") : sql;
    }

    public <T> T off(Supplier<T> work) {
        areOff = true;
        try {
            return work.get();
        } finally {
            areOff = false;
        }
    }
}
