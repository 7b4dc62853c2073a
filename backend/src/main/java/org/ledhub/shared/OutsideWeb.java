package org.ledhub.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The web outside, asked politely: within a time, a few redirects far, without cookies, and at {@link PublicAddresses} only. */
@ApplicationScoped
public class OutsideWeb {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_AT_ONCE = 200;

    private final CloseableHttpClient http;
    private final Duration patience;
    private final RequestConfig asked;

    OutsideWeb(
            PublicAddresses addresses,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress,
            @ConfigProperty(name = "ledhub.links.patience") Duration patience)
            throws NoSuchAlgorithmException {
        this.patience = patience;
        Timeout each = Timeout.of(patience);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnTotal(MOST_AT_ONCE)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(SSLContext.getDefault()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(each)
                        .setSocketTimeout(each)
                        .build())
                .build();
        asked = RequestConfig.custom()
                .setResponseTimeout(each)
                .setMaxRedirects(MOST_REDIRECTS)
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(asked)
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
        return statusOf(new HttpGet(address));
    }

    /**
     * Tells something to an address, and does not read what it says to that. A redirect is an answer, and not followed.
     *
     * @return the status of HTTP
     * @throws NotForEverybody when it is at a private address; that one was told nothing
     * @throws IOException when there was no answer in time
     */
    public int tell(String address, String json, Map<String, String> headers) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setConfig(RequestConfig.copy(asked).setRedirectsEnabled(false).build());
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        headers.forEach(request::setHeader);
        return statusOf(request);
    }

    private int statusOf(HttpUriRequestBase request) throws IOException {
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
