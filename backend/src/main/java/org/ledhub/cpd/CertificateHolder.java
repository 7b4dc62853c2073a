package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.identity.RegisteredDoctor;
import org.ledhub.shared.Digests;

/** Whose certificate it is: apart from the certificate, which stays when this is erased. */
@Entity
@Table(name = "certificate_holder")
class CertificateHolder extends PanacheEntityBase {

    private static final int SHOWN_DIGITS = 3;

    @Id
    @Column(name = "certificate_id")
    UUID certificateId;

    @Column(name = "person_id")
    UUID personId;

    String name;

    @Column(name = "gmc_number")
    String gmcNumber;

    String salt;

    static CertificateHolder of(UUID certificateId, RegisteredDoctor doctor) {
        CertificateHolder holder = new CertificateHolder();
        holder.certificateId = certificateId;
        holder.personId = doctor.id();
        holder.name = doctor.name();
        holder.gmcNumber = doctor.gmcNumber();
        holder.salt = CertificateCodes.random(20);
        return holder;
    }

    /** By certificate; whose name is erased is left out. One statement. */
    static Map<UUID, CertificateHolder> of(List<Certificate> certificates) {
        List<CertificateHolder> found = list(
                "certificateId in ?1",
                certificates.stream().map(each -> each.id).toList());
        return found.stream().collect(Collectors.toMap(each -> each.certificateId, each -> each));
    }

    boolean isStill(RegisteredDoctor doctor) {
        return doctor.name().equals(name) && Objects.equals(doctor.gmcNumber(), gmcNumber);
    }

    /** Proves the name to whoever is shown name and salt, and tells it to nobody else. */
    String digest() {
        return HexFormat.of()
                .formatHex(Digests.sha256(salt + "\n" + name + "\n" + (gmcNumber == null ? "" : gmcNumber)));
    }

    /** "A. O." of "Ada Okafor" */
    String initials() {
        return Stream.of(name.strip().split("[\\s-]+"))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** "••••567", or null */
    String partOfGmcNumber() {
        return gmcNumber == null ? null : "••••" + gmcNumber.substring(gmcNumber.length() - SHOWN_DIGITS);
    }
}
