package dev.laurel.social.messenger;

/** What became of the wish to send something. */
public sealed interface Sending {

    /** It is kept and will be sent; it was, if the key was used before. */
    record Queued() implements Sending {}

    /** The person's last word is too long ago, or there was none: take another way. */
    record OutsideWindow() implements Sending {}
}
