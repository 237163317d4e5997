package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Rounds, their times and their signatures. */
class BeaconTest {

    private static final BeaconChain CHAIN = Samples.CHAIN;
    private static final String INFO = """
            {"public_key":"%s","period":3,"genesis_time":1692803367,"hash":"%s","schemeID":"bls-unchained-g1-rfc9380",
             "groupHash":"f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
             "metadata":{"beaconID":"quicknet"}}""";

    @Test
    void theRoundOfAnInstantIsTheFirstNotBeforeIt() {
        Instant genesis = Instant.ofEpochSecond(CHAIN.genesisSeconds());

        assertThat(CHAIN.firstRoundFrom(genesis.minusSeconds(100))).isEqualTo(1);
        assertThat(CHAIN.firstRoundFrom(genesis)).isEqualTo(1);
        assertThat(CHAIN.firstRoundFrom(genesis.plusMillis(1))).isEqualTo(2);
        assertThat(CHAIN.firstRoundFrom(genesis.plusSeconds(3))).isEqualTo(2);
        assertThat(CHAIN.timeOf(2)).isEqualTo(genesis.plusSeconds(3));
    }

    @Test
    void onlyTheRoundsOwnSignatureVerifies() {
        String signature = Samples.BEACON_KEY.sign(7);

        assertThat(CHAIN.verifies(7, signature)).isTrue();
        assertThat(CHAIN.verifies(8, signature)).isFalse();
        assertThat(BeaconChain.QUICKNET.verifies(7, signature)).isFalse();
        assertThat(CHAIN.verifies(7, "")).isFalse();
        assertThat(CHAIN.verifies(7, signature.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(CHAIN.verifies(7, "c0" + "00".repeat(47)))
                .as("the point at infinity")
                .isFalse();
    }

    @Test
    void noBitOfASignatureMayDiffer() {
        byte[] signature = Hex.bytes("signature", Samples.BEACON_KEY.sign(7), 48);

        assertThat(Samples.flips(signature, 1)).noneMatch(flipped -> CHAIN.verifies(7, Hex.of(flipped)));
    }

    @Test
    void aDescriptionIsBelievedIfItHashesToItsName() {
        String hash = BeaconChain.QUICKNET.chainHash();
        String key = BeaconChain.QUICKNET.publicKey();

        assertThat(BeaconInfo.parse(INFO.formatted(key, hash).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(BeaconChain.QUICKNET);
        byte[] wrong = INFO.formatted(CHAIN.publicKey(), hash).getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(ProtocolViolation.class).isThrownBy(() -> BeaconInfo.parse(wrong));
    }
}
