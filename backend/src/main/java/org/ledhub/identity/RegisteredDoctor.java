package org.ledhub.identity;

import java.util.UUID;

/** Someone as a certificate names them. {@code gmcNumber} may be null. */
public record RegisteredDoctor(UUID id, String name, String gmcNumber) {}
