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
import java.util.AbstractMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our own style sheets and scripts. Each carries a hash of its content, so that a browser may keep it for a
 * year and still gets the new one the moment it changes.
 */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** For EL, which finds an entry of a map much sooner than a method with arguments. */
    private final Map<String, String> urls = new AbstractMap<>() {
        @Override
        public String get(Object asset) {
            return known.computeIfAbsent(String.valueOf(asset), Assets::url);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return known.entrySet();
        }
    };

    private Clock clock;

    protected Assets() {}

    @Inject
    Assets(Clock clock) {
        this.clock = clock;
    }

    /** By their folder and name, as in {@code #{assets.urls['css/base.css']}}; made once, for it never changes. */
    public Map<String, String> getUrls() {
        return urls;
    }

    static String url(String asset) {
        var faces = FacesContext.getCurrentInstance();
        var slash = asset.indexOf('/');
        var resource = faces.getApplication()
                .getResourceHandler()
                .createResource(asset.substring(slash + 1), asset.substring(0, slash));
        var path = faces.getExternalContext().encodeResourceURL(resource.getRequestPath());
        return path + (path.contains("?") ? "&" : "?") + "v=" + hash(faces, asset);
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
