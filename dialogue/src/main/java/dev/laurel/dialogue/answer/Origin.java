package dev.laurel.dialogue.answer;

import java.util.List;

/**
 * What a balance is made of.
 *
 * @param available the balance; the parts sum to it
 * @param parts by reason, largest first
 * @param latest lines of the latest award's arithmetic, as the journal keeps them; none before the first
 */
public record Origin(long available, List<Part> parts, List<String> latest) {

    /** All movements of one kind together: how many, and their sum. */
    public record Part(String reason, int count, long points) {}
}
