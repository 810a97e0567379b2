package org.confidant.audit.tree;

/** The complete subtrees of a tree: level 0 are the leaf hashes; node {@code i} of level {@code l} covers leaves {@code i·2^l} on. */
@FunctionalInterface
public interface Nodes {
    byte[] node(int level, long index);
}
