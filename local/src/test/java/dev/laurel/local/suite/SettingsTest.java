package dev.laurel.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void withoutVariablesEverythingIsWhereTheArchitectureSays() {
        var variables = new Settings(ROOT, Map.of()).forProcesses();

        assertThat(variables)
                .containsEntry("LAUREL_GATEWAY_PORT", "8080")
                .containsEntry("LAUREL_GATEWAY_MANAGEMENT_PORT", "9080")
                .containsEntry("LAUREL_VOICE_PORT", "8106")
                .containsEntry("LAUREL_MONGODB_URI", "mongodb://localhost:27117")
                .containsEntry("LAUREL_KAFKA", "localhost:9192")
                .containsEntry("LAUREL_ISSUER", "http://localhost:8180/realms/laurel")
                .containsEntry("LAUREL_CONFIG", "http://localhost:8888")
                .containsEntry("LAUREL_DISCOVERY", "http://localhost:8761")
                .containsEntry("LAUREL_SIMULATOR", "http://localhost:8090")
                .containsEntry("LAUREL_STATE", "/checkout/.laurel")
                .containsEntry("LAUREL_LOGS", "/checkout/.laurel/logs");
    }

    @Test
    void aMovedPortMovesItsAddresses() {
        var settings = new Settings(
                ROOT,
                Map.of("LAUREL_KEYCLOAK_PORT", "9180", "LAUREL_KAFKA_PORT", "9500", "LAUREL_STATE", "/elsewhere"));

        assertThat(settings.issuer()).isEqualTo("http://localhost:9180/realms/laurel");
        assertThat(settings.port(Port.KAFKA_CONTROLLER)).isEqualTo(9501);
        assertThat(settings.forProcesses())
                .containsEntry("LAUREL_KAFKA", "localhost:9500")
                .containsEntry("LAUREL_STATE", "/elsewhere");
    }

    @Test
    void theGatewaysManagementPortMovesWithIt() {
        assertThat(new Settings(ROOT, Map.of("LAUREL_GATEWAY_PORT", "20000")).port(Port.GATEWAY_MANAGEMENT))
                .isEqualTo(21_000);
        assertThat(new Settings(ROOT, Map.of("LAUREL_GATEWAY_PORT", "65000")).port(Port.GATEWAY_MANAGEMENT))
                .isEqualTo(64_000);
        assertThat(new Suite(new Settings(ROOT, Map.of())).component("gateway").listening())
                .extracting(Listening::port)
                .containsExactly(8080, 9080);
    }

    @Test
    void onlyWhatIsLaurelsIsHandedOn() {
        var settings = new Settings(ROOT, Map.of("LAUREL_RATE_LIMIT", "off", "HOME", "/home/anna"));

        assertThat(settings.forProcesses())
                .containsEntry("LAUREL_RATE_LIMIT", "off")
                .doesNotContainKey("HOME");
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> new Settings(ROOT, Map.of("LAUREL_GATEWAY_PORT", "high")).port(Port.GATEWAY))
                .hasMessageContaining("LAUREL_GATEWAY_PORT");
    }

    @Test
    void whatIsElsewhereIsNotStarted() {
        var settings = new Settings(
                ROOT,
                Map.of(
                        "LAUREL_MONGODB_URI", "mongodb://db.example:27017",
                        "LAUREL_KAFKA", "kafka.example:9092",
                        "LAUREL_ISSUER", "https://id.example/realms/laurel"));

        var suite = new Suite(settings);

        assertThat(suite.components())
                .extracting(Component::name)
                .contains("gateway", "loyalty-service")
                .doesNotContain("mongo", "kafka", "keycloak");
        assertThat(suite.components())
                .allSatisfy(component -> assertThat(component.needs()).doesNotContain("mongo", "kafka"));
        assertThat(settings.keycloak()).isEqualTo("https://id.example");
    }

    @Test
    void freePortsAreDifferentFromEachOther() {
        Settings settings = FreePorts.settings(ROOT, Path.of("state"), Map.of());

        Set<Integer> ports = new HashSet<>();
        for (Port port : Port.values()) {
            ports.add(settings.port(port));
        }
        assertThat(ports).hasSize(Port.values().length);
    }
}
