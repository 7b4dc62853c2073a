package org.ledhub.files;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3-compatible store, and how the hub reaches it.
 *
 * @param endpoint of a store that is not Amazon's own
 * @param isInPath whether its name is in the path of an address rather than in the host
 * @param keys the hub's; without them the SDK looks where Amazon's tools look
 * @param encryption at rest, by the store: AES256 or aws:kms
 */
public record Bucket(
        String name,
        String region,
        Optional<String> endpoint,
        boolean isInPath,
        Optional<Keys> keys,
        Optional<String> encryption) {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration OF_SILENCE = Duration.ofSeconds(8);
    private static final Duration FOR_ONE_FILE = Duration.ofSeconds(60);
    private static final int TRIES = 2;

    /** The key itself and its secret, which is never shown. */
    public record Keys(String access, String secret) {

        @Override
        public String toString() {
            return "Keys[" + access + "]";
        }
    }

    /**
     * @param property looks up one of ledhub.files.s3
     * @return empty when files are kept in a folder
     */
    public static Optional<Bucket> configured(Function<String, Optional<String>> property) {
        Function<String, Optional<String>> ours = name -> property.apply("ledhub.files.s3." + name);
        Optional<String> endpoint = ours.apply("endpoint");
        return ours.apply("bucket")
                .map(name -> new Bucket(
                        name,
                        ours.apply("region").orElseThrow(),
                        endpoint,
                        ours.apply("path-style").map(Boolean::valueOf).orElse(endpoint.isPresent()),
                        ours.apply("access-key")
                                .map(access -> new Keys(
                                        access, ours.apply("secret-key").orElseThrow())),
                        ours.apply("encryption")));
    }

    /** @return why no file could be kept here; empty when one could */
    public Optional<String> problem() {
        try (S3Client s3 = client()) {
            credentials().resolveCredentials();
            return problem(s3);
        } catch (SdkClientException e) {
            return Optional.of("There are no keys for it.");
        }
    }

    private Optional<String> problem(S3Client s3) {
        try {
            s3.headBucket(bucket -> bucket.bucket(name));
            return Optional.empty();
        } catch (S3Exception e) {
            return Optional.of(
                    switch (e.statusCode()) {
                        case 404 -> "It does not exist there.";
                        case 401, 403 -> "These keys may not use it.";
                        case 301, 307, 400 -> "It is in another region, or these are not its keys.";
                        default -> "The store answers " + e.statusCode() + ".";
                    });
        } catch (SdkClientException e) {
            return Optional.of("The store does not answer.");
        }
    }

    /** For stores that are like Amazon's only in what is oldest: whole bodies, and no checksum beyond the signature. */
    S3Client client() {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials())
                .forcePathStyle(isInPath)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(how -> how.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(OF_SILENCE))
                .overrideConfiguration(how ->
                        how.apiCallAttemptTimeout(FOR_ONE_FILE).retryStrategy(again -> again.maxAttempts(TRIES)));
        endpoint.map(URI::create).ifPresent(client::endpointOverride);
        return client.build();
    }

    private AwsCredentialsProvider credentials() {
        return keys.<AwsCredentialsProvider>map(given ->
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(given.access(), given.secret())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    /** As people read it. */
    @Override
    public String toString() {
        return name + " at " + endpoint.orElse("Amazon S3, " + region);
    }
}
