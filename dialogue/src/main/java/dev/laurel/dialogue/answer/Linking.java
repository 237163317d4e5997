package dev.laurel.dialogue.answer;

/** What became of a code that should join a channel with an account. */
public sealed interface Linking {

    /** The channel speaks for that member from now on. */
    record Linked(String displayName) implements Linking {}

    /** No such code, or it is too old. */
    record WrongCode() implements Linking {}

    /** Too many wrong ones: a new code is needed. */
    record TooManyTries() implements Linking {}
}
