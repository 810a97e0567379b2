package org.confidant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.confidant.run.Stand;

/** What the operating system and the virtual machine say of a server process. */
final class Servers {

    private Servers() {}

    /** Resident memory in MB, or -1 where the system does not tell. */
    static long residentMb(Stand.Running server) throws IOException {
        var status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.isReadable(status)) return -1;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
    }

    /** Processor time that the server has used so far, in milliseconds, or -1 where the system does not tell. */
    static long cpuMillis(Stand.Running server) {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(java.time.Duration::toMillis)
                .orElse(-1L);
    }

    /** What of the heap is in use after a collection, in MB, or -1 where there is no jcmd. */
    static long heapMb(Stand.Running server) throws IOException, InterruptedException {
        if (jcmd(server, "GC.run") == null) return -1;
        var text = jcmd(server, "GC.heap_info");
        if (text == null) return -1;
        var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(text);
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
    }

    private static String jcmd(Stand.Running server, String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(program)) return null;
        var process = new ProcessBuilder(List.of(program.toString(), Long.toString(server.pid()), command))
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : null;
    }
}
