package dev.laurel.dialogue.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prize draw.
 *
 * @param closes the last day on which one can enter
 * @param pointsPerEntry nothing when entries are not sold for points
 */
public record Sweepstakes(
        String id,
        String name,
        boolean open,
        LocalDate closes,
        List<String> prizes,
        @Nullable Long pointsPerEntry) implements Named {}
