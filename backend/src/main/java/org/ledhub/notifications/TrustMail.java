package org.ledhub.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Mail that the education team may know of. */
@Entity
@Table(name = "outgoing_mail")
class TrustMail extends OutgoingMail {

    /** Of mail that is written when it is sent. */
    @Column(name = "sign_up_id")
    UUID signUpId;

    /** The facts of a place as they were when it was queued. */
    @Column(insertable = false, updatable = false)
    String told;

    /** Whether a newer mail of this kind tells the same person. */
    boolean isFollowedByAnother() {
        return count("signUpId = ?1 and kind = ?2 and createdAt > ?3", signUpId, kind, createdAt) > 0;
    }
}
