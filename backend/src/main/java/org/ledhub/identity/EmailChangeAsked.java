package org.ledhub.identity;

import java.util.UUID;

/**
 * Somebody wants to move to this address.
 *
 * @param taken whether it is another account's, whose owner is told instead
 */
public record EmailChangeAsked(UUID codeId, String email, String code, boolean taken) {}
