package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.People;
import org.ledhub.identity.RegisteredDoctor;
import org.ledhub.shared.Digests;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Uuids;
import org.ledhub.teaching.FeedbackAwaited;
import org.ledhub.teaching.RegisterLocked;

/** Issues the certificates of a locked register, and has them follow when it is locked again. */
@ApplicationScoped
class AttendanceCertificates {

    private static final String NOT_PRESENT = "The register was corrected: not present";
    private static final String NOT_OURS = "The session was corrected: somebody else certifies it";

    private final People people;
    private final RowIdentity rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<CertificateIssued> issued;
    private final Event<CertificateSuperseded> superseded;
    private final Event<CertificateRevoked> revoked;

    AttendanceCertificates(
            People people,
            RowIdentity rows,
            AuditTrail audit,
            Clock clock,
            Event<CertificateIssued> issued,
            Event<CertificateSuperseded> superseded,
            Event<CertificateRevoked> revoked) {
        this.people = people;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.issued = issued;
        this.superseded = superseded;
        this.revoked = revoked;
    }

    void on(@Observes RegisterLocked event) {
        rows.actFor("attendance");
        Map<UUID, Certificate> inForce = Certificate.inForceByPerson(event.sessionId());
        Map<UUID, String> entitled = event.external() ? Map.of() : event.present();
        inForce.forEach((person, certificate) -> {
            if (!entitled.containsKey(person)) {
                revoke(certificate, event.external() ? NOT_OURS : NOT_PRESENT);
            }
        });
        Set<UUID> certified = new HashSet<>(entitled.keySet());
        certified.removeIf(each -> event.waiting().contains(each) && !inForce.containsKey(each));
        certify(event, certified, inForce);
        rows.actFor("");
    }

    void on(@Observes FeedbackAwaited event) {
        RegisterLocked register = event.register();
        if (!register.external() && register.present().containsKey(event.personId())) {
            rows.actFor("attendance");
            certify(register, Set.of(event.personId()), Certificate.inForceByPerson(register.sessionId()));
            rows.actFor("");
        }
    }

    private void certify(RegisterLocked event, Set<UUID> certified, Map<UUID, Certificate> inForce) {
        String trust = people.trustOfCaller();
        people.doctors(certified)
                .forEach((id, doctor) -> bringUpToDate(event, event.present().get(id), trust, doctor, inForce.get(id)));
        Certificate.flush();
    }

    private void bringUpToDate(
            RegisterLocked event, String mode, String trust, RegisteredDoctor doctor, Certificate before) {
        Instant now = clock.instant();
        UUID id = Uuids.next();
        CertificateHolder holder = CertificateHolder.of(id, doctor);
        String number = CertificateCodes.number(event.date().getYear());
        CertificateFacts facts = CertificateFacts.of(event, mode, trust, holder, number, now);
        if (before == null) {
            issue(id, event.sessionId(), holder, facts, now);
        } else if (!saysStill(before, facts, doctor)) {
            before.supersede(id, now);
            audit.record("certificate.superseded", before.id);
            issue(id, event.sessionId(), holder, facts, now);
            superseded.fire(new CertificateSuperseded(before.id, id, doctor.id()));
        }
    }

    private static boolean saysStill(Certificate before, CertificateFacts facts, RegisteredDoctor doctor) {
        CertificateHolder holder = CertificateHolder.findById(before.id);
        return CertificateFacts.read(before.content).certifiesAs(facts) && (holder == null || holder.isStill(doctor));
    }

    private void issue(UUID id, UUID sessionId, CertificateHolder holder, CertificateFacts facts, Instant now) {
        Certificate certificate = new Certificate();
        certificate.id = id;
        certificate.personId = holder.personId;
        certificate.sessionId = sessionId;
        certificate.number = facts.number();
        certificate.code = CertificateCodes.code();
        certificate.content = facts.canonical();
        certificate.hash = Digests.sha256(certificate.content);
        certificate.issuedAt = now;
        certificate.persistAndFlush();
        holder.persist();
        audit.record("certificate.issued", id);
        issued.fire(new CertificateIssued(id, holder.personId));
    }

    private void revoke(Certificate certificate, String reason) {
        certificate.revoke(reason, clock.instant());
        audit.record("certificate.revoked", certificate.id);
        revoked.fire(new CertificateRevoked(certificate.id, certificate.personId));
    }
}
