package org.ledhub.start;

import java.util.Map;

/** Where the hub keeps everything, and the two roles that reach it: one works, the other only migrates. */
public record Database(String url, Login application, Login owner) {

    public record Login(String user, String password) {}

    // Hibernate binds the limit, so PostgreSQL plans every list anew; one plan for all doubles the throughput.
    private static final String ONE_PLAN = "options=-c%20plan_cache_mode=force_generic_plan";

    static Database at(String address, Login application, Login owner) {
        return new Database(withOnePlan(withJdbc(address)), application, owner);
    }

    public Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", application.user(),
                "quarkus.datasource.password", application.password(),
                "quarkus.liquibase.username", owner.user(),
                "quarkus.liquibase.password", owner.password());
    }

    private static String withJdbc(String address) {
        return address.startsWith("jdbc:") ? address : "jdbc:" + address;
    }

    private static String withOnePlan(String url) {
        if (url.contains("?options=") || url.contains("&options=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + ONE_PLAN;
    }
}
