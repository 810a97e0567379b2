package org.confidant.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** AUD-06. */
    private static final List<byte[]> STANDARD = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .toList();

    private static final String THIRD = "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7";
    private static final String FOURTH = "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7";
    private static final String FIRST_TWO = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String LAST_THREE = "837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e";

    @Test
    void AUD_04_theChainOfTwoEntries() {
        var hasher = new Hasher();
        var first = hasher.entry(Hasher.genesis(), Canonical.of(Map.of("seq", 1, "action", "LOGIN")));
        var second = hasher.entry(first, "{\"action\":\"SIGN_POLICY\",\"seq\":2}".getBytes(StandardCharsets.UTF_8));

        assertThat(HEX.formatHex(first)).isEqualTo("d840660f4caff37fcdd8484fadfddd3d1d244e9aed453373ed2028e19c44ccb4");
        assertThat(HEX.formatHex(second)).isEqualTo("de7cbbd303fb995ca0c62653d900ab0e1df1b85e5ffc28c8f35c6045e071d62e");
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void AUD_06_rootsOfTheStandardTrees(int size, String root) {
        var tree = new Tree(STANDARD.subList(0, size));

        assertThat(HEX.formatHex(tree.frontier.root())).isEqualTo(root);
        assertThat(HEX.formatHex(new Proofs(tree).root(size))).isEqualTo(root);
    }

    @Test
    void AUD_06_inclusionOfLeafThreeInSeven() {
        var tree = new Tree(STANDARD.subList(0, 7));

        var path = new Proofs(tree).inclusion(3, 7);

        assertThat(path.stream().map(HEX::formatHex)).containsExactly(THIRD, FIRST_TWO, LAST_THREE);
        assertThat(Proofs.included(tree.node(0, 3), 3, 7, path, tree.frontier.root()))
                .isTrue();
    }

    @Test
    void AUD_06_consistencyFromThreeToSeven() {
        var tree = new Tree(STANDARD.subList(0, 7));

        var path = new Proofs(tree).consistency(3, 7);

        assertThat(path.stream().map(HEX::formatHex)).containsExactly(THIRD, FOURTH, FIRST_TWO, LAST_THREE);
        assertThat(Proofs.consistent(3, new Proofs(tree).root(3), 7, tree.frontier.root(), path))
                .isTrue();
    }

    @Property(tries = 150)
    void AUD_05_everyInclusionProofVerifiesAndNoChangedOneDoes(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
        var random = new Random(seed);
        var tree = new Tree(leaves(size, random));
        var proofs = new Proofs(tree);
        var root = tree.frontier.root();
        for (int leaf = 0; leaf < size; leaf++) {
            var path = proofs.inclusion(leaf, size);
            assertThat(path.size()).isLessThanOrEqualTo(9);
            assertThat(Proofs.included(tree.node(0, leaf), leaf, size, path, root))
                    .isTrue();
        }
        int leaf = random.nextInt(size);
        var path = proofs.inclusion(leaf, size);
        var hash = tree.node(0, leaf);
        for (int bit = 0; bit < 256; bit++) {
            assertThat(Proofs.included(flipped(hash, bit), leaf, size, path, root))
                    .isFalse();
            assertThat(Proofs.included(hash, leaf, size, path, flipped(root, bit)))
                    .isFalse();
            for (int step = 0; step < path.size(); step++)
                assertThat(Proofs.included(hash, leaf, size, withFlipped(path, step, bit), root))
                        .isFalse();
        }
        assertThat(Proofs.included(hash, leaf, size, more(path), root)).isFalse();
        if (!path.isEmpty())
            assertThat(Proofs.included(hash, leaf, size, path.subList(1, path.size()), root))
                    .isFalse();
        if (size > 1)
            assertThat(Proofs.included(hash, (leaf + 1) % size, size, path, root))
                    .isFalse();
        assertThat(Proofs.included(hash, size, size, path, root)).isFalse();
        assertThat(Proofs.included(hash, -1, size, path, root)).isFalse();
    }

    @Property(tries = 150)
    void AUD_05_everyConsistencyProofVerifiesAndNoChangedOneDoes(
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll long seed) {
        var random = new Random(seed);
        var tree = new Tree(leaves(size, random));
        var proofs = new Proofs(tree);
        var root = tree.frontier.root();
        for (int smaller = 1; smaller <= size; smaller++)
            assertThat(Proofs.consistent(smaller, proofs.root(smaller), size, root, proofs.consistency(smaller, size)))
                    .isTrue();
        int smaller = 1 + random.nextInt(size);
        var from = proofs.root(smaller);
        var path = proofs.consistency(smaller, size);
        for (int bit = 0; bit < 256; bit++) {
            assertThat(Proofs.consistent(smaller, flipped(from, bit), size, root, path))
                    .isFalse();
            assertThat(Proofs.consistent(smaller, from, size, flipped(root, bit), path))
                    .isFalse();
            for (int step = 0; step < path.size(); step++)
                assertThat(Proofs.consistent(smaller, from, size, root, withFlipped(path, step, bit)))
                        .isFalse();
        }
        assertThat(Proofs.consistent(smaller, from, size, root, more(path))).isFalse();
        assertThat(Proofs.consistent(size + 1, from, size, root, path)).isFalse();
        assertThat(Proofs.consistent(0, from, size, root, path)).isFalse();
    }

    @Property(tries = 1000)
    void anEdgeTakenUpAgainGoesOnAsIfItHadNeverBeenLeft(
            @ForAll @IntRange(max = 200) int before, @ForAll @IntRange(max = 200) int after, @ForAll long seed) {
        var all = leaves(before + after, new Random(seed));
        var whole = new Tree(all);
        var continued = new Frontier(before, whole);
        all.subList(before, all.size()).forEach(leaf -> continued.add(new Hasher().leaf(leaf)));

        assertThat(continued.root()).isEqualTo(whole.frontier.root());
        assertThat(continued.size()).isEqualTo(before + after);
    }

    private static List<byte[]> leaves(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var leaf = new byte[random.nextInt(80)];
                    random.nextBytes(leaf);
                    return leaf;
                })
                .toList();
    }

    private static byte[] flipped(byte[] hash, int bit) {
        var other = hash.clone();
        other[bit / 8] ^= (byte) (1 << bit % 8);
        return other;
    }

    private static List<byte[]> withFlipped(List<byte[]> path, int step, int bit) {
        var other = new ArrayList<>(path);
        other.set(step, flipped(path.get(step), bit));
        return other;
    }

    private static List<byte[]> more(List<byte[]> path) {
        var other = new ArrayList<>(path);
        other.add(new byte[32]);
        return other;
    }

    /** Keeps every complete subtree that its frontier tells of. */
    private static final class Tree implements Nodes {

        private final Frontier frontier = new Frontier();
        private final List<List<byte[]>> levels = new ArrayList<>();

        Tree(List<byte[]> leaves) {
            var hasher = new Hasher();
            for (var leaf : leaves) {
                var hash = hasher.leaf(leaf);
                keep(0, frontier.size(), hash);
                frontier.add(hash, this::keep);
            }
        }

        private void keep(int level, long index, byte[] hash) {
            while (levels.size() <= level) levels.add(new ArrayList<>());
            assertThat(levels.get(level)).hasSize((int) index);
            levels.get(level).add(Arrays.copyOf(hash, hash.length));
        }

        @Override
        public byte[] node(int level, long index) {
            return levels.get(level).get((int) index);
        }
    }
}
