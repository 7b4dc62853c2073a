package org.ledhub.teaching;

/**
 * How many came, of those who could: who told that they cannot come is not counted, or a rate would punish those who work at night.
 *
 * @param missed who had a place, were not there, and had not told
 * @param excused who had told that they cannot come
 * @param percent of those present and missed; null while there is nobody to count
 */
record AttendanceRate(int missed, int excused, Integer percent) {

    private static final int ALL = 100;

    static AttendanceRate of(int present, int missed, int excused) {
        int could = present + missed;
        return new AttendanceRate(missed, excused, could == 0 ? null : Math.round((float) present * ALL / could));
    }
}
