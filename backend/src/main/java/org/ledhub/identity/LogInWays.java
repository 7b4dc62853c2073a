package org.ledhub.identity;

import java.util.List;
import org.ledhub.identity.WorkAccountResource.Linked;

/**
 * How somebody can log in, beside a code by email.
 *
 * @param passkeys how many
 */
record LogInWays(int passkeys, List<Linked> workAccounts) {}
