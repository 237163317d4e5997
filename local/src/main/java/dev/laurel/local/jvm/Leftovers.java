package dev.laurel.local.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What earlier builds have left in the cache. All of it can be made again, but not under a process that runs from it,
 * and whose process that is need not be this suite's: the cache is shared by all suites of a checkout.
 *
 * @param cache the cache's folder
 * @param kinds says of a name directly in the cache whether it is a folder of one build too, such as Keycloak's
 * @param current what the present build uses
 */
public record Leftovers(Path cache, Predicate<String> kinds, Set<Path> current) {

    /** Longer than any start: what another suite has just prepared and not yet started is left alone. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final String BEING_DELETED = ".leftover";
    private static final String LOCK = ".lock";

    public Leftovers {
        current = Set.copyOf(current);
    }

    /**
     * Deletes what neither the present build nor any process uses.
     *
     * @param commandLines those of all processes that run
     * @return what it was
     */
    public List<Path> delete(List<String> commandLines, Clock clock) throws IOException {
        Instant before = clock.instant().minus(GRACE);
        List<Path> deleted = new ArrayList<>();
        for (Path candidate : candidates()) {
            if (!current.contains(candidate)
                    && Files.getLastModifiedTime(candidate).toInstant().isBefore(before)
                    && commandLines.stream().noneMatch(line -> line.contains(candidate.toString()))) {
                delete(candidate);
                deleted.add(candidate);
            }
        }
        return deleted;
    }

    private List<Path> candidates() throws IOException {
        List<Path> candidates = new ArrayList<>(in(cache, kinds));
        candidates.addAll(in(ExtractedJar.all(cache), name -> !name.endsWith(LOCK)));
        candidates.addAll(in(AotCache.all(cache), name -> true));
        return candidates;
    }

    private static List<Path> in(Path folder, Predicate<String> chosen) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> chosen.test(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** By another name first: whoever interrupts this leaves nothing that looks whole and is not. */
    private static void delete(Path leftover) throws IOException {
        if (leftover.toString().endsWith(BEING_DELETED)) {
            FolderTree.delete(leftover);
            return;
        }
        Path renamed = leftover.resolveSibling(leftover.getFileName() + BEING_DELETED);
        FolderTree.delete(renamed);
        Files.move(leftover, renamed, StandardCopyOption.ATOMIC_MOVE);
        FolderTree.delete(renamed);
    }
}
