package org.confidant.policy.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.TooLarge;

/**
 * Whether a file is what a scan of a signed page can be. Nothing is drawn and no PDF is built in memory: pages are
 * counted in the bytes and, where they are packed, in what is unpacked up to a bound; of a picture only the head is read.
 */
final class Scan {

    static final long MOST_BYTES = 10L * 1024 * 1024;
    static final int MOST_PAGES = 20;
    static final FileKind[] KINDS = {FileKind.PDF, FileKind.PNG, FileKind.JPEG};

    private static final String FIELD = "scan";
    private static final long MOST_DOTS = 100_000_000;
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;
    private static final Pattern PAGE = Pattern.compile("/Type\\s{0,4}/Page(?![A-Za-z])");
    private static final Pattern COUNT = Pattern.compile("/Count\\s{1,4}(\\d{1,9})");
    private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)(?![A-Za-z])");
    private static final String PACKED = "/ObjStm";
    private static final String BEGIN = "stream";

    private Scan() {}

    static void check(Upload upload) {
        if (upload.bytes().length > MOST_BYTES)
            throw new TooLarge(FIELD, "The file is larger than 10 MB. Scan it with fewer dots per inch.");
        if (upload.kind() == FileKind.PDF) pdf(upload.bytes());
        else picture(upload.bytes());
    }

    private static void pdf(byte[] bytes) {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (raw.contains("/Encrypt"))
            throw new RuleBroken(FIELD, "This PDF is protected. Save it without protection and choose it again.");
        look(raw);
        int pages = pages(raw);
        int unpacked = 0;
        for (int at = raw.indexOf(PACKED); at >= 0; at = raw.indexOf(PACKED, at + 1)) {
            int begin = raw.indexOf(BEGIN, at);
            if (begin < 0) break;
            var inside = inflated(bytes, afterLine(raw, begin + BEGIN.length()), MOST_UNPACKED - unpacked);
            unpacked += inside.length();
            look(inside);
            pages += pages(inside);
        }
        if (pages > MOST_PAGES) throw tooManyPages();
        if (pages == 0) throw new RuleBroken(FIELD, "This PDF has no page that can be read. Scan it again.");
    }

    private static int afterLine(String raw, int at) {
        int next = at;
        if (next < raw.length() && raw.charAt(next) == '\r') next++;
        if (next < raw.length() && raw.charAt(next) == '\n') next++;
        return next;
    }

    private static String inflated(byte[] bytes, int from, int most) {
        var inflater = new Inflater();
        var out = new java.io.ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var buffer = new byte[64 * 1024];
            for (int got = inflater.inflate(buffer); got > 0; got = inflater.inflate(buffer)) {
                out.write(buffer, 0, got);
                if (out.size() > most)
                    throw new RuleBroken(FIELD, "This PDF unpacks to far more than a scan is. Scan the page again.");
            }
        } catch (DataFormatException notPackedThisWay) {
            return out.toString(StandardCharsets.ISO_8859_1);
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static void look(String text) {
        if (ACTIVE.matcher(text).find())
            throw new RuleBroken(FIELD, "This PDF carries programs or other files. Choose the plain scan.");
        var counts = COUNT.matcher(text);
        while (counts.find())
            if (Integer.parseInt(counts.group(1)) > MOST_PAGES && isPages(text, counts.start())) throw tooManyPages();
    }

    /** A count of pages, and not of bookmarks. */
    private static boolean isPages(String text, int at) {
        int from = Math.max(0, text.lastIndexOf("<<", at));
        int to = text.indexOf(">>", at);
        return text.substring(from, to < 0 ? text.length() : to).contains("/Kids");
    }

    private static int pages(String text) {
        return (int) PAGE.matcher(text).results().limit(MOST_PAGES + 1L).count();
    }

    private static RuleBroken tooManyPages() {
        return new RuleBroken(FIELD, "This PDF has more than 20 pages. Choose the scan of the signed page alone.");
    }

    private static void picture(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw unreadable();
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS)
                    throw new RuleBroken(FIELD, "This picture has more than 100 million dots. Scan it with fewer.");
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    private static RuleBroken unreadable() {
        return new RuleBroken(FIELD, "This picture cannot be read: it seems to be damaged. Scan the page again.");
    }
}
