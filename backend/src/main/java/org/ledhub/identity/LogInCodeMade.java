package org.ledhub.identity;

import java.util.UUID;

/** A log-in code is to be mailed. */
public record LogInCodeMade(UUID codeId, String email, String code) {}
