package dev.laurel.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * All entries of a sweepstakes in their order, held as compactly as a million of them want (some 150 bytes each), with what
 * the seal says of them. Fill it by {@link #add}, in ascending order of ids.
 */
public final class Roll {

    private final MerkleTree tree = new MerkleTree();
    private final Entrants entrants = new Entrants();
    private final Map<EntryMethod, Long> methods = new EnumMap<>(EntryMethod.class);
    private byte[][] ids = new byte[16][];
    private int[] weights = new int[16];
    private int[] people = new int[16];
    private int size;
    private long totalWeight;
    private String lastId = "";

    /**
     * Appends an entry.
     *
     * @throws ProtocolViolation when its id does not come after the last one's, or the weights exceed 2^63 - 1
     */
    public void add(SealedEntry entry) {
        if (entry.entryId().compareTo(lastId) <= 0) {
            throw new ProtocolViolation("Entry " + entry.entryId() + " comes after " + lastId
                    + ": entries are in ascending order, each id once");
        }
        if (totalWeight > Long.MAX_VALUE - entry.weight()) {
            throw new ProtocolViolation("The weights exceed 2^63 - 1");
        }
        ensureCapacity();
        ids[size] = entry.entryId().getBytes(StandardCharsets.ISO_8859_1);
        weights[size] = entry.weight();
        people[size] = entrants.number(entry.entrant());
        size++;
        totalWeight += entry.weight();
        lastId = entry.entryId();
        methods.merge(entry.method(), 1L, Long::sum);
        tree.add(entry);
    }

    private void ensureCapacity() {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
            people = Arrays.copyOf(people, size * 2);
        }
    }

    /** How many entries. */
    public int size() {
        return size;
    }

    /** How many people. */
    public int entrants() {
        return entrants.size();
    }

    public long totalWeight() {
        return totalWeight;
    }

    /** How many entries came by each method; a method nobody used is not in it. */
    public Map<EntryMethod, Long> methods() {
        return new EnumMap<>(methods);
    }

    /** The Merkle root in lower-case hexadecimal. */
    public String merkleRoot() {
        return Hex.of(tree.root());
    }

    /** The highest total weight of one person, and who that is. */
    public Heaviest heaviest() {
        long[] sums = new long[entrants.size()];
        for (int i = 0; i < size; i++) {
            sums[people[i]] += weights[i];
        }
        int heaviest = 0;
        for (int person = 1; person < sums.length; person++) {
            heaviest = sums[person] > sums[heaviest] ? person : heaviest;
        }
        return sums.length == 0 ? new Heaviest("nobody", 0) : new Heaviest(entrants.name(heaviest), sums[heaviest]);
    }

    /** Whoever has the most weight. */
    public record Heaviest(String entrant, long weight) {}

    String entryId(int index) {
        return new String(ids[index], StandardCharsets.ISO_8859_1);
    }

    int weight(int index) {
        return weights[index];
    }

    int person(int index) {
        return people[index];
    }

    String entrant(int person) {
        return entrants.name(person);
    }
}
