package dev.laurel.loyalty.nightly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a task has come.
 *
 * @param task its name
 * @param day the business day (UTC) on which it is, or which it did last
 * @param after the last member that it did on that day; nothing at the beginning
 * @param done whether it did all of them
 * @param members how many it did
 * @param failed for how many of them it threw something
 */
record TaskProgress(String task, LocalDate day, @Nullable String after, boolean done, long members, long failed) {

    static TaskProgress beginning(String task, LocalDate day) {
        return new TaskProgress(task, day, null, false, 0, 0);
    }

    boolean hasDone(String member) {
        return after != null && member.compareTo(after) <= 0;
    }

    /** After another portion, whose last member this was. */
    TaskProgress through(String member, long more, long failures) {
        return new TaskProgress(task, day, member, false, members + more, failed + failures);
    }

    TaskProgress ended() {
        return new TaskProgress(task, day, after, true, members, failed);
    }

    /**
     * What it has to do next.
     *
     * @param earliest a day that was missed before this one stays missed
     * @return itself when it is up to date
     */
    TaskProgress next(LocalDate today, LocalDate earliest) {
        LocalDate following = day.plusDays(1);
        return done && day.isBefore(today)
                ? beginning(task, following.isBefore(earliest) ? earliest : following)
                : this;
    }
}
