package org.ledhub.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What browsers are told about every answer. */
@ApplicationScoped
class SecurityHeaders {

    private static final String SPA_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self';"
                    + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** The answers of the API that others may keep. */
    private static final String INTRANET = "/api/v1/intranet";

    /** Read by verifiers of badges, which may be pages of any site. There is nothing of anybody's in it, and no cookie comes along. */
    private static final String BADGE_ISSUERS = "/api/v1/badge-issuers/";

    /** A page that shows something to whoever has a link. */
    private static final Set<String> NOT_INDEXED = Set.of("/shared-cpd");

    private final boolean https;

    SecurityHeaders(@ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.https = baseUrl.startsWith("https://");
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, 950);
    }

    private void add(RoutingContext request) {
        String path = request.request().path();
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Content-Security-Policy", policyFor(path));
        headers.set("Cache-Control", cacheFor(path));
        if (path != null && path.startsWith(BADGE_ISSUERS)) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
        if (path != null && NOT_INDEXED.contains(path)) {
            headers.set("X-Robots-Tag", "noindex");
        }
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        request.next();
    }

    private static String policyFor(String path) {
        if (path == null || path.startsWith("/api/docs")) {
            return DOCS_POLICY;
        }
        return path.startsWith("/api/") || path.startsWith("/q/") ? API_POLICY : SPA_POLICY;
    }

    private static String cacheFor(String path) {
        if (path != null && path.startsWith("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        if (INTRANET.equals(path) || path != null && path.startsWith(BADGE_ISSUERS)) {
            return "public, max-age=300";
        }
        return path != null && (path.startsWith("/api/") || path.startsWith("/q/")) ? "no-store" : "no-cache";
    }
}
