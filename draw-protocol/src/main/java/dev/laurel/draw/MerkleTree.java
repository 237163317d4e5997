package dev.laurel.draw;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle tree of RFC 6962, built from left to right: it keeps one hash for each size of complete subtree, so a million
 * leaves cost 20 hashes of memory.
 */
public final class MerkleTree {

    private static final byte[] NODE = {1};

    private final MessageDigest digest = Sha256.digest();
    private final byte[][] complete = new byte[64][];
    private long size;

    /** Appends an entry. */
    public void add(SealedEntry entry) {
        addHash(digest.digest(entry.leaf()));
    }

    /** Appends the hash of a leaf, or of a complete subtree if only such are appended. */
    public void addHash(byte[] hash) {
        byte[] carried = hash;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            carried = node(complete[level], carried);
            level++;
        }
        complete[level] = carried;
        size++;
    }

    /** How many leaves. */
    public long size() {
        return size;
    }

    /** The root of what has been added; more can be added afterwards. Of nothing it is SHA-256 of nothing. */
    public byte[] root() {
        if (size == 0) {
            return digest.digest();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = complete[level].clone();
        for (int above = level + 1; above < complete.length; above++) {
            if (((size >> above) & 1) == 1) {
                root = node(complete[above], root);
            }
        }
        return root;
    }

    /**
     * The hashes beside the way from a leaf to the root, the lowest first. Leaves may themselves be roots of complete
     * subtrees of one size, of which the last may be smaller.
     */
    public static List<byte[]> auditPath(List<byte[]> leaves, int index) {
        MessageDigest digest = Sha256.digest();
        List<byte[]> path = new ArrayList<>();
        List<byte[]> level = leaves;
        for (int at = index; level.size() > 1; at >>= 1) {
            int sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            level = levelAbove(digest, level);
        }
        return path;
    }

    /** A last one without a sibling rises as it is; that is the RFC's split at the largest power of two. */
    private static List<byte[]> levelAbove(MessageDigest digest, List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int left = 0; left < level.size(); left += 2) {
            above.add(left + 1 < level.size() ? node(digest, level.get(left), level.get(left + 1)) : level.get(left));
        }
        return above;
    }

    /** The root that a leaf and its audit path lead to (RFC 9162, 2.1.3.2); null when the path does not fit the tree. */
    static byte @Nullable [] rootAbove(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return null;
        }
        MessageDigest digest = Sha256.digest();
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return null;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(digest, sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(digest, hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }

    private byte[] node(byte[] left, byte[] right) {
        return node(digest, left, right);
    }

    private static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
