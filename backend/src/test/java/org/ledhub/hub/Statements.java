package org.ledhub.hub;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;

/** The hub's own statements, on their way to the database. */
@ApplicationScoped
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final Pattern LOCK = Pattern.compile(" for (no key )?update( of \\w+)?$");

    private record Heard(Object requestId, String sql) {}

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean listens;
    private volatile boolean locksAreOff;

    @Override
    public String inspect(String sql) {
        if (listens) {
            heard.add(new Heard(MDC.get("requestId"), sql));
        }
        return locksAreOff ? LOCK.matcher(sql).replaceAll("") : sql;
    }

    /** Those of this call alone: what the hub does beside it is not among them. */
    public List<String> of(Supplier<Response> call) {
        heard.clear();
        listens = true;
        try {
            String requestId = call.get().header("X-Request-Id");
            return heard.stream()
                    .filter(each -> requestId.equals(each.requestId()))
                    .map(Heard::sql)
                    .toList();
        } finally {
            listens = false;
        }
    }

    /** Takes the row locks, but not those that skip, out while a negative control runs: the same code, with nobody waiting for a turn. */
    public <T> T withoutLocks(Supplier<T> work) {
        locksAreOff = true;
        try {
            return work.get();
        } finally {
            locksAreOff = false;
        }
    }
}
