package dev.laurel.loyalty.reward;

import java.time.Instant;

/** Why a member cannot have a reward now. */
public sealed interface Obstacle {

    /** For programs. */
    String reason();

    /** For people. */
    String message();

    /** It is offered later. */
    record NotYet(Instant from) implements Obstacle {

        @Override
        public String reason() {
            return "not-yet";
        }

        @Override
        public String message() {
            return "It is offered from " + from + " on.";
        }
    }

    /** It is no longer offered. */
    record Over(Instant until) implements Obstacle {

        @Override
        public String reason() {
            return "over";
        }

        @Override
        public String message() {
            return "It was offered until " + until + ".";
        }
    }

    /** It is for members of a higher tier. */
    record TierTooLow(String needed, String has) implements Obstacle {

        @Override
        public String reason() {
            return "tier-required";
        }

        @Override
        public String message() {
            return "It is for members from " + needed + " on; you are " + has + ".";
        }
    }

    /** The member has had as many as one may have. */
    record LimitReached(int limit) implements Obstacle {

        @Override
        public String reason() {
            return "limit-reached";
        }

        @Override
        public String message() {
            return limit == 1 ? "You have had it; there is one for each member." : "You have had all " + limit + ".";
        }
    }

    /** None is left. */
    record OutOfStock() implements Obstacle {

        @Override
        public String reason() {
            return "out-of-stock";
        }

        @Override
        public String message() {
            return "None is left.";
        }
    }

    /** The member has too few points. */
    record PointsMissing(long missing, long available) implements Obstacle {

        @Override
        public String reason() {
            return "insufficient-points";
        }

        @Override
        public String message() {
            return missing == 1 ? "1 point is missing." : missing + " points are missing.";
        }
    }
}
