package org.ledhub.notifications;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A mail as it goes over the wire: the same thing as text, as HTML and, for a calendar, as an invite. Calendars read an invite only where
 * it is one of the alternatives, and only when its method is in the type too.
 */
class MailMessage extends MimeMessage {

    private final String messageId;

    MailMessage(Session server, Envelope envelope, String from, Instant at) throws MessagingException {
        super(server);
        messageId = envelope.messageId();
        MailContent content = envelope.content();
        setFrom(new InternetAddress(from, true));
        setRecipient(RecipientType.TO, new InternetAddress(envelope.to(), true));
        setSubject(content.subject(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(at));
        MimeMultipart alternatives = new MimeMultipart("alternative");
        add(alternatives, content.text(), "text/plain; charset=UTF-8");
        add(alternatives, content.html(), "text/html; charset=UTF-8");
        if (content.invite() != null) {
            add(alternatives, content.invite().text(), content.invite().contentType());
        }
        setContent(alternatives);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static void add(MimeMultipart alternatives, String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(text, type);
        alternatives.addBodyPart(part);
    }
}
