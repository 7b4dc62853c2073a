package org.ledhub.start;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledhub.shared.Uuids;

/** Finds everything that is missing or unsafe at once, so that nobody fixes settings one start at a time. */
final class SettingsCheck {

    private static final List<String> NEEDED_FOR_A_DATABASE = List.of(
            "LEDHUB_DATABASE_URL",
            "LEDHUB_DATABASE_USER",
            "LEDHUB_DATABASE_PASSWORD",
            "LEDHUB_DATABASE_OWNER",
            "LEDHUB_DATABASE_OWNER_PASSWORD");
    private static final List<String> NEEDED_IN_PRODUCTION = List.of(
            "LEDHUB_BASE_URL",
            "LEDHUB_KEYS",
            "LEDHUB_FILES",
            "LEDHUB_SCANNER",
            "LEDHUB_TRUST_NAME",
            "LEDHUB_TRUST_CODE",
            "LEDHUB_ADMIN_NAME",
            "LEDHUB_ADMIN_EMAIL");
    private static final List<String> NEEDED_FOR_SMTP = List.of("LEDHUB_SMTP_HOST", "LEDHUB_MAIL_FROM");
    private static final List<String> NEEDED_FOR_NOTIFY = List.of("LEDHUB_NOTIFY_KEY", "LEDHUB_NOTIFY_TEMPLATE");
    private static final List<String> NEEDED_FOR_S3 = List.of("LEDHUB_S3_BUCKET", "LEDHUB_S3_REGION");
    private static final List<String> NEEDED_FOR_SSO =
            List.of("LEDHUB_SSO_ISSUER", "LEDHUB_SSO_CLIENT_ID", "LEDHUB_SSO_CLIENT_SECRET");
    private static final String ROLE_OF_VALUE = "[^=,]+=(led|tutor|admin)";
    private static final String ORIGIN = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?";
    private static final List<String> SECRETS = List.of(
            "LEDHUB_DATABASE_PASSWORD",
            "LEDHUB_DATABASE_OWNER_PASSWORD",
            "LEDHUB_METRICS_TOKEN",
            "LEDHUB_SSO_CLIENT_SECRET");
    private static final Pattern SAMPLE = Pattern.compile(
            "(?i).*(password|passw0rd|change.?me|change.?this|secret|sample|example|ledhub|postgres|qwerty|12345).*");
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    private SettingsCheck(Settings settings) {
        this.settings = settings;
    }

    /** One plain sentence for each setting that is missing or unsafe; empty when the hub may start. */
    static List<String> problemsOf(Settings settings) {
        SettingsCheck check = new SettingsCheck(settings);
        check.mode();
        check.port();
        check.files();
        check.intranet();
        check.outside();
        check.oneOf("LEDHUB_STRONG_LOG_IN", "required", "optional");
        check.signOn();
        if (settings.hasDatabase() || !settings.isTrial()) {
            check.needed(NEEDED_FOR_A_DATABASE);
            check.database();
        }
        if (!settings.isTrial()) {
            check.production();
        }
        return check.problems;
    }

    private void production() {
        needed(NEEDED_IN_PRODUCTION);
        baseUrl();
        secrets();
        mail();
        openDoors();
        if (settings.value("LEDHUB_EXAMPLE_DATA", "false").equals("true")) {
            problems.add("LEDHUB_EXAMPLE_DATA must not be true in production: it adds people who do not exist.");
        }
        if (settings.value("LEDHUB_KEYS").isPresent()) {
            problems.addAll(settings.keys().problems());
        }
    }

    private void mode() {
        if (!Set.of("trial", "production").contains(settings.mode())) {
            problems.add("LEDHUB_MODE must be trial or production, not \"" + settings.mode() + "\".");
        }
    }

    private void port() {
        for (String name : List.of("LEDHUB_PORT", "LEDHUB_SMTP_PORT")) {
            settings.value(name).filter(port -> !isPort(port)).ifPresent(port -> {
                problems.add(name + " must be a number from 1 to 65535, not \"" + port + "\".");
            });
        }
    }

    private void files() {
        settings.value("LEDHUB_SCANNER")
                .filter(address -> !address.equals("none") && !address.matches("[A-Za-z0-9.-]+:\\d{1,5}"))
                .ifPresent(address ->
                        problems.add("LEDHUB_SCANNER must be host:port of ClamAV, or none, not \"" + address + "\"."));
        settings.value("LEDHUB_FILES_QUOTA")
                .filter(quota -> !quota.matches("\\d{1,6}[MGT]"))
                .ifPresent(
                        quota -> problems.add("LEDHUB_FILES_QUOTA must be a size such as 20G, not \"" + quota + "\"."));
        if (Settings.S3.keySet().stream().anyMatch(name -> settings.value(name).isPresent())) {
            s3();
        }
    }

