package org.ledhub.integration;

import org.ledhub.shared.Paged;

/** Which page of the trust's webhooks. */
public class ListWebhooks extends Paged {}
