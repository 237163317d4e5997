package dev.laurel.local.suite;

import dev.laurel.keycloak.distribution.KeycloakDistribution;
import dev.laurel.keycloak.distribution.KeycloakSettings;
import dev.laurel.local.readiness.HttpReadiness;
import dev.laurel.local.readiness.KafkaReadiness;
import dev.laurel.local.readiness.MongoReadiness;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of Laurel, in the order in which they are best begun. */
final class Catalogue {

    /** Nobody who buys something waits for these: they come when purchases can be made. */
    static final Set<String> LATER = Set.of("sweepstakes-service", "social-service", "voice-service");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;

    Catalogue(Settings settings) {
        this.settings = settings;
    }

    List<Component> components() {
        List<Component> parts = new ArrayList<>();
        BootParts services = new BootParts(settings);
        // Config server and discovery first: everything else waits for them. Keycloak next: nothing takes longer.
        parts.addAll(services.first());
        if (settings.given("LAUREL_ISSUER").isEmpty()) {
            parts.add(keycloak());
        }
        if (settings.given("LAUREL_MONGODB_URI").isEmpty()) {
            parts.add(mongo());
        }
        if (settings.given("LAUREL_KAFKA").isEmpty()) {
            parts.add(kafka());
        }
        Set<String> started = Set.copyOf(parts.stream().map(Component::name).toList());
        parts.addAll(services.services(started));
        return parts;
    }

    private Component mongo() {
        int port = settings.port(Port.MONGODB);
        return new Component(
                "mongo",
                List.of(new Listening(port, Port.MONGODB.variable())),
                Set.of(),
                () -> new ProcessBuilder(new Libraries(settings)
                        .command(
                                "dev.laurel.mongo.EmbeddedMongoApplication",
                                JvmOptions.compiledBy(JvmOptions.MONGO, settings.given("LAUREL_COMPILERS")))
                        .withArguments(settings.data().resolve("mongo/mongo.db").toString(), Integer.toString(port))
                        .line()),
                new MongoReadiness(port),
                PATIENCE,
                "If its file is damaged, ./laurel up --fresh starts with an empty one.");
    }

    private Component kafka() {
        int port = settings.port(Port.KAFKA);
        return new Component(
                "kafka",
                List.of(
                        new Listening(port, Port.KAFKA.variable()),
                        new Listening(settings.port(Port.KAFKA_CONTROLLER), Port.KAFKA_CONTROLLER.variable())),
                Set.of(),
                () -> new KafkaBroker(settings).command(),
                new KafkaReadiness(port),
                PATIENCE,
                "If its log folder is damaged, ./laurel up --fresh starts with an empty one.");
    }

    private Component keycloak() {
        int port = settings.port(Port.KEYCLOAK);
        return new Component(
                "keycloak",
                List.of(new Listening(port, Port.KEYCLOAK.variable())),
                Set.of(),
                this::keycloakCommand,
                new HttpReadiness(URI.create(settings.issuer() + "/.well-known/openid-configuration")),
                Duration.ofMinutes(5),
                "If its database is damaged, ./laurel up --fresh imports the realm again.");
    }

    private ProcessBuilder keycloakCommand() {
        KeycloakDistribution distribution =
                KeycloakDistribution.ofCheckout(settings.root()).prepare(settings.cache());
        return distribution.command(new KeycloakSettings(
                settings.port(Port.KEYCLOAK),
                settings.data().resolve("keycloak"),
                URI.create(settings.gateway()),
                JvmOptions.KEYCLOAK,
                Map.of()));
    }
}
