package org.ledhub.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {

    @ParameterizedTest
    @CsvSource({
        "cser, cesr, true",
        "cers, cesr, true",
        "cesrr, cesr, true",
        "crst, crest, true",
        "care, cesr, false",
        "cesr, cesr, false",
        "imr, imt, false",
        "rcse, cesr, false",
        "cresting, crest, false"
    })
    void isOneEditAndNoMore(String typed, String meant, boolean expected) {
        assertEquals(expected, Typos.oneApart(typed, meant, 4));
    }
}
