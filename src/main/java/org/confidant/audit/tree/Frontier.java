package org.confidant.audit.tree;

/**
 * The right edge of a growing tree: one hash for each complete subtree that has no sibling yet. Adding a leaf costs two
 * hashes on average and no memory, however large the tree is.
 */
public final class Frontier {

    private static final int LEVELS = 63;

    /** Hears of each subtree the moment it is complete. The array is overwritten later: copy what is kept. */
    public interface Completed {
        void node(int level, long index, byte[] hash);
    }

    private final Hasher hasher = new Hasher();
    private final byte[][] edge = new byte[LEVELS][];
    private final byte[] carry = new byte[Hasher.LENGTH];
    private long size;

    /** An empty tree. */
    public Frontier() {}

    /** The edge of a tree that is there already. */
    public Frontier(long size, Nodes nodes) {
        this.size = size;
        for (int level = 0; level < LEVELS; level++)
            if ((size >> level & 1) == 1)
                edge[level] = nodes.node(level, (size >> level) - 1).clone();
    }

    public long size() {
        return size;
    }

    public void add(byte[] leaf) {
        add(leaf, null);
    }

    public void add(byte[] leaf, Completed completed) {
        System.arraycopy(leaf, 0, carry, 0, Hasher.LENGTH);
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hasher.node(edge[level], carry, carry);
            level++;
            if (completed != null) completed.node(level, size >> level, carry);
        }
        if (edge[level] == null) edge[level] = new byte[Hasher.LENGTH];
        System.arraycopy(carry, 0, edge[level], 0, Hasher.LENGTH);
        size++;
    }

    public byte[] root() {
        if (size == 0) return hasher.empty();
        int level = Long.numberOfTrailingZeros(size);
        var root = edge[level].clone();
        for (level++; level < LEVELS; level++) if ((size >> level & 1) == 1) hasher.node(edge[level], root, root);
        return root;
    }
}
