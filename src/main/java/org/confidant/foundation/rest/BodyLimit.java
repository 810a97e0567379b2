package org.confidant.foundation.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.confidant.foundation.problem.TooLarge;

/** JSON bodies are small; a huge one is refused before it is read whole. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    static final long MOST = 2L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        var type = request.getMediaType();
        boolean json = type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        if (!json) return;
        if (request.getLength() > MOST) throw tooLarge();
        if (request.hasEntity()) request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static TooLarge tooLarge() {
        return new TooLarge(null, "The JSON is larger than 2 MB. Send less at once.");
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            if (got > 0) count(got);
            return got;
        }

        private void count(long more) {
            read += more;
            if (read > MOST) throw tooLarge();
        }
    }
}
