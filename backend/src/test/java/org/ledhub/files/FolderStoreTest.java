package org.ledhub.files;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FolderStoreTest extends FileStoreTest {

    @Override
    FileStore store() {
        return new FolderStore(folder.resolve("store"));
    }

    @Test
    void neverLeavesItsFolder() {
        assertThrows(IllegalArgumentException.class, () -> store().delete("../sent"));
    }
}
