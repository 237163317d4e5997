package dev.laurel.local.suite;

import dev.laurel.local.jvm.AotCache;
import dev.laurel.local.jvm.ExtractedJar;
import dev.laurel.local.jvm.JavaCommand;
import dev.laurel.local.readiness.HttpReadiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts that are Spring Boot jars of this checkout. */
final class BootParts {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> REGISTRY = Set.of("config-server", "discovery");
    private static final Set<String> ALL = Set.of("config-server", "discovery", "mongo", "kafka");

    /** None needs Keycloak to start: they ask it with the first token. Those on the way of a purchase come first. */
    private static final List<Part> PARTS = List.of(
            new Part("config-server", Port.CONFIG, JvmOptions.SIDE, NOTHING),
            new Part("discovery", Port.DISCOVERY, JvmOptions.SIDE, NOTHING),
            new Part("payment-service", Port.PAYMENT, JvmOptions.BUSY, ALL),
            new Part("loyalty-service", Port.LOYALTY, JvmOptions.BUSY, ALL),
            new Part("auth-service", Port.AUTH, JvmOptions.SERVICE, ALL),
            new Part("gateway", Port.GATEWAY, JvmOptions.BUSY, REGISTRY),
            new Part("simulator", Port.SIMULATOR, JvmOptions.BUSY, NOTHING),
            new Part("sweepstakes-service", Port.SWEEPSTAKES, JvmOptions.BUSY, ALL),
            new Part("social-service", Port.SOCIAL, JvmOptions.BUSY, ALL),
            new Part("voice-service", Port.VOICE, JvmOptions.SERVICE, ALL));

    private final Settings settings;

    BootParts(Settings settings) {
        this.settings = settings;
    }

    /**
     * A part that records its cache.
     *
     * @param environment the variables of the run that records it
     */
    record Recording(String name, AotCache cache, Map<String, String> environment) {}

    private record Part(String module, Port port, List<String> options, Set<String> needs) {

        List<Port> ports() {
            return switch (port) {
                case GATEWAY -> List.of(port, Port.GATEWAY_MANAGEMENT);
                case SIMULATOR -> List.of(port, Port.MAILBOX, Port.SMTP);
                default -> List.of(port);
            };
        }

        /** The gateway, which the world sees, shows nothing but whether it is well. */
        String health() {
            return port == Port.GATEWAY ? "/actuator/health" : "/actuator/health/readiness";
        }
    }

    /** What everything else waits for. */
    List<Component> first() {
        return components(part -> REGISTRY.contains(part.module()), Set.of());
    }

    /** The rest, of whose needs only those are waited for that this suite starts itself. */
    List<Component> services(Set<String> started) {
        return components(part -> !REGISTRY.contains(part.module()), started);
    }

    List<Recording> recordings() {
        return PARTS.stream()
                .map(part -> new Recording(part.module(), cache(part), environment()))
                .toList();
    }

    /** What of the cache the present build uses. */
    Set<Path> cached() {
        return PARTS.stream()
                .flatMap(part -> Stream.concat(Stream.of(extracted(part).folder()), cache(part).files().stream()))
                .collect(Collectors.toSet());
    }

    private List<Component> components(Predicate<Part> chosen, Set<String> started) {
        return PARTS.stream()
                .filter(chosen)
                .map(part -> component(part, started))
                .toList();
    }

    private Component component(Part part, Set<String> started) {
        return new Component(
                part.module(),
                part.ports().stream()
                        .map(port -> new Listening(settings.port(port), port.variable()))
                        .toList(),
                part.needs().stream().filter(started::contains).collect(Collectors.toSet()),
                () -> command(part),
                new HttpReadiness(URI.create(settings.address(part.port()) + part.health())),
                PATIENCE,
                "Its whole log: ./laurel logs " + part.module());
    }

    private ProcessBuilder command(Part part) {
        var builder = new ProcessBuilder(cache(part).command().line());
        builder.environment().putAll(environment());
        return builder;
    }

    private AotCache cache(Part part) {
        ExtractedJar extracted = extracted(part);
        return new AotCache(
                settings.cache(),
                part.module(),
                extracted.fingerprint(),
                JavaCommand.ofJar(
                        extracted.jar(), JvmOptions.compiledBy(part.options(), settings.given("LAUREL_COMPILERS"))));
    }

    private ExtractedJar extracted(Part part) {
        return ExtractedJar.of(jarOf(part), settings.cache());
    }

    private Path jarOf(Part part) {
        Path target = settings.root().resolve(part.module()).resolve("target");
        try (Stream<Path> built = Files.list(target)) {
            return built.filter(jar -> jar.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | NoSuchElementException e) {
            throw new IllegalStateException("it is not built: there is no " + target + "/*-exec.jar", e);
        }
    }

    /** Loopback only, whatever a service itself would choose. */
    private Map<String, String> environment() {
        Map<String, String> variables = settings.forProcesses();
        variables.put("SPRING_PROFILES_ACTIVE", "local");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        return variables;
    }
}
