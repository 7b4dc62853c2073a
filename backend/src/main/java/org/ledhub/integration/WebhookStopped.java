package org.ledhub.integration;

import java.time.Instant;
import java.util.UUID;

/** A webhook was switched off, because nothing got through to it for too long. */
public record WebhookStopped(UUID webhookId, String name, Instant failingSince) {}
