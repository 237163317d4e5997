package dev.laurel.simulator.faults;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One way to misbehave. Each hits a request, an event that is about to be delivered, or one attempt to deliver it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fault.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = Fault.Status.class, name = "status"),
    @JsonSubTypes.Type(value = Fault.TimeoutBeforeCommit.class, name = "timeoutBeforeCommit"),
    @JsonSubTypes.Type(value = Fault.TimeoutAfterCommit.class, name = "timeoutAfterCommit"),
    @JsonSubTypes.Type(value = Fault.Drop.class, name = "drop"),
    @JsonSubTypes.Type(value = Fault.Duplicate.class, name = "duplicate"),
    @JsonSubTypes.Type(value = Fault.Reorder.class, name = "reorder"),
    @JsonSubTypes.Type(value = Fault.WrongSignature.class, name = "wrongSignature"),
    @JsonSubTypes.Type(value = Fault.StaleTimestamp.class, name = "staleTimestamp"),
    @JsonSubTypes.Type(value = Fault.Late.class, name = "late"),
    @JsonSubTypes.Type(value = Fault.ForgedRound.class, name = "forgedRound"),
    @JsonSubTypes.Type(value = Fault.OtherChain.class, name = "otherChain"),
})
public sealed interface Fault {

    /** Befalls a request. */
    sealed interface OfRequest extends Fault {}

    /** Befalls an event once, when it is about to be delivered. */
    sealed interface OfEvent extends Fault {}

    /** Befalls a request to a randomness beacon, and changes what is answered. */
    sealed interface OfBeacon extends Fault {}

    /** Befalls each attempt to deliver an event anew. */
    sealed interface OfAttempt extends Fault {}

    /** Waits, before a request is worked on or before an event is first posted. */
    record Delay(long ms) implements OfRequest, OfEvent {
        public Delay {
            Bounds.require("ms", ms, 1, 600_000);
        }
    }

    /**
     * Answers this status, 429 or 5xx.
     *
     * @param afterCommit whether the work was done all the same: the provider took the money and says it failed
     */
    record Status(int code, boolean afterCommit) implements OfRequest {
        public Status {
            if (code != 429) {
                Bounds.require("code", code, 500, 599);
            }
        }
    }

    /** Does nothing, lets the caller wait so long, and hangs up without an answer. */
    record TimeoutBeforeCommit(long ms) implements OfRequest {
        public TimeoutBeforeCommit {
            Bounds.require("ms", ms, 0, 600_000);
        }
    }

    /** Does the work, lets the caller wait so long, and hangs up without an answer. */
    record TimeoutAfterCommit(long ms) implements OfRequest {
        public TimeoutAfterCommit {
            Bounds.require("ms", ms, 0, 600_000);
        }
    }

    /** The event is never posted. */
    record Drop() implements OfEvent {}

    /** The event is posted so many times more. */
    record Duplicate(int times) implements OfEvent {
        public Duplicate {
            Bounds.require("times", times, 1, 1000);
        }
    }

    /**
     * Events are held until there are so many, then posted one after the other, the latest first.
     *
     * @param holdMs after which time those held are posted though there are fewer; 0 means 2,000
     */
    record Reorder(int window, long holdMs) implements OfEvent {
        public Reorder {
            Bounds.require("window", window, 2, 1000);
            Bounds.require("holdMs", holdMs, 0, 600_000);
            holdMs = holdMs == 0 ? 2_000 : holdMs;
        }
    }

    /** Signed with a secret that is not the receiver's. */
    record WrongSignature() implements OfAttempt {}

    /** Signed rightly, but so many seconds ago; 0 means an hour. */
    record StaleTimestamp(long seconds) implements OfAttempt {
        public StaleTimestamp {
            Bounds.require("seconds", seconds, 0, 365L * 24 * 60 * 60);
            seconds = seconds == 0 ? 3_600 : seconds;
        }
    }

    /** Rounds are there so much after their time. */
    record Late(long ms) implements OfBeacon {
        public Late {
            Bounds.require("ms", ms, 1, 600_000);
        }
    }

    /** The signature is the beacon's, but over another round. */
    record ForgedRound() implements OfBeacon {}

    /** Under the asked chain's name another one is served. */
    record OtherChain() implements OfBeacon {}
}
