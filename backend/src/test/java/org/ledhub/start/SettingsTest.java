package org.ledhub.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void nothingConfiguredIsATrialOnThisMachineOnly() {
        Settings settings = Settings.from(Map.of("LEDHUB_HOST", "0.0.0.0"));

        assertEquals(List.of(), SettingsCheck.problemsOf(settings));
        assertEquals("trial", settings.mode());
        assertEquals("127.0.0.1", settings.host());
        assertEquals("true", settings.properties().get("ledhub.example-data"));
    }

    @Test
    void aDatabaseAddressMeansProduction() {
        Settings settings = Settings.from(Map.of("LEDHUB_DATABASE_URL", "jdbc:postgresql://db/ledhub"));

        assertEquals("production", settings.mode());
        assertEquals("0.0.0.0", settings.host());
    }

    @Test
    void aTrialMayUseADatabaseOfYourOwn() {
        Map<String, String> environment = database();
        environment.put("LEDHUB_MODE", "trial");

        assertEquals(List.of(), problems(environment));
    }

    @Test
    void aWholeProductionStarts() {
        assertEquals(List.of(), problems(production()));
    }

    @Test
    void productionNamesEverythingMissingAtOnce() {
        List<String> problems = problems(Map.of("LEDHUB_MODE", "production"));

        List.of(
                        "LEDHUB_DATABASE_URL",
                        "LEDHUB_DATABASE_USER",
                        "LEDHUB_DATABASE_PASSWORD",
                        "LEDHUB_DATABASE_OWNER",
                        "LEDHUB_DATABASE_OWNER_PASSWORD",
                        "LEDHUB_BASE_URL",
                        "LEDHUB_KEYS",
                        "LEDHUB_SMTP_HOST",
                        "LEDHUB_MAIL_FROM",
                        "LEDHUB_FILES",
                        "LEDHUB_SCANNER",
                        "LEDHUB_TRUST_NAME",
                        "LEDHUB_TRUST_CODE",
                        "LEDHUB_ADMIN_NAME",
                        "LEDHUB_ADMIN_EMAIL")
                .forEach(name -> assertTrue(problems.contains(name + " is missing."), name + " in " + problems));
    }

    @ParameterizedTest
    @CsvSource({
        "LEDHUB_MODE, testing",
        "LEDHUB_PORT, eighty",
        "LEDHUB_PORT, 70000",
        "LEDHUB_DATABASE_URL, mysql://db/ledhub",
        "LEDHUB_DATABASE_USER, ledhub_owner",
        "LEDHUB_DATABASE_PASSWORD, short",
        "LEDHUB_DATABASE_OWNER_PASSWORD, change-me-change-me",
        "LEDHUB_METRICS_TOKEN, secret",
        "LEDHUB_BASE_URL, http://hub.nhs.example",
        "LEDHUB_BASE_URL, https://hub.nhs.example/app",
        "LEDHUB_BASE_URL, hub",
        "LEDHUB_SMTP_TLS, maybe",
        "LEDHUB_STRONG_LOG_IN, maybe",
        "LEDHUB_MAIL_BY, pigeon",
        "LEDHUB_SMTP_USER, mailer",
        "LEDHUB_ADMIN_EMAIL, admin",
        "LEDHUB_EXAMPLE_DATA, true",
        "LEDHUB_TRUSTED_PROXIES, 0.0.0.0/0",
        "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING, true",
        "QUARKUS_HTTP_CORS_ORIGINS, *",
        "LEDHUB_INTRANET, *",
        "LEDHUB_INTRANET, https://intranet.trust.example/page",
        "LEDHUB_SCANNER, clamav",
        "LEDHUB_FILES_QUOTA, plenty",
        "LEDHUB_LINK_CHECK, weekly",
        "LEDHUB_PRIVATE_NETWORKS, intranet",
        "LEDHUB_PRIVATE_NETWORKS, 10.0.0.0/64",
        "LEDHUB_KEYS, nowhere"
    })
    void productionRefusesOneUnsafeSetting(String name, String value) {
        Map<String, String> environment = production();
        environment.put(name, value);

        List<String> problems = problems(environment);

        assertTrue(problems.stream().anyMatch(problem -> problem.contains(name) || problem.contains(value)), name);
    }

    @Test
    void productionMailsByNotifyInPlaceOfAMailServer() {
        Map<String, String> environment = production();
        environment.keySet().removeAll(List.of("LEDHUB_SMTP_HOST", "LEDHUB_MAIL_FROM"));
        environment.put("LEDHUB_MAIL_BY", "notify");
        assertEquals(
                List.of("LEDHUB_NOTIFY_KEY is missing.", "LEDHUB_NOTIFY_TEMPLATE is missing."), problems(environment));

        environment.put("LEDHUB_NOTIFY_KEY", "hub-" + UUID.randomUUID() + "-" + UUID.randomUUID());
        environment.put("LEDHUB_NOTIFY_TEMPLATE", UUID.randomUUID().toString());
        assertEquals(List.of(), problems(environment));
        Map<String, String> properties = Settings.from(environment).properties();
        assertEquals("notify", properties.get("ledhub.mail.by"));
        assertEquals(environment.get("LEDHUB_NOTIFY_KEY"), properties.get("ledhub.mail.notify.key"));
        assertEquals(environment.get("LEDHUB_NOTIFY_TEMPLATE"), properties.get("ledhub.mail.notify.template"));
    }

    @Test
    void productionRefusesWhatNotifyWouldRefuseAndKeepsTheKeyToItself() {
        Map<String, String> environment = production();
        environment.put("LEDHUB_MAIL_BY", "notify");
        environment.put("LEDHUB_NOTIFY_KEY", "half-of-a-key");
        environment.put("LEDHUB_NOTIFY_TEMPLATE", "email");
        environment.put("LEDHUB_NOTIFY_URL", "http://notify.example");
        List<String> problems = problems(environment);
        assertEquals(3, problems.size(), problems.toString());
        assertFalse(problems.toString().contains("half-of-a-key"));
    }

    @Test
    void keepsFilesInABucket() {
        Map<String, String> environment = production();
        environment.putAll(bucket());

        assertEquals(List.of(), problems(environment));
        Settings settings = Settings.from(environment);
        assertEquals(
                "led-hub at https://s3.nhs.example",
                settings.bucket().orElseThrow().toString());
        assertEquals("hub-secret", settings.properties().get("ledhub.files.s3.secret-key"));
        assertTrue(Settings.from(production()).bucket().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "LEDHUB_S3_BUCKET, none",
                "LEDHUB_S3_BUCKET, Our Files",
                "LEDHUB_S3_REGION, none",
                "LEDHUB_S3_REGION, London?",
                "LEDHUB_S3_ENDPOINT, http://s3.nhs.example",
                "LEDHUB_S3_ENDPOINT, https://s3.nhs.example/led-hub",
                "LEDHUB_S3_PATH_STYLE, maybe",
                "LEDHUB_S3_ACCESS_KEY, none",
                "LEDHUB_S3_SECRET_KEY, none",
                "LEDHUB_S3_ENCRYPTION, rot13"
            })
    void refusesHalfABucket(String name, String value) {
        Map<String, String> environment = production();
        environment.putAll(bucket());
        environment.put(name, value == null ? "" : value);

        List<String> problems = problems(environment);

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(name), problems.toString());
        assertFalse(problems.getFirst().contains("hub-secret"), problems.toString());
    }

    private static Map<String, String> bucket() {
        return Map.of(
                "LEDHUB_S3_BUCKET", "led-hub",
                "LEDHUB_S3_REGION", "eu-west-2",
                "LEDHUB_S3_ENDPOINT", "https://s3.nhs.example",
                "LEDHUB_S3_PATH_STYLE", "false",
                "LEDHUB_S3_ACCESS_KEY", "hub",
                "LEDHUB_S3_SECRET_KEY", "hub-secret",
                "LEDHUB_S3_ENCRYPTION", "AES256");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                LEDHUB_SSO_ISSUER, none
                LEDHUB_SSO_ISSUER, http://login.nhs.example
                LEDHUB_SSO_ISSUER, https://login.nhs.example/?tenant=1
                LEDHUB_SSO_ISSUER, https://login.microsoftonline.com/common/v2.0
                LEDHUB_SSO_ISSUER, https://login.microsoftonline.com/organizations/v2.0
                LEDHUB_SSO_ISSUER, login.nhs.example
                LEDHUB_SSO_CLIENT_ID, none
                LEDHUB_SSO_CLIENT_SECRET, none
                LEDHUB_SSO_CLIENT_SECRET, change-me-to-something
                LEDHUB_SSO_ROLES, led-doctors
                LEDHUB_SSO_ROLES, led-doctors=doctor
                LEDHUB_SSO_ROLES, 'led-doctors=led;led-tutors=tutor'
                LEDHUB_SSO_ROLES_CLAIM, our groups
                LEDHUB_SSO_EMAIL_CLAIM, "email"
                LEDHUB_SSO_TRUST, the trust
                LEDHUB_SSO_TRUST_CLAIM, ods
                """)
    void refusesHalfASignOn(String name, String value) {
        Map<String, String> environment = production();
        environment.putAll(signOn());
        environment.put(name, "none".equals(value) ? "" : value);

        List<String> problems = problems(environment);

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(name), problems.toString());
    }

    @Test
    void aWholeSignOnIsPassedOn() {
        Map<String, String> environment = production();
        environment.putAll(signOn());

        assertEquals(List.of(), problems(environment));
        Map<String, String> properties = Settings.from(environment).properties();
        assertEquals("https://login.microsoftonline.com/0b1c/v2.0", properties.get("ledhub.sso.issuer"));
        assertEquals("led-doctors=led,education=tutor,education=admin", properties.get("ledhub.sso.roles"));
    }

    @Test
    void aTrialMaySignOnAtAProviderOnThisMachine() {
        Map<String, String> environment = new HashMap<>(signOn());
        environment.put("LEDHUB_SSO_ISSUER", "http://127.0.0.1:8180/realms/trust");

        assertEquals(List.of(), problems(environment));
    }

    private static Map<String, String> signOn() {
        return Map.of(
                "LEDHUB_SSO_ISSUER", "https://login.microsoftonline.com/0b1c/v2.0",
                "LEDHUB_SSO_CLIENT_ID", "0b1c2d3e",
                "LEDHUB_SSO_CLIENT_SECRET", "K7q~9fWw2LrTz0uVxYb3",
                "LEDHUB_SSO_ROLES", "led-doctors=led,education=tutor,education=admin",
                "LEDHUB_SSO_ROLES_CLAIM", "groups",
                "LEDHUB_SSO_TRUST", "RRK");
    }

    @Test
    void productionAcceptsPlainHttpOnThisMachine() {
        Map<String, String> environment = production();
        environment.put("LEDHUB_BASE_URL", "http://localhost:8080");

        assertEquals(List.of(), problems(environment));
    }

    @Test
    void refusesKeysOthersCanRead() throws IOException {
        Map<String, String> environment = production();
        Path signing = folder.resolve("keys/signing.jwk");
        Files.setPosixFilePermissions(signing, PosixFilePermissions.fromString("rw-r-----"));

        assertEquals(List.of(signing + " can be read by other accounts: chmod 600 it."), problems(environment));
    }

    @Test
    void refusesKeysOfATrial() {
        Map<String, String> environment = production();
        Path trial = folder.resolve("trial-keys");
        new Keys(trial).generateMissing(Keys.TRIAL);
        environment.put("LEDHUB_KEYS", trial.toString());

        assertEquals(
                List.of(
                        trial.resolve("signing.jwk") + " was made for a trial: make keys for this hub.",
                        trial.resolve("badges.jwks") + " was made for a trial: make keys for this hub."),
                problems(environment));
    }

    @Test
    void refusesAKeyThatIsNone() throws IOException {
        Map<String, String> environment = production();
        Path sealing = folder.resolve("keys/sealing.json");
        Files.writeString(sealing, "{}");

        assertEquals(List.of(sealing + " does not hold a usable key."), problems(environment));
    }

    @Test
    void refusesKeysOfBadgesThatAreNone() throws IOException {
        Map<String, String> environment = production();
        Path badges = folder.resolve("keys/badges.jwks");
        for (String content : List.of("", "{}", "[]")) {
            Files.writeString(badges, content);
            assertEquals(List.of(badges + " does not hold a usable key."), problems(environment), content);
        }
        for (String content : List.of(
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"RSA\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"hub-1\",\"k\":\"c2VjcmV0\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"hub-1\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx\",\"e\":\"AQAB\"}]}")) {
            Files.writeString(badges, content);
            assertEquals(
                    List.of(badges + " must hold private RSA keys of at least 2,048 bits, each with a kid, for RS256."),
                    problems(environment),
                    content);
        }
        Files.delete(badges);
        assertEquals(
                List.of("LEDHUB_KEYS must be a folder holding badges.jwks, and " + badges + " cannot be read."),
                problems(environment));
    }

    @Test
    void asksForOnePlanAndKeepsAnyOtherOption() {
        assertEquals(
                "jdbc:postgresql://db/hub?options=-c%20plan_cache_mode=force_generic_plan",
                databaseAt("postgresql://db/hub").url());
        assertEquals(
                "jdbc:postgresql://db/hub?ssl=true&options=-c%20plan_cache_mode=force_generic_plan",
                databaseAt("jdbc:postgresql://db/hub?ssl=true").url());
        assertEquals(
                "jdbc:postgresql://db/hub?options=-c%20x=y",
                databaseAt("jdbc:postgresql://db/hub?options=-c%20x=y").url());
    }

    private static Database databaseAt(String address) {
        return Settings.from(Map.of("LEDHUB_DATABASE_URL", address)).database();
    }

    private static List<String> problems(Map<String, String> environment) {
        return SettingsCheck.problemsOf(Settings.from(environment));
    }

    private static Map<String, String> database() {
        return new HashMap<>(Map.of(
                "LEDHUB_DATABASE_URL", "jdbc:postgresql://db/ledhub",
                "LEDHUB_DATABASE_USER", "ledhub_app",
                "LEDHUB_DATABASE_PASSWORD", "Vq7-tulip-Anker-93",
                "LEDHUB_DATABASE_OWNER", "ledhub_owner",
                "LEDHUB_DATABASE_OWNER_PASSWORD", "Rk2-poppy-Brine-58"));
    }

    private Map<String, String> production() {
        Path keys = folder.resolve("keys");
        new Keys(keys).generateMissing("hub");
        Map<String, String> environment = database();
        environment.putAll(Map.of(
                "LEDHUB_BASE_URL", "https://hub.nhs.example",
                "LEDHUB_KEYS", keys.toString(),
                "LEDHUB_SMTP_HOST", "smtp.nhs.example",
                "LEDHUB_MAIL_FROM", "hub@nhs.example",
                "LEDHUB_TRUST_NAME", "Riverside NHS Trust",
                "LEDHUB_TRUST_CODE", "RVR",
                "LEDHUB_ADMIN_NAME", "Ada Osei",
                "LEDHUB_ADMIN_EMAIL", "ada.osei@nhs.example"));
        environment.put("LEDHUB_FILES", folder.resolve("files").toString());
        environment.put("LEDHUB_SCANNER", "clamav.nhs.example:3310");
        return environment;
    }
}
