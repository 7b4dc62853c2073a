package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.People;
import org.ledhub.shared.Digests;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Throttle;
import org.ledhub.shared.WithoutLogIn;

/** Shows the part of a doctor's CPD that a link is for, to whoever has it. The database acts for the link: it shows that part alone. */
@ApplicationScoped
@WithoutLogIn
class SharedCpd {

    private static final int A_MINUTE = 60;
    /** A ward sits behind one address. */
    private static final int A_MINUTE_FROM_ONE_ADDRESS = 600;

    private final RowIdentity rows;
    private final People people;
    private final CpdPacking packing;
    private final Clock clock;
    private final Throttle addresses = new Throttle(A_MINUTE_FROM_ONE_ADDRESS);
    private final Throttle links = new Throttle(A_MINUTE);

    SharedCpd(RowIdentity rows, People people, CpdPacking packing, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.packing = packing;
        this.clock = clock;
    }

    record Opened(CpdShare share, CpdPack pack) {}

    /** @param part which is read, and counted as such */
    @Transactional
    Opened open(String secret, String address, String part) {
        CpdShare share = find(secret, address);
        UUID doctor = share.personId;
        List<CpdRecord> records = CpdRecord.during(share.period(), doctor);
        CpdPack pack = packing.pack(
                doctor, people.nameOfTrust(share.trustId), share.period(), ListCpdExport.of(share), records);
        CpdShareOpening.add(share, part, clock.instant());
        return new Opened(share, pack);
    }

    @Transactional
    EvidenceFiling.Found evidence(String secret, String address, UUID id) {
        CpdShare share = find(secret, address);
        Evidence evidence = Evidence.<Evidence>findByIdOptional(id).orElseThrow(NotFound::new);
        CpdShareOpening.add(share, CpdShareOpening.EVIDENCE, clock.instant());
        return new EvidenceFiling.Found(evidence.asKept(), evidence.storedAs());
    }

    private CpdShare find(String secret, String address) {
        addresses.take(address);
        if (secret == null) {
            throw new LinkShowsNothing();
        }
        byte[] hash = Digests.sha256(secret);
        links.take(HexFormat.of().formatHex(hash));
        rows.seekByShare(hash);
        return CpdShare.bySecretHash(hash).orElseThrow(LinkShowsNothing::new);
    }
}
