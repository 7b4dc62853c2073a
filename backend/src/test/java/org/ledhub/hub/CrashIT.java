package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls the plug on the packaged product while doctors sign up. What was answered "yes" is there afterwards. */
class CrashIT {

    private static final int DOCTORS = 12;
    private static final int NO_ANSWER = 0;
    private static final int UNAVAILABLE = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private record SignUp(String doctor, String session) {}

    @Test
    void everyAcknowledgedSignUpSurvivesTheEndOfDatabaseAndHub() throws Exception {
        try (PackagedHub hub = new PackagedHub(folder.resolve("data"))) {
            hub.start();
            Map<String, String> cookies = new LinkedHashMap<>();
            for (int i = 2; i < 2 + DOCTORS; i++) {
                cookies.put("led" + i, hub.logIn("led" + i + "@trial.example"));
            }
            List<String> sessions = openSessions(hub, cookies.get("led2"));
            Queue<SignUp> acknowledged = new ConcurrentLinkedQueue<>();

            int half = sessions.size() / 2;
            signUpWhile(hub, cookies, sessions.subList(0, half), acknowledged, hub::killTheDatabase);
            hub.untilReady();
            assertAllThere(hub, cookies, acknowledged);

            signUpWhile(hub, cookies, sessions.subList(half, sessions.size()), acknowledged, hub::killTheHub);
            hub.start();
            assertAllThere(hub, cookies, acknowledged);
        }
    }

    private static List<String> openSessions(PackagedHub hub, String cookie) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        JsonNode items = JSON.readTree(hub.get("/api/v1/sessions?limit=100&from=" + Instant.now(), cookie))
                .path("items");
        items.forEach(item -> {
            if (item.path("status").asText().equals("scheduled")) {
                open.add(item.path("id").asText());
            }
        });
        assertTrue(open.size() > 10, "the example data has a year of sessions ahead");
        return open;
    }

    private interface Blow {

        void fall() throws IOException, InterruptedException;
    }

    /** The blow falls in the middle of the sign-ups: some are acknowledged before it, some requests meet it. */
    private static void signUpWhile(
            PackagedHub hub, Map<String, String> cookies, List<String> sessions, Queue<SignUp> acknowledged, Blow blow)
            throws IOException, InterruptedException {
        int before = acknowledged.size();
        Set<Integer> otherAnswers = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(cookies.size())) {
            cookies.forEach((doctor, cookie) -> threads.submit(() -> {
                for (String session : sessions) {
                    int status = hub.status("PUT", "/api/v1/sessions/" + session + "/sign-up", cookie);
                    if (status == 200 || status == 201) {
                        acknowledged.add(new SignUp(doctor, session));
                    } else {
                        otherAnswers.add(status);
                    }
                }
            }));
            while (acknowledged.size() < before + cookies.size() * 2) {
                Thread.onSpinWait();
            }
            blow.fall();
        }
        assertFalse(otherAnswers.isEmpty(), "the blow fell while doctors signed up");
        assertTrue(Set.of(NO_ANSWER, UNAVAILABLE).containsAll(otherAnswers), () -> "answered " + otherAnswers);
    }

    private static void assertAllThere(PackagedHub hub, Map<String, String> cookies, Queue<SignUp> acknowledged)
            throws IOException, InterruptedException {
        List<SignUp> lost = new ArrayList<>();
        for (SignUp signUp : acknowledged) {
            String session = hub.get("/api/v1/sessions/" + signUp.session(), cookies.get(signUp.doctor()));
            if (!JSON.readTree(session).path("myPlace").has("state")) {
                lost.add(signUp);
            }
        }
        assertEquals(List.of(), lost);
        assertEquals(200, hub.status("GET", "/q/health/ready", null), "every promise is kept");
    }
}
