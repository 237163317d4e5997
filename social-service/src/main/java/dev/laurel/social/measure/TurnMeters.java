package dev.laurel.social.measure;

import dev.laurel.social.conversation.TurnWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Turns as meters: {@code laurel.dialogue.turns} with channel, intent and band (the share of band {@code beyond} is the
 * fallback rate), {@code laurel.dialogue.handovers}, {@code laurel.dialogue.visits}, {@code laurel.dialogue.latency}.
 */
@Component
class TurnMeters implements TurnWatch {

    private static final String CHANNEL = "channel";

    private final MeterRegistry meters;

    TurnMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void took(Turned turn) {
        String channel = turn.channel().word();
        var understood = turn.understood();
        var intent = understood == null ? null : understood.intent();
        meters.counter(
                        "laurel.dialogue.turns",
                        CHANNEL,
                        channel,
                        "intent",
                        intent == null ? "none" : intent.id(),
                        "band",
                        understood == null ? "person" : understood.band().toLowerCase(Locale.ROOT))
                .increment();
        if (turn.firstOfVisit()) {
            meters.counter("laurel.dialogue.visits", CHANNEL, channel).increment();
        }
        if (turn.handedOver()) {
            meters.counter("laurel.dialogue.handovers", CHANNEL, channel).increment();
        }
        Timer.builder("laurel.dialogue.latency")
                .tag(CHANNEL, channel)
                .publishPercentileHistogram()
                .register(meters)
                .record(turn.took());
    }
}
