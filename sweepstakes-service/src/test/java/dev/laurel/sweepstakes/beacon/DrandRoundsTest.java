package dev.laurel.sweepstakes.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.Terms;
import dev.laurel.sweepstakes.beacon.FakeDrand.Mood;
import dev.laurel.sweepstakes.beacon.Rounds.Fetched;
import dev.laurel.sweepstakes.seal.Entrants;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Which rounds are believed, and why a draw waits. */
class DrandRoundsTest {

    private final FakeDrand north = FakeDrand.start(Entrants.KEY);
    private final FakeDrand south = FakeDrand.start(Entrants.KEY);
    private final FakeDrand west = FakeDrand.start(Entrants.KEY);
    private final Terms terms = Entrants.terms(Instant.parse("2026-11-30T12:05:00Z"));

    @AfterEach
    void stop() {
        List.of(north, south, west).forEach(FakeDrand::close);
    }

    @Test
    void aRoundThatAllGiveIsGenuine() {
        assertThat(fetch()).isEqualTo(new Fetched.Genuine(Entrants.KEY.sign(terms.round())));
    }

    @Test
    void twoOfThreeAreEnough() {
        west.is(Mood.BROKEN);

        assertThat(fetch()).isInstanceOf(Fetched.Genuine.class);
    }

    @Test
    void oneOfThreeIsNot() {
        west.is(Mood.BROKEN);
        south.close();

        assertThat(reason()).contains("1 of the 2 endpoints", "answered 503", "does not answer");
    }

    @Test
    void aRoundThatIsNotThereYetIsWaitedFor() {
        List.of(north, south, west).forEach(drand -> drand.is(Mood.LATE));

        assertThat(reason()).contains("does not have round " + terms.round() + " yet");
    }

    @ParameterizedTest
    @CsvSource({
        "FORGED, not the beacon's",
        "OTHER_CHAIN, serves another chain",
        "OTHER_ROUND, another round",
        "OTHER_RANDOMNESS, randomness"
    })
    void oneThatContradictsHoldsTheDraw(Mood mood, String why) {
        west.is(mood);

        assertThat(reason()).contains("disagree", why, "2 gave the beacon's own");
    }

    @Test
    void nonsenseIsNoAnswer() {
        west.is(Mood.NOT_JSON);

        assertThat(fetch()).isInstanceOf(Fetched.Genuine.class);
    }

    @Test
    void aChainThatIsNotConfiguredIsNotAsked() {
        Terms others = new Terms(
                terms.sweepstakesId(),
                terms.title(),
                terms.rulesHash(),
                terms.opensAt(),
                terms.closesAt(),
                terms.drawAt(),
                1,
                0,
                1,
                BeaconChain.QUICKNET.chainHash(),
                BeaconChain.QUICKNET.publicKey(),
                BeaconChain.QUICKNET.scheme(),
                1_000,
                0);

        assertThat(((Fetched.Missing) rounds().fetch(others)).reason()).contains("is configured");
    }

    private String reason() {
        return ((Fetched.Missing) fetch()).reason();
    }

    private Fetched fetch() {
        return rounds().fetch(terms);
    }

    private Rounds rounds() {
        BeaconSettings settings = new BeaconSettings(
                Entrants.CHAIN.chainHash(),
                Entrants.CHAIN.publicKey(),
                Entrants.CHAIN.scheme(),
                Duration.ofSeconds(Entrants.CHAIN.periodSeconds()),
                Instant.ofEpochSecond(Entrants.CHAIN.genesisSeconds()),
                List.of(north.uri(), south.uri(), URI.create(west.uri() + "/")),
                2,
                Duration.ofSeconds(5));
        return new BeaconConfiguration().rounds(settings, settings.chain(), new JsonMapper());
    }
}
