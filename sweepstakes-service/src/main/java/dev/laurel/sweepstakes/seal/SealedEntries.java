package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.EntryLine;
import dev.laurel.draw.EntryStream;
import dev.laurel.draw.Hex;
import dev.laurel.draw.MerkleTree;
import dev.laurel.draw.Receipt;
import dev.laurel.draw.SealedEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is under a seal: all entries, or the receipts of some. */
public final class SealedEntries {

    private final Seals seals;

    SealedEntries(Seals seals) {
        this.seals = seals;
    }

    /** All entries in order, a block at a time. */
    public EntryStream of(StoredSeal seal) {
        return entries -> {
            for (Block block : seal.blocks()) {
                entriesOf(seal, block).forEach(entries);
            }
        };
    }

    /** Writes all entries as NDJSON. */
    public void writeTo(OutputStream out, StoredSeal seal) throws IOException {
        for (Block block : seal.blocks()) {
            out.write(seals.lines(seal.terms().sweepstakesId(), block));
        }
    }

    /** The receipts of those of these entries that are under the seal of their sweepstakes; of none before it is sealed. */
    public Map<String, Receipt> receipts(String sweepstakesId, Collection<String> entryIds) {
        Map<String, Receipt> receipts = new HashMap<>();
        seals.find(sweepstakesId).ifPresent(seal -> {
            Map<Integer, Leaves> read = new HashMap<>();
            for (String entryId : entryIds) {
                int block = blockOf(seal, entryId);
                if (block >= 0) {
                    Leaves leaves = read.computeIfAbsent(block, number -> leaves(seal, number));
                    receipt(seal, block, leaves, entryId).ifPresent(receipt -> receipts.put(entryId, receipt));
                }
            }
        });
        return receipts;
    }

    private static Optional<Receipt> receipt(StoredSeal seal, int block, Leaves leaves, String entryId) {
        int index = leaves.entryIds().indexOf(entryId);
        if (index < 0) {
            return Optional.empty();
        }
        List<byte[]> path = MerkleTree.auditPath(leaves.hashes(), index);
        path.addAll(leaves.pathAbove());
        return Optional.of(Receipt.of(
                entryId, (long) block * Block.SIZE + index, seal.statement().entryCount(), path));
    }

    private Leaves leaves(StoredSeal seal, int block) {
        List<SealedEntry> entries = entriesOf(seal, seal.blocks().get(block));
        return new Leaves(
                entries.stream().map(SealedEntry::entryId).toList(),
                entries.stream().map(SealedEntry::leafHash).toList(),
                MerkleTree.auditPath(roots(seal), block));
    }

    /** A block as receipts need it, with the way from its root up. */
    private record Leaves(List<String> entryIds, List<byte[]> hashes, List<byte[]> pathAbove) {}

    private static List<byte[]> roots(StoredSeal seal) {
        return seal.blocks().stream()
                .map(block -> Hex.bytes("A block's root", block.root(), 32))
                .toList();
    }

    private static int blockOf(StoredSeal seal, String entryId) {
        int found = Collections.binarySearch(
                seal.blocks(), new Block(entryId, ""), Comparator.comparing(Block::firstEntryId));
        // where it would be inserted is after the block that it is in
        return found >= 0 ? found : -found - 2;
    }

    private List<SealedEntry> entriesOf(StoredSeal seal, Block block) {
        byte[] lines = seals.lines(seal.terms().sweepstakesId(), block);
        return new String(lines, StandardCharsets.ISO_8859_1)
                .lines()
                .map(EntryLine::parse)
                .toList();
    }
}
