package dev.laurel.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.keycloak.distribution.LocalEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class RealmFileTest {
    private static final Path REALM = Path.of("realm/laurel-realm.json");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+)}");

    @Test
    void everyPlaceholderWithoutDefaultHasALocalValue() throws IOException {
        assertThat(LocalEnvironment.read(Path.of("realm/local.env")))
                .containsKeys(required().toArray(String[]::new));
    }

    /** Keycloak takes an unset placeholder literally, so the image must refuse to start without them. */
    @Test
    void theImageDemandsEveryPlaceholderWithoutDefault() throws IOException {
        String script = Files.readString(Path.of("start.sh"));
        assertThat(required()).allSatisfy(name -> assertThat(script).contains(name));
    }

    @Test
    void theImageDoesNotStartWithoutThem() throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder("sh", "start.sh").redirectErrorStream(true);
        start.environment().keySet().removeAll(required());
        required().stream().skip(1).forEach(name -> start.environment().put(name, "set"));

        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.strip())
                .isEqualTo("Not starting: set " + required().iterator().next());
    }

    @Test
    void noSecretIsWrittenDown() throws IOException {
        for (JsonNode client : realm().get("clients")) {
            if (client.get("enabled").asBoolean()) {
                assertThat(client.get("secret").asText()).matches(REQUIRED);
            }
        }
    }

    @Test
    void nobodyButTheApiClientsMayUseThePasswordGrantAndTheyOnlyWhenTold() throws IOException {
        for (JsonNode client : realm().get("clients")) {
            String expected = client.get("clientId").asText().equals("laurel-api-clients")
                    ? "${LAUREL_DIRECT_GRANT:false}"
                    : "false";
            assertThat(client.get("directAccessGrantsEnabled").asText()).isEqualTo(expected);
        }
    }

    @Test
    void noClientSeesMoreRolesThanItWasGiven() throws IOException {
        for (JsonNode client : realm().get("clients")) {
            assertThat(client.get("fullScopeAllowed").asBoolean(true)).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.get("publicClient").asBoolean(true)
                            && client.get("enabled").asBoolean())
                    .isFalse();
        }
    }

    private static JsonNode realm() throws IOException {
        return JsonSerialization.mapper.readTree(REALM.toFile());
    }

    private static Set<String> required() throws IOException {
        var names = new TreeSet<String>();
        REQUIRED.matcher(Files.readString(REALM)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
