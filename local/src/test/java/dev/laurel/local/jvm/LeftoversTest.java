package dev.laurel.local.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.process.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Leftovers.GRACE).minusSeconds(1);

    @TempDir
    private Path cache;

    private Path folder(String name, Instant lastUse) throws IOException {
        Path folder = Files.createDirectories(cache.resolve(name));
        Files.writeString(folder.resolve("app.jar"), "classes");
        Files.setLastModifiedTime(folder, FileTime.from(lastUse));
        return folder;
    }

    private Path file(String name, Instant lastUse) throws IOException {
        Path file = cache.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "recorded");
        Files.setLastModifiedTime(file, FileTime.from(lastUse));
        return file;
    }

    private List<Path> delete(List<String> commandLines, Path... current) throws IOException {
        return new Leftovers(cache, name -> name.startsWith("keycloak-"), Set.of(current))
                .delete(commandLines, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatNobodyUsesGoesAndTheCurrentStays() throws IOException {
        Path oldJar = folder("extracted/gateway-1", LONG_AGO);
        Path jar = folder("extracted/gateway-2", LONG_AGO);
        Path oldAot = file("aot/gateway-1-a.aot", LONG_AGO);
        Path aot = file("aot/gateway-2-a.aot", LONG_AGO);
        Path brokenOff = file("aot/gateway-1-a.aot.unfinished", LONG_AGO);
        Path oldKeycloak = folder("keycloak-1", LONG_AGO);
        Path keycloak = folder("keycloak-2", LONG_AGO);

        assertThat(delete(List.of(), jar, aot, keycloak))
                .containsExactlyInAnyOrder(oldJar, oldAot, brokenOff, oldKeycloak)
                .allSatisfy(gone -> assertThat(gone).doesNotExist());

        assertThat(List.of(jar.resolve("app.jar"), aot, keycloak.resolve("app.jar")))
                .allSatisfy(kept -> assertThat(kept).exists());
        try (var left = Files.list(cache.resolve("extracted"))) {
            assertThat(left).containsExactly(jar);
        }
    }

    @Test
    void whatAProcessOfAnotherSuiteRunsFromStays() throws IOException {
        Path jar = folder("extracted/gateway-1", LONG_AGO);
        Path aot = file("aot/gateway-1-a.aot", LONG_AGO);
        Path keycloak = folder("keycloak-1", LONG_AGO);

        assertThat(delete(List.of(
                        "java\0-XX:AOTCache=" + aot + "\0-jar\0" + jar.resolve("app.jar"),
                        "java -cp " + keycloak.resolve("lib/quarkus-run.jar") + " Main")))
                .isEmpty();

        assertThat(List.of(jar, aot, keycloak))
                .allSatisfy(kept -> assertThat(kept).exists());
    }

    @Test
    void aProcessThatRunsIsSeen() throws Exception {
        Path jar = folder("extracted/gateway-1", LONG_AGO);
        Path program = Files.writeString(
                jar.resolve("Waits.java"),
                "class Waits { public static void main(String[] a) throws Exception { System.in.read(); } }");
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO));
        // Behind the 4 KB that the JDK itself would tell of another process.
        var command = new JavaCommand(List.of("-Dlong=" + "x".repeat(5_000)), List.of(program.toString()));
        var process = new ProcessBuilder(command.line()).start();
        try {
            assertThat(delete(CommandLines.ofAll())).isEmpty();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(delete(CommandLines.ofAll())).containsExactly(jar);
    }

    @Test
    void whatWasUsedJustNowStays() throws IOException {
        folder("extracted/gateway-1", NOW.minus(Leftovers.GRACE));

        assertThat(delete(List.of())).isEmpty();
    }

    @Test
    void nothingElseInTheCacheIsTouched() throws IOException {
        Path memory = file("fingerprints/gateway", LONG_AGO);
        Path lock = file("extracted/gateway.jar.lock", LONG_AGO);
        Path other = file("prepare.lock", LONG_AGO);

        assertThat(delete(List.of())).isEmpty();
        assertThat(List.of(memory, lock, other))
                .allSatisfy(kept -> assertThat(kept).exists());
    }

    @Test
    void aDeletionThatWasInterruptedIsFinished() throws IOException {
        Path halfGone = folder("extracted/gateway-1.leftover", LONG_AGO);

        assertThat(delete(List.of())).containsExactly(halfGone);
        assertThat(halfGone).doesNotExist();
    }

    @Test
    void anEmptyCacheNeedsNoTidying() throws IOException {
        assertThat(delete(List.of())).isEmpty();
    }
}
