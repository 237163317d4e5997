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
            Map<Integer, List<SealedEntry>> read = new HashMap<>();
            for (String entryId : entryIds) {
                int block = blockOf(seal, entryId);
                if (block >= 0) {
                    List<SealedEntry> entries = read.computeIfAbsent(
                            block, number -> entriesOf(seal, seal.blocks().get(number)));
                    receipt(seal, block, entries, entryId).ifPresent(receipt -> receipts.put(entryId, receipt));
                }
            }
        });
        return receipts;
    }

    private static Optional<Receipt> receipt(StoredSeal seal, int block, List<SealedEntry> entries, String entryId) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).entryId().equals(entryId)) {
                List<byte[]> leaves =
                        entries.stream().map(SealedEntry::leafHash).toList();
                List<byte[]> path = MerkleTree.auditPath(leaves, i);
                path.addAll(MerkleTree.auditPath(roots(seal), block));
                return Optional.of(Receipt.of(
                        entryId, (long) block * Block.SIZE + i, seal.statement().entryCount(), path));
            }
        }
        return Optional.empty();
    }

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
