package dev.laurel.simulator.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.BeaconChain;
import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.faults.Fault;
import dev.laurel.simulator.faults.FaultRule;
import dev.laurel.simulator.faults.FaultScript;
import dev.laurel.simulator.faults.Occasion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the beacon's servers answer. */
class BeaconTest {

    private static final Instant GENESIS = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = GENESIS.plusSeconds(30);
    /** As sweepstakes-service-local.yml pins it. */
    private static final String HASH = "ba2db96c02a8012aa289afb30d6dd09ac4d9376c904934f3b2ec349252262b7c";

    private final FaultScript script = new FaultScript();
    private final BeaconServer beacon = new BeaconServer(
            new BeaconProperties(
                    "laurel-simulator-beacon: its key is public",
                    "laurel-simulator",
                    "4d1ce94fe766ecbe34d3d8807ab8c8f6253e64ff5fd775f70948f1e1853e4f9b",
                    Duration.ofSeconds(3),
                    GENESIS),
            script,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aRoundIsSignedByTheChainsKeyAndAlwaysTheSame() {
        RoundJson round = (RoundJson) round(11).body();

        assertThat(chain().verifies(11, round.signature())).isTrue();
        assertThat(round.randomness()).isEqualTo(BeaconChain.randomness(round.signature()));
        assertThat(round(11)).isEqualTo(round(11));
        assertThat(beacon.newest(HASH, at("north"))).isEqualTo(round(11));
    }

    @Test
    void aRoundIsThereFromItsTimeOn() {
        assertThat(round(11).status()).isEqualTo(200);
        assertThat(round(12).status()).isEqualTo(404);
        assertThat(round(0).status()).isEqualTo(404);
    }

    @Test
    void thereIsNoOtherChain() {
        assertThat(beacon.info("0".repeat(64), at("north")).status()).isEqualTo(404);
        assertThat(beacon.round("0".repeat(64), 1, at("north")).status()).isEqualTo(404);
    }

    @Test
    void aLateServerHasItLater() {
        befalls("north", new Fault.Late(3_001));

        assertThat(round(11).status()).isEqualTo(404);
        assertThat(round(10).status()).isEqualTo(404);
        assertThat(round(9).status()).isEqualTo(200);
        assertThat(beacon.round(HASH, 11, at("south")).status()).isEqualTo(200);
    }

    @Test
    void aForgedRoundDoesNotVerify() {
        befalls("north", new Fault.ForgedRound());

        RoundJson forged = (RoundJson) round(11).body();
        assertThat(chain().verifies(11, forged.signature())).isFalse();
        assertThat(chain().verifies(12, forged.signature())).isTrue();
    }

    @Test
    void anotherChainSignsWithAnotherKeyAndSaysSo() {
        befalls("north", new Fault.OtherChain());

        InfoJson info = (InfoJson) beacon.info(HASH, at("north")).body();
        assertThat(info.publicKey()).isNotEqualTo(chain().publicKey());
        assertThat(chain().verifies(11, ((RoundJson) round(11).body()).signature()))
                .isFalse();
    }

    private BeaconChain chain() {
        InfoJson info = (InfoJson) beacon.info(HASH, at("south")).body();
        return new BeaconChain(info.hash(), info.publicKey(), info.schemeId(), info.period(), info.genesisTime());
    }

    private Answer round(long round) {
        return beacon.round(HASH, round, at("north"));
    }

    private void befalls(String server, Fault fault) {
        script.add(new FaultRule(
                BeaconProperties.PROVIDER,
                new FaultRule.On("*", null, Map.of("server", server), null, null, null),
                null,
                fault));
    }

    private static Occasion at(String server) {
        return Occasion.operation(BeaconProperties.PROVIDER, "rounds", Map.of("server", server));
    }
}
