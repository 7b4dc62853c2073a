package org.ledhub.identity;

/**
 * How somebody proved who they are, and with which browser.
 *
 * @param way as {@link LogInWay} has it
 * @param device in words; null when it does not say
 */
record Proof(String way, String device) {}
