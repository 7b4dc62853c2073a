package org.ledhub.cpd;

import java.util.List;

/**
 * What a college recommends for a period, and what the doctor has. The GMC sets no number, so it is never a rule.
 *
 * @param of {@code total} or {@code external}
 */
record CpdGuidance(String of, int credits, double reached, String source, String address) {

    static final String EXTERNAL = "external";
    private static final String TOTAL = "total";
    private static final String ACADEMY = "Academy of Medical Royal Colleges";
    private static final String ACADEMY_AT = "https://www.aomrc.org.uk/";
    private static final String FEDERATION = "Federation of the Royal Colleges of Physicians";
    private static final String FEDERATION_AT = "https://www.thefederation.uk/cpd/cpd-diary-overview";

    /** For one year and for five; nobody recommends anything for other periods. */
    static List<CpdGuidance> of(Period period, double total, double external) {
        return switch (period.years()) {
            case 1 ->
                List.of(
                        new CpdGuidance(TOTAL, 50, total, ACADEMY, ACADEMY_AT),
                        new CpdGuidance(EXTERNAL, 25, external, FEDERATION, FEDERATION_AT));
            case 5 -> List.of(new CpdGuidance(TOTAL, 250, total, ACADEMY, ACADEMY_AT));
            default -> List.of();
        };
    }
}
