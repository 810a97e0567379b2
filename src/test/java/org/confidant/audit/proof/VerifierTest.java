package org.confidant.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger with a JDK sees. */
class VerifierTest {

    @TempDir
    static Path folder;

    private static Map<String, byte[]> pack;
    private static Verifier verifier;

    @BeforeAll
    static void compileTheVerifierOfThePack() throws Exception {
        pack = SamplePack.files(folder);
        Files.write(folder.resolve("Verify.java"), pack.get("Verify.java"));
        verifier = Verifier.of(pack);
    }

    @Test
    void aPackIsValidWithNothingButAJdk() throws Exception {
        var zip = SamplePack.zipped(pack, folder.resolve("pack.zip"));
        var key = new String(pack.get("key.txt"), StandardCharsets.UTF_8).strip();

        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "Verify.java",
                        zip.toString(),
                        key)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .startsWith("VALID: 5 events, in the trail of 25")
                .contains("3 heads in agreement")
                .contains(key);
        assertThat(run.exitValue()).isZero();
    }

    @Test
    void anyByteChangedInAnyFileIsFoundAndTheFileNamed() throws Exception {
        for (var file : pack.entrySet()) {
            int step = Math.max(1, file.getValue().length / 40);
            for (int place = 0; place < file.getValue().length; place += step) {
                var said = verdict(SamplePack.touched(pack, file.getKey(), place));
                assertThat(said).as("%s, byte %d", file.getKey(), place).startsWith("NOT VALID: ");
            }
        }
    }

    @Test
    void theFirstThingThatIsNotValidIsNamed() throws Exception {
        named("events.jsonl", "events.jsonl, line 3: the event does not stand in the sealed trail as leaf 11.");
        named("key.txt", "key.txt");
        named("head.txt", "head.txt");
        named("heads/2026-11-21.txt", "heads/2026-11-21.txt");
        named("consistency.txt", "consistency.txt, line");
        named("documents/agreement.pdf", "documents/agreement.pdf is not as it was packed.");
        named("README.txt", "README.txt is not as it was packed.");
        named("manifest.txt", "manifest.txt: its signature does not fit what it says.");
        named("verify.html", "verify.html is not as it was packed.");
    }

    @Test
    void whatIsMissingAddedOrSwappedIsFound() throws Exception {
        for (var name : pack.keySet()) {
            var less = new LinkedHashMap<>(pack);
            less.remove(name);
            assertThat(verdict(less)).as(name).startsWith("NOT VALID: ").contains(name);
        }
        var more = new LinkedHashMap<>(pack);
        more.put("documents/another.txt", new byte[] {1});
        assertThat(verdict(more)).contains("documents/another.txt was not in the pack");
        var swapped = new LinkedHashMap<>(pack);
        swapped.put("head.txt", pack.get("heads/2026-11-21.txt"));
        assertThat(verdict(swapped)).startsWith("NOT VALID: ");
        var cut = new LinkedHashMap<>(pack);
        cut.put("events.jsonl", new byte[0]);
        assertThat(verdict(cut)).isEqualTo("NOT VALID: there are 0 events and 5 proofs.");
    }

    @Test
    void aPackOfSomebodyElsesKeyIsNotOurs(@TempDir Path other) throws Exception {
        var foreign = SamplePack.files(other);
        var ours = new String(pack.get("key.txt"), StandardCharsets.UTF_8);

        assertThat(verdict(foreign)).startsWith("VALID").contains("Compare the key");
        assertThat(verifier.verdict(foreign, ours)).isEqualTo("NOT VALID: key.txt is not the key you gave.");
    }

    private static void named(String file, String sentence) throws Exception {
        assertThat(verdict(SamplePack.touched(pack, file)))
                .startsWith("NOT VALID: ")
                .contains(sentence);
    }

    private static String verdict(Map<String, byte[]> files) throws Exception {
        return verifier.verdict(files);
    }
}
