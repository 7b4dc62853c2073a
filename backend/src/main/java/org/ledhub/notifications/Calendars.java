package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Time;

/** Writes iCalendar (RFC 5545, 5546). Times are London's, with its rules in the file. */
@ApplicationScoped
class Calendars {

    private static final int TAG_BYTES = 8;
    private static final String ZONE_FILE = "/calendar/Europe-London.ics";

    private final Clock clock;
    private final String organizer;

    Calendars(Clock clock, @ConfigProperty(name = "ledhub.mail.from") String organizer) {
        this.clock = clock;
        this.organizer = organizer;
    }

    /** For one person's calendar: to write it in, or to take it out. */
    Invite invite(Occasion occasion, String name, String email) {
        String method = occasion.isCalledOff() ? Invite.CANCEL : Invite.REQUEST;
        VEvent event = event(occasion);
        event.add(attendee(name, email));
        Calendar calendar = calendar(List.of(event));
        calendar.add(new Method(method));
        return new Invite(method, written(calendar));
    }

    /** For everybody who subscribes. The tag changes when something else is said, not when it is said again. */
    record Feed(String text, String tag) {}

    Feed feed(String name, List<Occasion> occasions) {
        Calendar calendar = calendar(occasions.stream().map(this::event).toList());
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        return new Feed(written(calendar), HexFormat.of().formatHex(Digests.sha256(name + occasions), 0, TAG_BYTES));
    }

    /** For one person to add by hand. */
    String file(Occasion occasion) {
        Calendar calendar = calendar(List.of(event(occasion)));
        calendar.add(ImmutableMethod.PUBLISH);
        return written(calendar);
    }

    private static Calendar calendar(List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//LED Hub//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(london());
        events.forEach(calendar::add);
        return calendar;
    }

    private VEvent event(Occasion occasion) {
        VEvent event = new VEvent(false);
        event.add(new Uid(occasion.uid()));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(occasion.sequence()));
        event.add(new DtStart<>(inLondon(occasion.startsAt())));
        event.add(new DtEnd<>(inLondon(occasion.endsAt())));
        event.add(new Summary(occasion.title()));
        if (occasion.where() != null) {
            event.add(new Location(occasion.where()));
        }
        if (occasion.link() != null) {
            event.add(new Description(occasion.link()));
            event.add(new Url(URI.create(occasion.link())));
        }
        event.add(occasion.isCalledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(mailto(organizer)));
        event.add(occasion.isPrivate() ? ImmutableClazz.PRIVATE : ImmutableClazz.PUBLIC);
        return event;
    }

    /** Who booked has accepted already: no answer is asked for. */
    private static Attendee attendee(String name, String email) {
        Attendee attendee = new Attendee(mailto(email));
        // A parameter has no escape for these, and would end here.
        attendee.add(new Cn(name.replaceAll("[\\p{Cntrl}\"]+", " ")));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static ZonedDateTime inLondon(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(Time.LONDON);
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VTimeZone london() {
        try (InputStream file = Calendars.class.getResourceAsStream(ZONE_FILE)) {
            return new CalendarBuilder()
                    .build(file)
                    .<VTimeZone>getComponent(Component.VTIMEZONE)
                    .orElseThrow();
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(ZONE_FILE + " cannot be read", e);
        }
    }
}
