package org.ledhub.notifications;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a letter into text and into HTML. */
@ApplicationScoped
class LetterPress {

    private final Template letter;

    LetterPress(@Location("letter.html") Template letter) {
        this.letter = letter;
    }

    MailContent print(Letter written, Invite invite) {
        String html = letter.data("opening", written.opening())
                .data("facts", written.facts())
                .data("closing", written.closing())
                .data("link", written.link())
                .render();
        return new MailContent(written.subject(), written.text(), html, invite);
    }
}
