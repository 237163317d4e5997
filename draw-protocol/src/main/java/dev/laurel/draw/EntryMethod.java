package dev.laurel.draw;

import java.util.Locale;

/** How somebody came by an entry. */
public enum EntryMethod {
    FREE,
    POINTS,
    PURCHASE,
    BONUS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As the protocol writes it. */
    public String word() {
        return word;
    }

    /**
     * The method of this word.
     *
     * @throws ProtocolViolation when there is none
     */
    public static EntryMethod of(String word) {
        for (EntryMethod method : values()) {
            if (method.word.equals(word)) {
                return method;
            }
        }
        throw new ProtocolViolation("\"" + word + "\" is no method of entry");
    }
}
