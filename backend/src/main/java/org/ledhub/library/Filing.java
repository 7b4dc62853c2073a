package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.files.KeptFile;
import org.ledhub.files.NotChecked;
import org.ledhub.files.Quota;
import org.ledhub.files.ReceivedFile;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.NotFound;

/** What the database has to know of a file, a short transaction at a time. */
@ApplicationScoped
class Filing {

    private final Actor actor;
    private final Editing editing;
    private final Readers readers;
    private final Clock clock;
    private final Quota quota;

    Filing(Actor actor, Editing editing, Readers readers, Clock clock, Quota quota) {
        this.actor = actor;
        this.editing = editing;
        this.readers = readers;
        this.clock = clock;
        this.quota = quota;
    }

    /** What is to be given out, and under which name it is kept. */
    record Found(KeptFile file, String storedAs) {}

    /** Refuses what could not be given to the resource anyway, before it is sent. */
    @Transactional
    void expect(UUID resource, String ifMatch) {
        open(resource, ifMatch);
    }

    @Transactional
    ResourceFile note(ReceivedFile received) {
        quota.findRoomFor(received);
        return ResourceFile.arriving(received, actor.trustId(), actor.personId(), clock.instant());
    }

    @Transactional
    ResourceResponse give(UUID resource, String ifMatch, UUID arrived, boolean isScanned) {
        Resource open = open(resource, ifMatch);
        ResourceFile file = ResourceFile.lock(arrived).orElseThrow(NotFound::new);
        file.arrived(isScanned);
        return editing.hold(open, file);
    }

    /** @param version number of an earlier version whose file is wanted, for the education team; null for the one that holds */
    @Transactional
    Found find(UUID id, Integer version, String trust) {
        readers.letIn(trust);
        Resource resource = Resource.visible(id);
        UUID fileId = version == null ? resource.fileId : ResourceVersion.visible(id, version - 1).fileId;
        ResourceFile file = fileId == null ? null : ResourceFile.findById(fileId);
        if (file == null) {
            throw new NotFound();
        }
        if (!file.isChecked()) {
            throw new NotChecked();
        }
        return new Found(file.asKept(), file.storedAs());
    }

    private static Resource open(UUID id, String ifMatch) {
        Resource resource = Resource.lock(id);
        IfMatch.check(ifMatch, resource.version);
        if (!resource.mayHaveFile()) {
            throw new CheckYourAnswers("kind", "no-file", "Only documents, slides and recordings have a file");
        }
        return resource;
    }
}
