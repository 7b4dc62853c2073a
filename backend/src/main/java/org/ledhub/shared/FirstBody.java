package org.ledhub.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** The bytes of an answer given before, to be given again. */
record FirstBody(byte[] bytes, @JsonIgnore long version) implements Versioned {

    @JsonValue
    @JsonRawValue
    String json() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
