package dev.laurel.dialogue.measure;

import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.understanding.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns as meters, under the same names on every channel.
 *
 * <ul>
 *   <li>{@code laurel.dialogue.turns}, by channel, intent and band: {@code beyond} of {@code clear}, {@code unsure} and
 *       {@code beyond} is the fallback rate
 *   <li>{@code laurel.dialogue.visits} and {@code laurel.dialogue.handovers}, by channel, the latter by whether it was
 *       the first of its visit: first handovers of visits are what is not contained
 *   <li>{@code laurel.dialogue.latency}, by channel: from the message to the reply, which is not sent yet
 * </ul>
 */
public final class TurnMeters {

    private static final String CHANNEL = "channel";

    private final MeterRegistry meters;

    public TurnMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Counts a turn.
     *
     * @param understood nothing when a person has the word
     */
    public void turn(String channel, @Nullable Verdict understood, Duration took) {
        Optional<Verdict> verdict = Optional.ofNullable(understood);
        meters.counter(
                        "laurel.dialogue.turns",
                        CHANNEL,
                        channel,
                        "intent",
                        verdict.flatMap(Verdict::likeliest).map(Intent::id).orElse("none"),
                        "band",
                        verdict.map(each -> each.band().word()).orElse("person"))
                .increment();
        Timer.builder("laurel.dialogue.latency")
                .tag(CHANNEL, channel)
                .publishPercentileHistogram()
                .register(meters)
                .record(took);
    }

    /** Counts that somebody came, after a pause or for the first time. */
    public void visit(String channel) {
        meters.counter("laurel.dialogue.visits", CHANNEL, channel).increment();
    }

    /**
     * Counts that the dialogue gave the word to a person.
     *
     * @param first whether for the first time in this visit
     */
    public void handover(String channel, boolean first) {
        meters.counter("laurel.dialogue.handovers", CHANNEL, channel, "first", Boolean.toString(first))
                .increment();
    }
}
