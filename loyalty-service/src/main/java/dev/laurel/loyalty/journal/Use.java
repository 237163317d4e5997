package dev.laurel.loyalty.journal;

/**
 * What a campaign with a limit for each member has given to this one; in an entry, what the entry adds to that.
 *
 * @param times for how many purchases
 * @param points how many points in all
 */
public record Use(long times, long points) {

    public static final Use NONE = new Use(0, 0);

    /** Both together. */
    public Use plus(Use other) {
        return new Use(Math.addExact(times, other.times), Math.addExact(points, other.points));
    }

    /** What takes this away again. */
    public Use negated() {
        return new Use(-times, -points);
    }
}