    private void s3() {
        needed(NEEDED_FOR_S3);
        together("LEDHUB_S3_ACCESS_KEY", "LEDHUB_S3_SECRET_KEY");
        settings.value("LEDHUB_S3_BUCKET")
                .filter(name -> !name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"))
                .ifPresent(
                        name -> problems.add("LEDHUB_S3_BUCKET must be the name of a bucket, not \"" + name + "\"."));
        settings.value("LEDHUB_S3_REGION")
                .filter(region -> !region.matches("[a-z0-9-]{1,40}"))
                .ifPresent(region ->
                        problems.add("LEDHUB_S3_REGION must be a region such as eu-west-2, not \"" + region + "\"."));
        settings.value("LEDHUB_S3_ENDPOINT")
                .filter(address -> !isSafeBase(address))
                .ifPresent(address -> problems.add("LEDHUB_S3_ENDPOINT must be an https:// address without a path."));
        oneOf("LEDHUB_S3_PATH_STYLE", "true", "false");
        oneOf("LEDHUB_S3_ENCRYPTION", "AES256", "aws:kms");
    }

    private void oneOf(String name, String one, String other) {
        settings.value(name)
                .filter(given -> !given.equals(one) && !given.equals(other))
                .ifPresent(given -> {
                    problems.add(name + " must be " + one + " or " + other + ", not \"" + given + "\".");
                });
    }

    private void together(String one, String other) {
        if (settings.value(one).isPresent() != settings.value(other).isPresent()) {
            problems.add(one + " and " + other + " go together: one of them is missing.");
        }
    }

    private void intranet() {
        settings.value("LEDHUB_INTRANET")
                .filter(origins -> !origins.matches(ORIGIN + "(," + ORIGIN + ")*"))
                .ifPresent(origins -> problems.add(
                        "LEDHUB_INTRANET must list sites such as https://intranet.trust.nhs.uk, with commas, not \""
                                + origins + "\"."));
    }

    private void signOn() {
        if (Settings.SSO.keySet().stream()
                .noneMatch(name -> settings.value(name).isPresent())) {
            return;
        }
        needed(NEEDED_FOR_SSO);
        settings.value("LEDHUB_SSO_ISSUER")
                .filter(address -> !isIssuer(address))
                .ifPresent(
                        address -> problems.add("LEDHUB_SSO_ISSUER must be the https:// address of one organisation's"
                                + " identity provider, without a query, not \"" + address + "\"."));
        shaped(
                "LEDHUB_SSO_ROLES",
                ROLE_OF_VALUE + "(," + ROLE_OF_VALUE + ")*",
                "values with roles, such as led-doctors=led");
        shaped("LEDHUB_SSO_TRUST", "[A-Z0-9]{3,6}", "an ODS code");
        List.of("LEDHUB_SSO_EMAIL_CLAIM", "LEDHUB_SSO_ROLES_CLAIM", "LEDHUB_SSO_TRUST_CLAIM")
                .forEach(name -> shaped(name, "[A-Za-z0-9_.:/-]{1,100}", "the name of a claim"));
        if (settings.value("LEDHUB_SSO_TRUST").isPresent()
                && settings.value("LEDHUB_SSO_TRUST_CLAIM").isPresent()) {
            problems.add("LEDHUB_SSO_TRUST and LEDHUB_SSO_TRUST_CLAIM exclude each other: set one of them.");
        }
    }

    private void shaped(String name, String form, String words) {
        settings.value(name).filter(given -> !given.matches(form)).ifPresent(given -> {
            problems.add(name + " must be " + words + ", not \"" + given + "\".");
        });
    }

    /** Entra's addresses for every organisation there is would let in people of any. */
    private static boolean isIssuer(String address) {
        return address.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")
                && isSafeBase(address.replaceFirst("^(https?://[^/]+).*", "$1"))
                && !address.matches(".*/(common|organizations|consumers)(/.*)?");
    }

    private void outside() {
        settings.value("LEDHUB_LINK_CHECK")
                .filter(choice -> !Set.of("on", "off").contains(choice))
                .ifPresent(choice -> problems.add("LEDHUB_LINK_CHECK must be on or off, not \"" + choice + "\"."));
        settings.value("LEDHUB_PRIVATE_NETWORKS")
                .filter(networks -> !Stream.of(networks.split(",")).allMatch(SettingsCheck::isNetwork))
                .ifPresent(networks -> problems.add(
                        "LEDHUB_PRIVATE_NETWORKS must list networks such as 10.20.0.0/16, with commas, not \""
                                + networks + "\"."));
    }

    private static boolean isNetwork(String text) {
        try {
            new IpSubnetFilterRule(text.strip(), IpFilterRuleType.ACCEPT);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPort(String port) {
        return port.matches("\\d{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65_535;
    }

    private void needed(List<String> names) {
        names.stream().filter(name -> settings.value(name).isEmpty()).forEach(name -> {
            problems.add(name + " is missing.");
        });
    }

    private void database() {
        settings.value("LEDHUB_DATABASE_URL")
                .filter(url -> !url.matches("(jdbc:)?postgresql://.+"))
                .ifPresent(url -> problems.add("LEDHUB_DATABASE_URL must begin with jdbc:postgresql:// ."));
        Optional<String> user = settings.value("LEDHUB_DATABASE_USER");
        if (user.isPresent() && user.equals(settings.value("LEDHUB_DATABASE_OWNER"))) {
            problems.add("LEDHUB_DATABASE_USER must not be LEDHUB_DATABASE_OWNER: the owner bypasses row security.");
        }
    }

    private void baseUrl() {
        settings.value("LEDHUB_BASE_URL").ifPresent(address -> {
            if (!isSafeBase(address)) {
                problems.add("LEDHUB_BASE_URL must be an https:// address without a path, not \"" + address + "\".");
            }
        });
    }

    private static boolean isSafeBase(String address) {
        if (!address.matches("https?://[A-Za-z0-9.:\\[\\]-]+/?")) {
            return false;
        }
        URI uri = URI.create(address);
        return uri.getHost() != null && ("https".equals(uri.getScheme()) || LOOPBACK.contains(uri.getHost()));
    }

    private void secrets() {
        for (String name : SECRETS) {
            settings.value(name).filter(SettingsCheck::isGuessable).ifPresent(secret -> {
                problems.add(name + " is a sample or shorter than " + SHORTEST_SECRET + " characters.");
            });
        }
    }

    private static boolean isGuessable(String secret) {
        return secret.length() < SHORTEST_SECRET || SAMPLE.matcher(secret).matches();
    }

    private void mail() {
        String by = settings.value("LEDHUB_MAIL_BY", "smtp");
        switch (by) {
            case "smtp" -> needed(NEEDED_FOR_SMTP);
            case "notify" -> notifyService();
            default -> problems.add("LEDHUB_MAIL_BY must be smtp or notify, not \"" + by + "\".");
        }
        smtp();
        settings.value("LEDHUB_ADMIN_EMAIL")
                .filter(email -> !email.matches("[^@\\s]+@[^@\\s]+"))
                .ifPresent(email -> problems.add("LEDHUB_ADMIN_EMAIL must be an email address."));
    }

    /** The key is never repeated: it is a secret. */
    private void notifyService() {
        needed(NEEDED_FOR_NOTIFY);
        settings.value("LEDHUB_NOTIFY_KEY")
                .filter(key -> !key.matches(".+-" + Uuids.FORM + "-" + Uuids.FORM))
                .ifPresent(key -> problems.add("LEDHUB_NOTIFY_KEY is not a key of GOV.UK Notify: copy all of it."));
        settings.value("LEDHUB_NOTIFY_TEMPLATE")
                .filter(template -> !Uuids.isOne(template))
                .ifPresent(template -> problems.add("LEDHUB_NOTIFY_TEMPLATE must be the id of a template."));
        settings.value("LEDHUB_NOTIFY_URL")
                .filter(address -> !isSafeBase(address))
                .ifPresent(address -> problems.add("LEDHUB_NOTIFY_URL must be an https:// address without a path."));
    }

    private void smtp() {
        together("LEDHUB_SMTP_USER", "LEDHUB_SMTP_PASSWORD");
        String tls = settings.value("LEDHUB_SMTP_TLS", "required").toLowerCase(Locale.ROOT);
        if (!Set.of("required", "optional", "disabled").contains(tls)) {
            problems.add("LEDHUB_SMTP_TLS must be required, optional or disabled, not \"" + tls + "\".");
        }
    }

    /** Quarkus reads its own variables too, and these would undo what the hub promises. */
    private void openDoors() {
        List.of("LEDHUB_TRUSTED_PROXIES", "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES").forEach(name -> {
            settings.value(name)
                    .filter(list -> list.contains("*") || list.contains("/0"))
                    .ifPresent(list -> problems.add(name + " must list proxies, not every address."));
        });
        if (settings.value("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "false")
                        .equals("true")
                && settings.value("LEDHUB_TRUSTED_PROXIES").isEmpty()) {
            problems.add(
                    "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING needs LEDHUB_TRUSTED_PROXIES, the proxies to believe.");
        }
        settings.value("QUARKUS_HTTP_CORS_ORIGINS")
                .filter(origins -> origins.contains("*"))
                .ifPresent(origins -> problems.add("QUARKUS_HTTP_CORS_ORIGINS must not allow every site."));
    }
}
