package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.Postponement;
import dev.laurel.draw.SealStatement;
import dev.laurel.draw.Terms;
import java.util.List;
import java.util.Map;

/**
 * A seal: made once, never changed.
 *
 * @param terms as they count, after a postponement with the later round
 * @param methods how many entries came by each method
 * @param blocks where the entries are, in order
 */
public record StoredSeal(
        Terms terms,
        List<Postponement> postponements,
        SealStatement statement,
        Map<EntryMethod, Long> methods,
        List<Block> blocks) {

    public StoredSeal {
        postponements = List.copyOf(postponements);
        methods = Map.copyOf(methods);
        blocks = List.copyOf(blocks);
    }
}
