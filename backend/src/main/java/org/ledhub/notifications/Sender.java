package org.ledhub.notifications;

/** Hands mail to whoever delivers it. */
interface Sender {

    /** @throws NotSent when it was not taken, or nobody said so in time */
    void send(Envelope envelope);
}
