package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;

/** One page for the board. It adds nothing to the other reports, so that it is as safe as they are together. */
@ApplicationScoped
class BoardReports {

    private final ProgrammeReports programme;
    private final OneToOneReports oneToOnes;
    private final PathwayReports pathways;
    private final People people;
    private final Actor actor;

    BoardReports(
            ProgrammeReports programme,
            OneToOneReports oneToOnes,
            PathwayReports pathways,
            People people,
            Actor actor) {
        this.programme = programme;
        this.oneToOnes = oneToOnes;
        this.pathways = pathways;
        this.people = people;
        this.actor = actor;
    }

    @Transactional
    BoardReport of(ListPeriod wanted) {
        ListReport everybody = new ListReport();
        everybody.from = wanted.from;
        everybody.to = wanted.to;
        return BoardReport.of(
                people.nameOfTrust(actor.trustId()),
                programme.of(everybody),
                oneToOnes.of(wanted),
                pathways.report(),
                AnswerToDoctors.latest());
    }
}
