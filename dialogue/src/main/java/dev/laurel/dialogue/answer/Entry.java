package dev.laurel.dialogue.answer;

/** What became of a wish to enter a prize draw. */
public sealed interface Entry {

    /** So many entries were made. */
    record Made(int entries) implements Entry {}

    /** There are fewer points than it takes. */
    record TooFewPoints(long available) implements Entry {}

    /** It is closed, or not open yet. */
    record NotOpen() implements Entry {}

    /** The member has all the entries that one person may have. */
    record LimitReached() implements Entry {}

    /** The rules exclude the member, for a reason in the member's language. */
    record Ineligible(String reason) implements Entry {}
}
