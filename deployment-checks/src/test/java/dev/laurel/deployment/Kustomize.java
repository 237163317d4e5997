package dev.laurel.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code kubectl kustomize}, which works without a cluster and without a network. */
final class Kustomize {

    /** kustomize's major version; the first that knows {@code labels} with selectors as we use them. */
    private static final int NEEDED = 5;

    private static final Pattern VERSION = Pattern.compile("Kustomize Version: v(\\d+)\\.");

    private Kustomize() {}

    static boolean available() {
        return run("kubectl", "version", "--client")
                .map(VERSION::matcher)
                .filter(found -> found.find() && Integer.parseInt(found.group(1)) >= NEEDED)
                .isPresent();
    }

    static KubernetesObjects render(String folder) {
        return run("kubectl", "kustomize", folder)
                .map(KubernetesObjects::of)
                .orElseThrow(() -> new AssertionError("kubectl kustomize " + folder + " fails"));
    }

    /** What it printed, unless it is not there or failed. */
    private static Optional<String> run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Checkout.ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
