package org.ledhub.appointments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.shared.CheckYourAnswers;

/** How a doctor and a tutor can meet at a time: in its own way, unless the doctor chooses one of the others. */
record Ways(Way own, List<Way> others) {

    Ways {
        others = others.stream().sorted(Comparator.comparing(Way::mode)).toList();
    }

    static Ways wanted(String mode, String place, List<Way> others) {
        Ways wanted = new Ways(new Way(mode, place), others);
        if (wanted.all().map(Way::mode).distinct().count() <= others.size()) {
            throw new CheckYourAnswers("otherWays", "named-twice", "Name each way to meet once");
        }
        return wanted;
    }

    /** One statement, however many times. */
    static Map<UUID, Ways> of(Collection<Slot> slots) {
        Map<UUID, List<Way>> others = OtherWay.at(
                        slots.stream().map(each -> each.id).toList())
                .stream()
                .collect(groupingBy(each -> each.slotId, mapping(OtherWay::way, Collectors.toList())));
        return slots.stream()
                .collect(toMap(
                        each -> each.id,
                        each -> new Ways(new Way(each.mode, each.place), others.getOrDefault(each.id, List.of()))));
    }

    static Ways of(Slot slot) {
        return of(List.of(slot)).get(slot.id);
    }

    /** Who has not booked the time learns no address or number: whoever has one could join somebody else's meeting. */
    Ways toldTo(UUID personId, Slot slot) {
        return slot.tutorId.equals(personId)
                ? this
                : new Ways(
                        own.withoutAddress(),
                        others.stream().map(Way::withoutAddress).toList());
    }

    /** @param other the mode of one of the others, or null */
    Way chosen(String other) {
        return all().filter(each -> each.mode().equals(other)).findFirst().orElse(own);
    }

    List<Way> besides(Way chosen) {
        return all().filter(each -> !each.equals(chosen)).toList();
    }

    /** For who chose before what is offered changed: the same mode, and the time's own if it is not offered any more. */
    String otherLike(Way before) {
        return others.stream()
                .map(Way::mode)
                .filter(before.mode()::equals)
                .findFirst()
                .orElse(null);
    }

    /** @param slots locked */
    void offerAt(List<Slot> slots) {
        Map<UUID, Map<String, OtherWay>> before = OtherWay.at(
                        slots.stream().map(each -> each.id).toList())
                .stream()
                .collect(groupingBy(each -> each.slotId, toMap(each -> each.mode, each -> each)));
        slots.forEach(each -> offerAt(each, before.getOrDefault(each.id, Map.of())));
    }

    private void offerAt(Slot slot, Map<String, OtherWay> before) {
        slot.mode = own.mode();
        slot.place = own.place();
        List<String> modes = others.stream().map(Way::mode).toList();
        before.values().stream().filter(each -> !modes.contains(each.mode)).forEach(OtherWay::delete);
        for (Way way : others) {
            if (before.containsKey(way.mode())) {
                before.get(way.mode()).place = way.place();
            } else {
                OtherWay.offer(slot.id, way);
            }
        }
    }

    private Stream<Way> all() {
        return Stream.concat(Stream.of(own), others.stream());
    }
}
