package org.confidant.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A real SMTP server in this JVM that keeps what it receives. */
public final class MailServer {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    public static MailServer start() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        return new MailServer(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Every letter to this address so far. */
    public List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    /** Waits until the address has a letter of this kind; fails after the given time. */
    public MimeMessage await(String address, Predicate<MimeMessage> kind, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        do {
            var found = receivedBy(address).stream().filter(kind).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            server.waitForIncomingEmail(200, server.getReceivedMessages().length + 1);
        } while (System.nanoTime() < end);
        throw new AssertionError("No such letter to " + address + " within " + longest.toSeconds() + " s.");
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.stream(letter.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Stops receiving, as a server that is down. */
    public void stop() {
        server.stop();
    }
}
