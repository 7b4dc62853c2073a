package org.ledhub.teaching;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ledhub.shared.Refusal;

/** Why nobody can check in now, or not with this code. */
final class CheckInRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private CheckInRefused(int status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    static CheckInRefused notOpenYet(Instant opens, String zone) {
        return new CheckInRefused(
                409,
                "not-open-yet",
                "Check in is not open yet",
                "Check in opens at " + time(opens, zone) + " on the day.");
    }

    static CheckInRefused seatsKept(Instant until, String zone) {
        return new CheckInRefused(
                409,
                "seats-kept",
                "The free seats are kept for doctors who signed up",
                "Seats that are still free at " + time(until, zone) + " are for everyone. Check in again then.");
    }

    private static String time(Instant at, String zone) {
        return CLOCK.format(at.atZone(ZoneId.of(zone))).toLowerCase(Locale.UK);
    }

    static CheckInRefused over() {
        return new CheckInRefused(
                409, "check-in-over", "Check in is over", "Ask your education team to mark you on the register.");
    }

    static CheckInRefused locked() {
        return new CheckInRefused(
                409,
                "register-locked",
                "The register is locked",
                "Ask your education team to open it for a correction.");
    }

    static CheckInRefused full() {
        return new CheckInRefused(
                409, "session-full", "The room is full", "Everyone who fits is here already. Ask the organiser.");
    }

    static CheckInRefused notHeldThatWay(String mode) {
        return mode.equals("online")
                ? new CheckInRefused(
                        422,
                        "online-only",
                        "This session is online",
                        "Check in as online, with the code on the screen.")
                : new CheckInRefused(
                        422,
                        "in-person-only",
                        "This session is in the room",
                        "It is not held online. Check in as in person, or tell us that you cannot come.");
    }

    /** Of a mark by hand. */
    static CheckInRefused markedOtherwise(String mode) {
        return mode.equals("online")
                ? new CheckInRefused(
                        409,
                        "online-only",
                        "This session is online",
                        "Mark people as online. If some were in a room, change how the session is held first.")
                : new CheckInRefused(
                        409,
                        "in-person-only",
                        "This session is in the room",
                        "Mark people as present in the room. If some took part online, change how the session is held first.");
    }

    static CheckInRefused notOnline() {
        return new CheckInRefused(
                409,
                "in-person-only",
                "This session is in the room",
                "A meeting's report is for sessions held online. Change the session to hybrid first.");
    }

    static CheckInRefused expired() {
        return new CheckInRefused(
                422, "code-expired", "That code has run out", "Enter the code that is on the screen now.");
    }

    static CheckInRefused wrong() {
        return new CheckInRefused(
                422,
                "code-wrong",
                "That is not this session's code",
                "Check the code on the screen and enter it again.");
    }
}
