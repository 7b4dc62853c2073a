package org.ledhub.notifications;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody's calendar, as Outlook and the others keep it: what is newer wins, in whatever order it comes and however often. */
class SimulatedCalendar {

    private final Map<String, VEvent> newest = new HashMap<>();

    void receives(String invite) {
        ICalendar read = Biweekly.parse(invite).first();
        VEvent event = read.getEvents().getFirst();
        VEvent known = newest.get(event.getUid().getValue());
        if (known == null
                || known.getSequence().getValue() < event.getSequence().getValue()) {
            newest.put(event.getUid().getValue(), event);
        }
    }

    /** "start end title" of each thing that stands, in order. */
    List<String> shows() {
        return events().stream()
                .filter(event -> !event.getStatus().isCancelled())
                .map(event -> event.getDateStart().getValue().toInstant() + " "
                        + event.getDateEnd().getValue().toInstant() + " "
                        + event.getSummary().getValue())
                .sorted()
                .toList();
    }

    Collection<VEvent> events() {
        return newest.values();
    }
}
