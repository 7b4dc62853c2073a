package org.ledhub.teaching;

import java.util.UUID;

/** Who teaches. {@code role} may be null; {@code personId} is null for a guest. */
record Speaker(String name, String role, UUID personId) {}
