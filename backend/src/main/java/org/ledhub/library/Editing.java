package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Page;
import org.ledhub.shared.Time;

/** What the education team does to the library. The database keeps every version. */
@ApplicationScoped
class Editing {

    private static final int VERSIONS_SHOWN = 100;

    private final Actor actor;
    private final People people;
    private final AuditTrail audit;
    private final Answers answers;
    private final Clock clock;
    private final Event<ResourcePublished> published;
    private final Event<ResourceSuperseded> superseded;
    private final Event<ResourceRemoved> removed;

    Editing(
            Actor actor,
            People people,
            AuditTrail audit,
            Answers answers,
            Clock clock,
            Event<ResourcePublished> published,
            Event<ResourceSuperseded> superseded,
            Event<ResourceRemoved> removed) {
        this.actor = actor;
        this.people = people;
        this.audit = audit;
        this.answers = answers;
        this.clock = clock;
        this.published = published;
        this.superseded = superseded;
        this.removed = removed;
    }

    @Transactional
    ResourceResponse create(WriteResource request) {
        check(request);
        return kept(Resource.draft(request, today()), "resource.created");
    }

    @Transactional
    ResourceResponse change(UUID id, WriteResource request, String ifMatch) {
        Resource resource = Resource.lock(id);
        IfMatch.check(ifMatch, resource.version);
        check(request);
        resource.take(request);
        if (resource.isPublished()) {
            checkWhole(resource);
        }
        return kept(resource, "resource.changed");
    }

    /** Also again, after it was superseded or withdrawn. */
    @Transactional
    ResourceResponse publish(UUID id) {
        Resource resource = Resource.lock(id);
        if (resource.isPublished()) {
            return answers.whole(resource);
        }
        checkWhole(resource);
        resource.publish();
        ResourceResponse answer = kept(resource, "resource.published");
        published.fire(new ResourcePublished(id));
        return answer;
    }

    /** The file of a resource takes the place of an address, and of the file before. */
    ResourceResponse hold(Resource resource, ResourceFile file) {
        resource.hold(file.id);
        return kept(resource, "resource.file-added");
    }

    @Transactional
    ResourceResponse caption(UUID id, String vtt, String ifMatch) {
        Resource resource = Resource.lock(id);
        IfMatch.check(ifMatch, resource.version);
        if (!resource.isRecording()) {
            throw new CheckYourAnswers("kind", "no-captions", "Only recordings have captions");
        }
        // A file may begin with a byte order mark.
        String text = vtt.startsWith("\uFEFF") ? vtt.substring(1) : vtt;
        if (!text.startsWith("WEBVTT") || !text.contains("-->")) {
            throw new CheckYourAnswers(
                    "captions", "no-vtt", "Send captions as a WebVTT file: it begins with WEBVTT and has times in it");
        }
        Captions.keep(id, text);
        resource.captioned = true;
        return kept(resource, "resource.captioned");
    }

    @Transactional
    ResourceResponse removeCaptions(UUID id, String ifMatch) {
        Resource resource = Resource.lock(id);
        IfMatch.check(ifMatch, resource.version);
        resource.captioned = false;
        if (resource.isPublished()) {
            checkWhole(resource);
        }
        Captions.deleteById(id);
        return kept(resource, "resource.captions-removed");
    }

    @Transactional
    ResourceResponse review(UUID id, ReviewResource request) {
        Resource resource = Resource.lock(id);
        WriteResource.checkReviewDay(request.reviewBy(), today());
        resource.reviewedOn = today();
        resource.reviewBy = request.reviewBy();
        return kept(resource, "resource.reviewed");
    }

    @Transactional
    ResourceResponse supersede(UUID id, SupersedeResource request) {
        Resource resource = Resource.lock(id);
        if (request.id().equals(resource.supersededBy)) {
            return answers.whole(resource);
        }
        if (!Resource.isPublished(request.id())) {
            throw new CheckYourAnswers("id", "not-published", "Choose a resource that is published");
        }
        resource.supersede(request.id());
        ResourceResponse answer = kept(resource, "resource.superseded");
        superseded.fire(new ResourceSuperseded(id));
        return answer;
    }

    @Transactional
    void withdraw(UUID id) {
        Resource resource = Resource.lock(id);
        if (!resource.isWithdrawn()) {
            resource.withdraw();
            kept(resource, "resource.withdrawn");
            removed.fire(new ResourceRemoved(id));
        }
    }

    @Transactional
    Page<VersionResponse> versions(UUID id) {
        Resource.visible(id);
        List<ResourceVersion> versions = ResourceVersion.newestOf(id, VERSIONS_SHOWN);
        Map<UUID, String> names = people.namesOf(versions.stream()
                .map(each -> each.changedBy)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, FileFacts> files = ResourceFile.factsOf(versions.stream()
                .map(each -> each.fileId)
                .filter(Objects::nonNull)
                .toList());
        return Page.whole(versions.stream()
                .map(each -> VersionResponse.of(each, names, files))
                .toList());
    }

    @Transactional
    Page<ResourceResponse> upkeep(ListUpkeep wanted) {
        List<Resource> rows = Resource.waiting(wanted, today(), actor.personId());
        Map<UUID, ResourceResponse> answered = answers.listed(rows);
        return Page.of(
                rows, wanted.limit, last -> new Cursor(last.reviewBy.toString(), last.id), row -> answered.get(row.id));
    }

    private void checkWhole(Resource resource) {
        if (!resource.hasContent()) {
            throw new CheckYourAnswers("url", "needed", "Enter the address, or add the file, before it is published");
        }
        if (!resource.canBeFollowedWithoutHearing(today())) {
            throw new CheckYourAnswers(
                    "body",
                    "needed",
                    "Add captions or enter what is said in the recording, or say why it has to wait and until when");
        }
    }

    private ResourceResponse kept(Resource resource, String action) {
        resource.changedBy = actor.personId();
        resource.changedAt = clock.instant();
        resource.persistAndFlush();
        audit.record(action, resource.id);
        return answers.whole(resource);
    }

    private void check(WriteResource request) {
        request.check(today());
        if (!ShelfCollection.exists(request.collection())) {
            throw new CheckYourAnswers("collection", "unknown", "Choose one of the collections");
        }
        UUID owner = request.ownerId();
        if (owner != null && people.namesOf(Set.of(owner)).isEmpty()) {
            throw new CheckYourAnswers("ownerId", "unknown", "Choose somebody of your trust");
        }
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}
