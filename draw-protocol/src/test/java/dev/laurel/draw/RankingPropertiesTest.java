package dev.laurel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of any entries and any seed. */
class RankingPropertiesTest {

    @Property(tries = 150)
    void theRankingIsWhatWalkingTheListGives(
            @ForAll long random,
            @ForAll @IntRange(min = 1, max = 120) int count,
            @ForAll @IntRange(max = 30) int places) {
        SplittableRandom numbers = new SplittableRandom(random);
        List<SealedEntry> entries = Samples.entries(numbers, count, 1 + count / 3, 1 << numbers.nextInt(31));
        byte[] seed = Samples.seed(numbers);

        assertThat(Ranking.of(Samples.roll(entries), seed, places)).isEqualTo(walked(entries, seed, places));
    }

    @Property(tries = 60)
    void aPersonIsRankedOnceAndEverybodyIfThereArePlaces(
            @ForAll long random, @ForAll @IntRange(min = 1, max = 200) int count) {
        SplittableRandom numbers = new SplittableRandom(random);
        Roll roll = Samples.roll(Samples.entries(numbers, count, 1 + count / 4, Integer.MAX_VALUE));

        List<Rank> ranking = Ranking.of(roll, Samples.seed(numbers), count);

        assertThat(ranking).extracting(Rank::entrant).doesNotHaveDuplicates().hasSize(roll.entrants());
    }

    @Property(tries = 60)
    void everyLeafHasAReceiptThatProvesItAndNoOther(
            @ForAll long random, @ForAll @IntRange(min = 1, max = 80) int count) {
        List<SealedEntry> entries = Samples.entries(new SplittableRandom(random), count, count, 9);
        List<byte[]> leaves = entries.stream().map(SealedEntry::leafHash).toList();
        String root = Samples.roll(entries).merkleRoot();

        for (int i = 0; i < count; i++) {
            Receipt receipt = Receipt.of(entries.get(i).entryId(), i, count, MerkleTree.auditPath(leaves, i));
            SealedEntry other = entries.get((i + 1) % count);
            Receipt moved = new Receipt(other.entryId(), i, count, receipt.auditPath());
            assertThat(receipt.proves(entries.get(i), root)).isTrue();
            assertThat(moved.proves(other, root)).isEqualTo(count == 1);
        }
    }

    @Property(tries = 60)
    void theRootIsTheRfcsWhetherStreamedOrRecursive(@ForAll @IntRange(max = 300) int count) {
        List<SealedEntry> entries = Samples.entries(new SplittableRandom(count), count, count + 1, 9);

        assertThat(Samples.roll(entries).merkleRoot())
                .isEqualTo(Hex.of(
                        recursive(entries.stream().map(SealedEntry::leafHash).toList())));
    }

    /** The protocol's words, as slowly as they are written. */
    private static List<Rank> walked(List<SealedEntry> entries, byte[] seed, int places) {
        List<Rank> ranking = new ArrayList<>();
        List<SealedEntry> left = new ArrayList<>(entries);
        Tickets tickets = new Tickets(seed);
        for (int rank = 0; rank < places && !left.isEmpty(); rank++) {
            long total = left.stream().mapToLong(SealedEntry::weight).sum();
            long ticket = tickets.ticket(rank, total);
            int at = 0;
            for (long sum = left.getFirst().weight();
                    sum <= ticket;
                    sum += left.get(at).weight()) {
                at++;
            }
            SealedEntry drawn = left.get(at);
            ranking.add(new Rank(rank, drawn.entryId(), drawn.entrant()));
            left.removeIf(entry -> entry.entrant().equals(drawn.entrant()));
        }
        return ranking;
    }

    private static byte[] recursive(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? Sha256.of() : leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.of(
                new byte[] {1}, recursive(leaves.subList(0, split)), recursive(leaves.subList(split, leaves.size())));
    }
}
