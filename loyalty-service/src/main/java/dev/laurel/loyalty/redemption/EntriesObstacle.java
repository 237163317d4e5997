package dev.laurel.loyalty.redemption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why sweepstakes-service did not count the entries of a redemption; the sentences are kept in the redemption. */
enum EntriesObstacle {
    LIMIT_REACHED("You have as many entries as one person can have."),
    NOT_OPEN("The sweepstakes took no entries any more."),
    CALLED_OFF("The sweepstakes was called off."),
    NOT_OFFERED("The sweepstakes takes no entries for rewards."),
    INELIGIBLE("You cannot take part in the sweepstakes.");

    private final String words;

    EntriesObstacle(String words) {
        this.words = words;
    }

    /** By sweepstakes-service's own name for it. */
    static EntriesObstacle named(String reason) {
        return switch (reason) {
            case "LIMIT_REACHED" -> LIMIT_REACHED;
            case "NOT_OPEN" -> NOT_OPEN;
            case "CALLED_OFF" -> CALLED_OFF;
            case "NOT_OFFERED", "NO_SUCH_SWEEPSTAKES" -> NOT_OFFERED;
            default -> INELIGIBLE;
        };
    }

    /** By the sentence for the member. */
    static Optional<EntriesObstacle> saying(String words) {
        return Arrays.stream(values()).filter(one -> one.words.equals(words)).findFirst();
    }

    String words() {
        return words;
    }

    /** For programs, for example {@code entries-limit-reached}. */
    String code() {
        return "entries-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
