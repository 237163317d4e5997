package dev.laurel.dialogue.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.understanding.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TurnMeters meters = new TurnMeters(registry);

    @Test
    void turnsAreCountedByWhatWasWantedAndHowItWasUnderstood() {
        meters.turn("alexa", new Verdict.Clear(Intent.POINTS, 1), Duration.ofMillis(20));
        meters.turn("alexa", new Verdict.Clear(Intent.POINTS, 0.6), Duration.ofMillis(40));
        meters.turn("alexa", new Verdict.Unsure(List.of(Intent.TIER, Intent.POINTS), 0.3), Duration.ZERO);
        meters.turn("alexa", new Verdict.Beyond(0.1), Duration.ZERO);
        meters.turn("alexa", new Verdict.Told(), Duration.ZERO);
        meters.turn("chat", null, Duration.ZERO);

        assertThat(turns("alexa", "points", "clear")).isEqualTo(2);
        assertThat(turns("alexa", "tier", "unsure")).isEqualTo(1);
        assertThat(turns("alexa", "none", "beyond")).isEqualTo(1);
        assertThat(turns("alexa", "none", "told")).isEqualTo(1);
        assertThat(turns("chat", "none", "person")).isEqualTo(1);
        var latency =
                registry.get("laurel.dialogue.latency").tag("channel", "alexa").timer();
        assertThat(latency.count()).isEqualTo(5);
        assertThat(latency.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(60);
    }

    @Test
    void visitsThatNeededNoPersonCanBeTold() {
        meters.visit("messenger");
        meters.visit("messenger");
        meters.handover("messenger", true);
        meters.handover("messenger", false);

        assertThat(registry.get("laurel.dialogue.visits").counter().count()).isEqualTo(2);
        assertThat(registry.get("laurel.dialogue.handovers")
                        .tag("first", "true")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double turns(String channel, String intent, String band) {
        return registry.get("laurel.dialogue.turns")
                .tags("channel", channel, "intent", intent, "band", band)
                .counter()
                .count();
    }
}
