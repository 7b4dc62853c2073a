package org.ledhub.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledhub.shared.Time;

class ToldFactsTest {

    @Test
    void readsWhatAMailSaidOfASession() {
        assertEquals(
                Map.of(
                        "Session", "Sepsis | part 2",
                        "Date", "Tuesday 8 December 2026",
                        "Time", "2pm to 3pm",
                        "Where", "Seminar Room 2"),
                ToldFacts.read("Sepsis | part 2|in-person|Seminar Room 2|1796738400|1796742000")
                        .orElseThrow()
                        .inWords(Time.LONDON));
    }

    @Test
    void readsNothingFromWhatIsWrittenOtherwise() {
        assertTrue(ToldFacts.read("Sepsis").isEmpty());
    }
}
