package dev.laurel.draw;

/** A Fenwick tree over the entries' weights: which entry a ticket falls on, and taking an entry out, in O(log n). */
final class WeightTree {

    private final long[] sums;
    private long total;

    WeightTree(Roll roll) {
        sums = new long[roll.size() + 1];
        for (int i = 1; i < sums.length; i++) {
            sums[i] += roll.weight(i - 1);
            int parent = i + Integer.lowestOneBit(i);
            if (parent < sums.length) {
                sums[parent] += sums[i];
            }
        }
        total = roll.totalWeight();
    }

    long total() {
        return total;
    }

    void remove(int index, int weight) {
        for (int i = index + 1; i < sums.length; i += Integer.lowestOneBit(i)) {
            sums[i] -= weight;
        }
        total -= weight;
    }

    /** The first entry whose running sum exceeds the ticket, which is from 0 to below the total. */
    int find(long ticket) {
        int at = 0;
        long rest = ticket;
        for (int step = Integer.highestOneBit(sums.length - 1); step > 0; step >>= 1) {
            int next = at + step;
            if (next < sums.length && sums[next] <= rest) {
                at = next;
                rest -= sums[next];
            }
        }
        return at;
    }
}
