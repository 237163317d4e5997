package dev.laurel.draw;

/** Something is not as {@code laurel-draw/1} wants it; it says what, for whoever checks a draw. */
public final class ProtocolViolation extends RuntimeException {

    private final String words;

    public ProtocolViolation(String words) {
        super(words);
        this.words = words;
    }

    /** What is wrong. */
    public String words() {
        return words;
    }
}
