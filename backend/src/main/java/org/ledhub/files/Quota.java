package org.ledhub.files;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a trust may keep, of every kind together. */
@ApplicationScoped
public class Quota {

    private final EntityManager database;
    private final long most;

    Quota(EntityManager database, @ConfigProperty(name = "ledhub.files.quota") MemorySize most) {
        this.database = database;
        this.most = most.asLongValue();
    }

    /** Refuses a file for which the caller's trust has no room, in the caller's transaction. */
    public void findRoomFor(ReceivedFile file) {
        Number kept = (Number) database.createNativeQuery("select files_kept()").getSingleResult();
        if (kept.longValue() + file.bytes() > most) {
            throw FileRefused.noRoom(most);
        }
    }
}
