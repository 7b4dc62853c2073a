package org.ledhub.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ledhub.hub.Client;

/** What came by mail, read as its reader's programs read it. */
class Mails {

    private static final int MOST_WORDS = 150;

    private Mails() {}

    static List<String> subjects(Client who) {
        return MailServer.mailTo(who.email()).stream().map(Mails::subject).toList();
    }

    static List<String> inviteTexts(Client who) throws MessagingException, IOException {
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : MailServer.mailTo(who.email())) {
            BodyPart part = calendarPart(mail);
            if (part != null) {
                texts.add(decoded(part));
            }
        }
        return texts;
    }

    static List<ICalendar> invites(Client who) throws MessagingException, IOException {
        return inviteTexts(who).stream()
                .map(text -> Biweekly.parse(text).first())
                .toList();
    }

    static List<String> methods(List<ICalendar> invites) {
        return invites.stream().map(each -> each.getMethod().getValue()).toList();
    }

    static List<VEvent> events(List<ICalendar> invites) {
        return invites.stream().map(each -> each.getEvents().getFirst()).toList();
    }

    static BodyPart calendarPart(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, "text/calendar");
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return decoded(part(mail, "text/plain"));
    }

    static String html(MimeMessage mail) throws MessagingException, IOException {
        return decoded(part(mail, "text/html"));
    }

    /** The same facts, few of them, and nothing that tells anybody that it was read. */
    static void assertSaysOneThing(MimeMessage mail) throws MessagingException, IOException {
        assertSaysOneThing(text(mail), html(mail));
    }

    static void assertSaysOneThing(String text, String html) {
        String read = html.replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertEquals(words(text), words(read));
        assertTrue(words(text).size() < MOST_WORDS, text);
        for (String tracker : List.of("<img", "<script", "<link", "url(", "src=")) {
            assertFalse(html.contains(tracker), html);
        }
        for (String link : links(text)) {
            assertTrue(link.startsWith("https://hub.example/"), link);
        }
        assertEquals(1, links(text).size(), "one action");
    }

    static List<String> links(String text) {
        return words(text).stream().filter(word -> word.contains("://")).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Every header and every part, decoded. */
    static String whole(MimeMessage mail) throws MessagingException, IOException {
        StringBuilder whole = new StringBuilder(mail.getSubject()).append('\n');
        for (Header header : Collections.list(mail.getAllHeaders())) {
            whole.append(header.getName())
                    .append(": ")
                    .append(header.getValue())
                    .append('\n');
        }
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            whole.append(decoded(parts.getBodyPart(i)).replaceAll("\r\n ", "")).append('\n');
        }
        return whole.toString();
    }

    private static BodyPart part(MimeMessage mail, String type) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i);
            }
        }
        return null;
    }

    private static String decoded(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
