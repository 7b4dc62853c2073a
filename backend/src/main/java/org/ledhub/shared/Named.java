package org.ledhub.shared;

import java.util.UUID;

/** Someone or something, by id and by name. */
public record Named(UUID id, String name) {}
