package org.ledhub.identity;

import java.util.Set;

/**
 * What a system may do with the hub, named where people's roles are named. None of them reaches one to ones, reflections, CPD or
 * anybody's own account; of one to ones there are counts that tell of nobody.
 */
public final class Scope {

    public static final String PROGRAMME_READ = "programme:read";
    public static final String LIBRARY_READ = "library:read";
    public static final String PEOPLE_WRITE = "people:write";
    public static final String REPORTS_READ = "reports:read";
    public static final String ATTENDANCE_WRITE = "attendance:write";

    static final Set<String> ALL = Set.of(PROGRAMME_READ, LIBRARY_READ, PEOPLE_WRITE, REPORTS_READ, ATTENDANCE_WRITE);

    private Scope() {}
}
