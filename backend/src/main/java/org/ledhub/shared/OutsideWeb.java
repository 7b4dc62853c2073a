package org.ledhub.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The web outside, asked politely: within a time, a few redirects far, without cookies, and at {@link PublicAddresses} only. */
@ApplicationScoped
public class OutsideWeb {

    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient http;
    private final Duration patience;

    OutsideWeb(
            PublicAddresses addresses,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress,
            @ConfigProperty(name = "ledhub.links.patience") Duration patience)
            throws NoSuchAlgorithmException {
        this.patience = patience;
        Timeout each = Timeout.of(patience);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(SSLContext.getDefault()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(each)
                        .setSocketTimeout(each)
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(each)
                        .setMaxRedirects(MOST_REDIRECTS)
                        .build())
                .setUserAgent("LED Hub (" + hubAddress + ")")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * What is at an address, without reading it.
     *
     * @return the status of HTTP, after redirects
     * @throws NotForEverybody when it is at a private address, or leads to one; that one was not asked
     * @throws IOException when there was no whole answer in time
     */
    public int statusOf(String address) throws IOException {
        HttpGet request = new HttpGet(address);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return http.executeOpen(null, request, null).getCode();
        } catch (PublicAddresses.NotPublic e) {
            throw new NotForEverybody(e);
        } finally {
            end.cancel(false);
            // Gives the connection back without what follows the headers. Closing the answer would read it to its end.
            request.cancel();
        }
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    /** The address is inside somebody's network. */
    public static final class NotForEverybody extends IOException {

        NotForEverybody(IOException cause) {
            super(cause);
        }
    }
}
