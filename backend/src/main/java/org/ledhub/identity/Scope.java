package org.ledhub.identity;

/** What a system may do with the hub. None of them reaches one to ones, reflections, CPD or anybody's own account. */
public final class Scope {

    public static final String PROGRAMME_READ = "programme:read";
    public static final String LIBRARY_READ = "library:read";
    public static final String PEOPLE_WRITE = "people:write";
    public static final String REPORTS_READ = "reports:read";
    public static final String ATTENDANCE_WRITE = "attendance:write";

    private Scope() {}
}
