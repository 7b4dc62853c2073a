package org.ledhub.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;

/** Mail that tells that somebody has, or wants, one to ones. Its row is for its reader and the postman alone, apart from all other mail. */
@Entity
@Table(schema = "one_to_one", name = "outgoing_mail")
class PrivateMail extends OutgoingMail {

    static final Set<String> KINDS = Set.of(MEETING, NewsMail.NEWS, DayLists.KIND);
}
