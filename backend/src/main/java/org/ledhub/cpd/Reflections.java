package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.SealedRecords;

/** The caller's own reflections. */
@ApplicationScoped
class Reflections {

    /** Before anything is written there is no row, and that is a version too. */
    private static final int UNWRITTEN = -1;

    private final Actor actor;
    private final AuditTrail audit;
    private final SealedRecords sealing;

    Reflections(Actor actor, AuditTrail audit, SealedRecords sealing) {
        this.actor = actor;
        this.audit = audit;
        this.sealing = sealing;
    }

    @Transactional
    ReflectionResponse get(UUID recordId) {
        CpdRecord.of(recordId, actor.personId());
        CpdReflection reflection = CpdReflection.findById(recordId);
        return reflection == null
                ? ReflectionResponse.of(WriteReflection.EMPTY, UNWRITTEN)
                : ReflectionResponse.of(opened(reflection, actor.personId()), reflection.version);
    }

    @Transactional
    ReflectionResponse write(UUID recordId, WriteReflection text, String ifMatch) {
        CpdRecord.of(recordId, actor.personId());
        CpdReflection reflection = CpdReflection.findById(recordId);
        IfMatch.check(ifMatch, reflection == null ? UNWRITTEN : reflection.version);
        reflection = kept(reflection == null ? CpdReflection.on(recordId) : reflection, text);
        return ReflectionResponse.of(text, reflection.version);
    }

    /** With a record that is new. */
    void begin(UUID recordId, WriteReflection text) {
        kept(CpdReflection.on(recordId), text);
    }

    private CpdReflection kept(CpdReflection reflection, WriteReflection text) {
        reflection.sealedText = sealing.seal(text, CpdReflection.boundTo(reflection.recordId, actor.personId()));
        reflection.persistAndFlush();
        audit.record("reflection.written", reflection.recordId);
        return reflection;
    }

    /** By record of a doctor, those that say something; one statement. */
    @Transactional
    Map<UUID, WriteReflection> of(UUID personId, List<CpdRecord> records) {
        List<CpdReflection> found = CpdReflection.list(
                "recordId in ?1", records.stream().map(each -> each.id).toList());
        Map<UUID, WriteReflection> texts =
                found.stream().collect(Collectors.toMap(each -> each.recordId, each -> opened(each, personId)));
        texts.values().removeIf(WriteReflection::saysNothing);
        return texts;
    }

    private WriteReflection opened(CpdReflection reflection, UUID personId) {
        String boundTo = CpdReflection.boundTo(reflection.recordId, personId);
        return sealing.open(reflection.sealedText, boundTo, WriteReflection.class);
    }
}
