package dev.laurel.draw;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures sealing, drawing and verifying from 10^4 to 10^6 entries and prints JSON, one line each. Run it with
 * {@code -Xmx512m}; the argument names a folder, in which the largest draw stays for {@code ./laurel verify-draw}.
 */
final class DrawBench {

    private static final int PLACES = 100;
    private static final int WARM_UP_ROUNDS = 10;

    private final Path folder;

    private DrawBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        DrawBench bench = new DrawBench(Files.createDirectories(Path.of(arguments[0])));
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            bench.measure(10_000);
        }
        for (int count : List.of(10_000, 100_000, 1_000_000)) {
            bench.measure(count);
        }
    }

    private void measure(int count) throws IOException {
        Path entries = folder.resolve("bench.entries.ndjson");
        write(entries, count);
        EntryLines lines = new EntryLines(new Location.File(entries), 0);
        long idle = heap();
        Instant start = Instant.now();
        long cpu = cpuMs();
        Roll roll = new Roll();
        lines.forEach(roll::add);
        String root = roll.merkleRoot();
        Instant sealed = Instant.now();
        Terms terms = Samples.terms(PLACES / 2, PLACES / 2);
        BeaconStatement beacon = BeaconStatement.of(Samples.BEACON_KEY.sign(terms.round()));
        List<RankOutcome> ranking =
                Ranking.of(roll, Seed.of(terms.hash(), root, beacon.randomness()), terms.places()).stream()
                        .map(place -> RankOutcome.drawn(place, terms.winners()))
                        .toList();
        Instant drawn = Instant.now();
        long cpuUsed = cpuMs() - cpu;
        long held = heap() - idle;
        byte[] bundle = bundle(terms, roll, beacon, ranking);
        Files.write(folder.resolve("bench.json"), bundle);
        Files.writeString(folder.resolve("beacon.json"), Samples.info());
        Instant before = Instant.now();
        boolean holds = new Verifier(Samples.CHAIN, PublicKeys.none())
                .verify(bundle, lines)
                .holds();
        Instant verified = Instant.now();
        System.out.printf(
                "{\"entries\":%d,\"people\":%d,\"sealMs\":%d,\"drawMs\":%d,\"cpuMs\":%d,\"verifyMs\":%d,\"heldMb\":%d,\"holds\":%b}%n",
                count,
                roll.entrants(),
                Duration.between(start, sealed).toMillis(),
                Duration.between(sealed, drawn).toMillis(),
                cpuUsed,
                Duration.between(before, verified).toMillis(),
                held >> 20,
                holds);
    }

    private static byte[] bundle(Terms terms, Roll roll, BeaconStatement beacon, List<RankOutcome> ranking) {
        SealStatement seal = new SealStatement(
                terms.closesAt().plusSeconds(60), roll.size(), roll.totalWeight(), roll.merkleRoot(), null);
        return CanonicalJson.bytes(Samples.SIGNING_KEY.sign(
                new Bundle(terms, seal, beacon, ranking, List.of(), "/entries", roll.methods()).json()));
    }

    private static void write(Path file, int count) throws IOException {
        SplittableRandom random = new SplittableRandom(count);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < count; i++) {
                out.write(EntryLine.bytes(new SealedEntry(
                        "%08x-0000-4000-8000-%012x".formatted(i, random.nextLong(1L << 48)),
                        "%016x".formatted(random.nextInt(count / 2)).repeat(4),
                        random.nextInt(25) + 1,
                        EntryMethod.FREE)));
            }
        }
    }

    /** What this thread has used so far: on a busy machine the only figure that says something of the work. */
    private static long cpuMs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
