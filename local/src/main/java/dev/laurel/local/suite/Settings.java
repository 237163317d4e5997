package dev.laurel.local.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a suite's checkout and state lie, and what was moved by {@code LAUREL_…} variables. Two suites whose ports and
 * state folders differ run beside each other.
 *
 * @param root the checkout
 * @param environment the variables that were given; anything not named there has its default
 */
public record Settings(Path root, Map<String, String> environment) {

    private static final int HIGHEST_PORT = 65_535;

    public Settings {
        root = root.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** The same with one variable more. */
    public Settings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Settings(root, more);
    }

    /** A variable's value; an empty one counts as not given. */
    public Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** The folder of everything that this suite keeps. */
    public Path state() {
        return root.resolve(given("LAUREL_STATE").orElse(".laurel")).normalize();
    }

    /** What can be made again at any time and is shared by the suites of a checkout. */
    public Path cache() {
        return root.resolve(given("LAUREL_CACHE").orElse(".laurel/cache")).normalize();
    }

    public Path data() {
        return state().resolve("data");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path run() {
        return state().resolve("run");
    }

    /** What moves the clock of a suite that lives a history. */
    public Path clock() {
        return run().resolve("clock");
    }

    /** The port of a part. */
    public int port(Port port) {
        return given(port.variable()).map(value -> portOf(port, value)).orElseGet(() -> standard(port));
    }

    /** The second port of a part follows its first, so that one variable moves both. */
    private int standard(Port port) {
        return switch (port) {
            case KAFKA_CONTROLLER -> port(Port.KAFKA) + 1;
            // Further away, since whoever moves all parts likes to give them ports in a row.
            case GATEWAY_MANAGEMENT -> {
                int above = port(Port.GATEWAY) + 1_000;
                yield above <= HIGHEST_PORT ? above : above - 2_000;
            }
            default -> port.standard();
        };
    }

    private static int portOf(Port port, String value) {
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(port.variable() + " must be a port number, not '" + value + "'", e);
        }
    }

    /** The address of a part that speaks HTTP. */
    public String address(Port port) {
        return "http://localhost:" + port(port);
    }

    public String gateway() {
        return address(Port.GATEWAY);
    }

    public String simulator() {
        return given("LAUREL_SIMULATOR").orElse(address(Port.SIMULATOR));
    }

    public String discovery() {
        return given("LAUREL_DISCOVERY").orElse(address(Port.DISCOVERY));
    }

    public String issuer() {
        return given("LAUREL_ISSUER").orElse(address(Port.KEYCLOAK) + "/realms/laurel");
    }

    /** The broker's host and port. */
    public String kafka() {
        return given("LAUREL_KAFKA").orElse("localhost:" + port(Port.KAFKA));
    }

    /** Keycloak's own address, as the issuer tells it. */
    public String keycloak() {
        return given("LAUREL_KEYCLOAK").orElse(issuer().replaceFirst("/realms/.*$", ""));
    }

    /** The variables that every process of this suite is started with: each port, address and folder, spelled out. */
    public Map<String, String> forProcesses() {
        Map<String, String> variables = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("LAUREL_")) {
                variables.put(name, value);
            }
        });
        for (Port port : Port.values()) {
            variables.put(port.variable(), Integer.toString(port(port)));
        }
        variables.put(
                "LAUREL_MONGODB_URI", given("LAUREL_MONGODB_URI").orElse("mongodb://localhost:" + port(Port.MONGODB)));
        variables.put("LAUREL_KAFKA", kafka());
        variables.put("LAUREL_ISSUER", issuer());
        variables.put("LAUREL_KEYCLOAK", keycloak());
        variables.put("LAUREL_CONFIG", given("LAUREL_CONFIG").orElse(address(Port.CONFIG)));
        variables.put("LAUREL_DISCOVERY", discovery());
        variables.put("LAUREL_SIMULATOR", simulator());
        variables.put("LAUREL_STATE", state().toString());
        variables.put("LAUREL_LOGS", logs().toString());
        return variables;
    }
}
