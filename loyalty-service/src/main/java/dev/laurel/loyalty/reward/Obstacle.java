package dev.laurel.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/** Why a member cannot have a reward now. */
public sealed interface Obstacle {

    /** For programs. */
    Reason reason();

    /** For people. */
    String message();

    /** The kinds of obstacles. */
    enum Reason {
        NOT_YET,
        OVER,
        TIER_REQUIRED,
        LIMIT_REACHED,
        OUT_OF_STOCK,
        INSUFFICIENT_POINTS;

        /** As the API and stored refusals write it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It is offered later. */
    record NotYet(Instant from) implements Obstacle {

        @Override
        public Reason reason() {
            return Reason.NOT_YET;
        }

        @Override
        public String message() {
            return "It is offered from " + from + " on.";
        }
    }

    /** It is no longer offered. */
    record Over(Instant until) implements Obstacle {

        @Override
        public Reason reason() {
            return Reason.OVER;
        }

        @Override
        public String message() {
            return "It was offered until " + until + ".";
        }
    }

    /** It is for members of a higher tier. */
    record TierTooLow(String needed, String has) implements Obstacle {

        @Override
        public Reason reason() {
            return Reason.TIER_REQUIRED;
        }

        @Override
        public String message() {
            return "It is for members from " + needed + " on; you are " + has + ".";
        }
    }

    /** The member has had as many as one may have. */
    record LimitReached(int limit) implements Obstacle {

        @Override
        public Reason reason() {
            return Reason.LIMIT_REACHED;
        }

        @Override
        public String message() {
            return limit == 1 ? "You have had it; there is one for each member." : "You have had all " + limit + ".";
        }
    }

    /** None is left. */
    record OutOfStock() implements Obstacle {

        @Override
        public Reason reason() {
            return Reason.OUT_OF_STOCK;
        }

        @Override
        public String message() {
            return "None is left.";
        }
    }

    /** The member has too few points. */
    record PointsMissing(long missing, long available) implements Obstacle {

        @Override
        public Reason reason() {
            return Reason.INSUFFICIENT_POINTS;
        }

        @Override
        public String message() {
            return missing == 1 ? "1 point is missing." : missing + " points are missing.";
        }
    }
}
