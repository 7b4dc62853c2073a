package org.ledhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where files are kept. Names are made by the hub, {@code trust/id}; what is kept under one never changes. */
public interface FileStore {

    /** All of it or nothing: what was kept under this name stays until all of the new file is there. */
    void put(String name, Path file) throws IOException;

    /**
     * @param from first byte, counted from 0
     * @param length how many
     */
    InputStream open(String name, long from, long length) throws IOException;

    /** Once and again is the same. */
    void delete(String name) throws IOException;
}
