package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mail to the mail server, and waits no longer for it than it should. */
@ApplicationScoped
class Smtp {

    /** What a server says of one mailbox; anything else may be said of every mail, and passes. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"@]+@[^\\s\\p{Cntrl}<>,;:\"@]+");

    /** A call on a virtual thread ends its connection when it is interrupted, wherever it hangs. */
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    private final Session server;
    private final Clock clock;
    private final String from;
    private final Duration patience;
    private final String user;
    private final String password;

    Smtp(
            Clock clock,
            @ConfigProperty(name = "ledhub.mail.host") String host,
            @ConfigProperty(name = "ledhub.mail.port") int port,
            @ConfigProperty(name = "ledhub.mail.tls") String tls,
            @ConfigProperty(name = "ledhub.mail.user") Optional<String> user,
            @ConfigProperty(name = "ledhub.mail.password") Optional<String> password,
            @ConfigProperty(name = "ledhub.mail.from") String from,
            @ConfigProperty(name = "ledhub.mail.patience") Duration patience) {
        this.clock = clock;
        this.from = from;
        this.patience = patience;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        this.server = Session.getInstance(properties(host, port, tls, user.isPresent()));
    }

    /** @throws NotSent when the server did not take it, or did not say so in time */
    void send(Envelope envelope) {
        Future<?> call = calls.submit(() -> {
            deliver(envelope);
            return null;
        });
        try {
            call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotSent("No answer in time", false, e);
        } catch (ExecutionException e) {
            throw new NotSent(e.getCause().getClass().getSimpleName(), isHopeless(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("Interrupted", false, e);
        } finally {
            call.cancel(true);
        }
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
