package dev.laurel.draw;

import java.util.Arrays;
import java.util.List;

/**
 * What proves to an entrant that an entry is under the seal: the inclusion proof of RFC 6962.
 *
 * @param auditPath hashes of 32 bytes in lower-case hexadecimal, the lowest first
 */
public record Receipt(String entryId, long leafIndex, long treeSize, List<String> auditPath) {

    public Receipt {
        auditPath = List.copyOf(auditPath);
    }

    /** The receipt with this audit path. */
    public static Receipt of(String entryId, long leafIndex, long treeSize, List<byte[]> auditPath) {
        return new Receipt(
                entryId, leafIndex, treeSize, auditPath.stream().map(Hex::of).toList());
    }

    /** Whether it shows that just this entry is under the root. */
    public boolean proves(SealedEntry entry, String merkleRoot) {
        if (!entry.entryId().equals(entryId)) {
            return false;
        }
        List<byte[]> path = auditPath.stream()
                .map(hash -> Hex.bytes("A hash of the audit path", hash, Sha256.LENGTH))
                .toList();
        byte[] root = MerkleTree.rootAbove(entry.leafHash(), leafIndex, treeSize, path);
        return root != null && Arrays.equals(root, Hex.bytes("The Merkle root", merkleRoot, Sha256.LENGTH));
    }
}
