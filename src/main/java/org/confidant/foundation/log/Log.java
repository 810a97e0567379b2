package org.confidant.foundation.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/**
 * One line of JSON per event. Callers give a code and plain facts (ids, counts, durations): never what people wrote.
 * Of an exception the classes and places are logged, not its message, which could repeat what people wrote.
 */
public final class Log {

    private static final Logger ROOT = Logger.getLogger("org.confidant");
    private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();
    private static final int FRAMES = 12;

    static {
        ROOT.setUseParentHandlers(false);
        // the logger outlives an undeployment, and its handler with it: one deployed again would say everything twice
        for (var former : ROOT.getHandlers())
            if (former.getClass().getName().equals(Lines.class.getName())) ROOT.removeHandler(former);
        ROOT.addHandler(new Lines());
    }

    private final Logger logger;

    private Log(String name) {
        logger = Logger.getLogger(name);
    }

    public static Log of(Class<?> where) {
        return new Log(where.getName());
    }

    /** Every line of this thread bears this request's id until it is set to null. */
    public static void request(String id) {
        if (id == null) REQUEST.remove();
        else REQUEST.set(id);
    }

    public void info(String event, Map<String, ?> facts) {
        write(Level.INFO, event, facts, null);
    }

    public void warn(String event, Map<String, ?> facts) {
        write(Level.WARNING, event, facts, null);
    }

    public void failed(String event, Throwable thrown) {
        failed(event, thrown, Map.of());
    }

    public void failed(String event, Throwable thrown, Map<String, ?> facts) {
        write(Level.SEVERE, event, facts, thrown);
    }

    private void write(Level level, String event, Map<String, ?> facts, Throwable thrown) {
        var entry = new LogRecord(level, event);
        entry.setLoggerName(logger.getName());
        entry.setParameters(new Object[] {facts});
        entry.setThrown(thrown);
        logger.log(entry);
    }

    static String line(LogRecord entry) {
        var json = new StringBuilder(256).append('{');
        member(json, "time", Instant.ofEpochMilli(entry.getMillis()).toString());
        member(json, "level", entry.getLevel().getName());
        member(json, "event", entry.getMessage());
        member(json, "logger", entry.getLoggerName());
        var request = REQUEST.get();
        if (request != null) member(json, "request", request);
        if (entry.getParameters() != null
                && entry.getParameters().length > 0
                && entry.getParameters()[0] instanceof Map<?, ?> facts)
            facts.forEach((key, value) -> member(json, String.valueOf(key), value));
        if (entry.getThrown() != null) member(json, "error", causes(entry.getThrown()));
        return json.append('}').toString();
    }

    /** By hand: the platform looks for its JSON library among all others each time that it is asked for an object. */
    private static void member(StringBuilder json, String name, Object value) {
        if (json.length() > 1) json.append(',');
        quoted(json, name);
        json.append(':');
        quoted(json, String.valueOf(value));
    }

    private static void quoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029)
                        json.append("\\u%04x".formatted((int) c));
                    else json.append(c);
                }
            }
        }
        json.append('"');
    }

    private static String causes(Throwable thrown) {
        var text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = thrown;
                cause != null && depth < 8;
                cause = cause.getCause() == cause ? null : cause.getCause(), depth++) {
            if (depth > 0) text.append(" <- ");
            text.append(cause.getClass().getName());
            if (cause instanceof SQLException sql)
                text.append('[')
                        .append(sql.getErrorCode())
                        .append('/')
                        .append(sql.getSQLState())
                        .append(']');
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++)
                text.append(" at ").append(frames[i]);
        }
        return text.toString();
    }

    /** Straight to the process's standard output, past what a server puts around redirected prints. */
    private static final class Lines extends StreamHandler {
        Lines() {
            super(new FileOutputStream(FileDescriptor.out), new Formatter() {
                @Override
                public String format(LogRecord entry) {
                    return line(entry) + "\n";
                }
            });
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            super.publish(entry);
            flush();
        }
    }
}
