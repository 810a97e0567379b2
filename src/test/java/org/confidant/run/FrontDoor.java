package org.confidant.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** One address in front of several nodes: each connection goes to the first of them that takes it. */
final class FrontDoor implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> nodes;

    FrontDoor(List<Integer> nodes) {
        this.nodes = nodes;
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        inBackground(this::receive);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                inBackground(() -> lead(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket guest) {
        try (guest;
                var host = firstThatOpens()) {
            var back = inBackground(() -> pass(host, guest));
            pass(guest, host);
            back.join();
        } catch (IOException gone) {
            // the guest sees its connection end, as behind any proxy
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket firstThatOpens() throws IOException {
        IOException last = null;
        for (int port : nodes) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 2_000);
                return socket;
            } catch (IOException away) {
                socket.close();
                last = away;
            }
        }
        throw last;
    }

    /** Until one of the two has no more to say; then neither has. */
    private static void pass(Socket from, Socket to) {
        try {
            InputStream said = from.getInputStream();
            OutputStream heard = to.getOutputStream();
            said.transferTo(heard);
        } catch (IOException gone) {
            // ends here as well
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed
        }
    }

    private static Thread inBackground(Runnable work) {
        var thread = new Thread(work, "front door");
        thread.setDaemon(true);
        thread.start();
        return thread;
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
