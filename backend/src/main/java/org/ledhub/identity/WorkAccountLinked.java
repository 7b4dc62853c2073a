package org.ledhub.identity;

import java.util.UUID;

/** From now on somebody logs in with an account of their trust. */
public record WorkAccountLinked(UUID personId) {}
