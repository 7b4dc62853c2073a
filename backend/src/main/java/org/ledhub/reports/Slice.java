package org.ledhub.reports;

/**
 * What of a term is asked for.
 *
 * @param kind which way the term is divided
 * @param name of one part; empty for the whole, and for doctors of whom the hub does not know it
 */
record Slice(String kind, String name) {

    static final String SPECIALTY = "specialty";
    static final String SITE = "site";
    static final String MONTH = "month";
    static final Slice ALL = new Slice("all", "");
}
