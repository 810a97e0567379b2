package org.confidant.foundation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.settings.Settings;

/** Sends the letters that wait. A letter is leased before it is sent, so no two nodes send it. */
@ApplicationScoped
public class SendLetters implements Job {

    /** What the library says itself; a server's own words are never repeated. */
    private static final String NO_TLS = "STARTTLS is required";

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 12;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "send-letters";
    }

    @Override
    public String title() {
        return "Send the letters that wait";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public String run() {
        if (settings.text("confidant.smtp.host").isBlank()) return "No mail server is set: letters wait.";
        int sent = 0;
        int failed = 0;
        for (var letter : letters.claim(UUID.randomUUID(), clock.instant(), LEASE, AT_ONCE)) {
            if (send(letter)) sent++;
            else failed++;
        }
        return sent + " sent, " + failed + " to be tried again.";
    }

    private boolean send(Letters.ToSend letter) {
        if (letter.body() == null) return failed(letter, "Its text does not decrypt: see the page Encryption keys.");
        try {
            deliver(letter);
            letters.sent(letter.id(), clock.instant());
            return true;
        } catch (MessagingException refused) {
            return failed(letter, inWords(refused));
        }
    }

    private boolean failed(Letters.ToSend letter, String why) {
        boolean giveUp = letter.attempts() + 1 >= MOST_ATTEMPTS;
        letters.failed(letter.id(), why, clock.instant().plus(wait(letter.attempts())), giveUp);
        return false;
    }

    /** 30 seconds, doubled each time, at most six hours. */
    static Duration wait(int attemptsBefore) {
        var doubled = Duration.ofSeconds(30).multipliedBy(1L << Math.min(attemptsBefore, 12));
        return doubled.compareTo(Duration.ofHours(6)) > 0 ? Duration.ofHours(6) : doubled;
    }

    private void deliver(Letters.ToSend letter) throws MessagingException {
        var session = Session.getInstance(properties());
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // the same letter tried again bears the same id, so that a receiver can tell
                setHeader("Message-ID", "<" + letter.id() + "@confidant>");
            }
        };
        message.setFrom(new InternetAddress(settings.text("confidant.smtp.from")));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.toAddress(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.body(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            var user = settings.text("confidant.smtp.user");
            if (user.isBlank()) transport.connect();
            else transport.connect(user, settings.text("confidant.smtp.password"));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties() {
        var properties = new Properties();
        var patience = String.valueOf(PATIENCE.toMillis());
        properties.setProperty("mail.smtp.host", settings.text("confidant.smtp.host"));
        properties.setProperty("mail.smtp.port", settings.text("confidant.smtp.port"));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty(
                "mail.smtp.auth",
                String.valueOf(!settings.text("confidant.smtp.user").isBlank()));
        if (settings.flag("confidant.smtp.starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        return properties;
    }

    /** What went wrong, without what the server said: that could repeat the letter. */
    static String inWords(MessagingException refused) {
        if (refused instanceof AuthenticationFailedException) return "The mail server does not accept our sign-in.";
        if (refused instanceof SendFailedException) return "The mail server does not accept the recipient.";
        for (Throwable cause = refused; cause != null; cause = cause.getCause())
            if (cause instanceof SSLException) return "The mail server's TLS is not trusted: see its certificate.";
        if (String.valueOf(refused.getMessage()).startsWith(NO_TLS)) return "The mail server offers no TLS.";
        return "The mail server cannot be reached or refused the letter.";
    }
}
