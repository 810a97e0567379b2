package org.confidant.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One connection of one client to 127.0.0.1, kept open as browsers do. Written by hand because client and server share
 * the cores: what a comfortable client spends would be taken from what is measured, and because the bytes on the wire
 * are to be counted.
 */
final class Wire implements AutoCloseable {

    /**
     * What came back.
     *
     * @param wireBytes head and body as they were sent, compressed and in chunks
     */
    record Answer(int status, List<String> head, byte[] body, boolean gzip, int wireBytes) {

        Optional<String> header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        /** Names and values of the cookies given, to be sent back. */
        String cookies() {
            return String.join(
                    "; ",
                    head.stream()
                            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
                            .map(line -> line.substring(11).strip().replaceFirst(";.*", ""))
                            .toList());
        }

        String text() {
            if (!gzip) return new String(body, StandardCharsets.UTF_8);
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket;
    private BufferedInputStream in;
    private int read;

    Wire(int port) {
        this.port = port;
    }

    /** The bytes of a request. @param headers each "Name: value" */
    static byte[] request(int port, String method, String path, List<String> headers, String body) {
        var text = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nAccept-Encoding: gzip\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) text.append("Content-Length: ").append(bytes.length).append("\r\n");
        text.append("\r\n");
        var head = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    /** A connection that the server closed after its last answer is opened again, once. */
    Answer send(byte[] request) throws IOException {
        boolean used = socket != null;
        try {
            return exchange(request);
        } catch (IOException closed) {
            close();
            if (!used) throw closed;
            return exchange(request);
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        read = 0;
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ")[1]);
        var head = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) head.add(line);
        var answer = new Answer(status, head, new byte[0], false, 0);
        var body = body(answer);
        var closing =
                answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
        var gzip = answer.header("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (closing) close();
        return new Answer(status, head, body, gzip, read);
    }

    private byte[] body(Answer answer) throws IOException {
        if (answer.status() == 304 || answer.status() == 204) return new byte[0];
        if (answer.header("Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) return chunks();
        var length = answer.header("Content-Length");
        if (length.isPresent()) return bytes(Integer.parseInt(length.get()));
        var rest = in.readAllBytes();
        read += rest.length;
        return rest;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.write(bytes(size));
            line();
        }
        while (!line().isEmpty()) continue;
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = in.readNBytes(count);
        read += bytes.length;
        if (bytes.length < count) throw new EOFException();
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            int c = in.read();
            if (c < 0) throw new EOFException();
            read++;
            if (c == '\n') return line.toString();
            if (c != '\r') line.append((char) c);
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) socket.close();
        } catch (IOException gone) {
            // it is closed either way
        }
        socket = null;
    }
}
