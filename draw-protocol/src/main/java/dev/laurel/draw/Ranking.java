package dev.laurel.draw;

import java.util.ArrayList;
import java.util.List;

/** Draws: people are ranked by their entries' weights, each at most once, in O(n + places · log n). */
public final class Ranking {

    private final Roll roll;
    private final WeightTree weights;
    /** The entries of person p are at {@code from[p]} up to below {@code from[p + 1]} of {@code entries}. */
    private final int[] from;

    private final int[] entries;

    private Ranking(Roll roll) {
        this.roll = roll;
        this.weights = new WeightTree(roll);
        this.from = new int[roll.entrants() + 1];
        this.entries = new int[roll.size()];
        groupByPerson();
    }

    /** The ranking that follows from the sealed entries and the seed; shorter than the places if people are fewer. */
    public static List<Rank> of(Roll roll, byte[] seed, int places) {
        return new Ranking(roll).draw(new Tickets(seed), places);
    }

    private void groupByPerson() {
        for (int i = 0; i < roll.size(); i++) {
            from[roll.person(i) + 1]++;
        }
        for (int person = 0; person < roll.entrants(); person++) {
            from[person + 1] += from[person];
        }
        int[] next = from.clone();
        for (int i = 0; i < roll.size(); i++) {
            entries[next[roll.person(i)]++] = i;
        }
    }

    private List<Rank> draw(Tickets tickets, int places) {
        List<Rank> ranking = new ArrayList<>();
        while (ranking.size() < places && weights.total() > 0) {
            int rank = ranking.size();
            int entry = weights.find(tickets.ticket(rank, weights.total()));
            int person = roll.person(entry);
            ranking.add(new Rank(rank, roll.entryId(entry), roll.entrant(person)));
            takeOut(person);
        }
        return ranking;
    }

    private void takeOut(int person) {
        for (int i = from[person]; i < from[person + 1]; i++) {
            weights.remove(entries[i], roll.weight(entries[i]));
        }
    }
}
