package org.ledhub.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.OutsideWeb;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.WithoutLogIn;

/** Tells one webhook what is due. No transaction is open while it is told. */
@ApplicationScoped
@WithoutLogIn
class Courier {

    private static final int ROUND = 100;

    private final OutsideWeb web;
    private final Rounds rounds;
    private final Parcels parcels;

    Courier(OutsideWeb web, Rounds rounds, Parcels parcels) {
        this.web = web;
        this.rounds = rounds;
        this.parcels = parcels;
    }

    /** A system that does not take one is left alone for this round. */
    @ActivateRequestContext
    void deliver(UUID trust, UUID webhook) {
        boolean goesOn = true;
        for (int told = 0; told < ROUND && goesOn; told++) {
            Optional<Parcel> next = rounds.call(trust, null, () -> parcels.takeNext(webhook));
            goesOn = next.isPresent() && deliver(trust, next.get());
        }
    }

    private boolean deliver(UUID trust, Parcel parcel) {
        if (!parcel.isSigned()) {
            return failed(trust, parcel, WebhookDelivery.NO_SECRET, null);
        }
        int status;
        try {
            status = web.tell(parcel.address(), parcel.body(), parcel.headers());
        } catch (OutsideWeb.NotForEverybody e) {
            return failed(trust, parcel, WebhookDelivery.PRIVATE_ADDRESS, null);
        } catch (IOException e) {
            return failed(trust, parcel, WebhookDelivery.NO_ANSWER, null);
        }
        if (status < 200 || status >= 300) {
            return failed(trust, parcel, WebhookDelivery.ANSWER, status);
        }
        rounds.run(trust, null, () -> parcels.wentThrough(parcel, status));
        return true;
    }

    private boolean failed(UUID trust, Parcel parcel, String why, Integer status) {
        rounds.run(trust, null, () -> parcels.failed(parcel, why, status));
        return false;
    }
}
