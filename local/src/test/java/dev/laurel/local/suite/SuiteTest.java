package dev.laurel.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.process.PidFile;
import dev.laurel.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's promises, kept to processes that take no time to start. */
class SuiteTest {

    @TempDir
    private Path folder;

    private Settings settings;
    private Suite suite;

    @BeforeEach
    void settings() {
        settings = FreePorts.settings(folder, folder.resolve("state"), Map.of());
    }

    @AfterEach
    void stopEverything() {
        suite.stop(Watcher.SILENT);
    }

    private Suite of(Component... components) {
        suite = new Suite(settings, List.of(components), Duration.ofSeconds(1));
        return suite;
    }

    private Component part(String name, Port port, String behaviour, Duration patience, String... needs) {
        int number = settings.port(port);
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakePart.class.getName(),
                behaviour,
                Integer.toString(number));
        return new Component(
                name,
                List.of(new Listening(number, port.variable())),
                Set.of(needs),
                () -> new ProcessBuilder(line),
                () -> isListenedTo(number),
                patience,
                "Look at the sky.");
    }

    private Component part(String name, Port port, String... needs) {
        return part(name, port, "listens", Duration.ofSeconds(20), needs);
    }

    private static boolean isListenedTo(int port) {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    @Test
    void partsStartWhenWhatTheyNeedIsReadyAndStopTheOtherWayRound() {
        of(part("gateway", Port.GATEWAY, "config"), part("config", Port.CONFIG, "store"), part("store", Port.MONGODB));
        List<String> heard = Collections.synchronizedList(new ArrayList<>());

        assertThat(suite.start(recordingTo(heard))).isEmpty();
        suite.stop(recordingTo(heard));

        assertThat(heard)
                .containsExactly(
                        "store ready",
                        "config ready",
                        "gateway ready",
                        "stopping gateway",
                        "stopping config",
                        "stopping store");
        assertThat(suite.isRunning("store")).isFalse();
        assertThat(Ports.isTaken(settings.port(Port.GATEWAY))).isFalse();
    }

    @Test
    void startingAgainStartsNothingAndAnotherLauncherFindsIt() {
        of(part("store", Port.MONGODB), part("config", Port.CONFIG));
        suite.start(Watcher.SILENT);
        long first = suite.process("store").orElseThrow().pid();

        var another = new Suite(settings, suite.components(), Duration.ofSeconds(1));
        assertThat(another.start(Watcher.SILENT)).isEmpty();

        assertThat(another.process("store").orElseThrow().pid()).isEqualTo(first);
    }

    @Test
    void aKilledPartIsMendedAndTheOthersAreLeftAlone() {
        of(part("store", Port.MONGODB), part("config", Port.CONFIG, "store"));
        suite.start(Watcher.SILENT);
        long store = suite.process("store").orElseThrow().pid();
        long config = suite.process("config").orElseThrow().pid();

        suite.kill("store");
        assertThat(suite.isRunning("store")).isFalse();
        assertThat(suite.start(Watcher.SILENT)).isEmpty();

        assertThat(suite.process("store").orElseThrow().pid()).isNotEqualTo(store);
        assertThat(suite.process("config").orElseThrow().pid()).isEqualTo(config);
    }

    @Test
    void onlyTheNamedPartsAndTheirNeedsStart() {
        of(part("store", Port.MONGODB), part("config", Port.CONFIG, "store"), part("gateway", Port.GATEWAY));

        assertThat(suite.start(List.of("config"), Watcher.SILENT)).isEmpty();

        assertThat(suite.isRunning("store")).isTrue();
        assertThat(suite.isRunning("gateway")).isFalse();
    }

    @Test
    void aTakenPortIsNamedWithItsHolderAndNothingStarts() throws IOException {
        of(part("store", Port.MONGODB), part("config", Port.CONFIG));
        try (var taken = new ServerSocket(settings.port(Port.CONFIG), 1, InetAddress.getLoopbackAddress())) {
            StartFailure failure = suite.start(Watcher.SILENT).orElseThrow();

            assertThat(failure.component()).isEqualTo("config");
            assertThat(failure.reason()).contains("port " + taken.getLocalPort() + " is taken");
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(failure.reason())
                        .contains("process " + ProcessHandle.current().pid());
            }
            assertThat(failure.advice()).contains("LAUREL_CONFIG_PORT");
        }
        assertThat(suite.isRunning("store")).isFalse();
    }

    @Test
    void aPartThatEndsIsReportedWithItsLastWordsAndNothingIsLeftRunning() {
        of(
                part("store", Port.MONGODB),
                part("config", Port.CONFIG, "fails", Duration.ofSeconds(20), "store"),
                part("gateway", Port.GATEWAY, "config"));

        StartFailure failure = suite.start(Watcher.SILENT).orElseThrow();

        assertThat(failure.component()).isEqualTo("config");
        assertThat(failure.reason()).contains("status 7");
        assertThat(failure.log()).contains("cannot read the stars");
        assertThat(failure.advice()).isEqualTo("Look at the sky.");
        assertThat(suite.isRunning("store")).isFalse();
        assertThat(suite.isRunning("gateway")).isFalse();
    }

    @Test
    void aFailureLeavesRunningWhatRanBefore() {
        of(part("store", Port.MONGODB), part("config", Port.CONFIG, "fails", Duration.ofSeconds(20), "store"));
        suite.start(List.of("store"), Watcher.SILENT);

        assertThat(suite.start(Watcher.SILENT)).isPresent();

        assertThat(suite.isRunning("store")).isTrue();
    }

    @Test
    void aPartThatNeverGetsReadyIsGivenUp() {
        of(part("config", Port.CONFIG, "sleeps", Duration.ofMillis(600)));

        StartFailure failure = suite.start(Watcher.SILENT).orElseThrow();

        assertThat(failure.reason()).contains("was not ready after");
        assertThat(suite.isRunning("config")).isFalse();
    }

    @Test
    void aPartThatCannotBePreparedSaysWhy() {
        Component broken = part("config", Port.CONFIG);
        of(new Component(
                broken.name(),
                broken.listening(),
                Set.of(),
                () -> {
                    throw new IllegalStateException("it is not built");
                },
                broken.readiness(),
                broken.patience(),
                broken.advice()));

        assertThat(suite.start(Watcher.SILENT)).map(StartFailure::reason).contains("it is not built");
    }

    @Test
    void aPartThatDoesNotHearIsMadeToEnd() {
        of(part("config", Port.CONFIG, "deaf", Duration.ofSeconds(20)));
        suite.start(Watcher.SILENT);
        ProcessHandle deaf = suite.process("config").orElseThrow();

        suite.stop(Watcher.SILENT);

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void aPidThatBelongsToSomebodyElseIsLeftAlone() throws IOException {
        of(part("config", Port.CONFIG));
        ProcessHandle innocent = ProcessHandle.current();
        new PidFile(settings.run(), "config").write(innocent);
        Files.writeString(settings.run().resolve("config.began"), "2020-01-01T00:00:00Z");

        assertThat(suite.isRunning("config")).isFalse();
        suite.kill("config");
        suite.stop(Watcher.SILENT);
        assertThat(innocent.isAlive()).isTrue();

        new PidFile(settings.run(), "config").write(innocent);
        Files.writeString(settings.run().resolve("config.began"), "2020-01-01T00:00:00Z");
        assertThat(suite.start(Watcher.SILENT)).isEqualTo(Optional.empty());
        assertThat(suite.process("config").orElseThrow().pid()).isNotEqualTo(innocent.pid());
    }

    @Test
    void thePidFileHoldsThePidAndNothingElse() throws IOException {
        of(part("config", Port.CONFIG));
        suite.start(Watcher.SILENT);

        assertThat(Files.readString(settings.run().resolve("config.pid")))
                .isEqualTo(Long.toString(suite.process("config").orElseThrow().pid()));
    }

    @Test
    void emptyingForgetsTheDataAndKeepsTheLogs() throws IOException {
        of(part("config", Port.CONFIG));
        Files.createDirectories(settings.data().resolve("mongo"));
        Files.writeString(settings.data().resolve("mongo/mongo.db"), "data");
        Files.createDirectories(settings.logs());
        Files.writeString(settings.logs().resolve("config.log"), "log");

        suite.empty();

        assertThat(settings.data()).doesNotExist();
        assertThat(settings.logs().resolve("config.log")).exists();
    }

    private static Watcher recordingTo(List<String> heard) {
        return new Watcher() {
            @Override
            public void ready(Component component, Duration after) {
                heard.add(component.name() + " ready");
            }

            @Override
            public void stopping(String component) {
                heard.add("stopping " + component);
            }
        };
    }
}
