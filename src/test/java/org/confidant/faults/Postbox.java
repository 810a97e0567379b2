package org.confidant.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that counts how often it took each letter, and that can stop talking while it goes on listening. */
final class Postbox implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();
    private volatile boolean silent;

    Postbox() {
        try {
            door = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        inBackground(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on whoever connects waits for a word. */
    void fallSilent() {
        silent = true;
    }

    void speakAgain() {
        silent = false;
    }

    /** How many connections were made while nothing was said. */
    int held() {
        return held.get();
    }

    int letters() {
        return taken.size();
    }

    /** How many letters came more than once. */
    long doubled() {
        return taken.values().stream().filter(times -> times > 1).count();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                inBackground(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (silent) {
                held.incrementAndGet();
                while (in.readLine() != null) {
                    // not a word
                }
                return;
            }
            var out = guest.getOutputStream();
            say(out, "220 letters of a test");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) say(out, "250 letters of a test");
                else if (command.startsWith("DATA")) take(in, out);
                else if (command.startsWith("QUIT")) {
                    say(out, "221 gone");
                    return;
                } else say(out, "250 well");
            }
        } catch (IOException gone) {
            // so does a client that was killed
        }
    }

    private void take(BufferedReader in, OutputStream out) throws IOException {
        say(out, "354 go on");
        String id = null;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                if (id != null) taken.merge(id, 1, Integer::sum);
                say(out, "250 taken");
                return;
            }
            if (id == null && line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                id = line.substring(11).strip();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "letters");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            // it is closed
        }
    }
}
