package org.ledhub.integration;

import java.time.Instant;
import java.util.UUID;

/** The only answer that holds a secret. */
record NewWebhookSecret(UUID id, String secret, Instant madeAt) {}
