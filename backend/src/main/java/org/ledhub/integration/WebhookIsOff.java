package org.ledhub.integration;

import org.ledhub.shared.Refusal;

/** Something is to be sent to a webhook that is switched off. */
final class WebhookIsOff extends Refusal {

    private static final long serialVersionUID = 1;

    WebhookIsOff() {
        super(409, "webhook-is-off", "This webhook is switched off", "Switch it on first.");
    }
}
