package dev.laurel.loyalty.program;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions that a test made up. */
public record FixedVersions<T extends Version>(List<T> versions) implements Versions<T> {

    @Override
    public T at(Instant instant) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant))
                .max(Comparator.comparingInt(Version::version))
                .orElseThrow();
    }

    @Override
    public Optional<T> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }
}
