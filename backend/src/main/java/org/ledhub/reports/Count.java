package org.ledhub.reports;

/**
 * How often something happened, and to how many doctors.
 *
 * @param doctors each counted once
 */
record Count(int times, int doctors) {

    static final Count NONE = new Count(0, 0);

    private static final int FEWEST = 5;

    /** So few doctors that the number would tell of one of them. */
    boolean isOfFew() {
        return doctors > 0 && doctors < FEWEST;
    }
}
