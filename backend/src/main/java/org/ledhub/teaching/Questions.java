package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.identity.Role;
import org.ledhub.shared.Named;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** Questions before and during a session. Its speakers and admins moderate them. */
@ApplicationScoped
class Questions {

    /** As many as one person can ask in one session. */
    private static final int MOST = 5;

    private final EntityManager database;
    private final Actor actor;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Questions(EntityManager database, Actor actor, People people, AuditTrail audit, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<QuestionResponse> list(UUID sessionId) {
        Viewer viewer = Viewer.of(actor);
        TeachingSession session = TeachingSession.visible(sessionId, viewer.isAdmin());
        return Page.whole(answers(Question.of(sessionId, viewer.mayPresent(session))));
    }

    @Transactional
    QuestionResponse ask(UUID sessionId, AskQuestion request) {
        TeachingSession session = TeachingSession.lock(sessionId);
        if (session.isDraft() || session.isWithdrawn()) {
            throw new NotFound();
        }
        if (session.isCancelled()) {
            throw new SessionIsCancelled();
        }
        if (session.isOverAt(clock.instant())) {
            throw new SessionOver();
        }
        if (Question.countOf(sessionId, actor.personId()) >= MOST) {
            throw new TooManyQuestions();
        }
        Question question = Question.ask(sessionId, actor.personId(), request, clock.instant());
        audit.record("question.asked", question.id);
        return answer(question);
    }

    /** Only the author's own, and only once. */
    @Transactional
    void takeBack(UUID id) {
        Question question = Question.lock(id);
        if (!question.authorId.equals(actor.personId())) {
            throw new NotFound();
        }
        question.state = Question.TAKEN_BACK;
        audit.record("question.taken-back", id);
    }

    @Transactional
    QuestionResponse moderate(UUID id, ModerateQuestion request) {
        Question question = Question.lock(id);
        Viewer viewer = Viewer.of(actor);
        if (!viewer.mayPresent(TeachingSession.visible(question.sessionId, viewer.isAdmin()))) {
            throw new NotFound();
        }
        if (!question.state.equals(request.state())) {
            question.state = request.state();
            audit.record("question." + request.state(), id);
            Question.flush();
        }
        return answer(question);
    }

    @Transactional
    QuestionResponse vote(UUID id, boolean wanted) {
        Question question = Question.lock(id);
        if (question.isHidden()) {
            throw new NotFound();
        }
        QuestionVote vote = QuestionVote.of(id, actor.personId());
        if (wanted && vote == null) {
            QuestionVote.add(id, actor.personId());
        } else if (!wanted && vote != null) {
            vote.delete();
            QuestionVote.flush();
        }
        database.refresh(question);
        return answer(question);
    }

    private QuestionResponse answer(Question question) {
        return answers(List.of(question)).getFirst();
    }

    /** Two statements for a whole list: the caller's votes and the authors. */
    private List<QuestionResponse> answers(List<Question> questions) {
        Set<UUID> votes = QuestionVote.by(
                actor.personId(), questions.stream().map(each -> each.id).toList());
        Map<UUID, String> names =
                people.namesOf(questions.stream().map(each -> each.authorId).toList());
        boolean isAdmin = actor.is(Role.ADMIN);
        return questions.stream()
                .map(each -> answer(each, votes.contains(each.id), names, isAdmin))
                .toList();
    }

    private QuestionResponse answer(Question question, boolean myVote, Map<UUID, String> names, boolean isAdmin) {
        boolean mine = question.authorId.equals(actor.personId());
        Named author = question.anonymous && !mine && !isAdmin ? null : Named.of(question.authorId, names);
        return new QuestionResponse(
                question.id,
                question.text,
                author,
                mine,
                question.anonymous,
                question.state,
                question.votes,
                myVote,
                question.askedAt);
    }
}
