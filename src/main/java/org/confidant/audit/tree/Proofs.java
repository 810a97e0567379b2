package org.confidant.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inclusion and consistency proofs of RFC 9162, made from complete subtrees, and their verification. */
public final class Proofs {

    private final Nodes nodes;
    private final Hasher hasher = new Hasher();

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** That the leaf stands in the tree of this size (section 2.1.3.1). */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) throw new IllegalArgumentException("No leaf " + leaf + " in a tree of " + size);
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (leaf < middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
        java.util.Collections.reverse(path);
        return path;
    }

    /** That the smaller tree is the beginning of the larger one (section 2.1.4.1). */
    public List<byte[]> consistency(long smaller, long larger) {
        if (smaller < 1 || smaller > larger)
            throw new IllegalArgumentException("No proof from " + smaller + " to " + larger);
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = larger;
        boolean whole = true;
        while (smaller != to) {
            long middle = from + split(to - from);
            if (smaller <= middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) path.add(root(from, to));
        java.util.Collections.reverse(path);
        return path;
    }

    /** The root of the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? hasher.empty() : root(0, size);
    }

    private byte[] root(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(count);
        return hasher.node(root(from, middle), root(middle, to));
    }

    /** The largest power of two smaller than n. */
    static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** Section 2.1.3.2. */
    public static boolean included(byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size) return false;
        var hasher = new Hasher();
        long index = leaf;
        long last = size - 1;
        var hash = leafHash;
        for (var sibling : path) {
            if (last == 0 || sibling.length != Hasher.LENGTH) return false;
            if ((index & 1) == 1 || index == last) {
                hash = hasher.node(sibling, hash);
                while ((index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hasher.node(hash, sibling);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Section 2.1.4.2. */
    public static boolean consistent(
            long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> path) {
        if (smaller < 1 || smaller > larger) return false;
        if (smaller == larger) return path.isEmpty() && Arrays.equals(smallerRoot, largerRoot);
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(smaller) == 1) hashes.add(0, smallerRoot);
        if (hashes.isEmpty()) return false;
        var hasher = new Hasher();
        long index = smaller - 1;
        long last = larger - 1;
        while ((index & 1) == 1) {
            index >>= 1;
            last >>= 1;
        }
        var first = hashes.get(0);
        var second = first;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0 || hash.length != Hasher.LENGTH) return false;
            if ((index & 1) == 1 || index == last) {
                first = hasher.node(hash, first);
                second = hasher.node(hash, second);
                while ((index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                second = hasher.node(second, hash);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, smallerRoot) && Arrays.equals(second, largerRoot);
    }
}
