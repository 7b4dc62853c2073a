package org.ledhub.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses where files are kept. */
@ApplicationScoped
class FileStores {

    @Produces
    @ApplicationScoped
    FileStore store(@ConfigProperty(name = "ledhub.files.folder") Path folder, Config config) {
        return Bucket.configured(property -> config.getOptionalValue(property, String.class))
                .<FileStore>map(S3Store::new)
                .orElseGet(() -> new FolderStore(folder.toAbsolutePath().normalize()));
    }
}
