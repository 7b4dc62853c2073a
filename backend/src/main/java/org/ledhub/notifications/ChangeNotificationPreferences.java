package org.ledhub.notifications;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.ledhub.shared.OneOf;

record ChangeNotificationPreferences(
        @NotNull(message = "Choose invites or a feed")
        @OneOf({NotificationPreference.INVITES, NotificationPreference.FEED})
        String calendar,

        @NotNull(message = "Choose what a feed calls your one to ones")
        @OneOf({NotificationPreference.BUSY, NotificationPreference.MEETING})
        String oneToOnes,

        @NotNull(message = "Say which emails you do not want, or none")
        @UniqueElements(message = "Name each kind of email once")
        List<
                        @NotNull
                        @OneOf({
                            PlaceMail.CONFIRMED,
                            PlaceMail.WAITING,
                            PlaceMail.OFFERED,
                            PlaceMail.LAPSED,
                            PlaceMail.REMINDER,
                            PlaceMail.CHECK_IN,
                            MeetingLetters.BOOKED,
                            MeetingLetters.REMINDER,
                            AfterwardsMail.FEEDBACK,
                            AfterwardsMail.CERTIFICATE,
                            DayLists.KIND,
                            Digest.KIND,
                            ContractEnds.KIND,
                            LibraryMail.PAGE,
                            LibraryMail.REVIEWS,
                            NewsMail.NEWS
                        })
                        String>
                muted) {}
