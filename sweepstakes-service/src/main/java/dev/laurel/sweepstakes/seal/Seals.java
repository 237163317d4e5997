package dev.laurel.sweepstakes.seal;

import java.util.Optional;

/** The seals and the entries under them. */
public interface Seals {

    /** Keeps a block's lines. Blocks are named by their content, so keeping one again changes nothing. */
    void keep(String sweepstakesId, Block block, byte[] lines);

    /** The lines of a block that was kept. */
    byte[] lines(String sweepstakesId, Block block);

    /** The commit: false when the sweepstakes has its seal already. */
    boolean insert(StoredSeal seal);

    Optional<StoredSeal> find(String sweepstakesId);
}
