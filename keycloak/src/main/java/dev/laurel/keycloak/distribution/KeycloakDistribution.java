package dev.laurel.keycloak.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An unpacked Keycloak with Laurel's provider, its build done, ready to be started any number of times. */
public final class KeycloakDistribution {
    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** As in {@code bin/kc.sh}. */
    private static final List<String> MODULE_OPENINGS = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path home;
    private final Path realm;

    KeycloakDistribution(Path home, Path realm) {
        this.home = home;
        this.realm = realm;
    }

    /** What a checkout of Laurel has built: the zip, the provider and the realm. */
    public static KeycloakParts ofCheckout(Path root) {
        return new KeycloakParts(
                root.resolve("keycloak/target/dist/keycloak-quarkus-dist.zip"),
                root.resolve("keycloak/target/keycloak-0.1.0-SNAPSHOT.jar"),
                root.resolve("keycloak/realm"));
    }

    /** Where it is unpacked; shared by everything that was started from it. */
    public Path home() {
        return home;
    }

    /**
     * The command of one server, as a single process: {@code kc.sh} would keep a shell in between, which a kill leaves
     * behind. The state folder becomes a home of links with its own {@code data}, and gets the realm and the local
     * users to import at the first start.
     */
    public ProcessBuilder command(KeycloakSettings settings) {
        Path ownHome = linkedHome(settings.state());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvmOptions());
        command.addAll(MODULE_OPENINGS);
        command.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                        + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + ownHome,
                "-Djboss.server.config.dir=" + ownHome.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                ENTRY_POINT,
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=" + URI.create("http://localhost:" + settings.port())));
        ProcessBuilder process = new ProcessBuilder(command).directory(ownHome.toFile());
        Map<String, String> environment = process.environment();
        environment.putAll(LocalEnvironment.read(realm.resolve("local.env")));
        environment.put("LAUREL_PUBLIC_URL", settings.publicUrl().toString());
        // The file database otherwise writes half a second late: a kill -9 lost 3 of 20 acknowledged users, with this
        // none.
        environment.put("KC_DB_URL_PROPERTIES", ";WRITE_DELAY=0");
        environment.putAll(settings.environment());
        return process;
    }

    private Path linkedHome(Path state) {
        try {
            Path own = Files.createDirectories(state.toAbsolutePath());
            for (String shared : List.of("bin", "conf", "lib", "providers", "themes")) {
                Path link = own.resolve(shared);
                if (Files.isSymbolicLink(link)) {
                    Files.delete(link);
                }
                Files.createSymbolicLink(link, home.resolve(shared));
            }
            Path imports = Files.createDirectories(own.resolve("data/import"));
            copy(realm.resolve("laurel-realm.json"), imports);
            copy(realm.resolve("local/laurel-users-0.json"), imports);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's state folder " + state + " cannot be prepared", e);
        }
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
    }
}
