package dev.laurel.social.conversation;

import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.understanding.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a transcript.
 *
 * @param id the channel's own for what came in; derived from it for the dialogue's answer
 * @param understood how the dialogue took what came in; nothing for what goes out, and for what a person took
 * @param reply the whole reply as JSON, for what the dialogue or staff said
 * @param by the member of staff who said it
 */
public record Line(
        String id,
        Instant at,
        From from,
        String text,
        @Nullable Understood understood,
        @Nullable String reply,
        @Nullable String by) {

    /** More is no message; it keeps a conversation's document small. */
    static final int LONGEST = 2_000;

    private static final String REPLY = ":reply";

    public Line {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Who said it. */
    public enum From {
        SPEAKER,
        DIALOGUE,
        STAFF
    }

    /**
     * How something was understood.
     *
     * @param intent the one acted on, or the likeliest; nothing when it was beyond the dialogue or nothing was to guess
     * @param band CLEAR, UNSURE, BEYOND or TOLD
     */
    public record Understood(@Nullable Intent intent, double confidence, String band) {

        static Understood of(Verdict verdict) {
            return new Understood(
                    verdict.likeliest().orElse(null),
                    verdict.confidence(),
                    verdict.band().name());
        }
    }

    static Line heard(String id, Instant at, String text, @Nullable Understood understood) {
        return new Line(id, at, From.SPEAKER, text, understood, null, null);
    }

    static Line answered(String heard, Instant at, String text, String reply) {
        return new Line(heard + REPLY, at, From.DIALOGUE, text, null, reply, null);
    }

    static Line written(String id, Instant at, String text, String reply, String staff) {
        return new Line(id, at, From.STAFF, text, null, reply, staff);
    }

    boolean answers(String heard) {
        return id.equals(heard + REPLY);
    }
}
