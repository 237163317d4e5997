package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.EntryLine;
import dev.laurel.draw.Hex;
import dev.laurel.draw.MerkleTree;
import dev.laurel.draw.SealedEntry;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of entries into blocks and keeps them. */
final class BlockWriter {

    private final Seals seals;
    private final String sweepstakesId;
    private final List<Block> blocks = new ArrayList<>();
    private final MerkleTree whole = new MerkleTree();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private MerkleTree tree = new MerkleTree();
    private String firstEntryId = "";

    BlockWriter(Seals seals, String sweepstakesId) {
        this.seals = seals;
        this.sweepstakesId = sweepstakesId;
    }

    void add(SealedEntry entry) {
        if (tree.size() == 0) {
            firstEntryId = entry.entryId();
        }
        tree.add(entry);
        lines.writeBytes(EntryLine.bytes(entry));
        if (tree.size() == Block.SIZE) {
            keep();
        }
    }

    /** Keeps what is left; all blocks in order. */
    List<Block> finish() {
        if (tree.size() > 0) {
            keep();
        }
        return List.copyOf(blocks);
    }

    /** The root over all blocks. */
    String merkleRoot() {
        return Hex.of(whole.root());
    }

    private void keep() {
        byte[] root = tree.root();
        Block block = new Block(firstEntryId, Hex.of(root));
        seals.keep(sweepstakesId, block, lines.toByteArray());
        blocks.add(block);
        whole.addHash(root);
        tree = new MerkleTree();
        lines.reset();
    }
}
