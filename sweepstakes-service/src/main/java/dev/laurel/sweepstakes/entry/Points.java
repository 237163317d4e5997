package dev.laurel.sweepstakes.entry;

/** Points that entries cost. Both steps can be asked for again with the same key and are done once. */
public interface Points {

    /** What came of it. */
    sealed interface Answer {

        record Done() implements Answer {}

        record Insufficient() implements Answer {}

        /** Nobody knows: it is to be asked for again. */
        record Unavailable() implements Answer {}
    }

    /** Takes points, by a key of {@code [A-Za-z0-9._:-]}. */
    Answer spend(String customer, String key, long points, String sweepstakesId, String reason);

    /** Gives back whatever was taken by this key, also when nothing was. */
    Answer giveBack(String customer, String key, String reason);
}
