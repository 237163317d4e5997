package dev.laurel.platform.staff;

import dev.laurel.platform.correlation.TraceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The staff actions of one service, chained by their hashes: one insert each, from any number of instances. Write an
 * action before what it is about takes effect: what is on record and never happened can be explained, what happened and
 * is not on record cannot.
 */
public final class StaffLog {

    private static final int ATTEMPTS = 1_000;
    private static final int PORTION = 500;

    private final StaffRecords records;
    private final Clock clock;

    public StaffLog(StaffRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Puts the action on record and returns when it is there. */
    public StaffRecord write(StaffAction action) {
        StaffRecord.@Nullable Reason reason = action.reason() == null
                ? null
                : new StaffRecord.Reason(UUID.randomUUID().toString(), action.reason());
        String trace = Optional.ofNullable(TraceContext.currentCorrelationId()).orElse("");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<StaffRecord> end = records.downFrom(Long.MAX_VALUE, 1);
            StaffRecord next = end.isEmpty()
                    ? StaffRecord.of(1, now(Instant.EPOCH), action, reason, trace, "")
                    : StaffRecord.of(
                            end.getFirst().number() + 1,
                            now(end.getFirst().at()),
                            action,
                            reason,
                            trace,
                            end.getFirst().hash());
            if (records.insert(next)) {
                return next;
            }
        }
        throw new IllegalStateException("Others wrote to the staff log " + ATTEMPTS + " times in between");
    }

    private Instant now(Instant previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(previous) ? previous : now;
    }

    /** Records with this number and below, newest first; {@link Long#MAX_VALUE} begins at the end. */
    public List<StaffRecord> downFrom(long highest, int count) {
        return records.downFrom(highest, count);
    }

    /** Forgets the reasons given for this subject, as when a person is forgotten; the chain stays whole. */
    public void forgetReasons(String subject) {
        records.forgetReasons(subject);
    }

    /** The number of the newest record that is not what was written or does not follow the one before it. */
    public OptionalLong firstBreak() {
        long highest = Long.MAX_VALUE;
        @Nullable StaffRecord after = null;
        while (true) {
            List<StaffRecord> portion = records.downFrom(highest, PORTION);
            for (StaffRecord record : portion) {
                if (after != null && (record.number() != after.number() - 1 || !after.follows(record.hash()))) {
                    return OptionalLong.of(after.number());
                }
                after = record;
            }
            if (portion.size() < PORTION) {
                break;
            }
            highest = portion.getLast().number() - 1;
        }
        if (after == null || (after.number() == 1 && after.follows(""))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(after.number());
    }
}
