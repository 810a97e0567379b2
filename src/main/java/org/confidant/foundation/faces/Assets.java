package org.confidant.foundation.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our own style sheets and scripts. Each carries a hash of its content, so that a browser may keep it for a
 * year and still gets the new one the moment it changes.
 */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    private Clock clock;

    protected Assets() {}

    @Inject
    Assets(Clock clock) {
        this.clock = clock;
    }

    public String url(String library, String name) {
        var faces = FacesContext.getCurrentInstance();
        var resource = faces.getApplication().getResourceHandler().createResource(name, library);
        var path = faces.getExternalContext().encodeResourceURL(resource.getRequestPath());
        var version = versions.computeIfAbsent(library + "/" + name, key -> hash(faces, key));
        return path + (path.contains("?") ? "&" : "?") + "v=" + version;
    }

    /** The server's time, for pages that count down: the reader's own clock may be wrong. */
    public long getNow() {
        return clock.millis();
    }

    private static String hash(FacesContext faces, String path) {
        try (var in = faces.getExternalContext().getResourceAsStream("/WEB-INF/resources/" + path)) {
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
