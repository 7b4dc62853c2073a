package org.ledhub.cpd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Sealing;

/** The caller's own reflections. */
@ApplicationScoped
class Reflections {

    /** Before anything is written there is no row, and that is a version too. */
    private static final int UNWRITTEN = -1;

    private final Actor actor;
    private final AuditTrail audit;
    private final Sealing sealing;
    private final ObjectMapper json;

    Reflections(Actor actor, AuditTrail audit, Sealing sealing, ObjectMapper json) {
        this.actor = actor;
        this.audit = audit;
        this.sealing = sealing;
        this.json = json;
    }

    @Transactional
    ReflectionResponse get(UUID recordId) {
        CpdRecord.of(recordId, actor.personId());
        CpdReflection reflection = CpdReflection.findById(recordId);
        return reflection == null
                ? ReflectionResponse.of(WriteReflection.EMPTY, UNWRITTEN)
                : ReflectionResponse.of(opened(reflection), reflection.version);
    }

    @Transactional
    ReflectionResponse write(UUID recordId, WriteReflection text, String ifMatch) {
        CpdRecord.of(recordId, actor.personId());
        CpdReflection reflection = CpdReflection.findById(recordId);
        IfMatch.check(ifMatch, reflection == null ? UNWRITTEN : reflection.version);
        if (reflection == null) {
            reflection = new CpdReflection();
            reflection.recordId = recordId;
        }
        reflection.sealedText = sealing.seal(written(text), CpdReflection.boundTo(recordId, actor.personId()));
        reflection.persistAndFlush();
        audit.record("reflection.written", recordId);
        return ReflectionResponse.of(text, reflection.version);
    }

    private WriteReflection opened(CpdReflection reflection) {
        String text = sealing.open(reflection.sealedText, CpdReflection.boundTo(reflection.recordId, actor.personId()));
        try {
            return json.readValue(text, WriteReflection.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was sealed is what the hub wrote", e);
        }
    }

    private String written(WriteReflection text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can be written as JSON", e);
        }
    }
}
