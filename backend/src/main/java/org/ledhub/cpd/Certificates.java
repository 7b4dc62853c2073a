package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Actor;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Page;

/** The caller's own certificates. */
@ApplicationScoped
class Certificates {

    private final Actor actor;
    private final String baseUrl;

    Certificates(Actor actor, @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.actor = actor;
        this.baseUrl = baseUrl;
    }

    /** Two statements, however many. */
    @Transactional
    Page<CertificateResponse> list(ListCertificates wanted) {
        List<Certificate> rows = Certificate.find(actor.personId(), wanted);
        Map<UUID, CertificateHolder> holders = CertificateHolder.of(rows);
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.issuedAt.toString(), last.id),
                each -> CertificateResponse.of(each, holders.get(each.id), baseUrl));
    }

    /** A doctor's, by session, of these sessions; two statements, however many. */
    @Transactional
    Map<UUID, CertificateResponse> inForce(UUID personId, Collection<UUID> sessionIds) {
        List<Certificate> rows = Certificate.inForce(personId, sessionIds);
        Map<UUID, CertificateHolder> holders = CertificateHolder.of(rows);
        return rows.stream()
                .collect(Collectors.toMap(
                        each -> each.sessionId, each -> CertificateResponse.of(each, holders.get(each.id), baseUrl)));
    }

    @Transactional
    CertificateResponse get(UUID id) {
        return CertificateResponse.of(Certificate.of(id, actor.personId()), CertificateHolder.findById(id), baseUrl);
    }
}
