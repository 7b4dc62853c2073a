package org.ledhub.reports;

/**
 * How many of today's doctors have ever come, up to the last term that is over: the same in every report, since two would tell who came
 * between them.
 *
 * @param neverCame null where it, or who came, is from 1 to 4
 */
record Reach(int doctors, Integer neverCame) {

    static Reach of(int doctors, int neverCame) {
        boolean tells = new Count(neverCame, neverCame).isOfFew()
                || new Count(doctors - neverCame, doctors - neverCame).isOfFew();
        return new Reach(doctors, tells ? null : Integer.valueOf(neverCame));
    }
}
