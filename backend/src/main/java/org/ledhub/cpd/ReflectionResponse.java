package org.ledhub.cpd;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.ledhub.shared.Versioned;

record ReflectionResponse(
        String what,
        String soWhat,
        String nowWhat,
        String change,
        @JsonIgnore long version) implements Versioned {

    static ReflectionResponse of(WriteReflection text, long version) {
        return new ReflectionResponse(text.what(), text.soWhat(), text.nowWhat(), text.change(), version);
    }
}
