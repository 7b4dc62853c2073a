package org.ledhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket. What the store has not taken whole is not there at all. */
final class S3Store implements FileStore {

    private final Bucket bucket;
    private final S3Client s3;

    S3Store(Bucket bucket) {
        this.bucket = bucket;
        s3 = bucket.client();
    }

    @Override
    public void put(String name, Path file) throws IOException {
        asked(
                name,
                () -> s3.putObject(
                        object -> object.bucket(bucket.name())
                                .key(name)
                                .serverSideEncryption(bucket.encryption().orElse(null)),
                        RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return asked(
                name,
                () -> s3.getObject(
                        object -> object.bucket(bucket.name()).key(name).range(range)));
    }

    @Override
    public void delete(String name) throws IOException {
        asked(name, () -> s3.deleteObject(object -> object.bucket(bucket.name()).key(name)));
    }

    private static <T> T asked(String name, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(name).initCause(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
