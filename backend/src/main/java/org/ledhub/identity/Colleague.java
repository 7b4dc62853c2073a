package org.ledhub.identity;

import java.util.UUID;

/** Someone of the caller's trust, as a list shows them. {@code specialty} may be null. */
public record Colleague(UUID id, String name, String email, String specialty) {}
