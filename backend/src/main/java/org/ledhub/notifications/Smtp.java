package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mail to a mail server. */
@ApplicationScoped
class Smtp implements Sender {

    /** What a server says of one mailbox; anything else may be said of every mail, and passes. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"@]+@[^\\s\\p{Cntrl}<>,;:\"@]+");

    private final PatientCalls calls;
    private final Session server;
    private final Clock clock;
    private final String from;
    private final String user;
    private final String password;

    Smtp(
            PatientCalls calls,
            Clock clock,
            @ConfigProperty(name = "ledhub.mail.host") String host,
            @ConfigProperty(name = "ledhub.mail.port") int port,
            @ConfigProperty(name = "ledhub.mail.tls") String tls,
            @ConfigProperty(name = "ledhub.mail.user") Optional<String> user,
            @ConfigProperty(name = "ledhub.mail.password") Optional<String> password,
            @ConfigProperty(name = "ledhub.mail.from") String from) {
        this.calls = calls;
        this.clock = clock;
        this.from = from;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        this.server = Session.getInstance(properties(host, port, tls, user.isPresent()));
    }

    @Override
    public void send(Envelope envelope) {
        calls.make(() -> {
            try {
                deliver(envelope);
            } catch (MessagingException e) {
                throw new NotSent(e.getClass().getSimpleName(), isHopeless(e), e);
            }
        });
    }

    private void deliver(Envelope envelope) throws MessagingException {
        MimeMessage message = new MailMessage(server, envelope, from, clock.instant());
        try (Transport transport = server.getTransport()) {
            transport.connect(user, password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** Text that would be read as more than one address is never handed to a server. */
    static boolean isOneAddress(String to) {
        return ONE_ADDRESS.matcher(to).matches();
    }

    private static boolean isHopeless(Throwable trouble) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            if (each instanceof SMTPAddressFailedException refusal
                    && NO_SUCH_MAILBOX.contains(refusal.getReturnCode())) {
                return true;
            }
        }
        return false;
    }

    private static Properties properties(String host, int port, String tls, boolean logsIn) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(logsIn));
        properties.put("mail.smtp.starttls.enable", String.valueOf(!tls.equals("disabled")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("required")));
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
