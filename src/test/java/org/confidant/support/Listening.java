package org.confidant.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where a process of Linux can be reached from. */
public final class Listening {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)\\]");
    private static final String LISTENS = "0A";

    /** 127.0.0.1, ::1 and 127.0.0.1 in the form of the longer addresses, as Linux writes them. */
    private static final Set<String> THIS_MACHINE =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private Listening() {}

    public static boolean canBeAsked() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** The ports at which other machines reach the process. */
    public static Set<Integer> toOtherMachines(long pid) throws IOException {
        return ports(pid, false);
    }

    /** The ports at which only this machine reaches it. */
    public static Set<Integer> toThisMachine(long pid) throws IOException {
        return ports(pid, true);
    }

    private static Set<Integer> ports(long pid, boolean toThisMachine) throws IOException {
        var own = sockets(pid);
        var ports = new TreeSet<Integer>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            var lines = Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table));
            for (var line : lines.subList(1, lines.size())) {
                var words = line.strip().split("\\s+");
                var address = words[1].split(":");
                if (words[3].equals(LISTENS)
                        && own.contains(words[9])
                        && THIS_MACHINE.contains(address[0]) == toThisMachine)
                    ports.add(Integer.parseInt(address[1], 16));
            }
        }
        return ports;
    }

    private static Set<String> sockets(long pid) throws IOException {
        var found = new HashSet<String>();
        try (var files = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var file : files) {
                var socket = SOCKET.matcher(target(file));
                if (socket.matches()) found.add(socket.group(1));
            }
        }
        return found;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
