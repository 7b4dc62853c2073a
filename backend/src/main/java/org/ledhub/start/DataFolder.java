package org.ledhub.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder that one hub holds as long as its process lives; the kernel frees it, however the process ends. */
public final class DataFolder {

    // A channel that nobody refers to is closed by the garbage collector, and its lock goes with it.
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel lock;
    private final Path path;

    private DataFolder(FileChannel lock, Path path) {
        this.lock = lock;
        this.path = path;
    }

    public static DataFolder hold(Path path) {
        try {
            FileChannel lock = FileChannel.open(
                    PrivateFile.folder(path).resolve("in-use.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isTaken(lock)) {
                throw new StartRefused(
                        StartRefused.NOT_AVAILABLE,
                        "The data folder " + path + " is in use by another hub: stop that one, or set LEDHUB_DATA"
                                + " to another folder.");
            }
            HELD.add(lock);
            return new DataFolder(lock, path);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    public Path path() {
        return path;
    }

    public void letGo() throws IOException {
        HELD.remove(lock);
        lock.close();
    }
}
