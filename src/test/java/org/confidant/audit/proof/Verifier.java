package org.confidant.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;

/** The verifier of a pack, compiled from the pack itself. */
public final class Verifier {

    private final Path folder;
    private final Method verdict;

    private Verifier(Path folder, Method verdict) {
        this.folder = folder;
        this.verdict = verdict;
    }

    public static Verifier of(Map<String, byte[]> pack) throws Exception {
        var folder = Files.createTempDirectory("verifier");
        folder.toFile().deleteOnExit();
        var source = Files.write(folder.resolve("Verify.java"), pack.get("Verify.java"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-Xlint:all,-serial", "-Werror", source.toString()))
                .isZero();
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        return new Verifier(folder, loader.loadClass("Verify").getMethod("verdict", Path.class, String.class));
    }

    public String verdict(Map<String, byte[]> files) throws Exception {
        return verdict(files, null);
    }

    public String verdict(Map<String, byte[]> files, String key) throws Exception {
        var pack = SamplePack.zipped(files, folder.resolve("pack.zip"));
        return (String) verdict.invoke(null, pack, key);
    }
}
