package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.earning.Replay;
import dev.laurel.loyalty.earning.Replays;
import dev.laurel.loyalty.earning.TriedRules;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.loyalty.report.PointValue;
import dev.laurel.loyalty.tier.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays the last days of all members by tried rules, one run at a time. It only reads, while the service goes on. */
final class DryRuns {

    private static final Logger log = LoggerFactory.getLogger(DryRuns.class);

    private final RecentEntries recent;
    private final Journal journal;
    private final Replays replays;
    private final PointValue worth;
    private final DryRunSettings settings;
    private final Clock clock;
    private final Semaphore oneAtATime = new Semaphore(1);

    DryRuns(
            RecentEntries recent,
            Journal journal,
            Replays replays,
            PointValue worth,
            DryRunSettings settings,
            Clock clock) {
        this.recent = recent;
        this.journal = journal;
        this.replays = replays;
        this.worth = worth;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Runs, and answers when done or when the time is over.
     *
     * @param days how many are replayed
     * @param notes what the reader has to know of the figures
     * @return nothing while another one runs on this instance
     */
    Optional<DryRunReport> run(TriedRules tried, int days, List<String> notes) {
        if (!oneAtATime.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(replay(tried, days, notes));
        } finally {
            oneAtATime.release();
        }
    }

    private DryRunReport replay(TriedRules tried, int days, List<String> notes) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        Instant end = now.plus(settings.longest());
        Replay replay = replays.of(tried);
        Tally tally = new Tally(settings.listed());
        boolean complete = recent.read(from, now, () -> clock.instant().isBefore(end), new Members(replay, tally, now));
        List<String> all = new ArrayList<>(notes);
        if (!complete) {
            all.add("The time was over after " + settings.longest().toSeconds()
                    + " s: the figures are of the members who were looked at. Try fewer days.");
        }
        DryRunReport report = tally.report(
                from,
                now,
                complete,
                replay.tiersAt(now).tiers().stream().map(Tier::name).toList(),
                worth,
                all);
        log.info(
                "Dry run over {} days: {} members, {} purchases, {} points more, in {} ms",
                days,
                report.lookedAt().members(),
                report.lookedAt().purchases(),
                report.cost().points(),
                Duration.between(now, clock.instant()).toMillis());
        return report;
    }

    /** One member after the other. */
    private final class Members implements RecentEntries.Visitor {

        private final Replay replay;
        private final Tally tally;
        private final Instant until;
        private @Nullable MemberReplay member;

        Members(Replay replay, Tally tally, Instant until) {
            this.replay = replay;
            this.tally = tally;
            this.until = until;
        }

        @Override
        public void begin(Head before) {
            member = new MemberReplay(before, replay, journal);
        }

        @Override
        public void entry(Entry entry) {
            attempt(entry.id(), replayed -> replayed.entry(entry));
        }

        @Override
        public void end() {
            attempt("the end", replayed -> replayed.end(until).ifPresent(tally::member));
        }

        /** What is wrong with one member's journal is the auditor's to tell and no reason to learn nothing of the others. */
        private void attempt(String where, Consumer<MemberReplay> step) {
            if (member != null) {
                try {
                    step.accept(member);
                } catch (RuntimeException failure) {
                    if (tally.skipped() == 1) {
                        log.warn("A dry run skips a member at {}; others are only counted", where, failure);
                    }
                    member = null;
                }
            }
        }
    }
}
