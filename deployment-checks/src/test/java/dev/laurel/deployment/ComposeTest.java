package dev.laurel.deployment;

import static dev.laurel.deployment.Checkout.list;
import static dev.laurel.deployment.Checkout.map;
import static dev.laurel.deployment.Checkout.text;
import static dev.laurel.deployment.Checkout.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

    private static final String FILE = text("docker-compose.yml");
    private static final Map<String, Object> COMPOSE = Checkout.yaml(FILE).getFirst();
    private static final Map<String, Object> SERVICES = map(COMPOSE, "services");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|SECRETS|KEY|MONGO_KEY)$");

    /** What the Compose specification knows of a service and we use. A mistyped key would silently be nothing. */
    private static final Set<String> KNOWN = Set.of(
            ("image build user hostname entrypoint command environment volumes tmpfs networks ports restart read_only"
                            + " cap_drop security_opt pids_limit logging mem_limit cpus stop_grace_period shm_size"
                            + " depends_on healthcheck")
                    .split(" "));

    static Set<String> services() {
        return new TreeSet<>(SERVICES.keySet());
    }

    static Set<String> lasting() {
        var lasting = services();
        lasting.remove("mongo-setup");
        return lasting;
    }

    static Set<String> modules() {
        return Checkout.deployables();
    }

    @Test
    void everyModuleOfTheSuiteIsThere() {
        var built = SERVICES.entrySet().stream()
                .filter(service -> map(map(service.getValue()), "build", "args").containsKey("MODULE"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(built).isEqualTo(Checkout.deployables());
        assertThat(services()).contains("mongo", "kafka", "keycloak", "redis");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModulesImageIsMadeFromItself(String module) {
        var service = map(SERVICES, module);

        assertThat(map(service, "build", "args")).containsEntry("MODULE", module);
        assertThat(service.get("image")).isEqualTo("laurel/" + module + ":0.1.0");
        assertThat(text("Dockerfile")).contains("COPY ${MODULE}/target/${MODULE}-*-exec.jar");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleIsAskedForItsHealthWhereItListens(String module) {
        var test = list(map(SERVICES, module, "healthcheck"), "test");

        assertThat(test.get(2)).isEqualTo(ConfiguredPorts.of(module));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingIsMistyped(String service) {
        assertThat(KNOWN).containsAll(map(SERVICES, service).keySet());
        assertThat(map(COMPOSE, "networks").keySet())
                .containsAll(networks(service).keySet());
        map(SERVICES, service, "depends_on").forEach((other, how) -> {
            assertThat(SERVICES).containsKey(other);
            assertThat(map(how))
                    .containsEntry(
                            "condition",
                            other.equals("mongo-setup") ? "service_completed_successfully" : "service_healthy");
        });
        for (Object volume : list(map(SERVICES, service), "volumes")) {
            var source = volume.toString().split(":", 2)[0];
            if (source.startsWith("./")) {
                assertThat(Files.exists(Checkout.ROOT.resolve(source))).isTrue();
            } else {
                assertThat(map(COMPOSE, "volumes")).containsKey(source);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aContainerMayAndGetsNoMoreThanItNeeds(String service) {
        var container = map(SERVICES, service);

        assertThat(container).containsEntry("read_only", true).containsKeys("mem_limit", "cpus", "pids_limit");
        assertThat(list(container, "cap_drop")).containsExactly("ALL");
        assertThat(list(container, "security_opt")).containsExactly("no-new-privileges:true");
        assertThat(container).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
        assertThat(list(container, "volumes"))
                .noneMatch(volume -> volume.toString().contains("docker.sock"));
        var image = container.get("image").toString();
        if (!image.startsWith("laurel/")) {
            assertThat(container.get("user")).asString().matches("[1-9]\\d*:\\d+");
        }
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatLastsIsAskedForItsHealth(String service) {
        assertThat(map(SERVICES, service, "healthcheck")).containsKeys("test", "interval", "timeout", "retries");
    }

    @ParameterizedTest
    @MethodSource("services")
    void imagesArePinned(String service) {
        assertThat(map(SERVICES, service).get("image")).asString().matches("[a-z/-]+:\\d+\\.\\d+\\.?\\d*\\S*");
    }

    @Test
    void versionsAreThoseOfTheBuild() {
        assertThat(map(SERVICES, "kafka").get("image")).isEqualTo("apache/kafka:" + version("kafka.version"));
        assertThat(text("keycloak/Dockerfile")).contains("keycloak:" + version("keycloak.version"));
        assertThat(text("Dockerfile"))
                .containsPattern("ARG JRE=eclipse-temurin:" + version("java.version") + "\\.\\S+-jre-\\S+");
    }

    @ParameterizedTest
    @MethodSource("services")
    void onlyTheGatewayAndKeycloakAreReachedAndOnlyFromThisMachine(String service) {
        var published = list(map(SERVICES, service), "ports");

        if (Set.of("gateway", "keycloak").contains(service)) {
            assertThat(published).hasSize(1).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        } else {
            assertThat(published).isEmpty();
            assertThat(networks(service)).containsOnlyKeys("inner");
        }
        assertThat(map(COMPOSE, "networks", "inner")).containsEntry("internal", true);
    }

    @ParameterizedTest
    @MethodSource("services")
    void noSecretStandsInTheFile(String service) {
        map(SERVICES, service, "environment").forEach((name, value) -> {
            if (SECRET.matcher(name).matches()) {
                assertThat(value).as(name).asString().matches("\\$\\{[A-Z_]+:\\?}");
            } else {
                assertThat(VARIABLE.matcher(value.toString()).replaceAll(""))
                        .as(name)
                        .doesNotContainPattern("://[^/@]*:[^/@]+@");
            }
        });
    }

    @Test
    void whatTheEnvironmentMustHoldIsListedAndWithoutValues() {
        var asked = VARIABLE.matcher(FILE).results().toList();
        var listed = text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z].*"))
                .toList();

        assertThat(asked).isNotEmpty().allMatch(variable -> variable.group(2).equals(":?"));
        assertThat(listed.stream().map(line -> line.split("=", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        asked.stream().map(variable -> variable.group(1)).collect(Collectors.toSet()));
        assertThat(listed).allMatch(line -> line.matches("[A-Z_]+=(sk_test_|whsec_)?"));
    }

    @Test
    void keycloakIsGivenEverySecretThatItWantsToStart() {
        var wanted = Pattern.compile("LAUREL_[A-Z_]+(SECRET|URL)")
                .matcher(text("keycloak/start.sh"))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());

        assertThat(map(SERVICES, "keycloak", "environment").keySet()).containsAll(wanted);
    }

    @Test
    void containersAndBrowsersKnowTheIssuerByOneName() {
        var issuer = Checkout.yaml(text("config-server/src/main/resources/config/application-compose.yml"))
                .getFirst();
        var name = map(SERVICES, "keycloak", "environment").get("KC_HOSTNAME");

        assertThat(map(issuer, "laurel", "security").get("issuer")).isEqualTo(name + "/realms/laurel");
        assertThat(list(map(SERVICES, "keycloak", "networks", "inner"), "aliases"))
                .contains(name.toString().replaceAll("http://|:\\d+", ""));
    }

    private static Map<String, Object> networks(String service) {
        return map(SERVICES, service).get("networks") instanceof Map<?, ?> named
                ? map(named)
                : list(map(SERVICES, service), "networks").stream()
                        .collect(Collectors.toMap(Object::toString, network -> Map.of()));
    }
}
