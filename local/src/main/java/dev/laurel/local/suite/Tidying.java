package dev.laurel.local.suite;

import dev.laurel.keycloak.distribution.KeycloakDistribution;
import dev.laurel.local.jvm.Leftovers;
import dev.laurel.local.process.CommandLines;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Keeps the cache from growing with every build: see {@link Leftovers}. */
public final class Tidying {

    private final Settings settings;

    public Tidying(Settings settings) {
        this.settings = settings;
    }

    /** Deletes what nobody uses any more. A cache that cannot be tidied is no reason to fail, so that is only said. */
    public void run(PrintStream out) {
        try {
            leftovers().delete(CommandLines.ofAll(), Clock.systemUTC());
        } catch (IOException e) {
            out.println("The cache " + settings.cache() + " could not be tidied: " + e);
        }
    }

    private Leftovers leftovers() throws IOException {
        Set<Path> current = new HashSet<>(new BootParts(settings).cached());
        // With a Keycloak elsewhere it is not known which of those here would be the current one: all stay.
        boolean ownKeycloak = settings.given("LAUREL_ISSUER").isEmpty();
        if (ownKeycloak) {
            current.add(KeycloakDistribution.ofCheckout(settings.root()).home(settings.cache()));
        }
        return new Leftovers(settings.cache(), name -> ownKeycloak && name.startsWith("keycloak-"), current);
    }
}
