package org.ledhub.cpd;

/** Where to look up whether a badge has ended: its place in a list of bits (W3C Bitstring Status List 1.0). */
record BadgeStatus(String id, String type, String statusPurpose, String statusListIndex, String statusListCredential) {

    static final String REVOCATION = "revocation";

    static BadgeStatus of(long index, String issuer) {
        String list = BadgeStatusList.address(issuer, index / BadgeStatusList.LENGTH);
        String place = String.valueOf(index % BadgeStatusList.LENGTH);
        return new BadgeStatus(list + "#" + place, "BitstringStatusListEntry", REVOCATION, place, list);
    }
}
