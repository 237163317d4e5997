package dev.laurel.keycloak.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a {@link KeycloakDistribution} is made of. */
public record KeycloakParts(Path zip, Path provider, Path realm) {
    /** Fixed at build time by Keycloak; the Dockerfile says the same, but for the database. */
    static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--features-disabled=ciba,device-flow,impersonation");

    /**
     * Unpacks and builds, or finds that it was done: the folder in the cache is named after the content of the parts.
     * Several processes may ask at once; one does it, the others wait. The first time takes about half a minute.
     *
     * @param cache where prepared distributions are kept, about 200 MB each
     */
    public KeycloakDistribution prepare(Path cache) {
        try {
            Files.createDirectories(cache);
            Path home = home(cache);
            Path done = home.resolve("laurel.prepared");
            try (FileChannel lock = FileChannel.open(
                            cache.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(done)) {
                    Archive.unpack(zip, home);
                    Files.copy(
                            provider, home.resolve("providers/laurel-bcrypt.jar"), StandardCopyOption.REPLACE_EXISTING);
                    build(home);
                    Files.createFile(done);
                }
            }
            return new KeycloakDistribution(home, realm.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be prepared in " + cache, e);
        }
    }

    /** Where {@link #prepare} keeps the distribution of these parts. */
    public Path home(Path cache) throws IOException {
        return cache.toAbsolutePath().normalize().resolve("keycloak-" + fingerprint());
    }

    private static void build(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        ProcessBuilder build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("build.log").toFile());
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        build.environment().put("JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        try {
            int status = build.start().waitFor();
            if (status != 0) {
                throw new IOException("kc.sh build failed with " + status + ", see " + home.resolve("build.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while building Keycloak", e);
        }
    }

    /** The zip by its size (its name in Maven's repository is its version), the provider and the options in full. */
    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Long.toString(Files.size(zip)).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(provider));
            digest.update(BUILD_OPTIONS.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
