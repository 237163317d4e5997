package dev.laurel.social.messenger.lane;

import java.time.Duration;

/**
 * What is done with a parcel. It may be done again after a crash, and must allow that. An exception means that it is
 * tried again later.
 */
@FunctionalInterface
public interface LaneWork {

    Outcome take(Parcel parcel);

    /** It was tried in vain too often and is about to be set aside for people. */
    default void givenUp(Parcel parcel, String why) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** It is done. */
    record Done() implements Outcome {}

    /** It must wait so long, and whatever comes after it in its lane. It does not count as tried. */
    record NotYet(Duration pause) implements Outcome {}

    /** It was tried in vain; the next try is after a growing while, until there were too many. */
    record InVain(String why) implements Outcome {}

    /** Nothing can be done about it: set aside for people, and the lane goes on. */
    record SetAside(String why) implements Outcome {}
}
