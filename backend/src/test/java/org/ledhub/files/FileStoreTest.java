package org.ledhub.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class FileStoreTest {

    private static final int SOME = 3_000_000;

    @TempDir
    Path folder;

    private final String name = UUID.randomUUID() + "/" + UUID.randomUUID();

    abstract FileStore store();

    @Test
    void givesBackWhatWasPut() throws IOException {
        byte[] bytes = put(name, SOME);
        assertArrayEquals(bytes, read(name, 0, SOME));
    }

    @Test
    void givesAnyPart() throws IOException {
        byte[] bytes = put(name, SOME);
        for (long[] part : List.of(new long[] {0, 1}, new long[] {SOME - 1, 1}, new long[] {1_000_000, 65_537})) {
            int from = (int) part[0];
            assertArrayEquals(
                    Arrays.copyOfRange(bytes, from, from + (int) part[1]),
                    read(name, part[0], part[1]),
                    Arrays.toString(part));
        }
    }

    @Test
    void canBeLeftInTheMiddle() throws IOException {
        byte[] bytes = put(name, SOME);
        for (int i = 0; i < 30; i++) {
            try (InputStream begun = store().open(name, 0, SOME)) {
                assertEquals(bytes[0] & 0xFF, begun.read());
            }
        }
        assertArrayEquals(bytes, read(name, 0, SOME));
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfWhatWasThere() throws IOException {
        put(name, SOME);
        byte[] second = put(name, 10);
        assertArrayEquals(second, read(name, 0, SOME), "nothing is left of the first");
    }

    @Test
    void whatCannotBePutChangesNothing() throws IOException {
        byte[] bytes = put(name, 10);
        Path gone = folder.resolve("gone");
        assertThrows(IOException.class, () -> store().put(name, gone));
        assertArrayEquals(bytes, read(name, 0, 10));
        assertThrows(IOException.class, () -> store().put(name + "-other", gone));
        assertThrows(NoSuchFileException.class, () -> read(name + "-other", 0, 1));
    }

    @Test
    void deletesOnceAndAgain() throws IOException {
        byte[] other = put(name + "-other", 10);
        put(name, 10);
        store().delete(name);
        store().delete(name);
        assertThrows(NoSuchFileException.class, () -> read(name, 0, 1));
        assertArrayEquals(other, read(name + "-other", 0, 10));
    }

    @Test
    void saysWhatWasNeverThere() {
        assertThrows(NoSuchFileException.class, () -> read(name, 0, 1));
    }

    private byte[] put(String name, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Path file = Files.write(folder.resolve("sent"), bytes);
        store().put(name, file);
        return bytes;
    }

    private byte[] read(String name, long from, long length) throws IOException {
        try (InputStream bytes = store().open(name, from, length)) {
            return bytes.readAllBytes();
        }
    }
}
