package org.ledhub.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledhub.files.Bucket;

/** What the operator configured through LEDHUB_… variables, with the defaults of a trial filled in. */
public final class Settings {

    /** Files in a bucket rather than in a folder. */
    static final Map<String, String> S3 = Map.of(
            "LEDHUB_S3_BUCKET", "ledhub.files.s3.bucket",
            "LEDHUB_S3_REGION", "ledhub.files.s3.region",
            "LEDHUB_S3_ENDPOINT", "ledhub.files.s3.endpoint",
            "LEDHUB_S3_PATH_STYLE", "ledhub.files.s3.path-style",
            "LEDHUB_S3_ACCESS_KEY", "ledhub.files.s3.access-key",
            "LEDHUB_S3_SECRET_KEY", "ledhub.files.s3.secret-key",
            "LEDHUB_S3_ENCRYPTION", "ledhub.files.s3.encryption");

    /** Logging in with the trust's own accounts. */
    static final Map<String, String> SSO = Map.of(
            "LEDHUB_SSO_ISSUER", "ledhub.sso.issuer",
            "LEDHUB_SSO_CLIENT_ID", "ledhub.sso.client-id",
            "LEDHUB_SSO_CLIENT_SECRET", "ledhub.sso.client-secret",
            "LEDHUB_SSO_EMAIL_CLAIM", "ledhub.sso.email-claim",
            "LEDHUB_SSO_ROLES", "ledhub.sso.roles",
            "LEDHUB_SSO_ROLES_CLAIM", "ledhub.sso.roles-claim",
            "LEDHUB_SSO_TRUST", "ledhub.sso.trust",
            "LEDHUB_SSO_TRUST_CLAIM", "ledhub.sso.trust-claim");

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** An empty variable counts as one that is not set: compose files pass those along. */
    public static Settings from(Map<String, String> environment) {
        Map<String, String> given = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        return new Settings(given);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    String value(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }

    boolean isTrial() {
        return mode().equals("trial");
    }

    String mode() {
        return value("LEDHUB_MODE", hasDatabase() ? "production" : "trial");
    }

    boolean hasDatabase() {
        return environment.containsKey("LEDHUB_DATABASE_URL");
    }

    Database database() {
        return Database.at(
                value("LEDHUB_DATABASE_URL", ""),
                new Database.Login(value("LEDHUB_DATABASE_USER", ""), value("LEDHUB_DATABASE_PASSWORD", "")),
                new Database.Login(value("LEDHUB_DATABASE_OWNER", ""), value("LEDHUB_DATABASE_OWNER_PASSWORD", "")));
    }

    /** A trial is never reachable from another machine: its mailbox shows every log-in code. */
    String host() {
        return isTrial() ? "127.0.0.1" : value("LEDHUB_HOST", "0.0.0.0");
    }

    int port() {
        return Integer.parseInt(value("LEDHUB_PORT", "8080"));
    }

    URI baseUrl() {
        String address = value("LEDHUB_BASE_URL", "http://127.0.0.1:" + port());
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    Path data() {
        return Path.of(value("LEDHUB_DATA", "data")).toAbsolutePath().normalize();
    }

    Keys keys() {
        return new Keys(value("LEDHUB_KEYS").map(Path::of).orElse(data().resolve("keys")));
    }

    Optional<Bucket> bucket() {
        return Bucket.configured(property -> Optional.ofNullable(files().get(property)));
    }

    /** What the running hub reads, besides its database and keys. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("ledhub.mode", mode());
        properties.put("ledhub.base-url", baseUrl().toString());
        // Browsers accept this prefix only on https, for the whole host and no other one.
        properties.put("ledhub.cookie", baseUrl().getScheme().equals("https") ? "__Host-led-hub" : "led-hub");
        properties.put("ledhub.data", data().toString());
        properties.put("ledhub.example-data", value("LEDHUB_EXAMPLE_DATA", String.valueOf(isTrial())));
        properties.put("quarkus.http.host", host());
        properties.put("quarkus.http.port", String.valueOf(port()));
        properties.put("quarkus.log.console.json.enabled", String.valueOf(!isTrial()));
        properties.put("quarkus.log.category.\"io.quarkus\".level", isTrial() ? "WARN" : "INFO");
        properties.putAll(mail());
        properties.putAll(files());
        properties.putAll(proxies());
        SSO.forEach((name, property) -> value(name).ifPresent(given -> properties.put(property, given)));
        properties.put("ledhub.links.every", checksLinks() ? "10m" : "off");
        properties.put("ledhub.strong-log-in", value("LEDHUB_STRONG_LOG_IN", isTrial() ? "optional" : "required"));
        value("LEDHUB_PRIVATE_NETWORKS").ifPresent(networks -> properties.put("ledhub.private-networks", networks));
        value("LEDHUB_INTRANET").ifPresent(sites -> properties.put("ledhub.intranet", sites));
        return properties;
    }

    private boolean checksLinks() {
        return value("LEDHUB_LINK_CHECK", isTrial() ? "off" : "on").equals("on");
    }

    private Map<String, String> mail() {
        Map<String, String> mail = new TreeMap<>();
        Map.of(
                        "LEDHUB_MAIL_BY", "ledhub.mail.by",
                        "LEDHUB_NOTIFY_KEY", "ledhub.mail.notify.key",
                        "LEDHUB_NOTIFY_TEMPLATE", "ledhub.mail.notify.template",
                        "LEDHUB_NOTIFY_URL", "ledhub.mail.notify.url",
                        "LEDHUB_SMTP_HOST", "ledhub.mail.host",
                        "LEDHUB_SMTP_PORT", "ledhub.mail.port",
                        "LEDHUB_SMTP_USER", "ledhub.mail.user",
                        "LEDHUB_SMTP_PASSWORD", "ledhub.mail.password",
                        "LEDHUB_MAIL_FROM", "ledhub.mail.from")
                .forEach((name, property) -> value(name).ifPresent(given -> mail.put(property, given)));
        value("LEDHUB_SMTP_TLS").ifPresent(tls -> mail.put("ledhub.mail.tls", tls.toLowerCase(Locale.ROOT)));
        return mail;
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "ledhub.files.folder",
                value("LEDHUB_FILES")
                        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                        .orElseGet(() -> data().resolve("files"))
                        .toString());
        value("LEDHUB_FILES_QUOTA").ifPresent(quota -> files.put("ledhub.files.quota", quota));
        value("LEDHUB_SCANNER")
                .filter(address -> !address.equals("none"))
                .ifPresent(address -> files.put("ledhub.files.scanner", address));
        S3.forEach((name, property) -> value(name).ifPresent(given -> files.put(property, given)));
        return files;
    }

    /** Forwarded addresses are believed only from the proxies that are named. */
    private Map<String, String> proxies() {
        return value("LEDHUB_TRUSTED_PROXIES")
                .map(proxies -> Map.of(
                        "quarkus.http.proxy.proxy-address-forwarding",
                        "true",
                        "quarkus.http.proxy.trusted-proxies",
                        proxies))
                .orElse(Map.of());
    }
}
