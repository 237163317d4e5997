package dev.laurel.draw;

/** Something is not as {@code laurel-draw/1} wants it; the message says what, in words for whoever checks a draw. */
public final class ProtocolViolation extends RuntimeException {

    public ProtocolViolation(String message) {
        super(message);
    }
}
