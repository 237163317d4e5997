package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.BeaconKey;
import dev.laurel.draw.EntryMethod;
import dev.laurel.draw.SealedEntry;
import dev.laurel.draw.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sweepstakes of tests: a beacon of their own, terms, and entries of all methods and many people. */
public final class Entrants {

    public static final BeaconKey KEY =
            new BeaconKey("a beacon of sweepstakes tests' own, known".getBytes(StandardCharsets.UTF_8));
    public static final BeaconChain CHAIN =
            new BeaconChain("cd".repeat(32), KEY.publicKey(), "bls-unchained-g1-rfc9380", 3, 1_767_225_600L);

    private Entrants() {}

    /** Terms of a sweepstakes of a new id whose round is the first from then on. */
    public static Terms terms(Instant drawAt) {
        return new Terms(
                UUID.randomUUID().toString(),
                "A draw",
                "ef".repeat(32),
                drawAt.minusSeconds(7_200),
                drawAt.minusSeconds(3_600),
                drawAt,
                3,
                2,
                1_000_000,
                CHAIN.chainHash(),
                CHAIN.publicKey(),
                CHAIN.scheme(),
                CHAIN.firstRoundFrom(drawAt),
                0);
    }

    /** So many entries in order, of a third as many people. */
    public static List<SealedEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SealedEntry(
                        "%08x".formatted(i * 3),
                        "%064x".formatted(i % (1 + count / 3)),
                        1 + i % 25,
                        EntryMethod.of(
                                List.of("free", "points", "purchase", "bonus").get(i % 4))))
                .toList();
    }
}
