package dev.laurel.voice.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

/** A simulated Alexa is believed on a developer's machine and nowhere else. */
class SimulatedAlexaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "kubernetes", "compose", "'local,kubernetes'", "'compose,local'"})
    void noEnvironmentButLocalStartsWithOne(String profiles) {
        assertThatThrownBy(() -> start("http://localhost:8090", profiles))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profile local alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.7:8090", "http://0.0.0.0:8090", "mailto:alexa", "/simulator"})
    void nobodyOnAnotherMachineIsAlexa(String address) {
        assertThatThrownBy(() -> start(address, "local"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("on this machine");
    }

    @Test
    void locallyTheSimulatorIs() {
        assertThat(start("http://127.0.0.1:8090", "local")).isNotNull();
    }

    private static Signers start(String address, String profiles) {
        var environment = new StandardEnvironment();
        if (profiles != null) {
            environment.setActiveProfiles(profiles.split(",", -1));
        }
        return new VerificationConfiguration()
                .alexaSigners(
                        new AlexaSettings("amzn1.ask.skill.ours", PATIENCE, URI.create(address)),
                        environment,
                        Clock.systemUTC());
    }
}
