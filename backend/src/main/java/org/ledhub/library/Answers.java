package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;
import org.ledhub.shared.Time;

/** Resources as answers: with the names of their owners and successors and what the reader saved, in five statements however many they are. */
@ApplicationScoped
class Answers {

    private final People people;
    private final Clock clock;

    Answers(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** With an article's text. */
    ResourceResponse whole(Resource resource) {
        return all(List.of(resource), Map.of(), true).get(resource.id);
    }

    Map<UUID, ResourceResponse> listed(List<Resource> resources) {
        return all(resources, Map.of(), false);
    }

    Map<UUID, ResourceResponse> found(List<Resource> resources, Map<UUID, List<Passage>> highlights) {
        return all(resources, highlights, false);
    }

    private Map<UUID, ResourceResponse> all(
            List<Resource> resources, Map<UUID, List<Passage>> highlights, boolean withText) {
        Map<UUID, String> names = new HashMap<>(people.namesOf(ids(resources, each -> each.ownerId)));
        Resource.byId(ids(resources, each -> each.supersededBy)).forEach((id, each) -> names.put(id, each.title));
        Set<UUID> saved = Bookmark.among(ids(resources, each -> each.id));
        Map<UUID, FileFacts> files = ResourceFile.factsOf(ids(resources, each -> each.fileId));
        Map<UUID, List<Fault>> broken = LinkCheck.brokenOf(ids(resources, each -> each.id));
        About about = new About(names, saved, files, broken, highlights, Time.today(clock));
        return resources.stream()
                .map(each -> answer(each, about, withText))
                .collect(Collectors.toMap(ResourceResponse::id, Function.identity()));
    }

    private static List<UUID> ids(List<Resource> resources, Function<Resource, UUID> of) {
        return resources.stream().map(of).filter(Objects::nonNull).distinct().toList();
    }

    private record About(
            Map<UUID, String> names,
            Set<UUID> saved,
            Map<UUID, FileFacts> files,
            Map<UUID, List<Fault>> broken,
            Map<UUID, List<Passage>> highlights,
            LocalDate today) {}

    private static ResourceResponse answer(Resource resource, About about, boolean withText) {
        String body = withText ? resource.body : null;
        return new ResourceResponse(
                resource.id,
                resource.title,
                resource.summary,
                resource.kind,
                resource.url,
                body,
                body == null ? null : Article.html(body),
                about.files().get(resource.fileId),
                resource.captioned,
                resource.captionsWaiver,
                resource.captionsWaivedUntil,
                resource.collection,
                resource.audience,
                resource.source,
                resource.licence,
                resource.validFor,
                resource.keywords,
                Named.of(resource.ownerId, about.names()),
                resource.specialties,
                resource.careerStages,
                resource.imgRelevant,
                resource.closesOn,
                resource.isClosedOn(about.today()),
                resource.reviewedOn,
                resource.reviewBy,
                resource.isOverdueOn(about.today()),
                about.broken().getOrDefault(resource.id, List.of()).stream()
                        .map(BrokenLink::of)
                        .toList(),
                resource.state,
                Named.of(resource.supersededBy, about.names()),
                about.saved().contains(resource.id),
                about.highlights().get(resource.id),
                resource.version);
    }
}
